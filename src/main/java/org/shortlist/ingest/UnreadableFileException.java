package org.shortlist.ingest;

import org.jspecify.annotations.Nullable;

/** A file gave no résumé. The message is one or two sentences for people: what is wrong and what to do. It quotes nothing of the file. */
public final class UnreadableFileException extends Exception {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Why a file cannot be read. */
    public enum Reason {
        /** It is encrypted, and not with an empty password. */
        PASSWORD,
        /** It holds pictures of text and no text. */
        IMAGE_ONLY,
        /** There is no text in it. */
        EMPTY,
        /** Too many bytes, pages or characters for a résumé, or more when unpacked or read than can be trusted. */
        TOO_LARGE,
        /** What is in it is nested without end. */
        TOO_DEEP,
        /** Of a type that is not read. */
        UNSUPPORTED,
        /** Of a type that is read, but damaged. */
        BROKEN,
        /** Reading it took too long. */
        TIMEOUT,
        /** JSON that is no JSON Resume. */
        INVALID_DATA,
        /** Only new people are wanted, and this one is kept already. */
        EXISTS,
        /** The person was erased and is not to be kept again. */
        BLOCKED,
        /** Under the same name came something else before. */
        NAME_TAKEN,
        /** What came under the same name before is of somebody who was deleted since. */
        DELETED,
        /** The system does not give it to us: it is gone, or not ours to read. */
        UNREADABLE
    }

    public UnreadableFileException(Reason reason, String message) {
        this(reason, message, null);
    }

    public UnreadableFileException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
