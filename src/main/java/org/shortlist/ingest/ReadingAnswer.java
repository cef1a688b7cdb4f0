package org.shortlist.ingest;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.shortlist.ingest.UnreadableFileException.Reason;

/**
 * What a process that reads files answers, and how question and answer travel. A string is its length in bytes (four bytes, the highest
 * first) and its UTF-8; a question is a file's name and its bytes; an answer is a string, empty or a {@link Reason}, and another one or
 * two: media type and text, or the message.
 *
 * @param failure name of the reason; empty when there is a text
 * @param first   media type, or what is said of the failure
 * @param second  the text, or nothing
 */
record ReadingAnswer(String failure, String first, String second) {

    /** After these the process cannot be trusted any more: something in it is still running, or was left half done. */
    private static final Set<String> LAST = Set.of(Reason.TIMEOUT.name(), Reason.TOO_DEEP.name());
    private static final int LONGEST = 200_000_000;

    static ReadingAnswer of(ExtractedText text) {
        return new ReadingAnswer("", text.mediaType(), text.text());
    }

    static ReadingAnswer of(UnreadableFileException failure) {
        return new ReadingAnswer(failure.reason().name(), String.valueOf(failure.getMessage()), "");
    }

    /** Whether the process ends after this answer. */
    boolean last() {
        return LAST.contains(failure);
    }

    /** The text. */
    ExtractedText text() throws UnreadableFileException {
        if (failure.isEmpty()) {
            return new ExtractedText(second, first);
        }
        throw new UnreadableFileException(Reason.valueOf(failure), first);
    }

    static ReadingAnswer from(DataInputStream answers) throws IOException {
        return new ReadingAnswer(string(answers), string(answers), string(answers));
    }

    void to(DataOutputStream answers) throws IOException {
        write(failure.getBytes(StandardCharsets.UTF_8), answers);
        write(first.getBytes(StandardCharsets.UTF_8), answers);
        write(second.getBytes(StandardCharsets.UTF_8), answers);
        answers.flush();
    }

    static void ask(byte[] file, String fileName, DataOutputStream requests) throws IOException {
        write(fileName.getBytes(StandardCharsets.UTF_8), requests);
        write(file, requests);
        requests.flush();
    }

    static String string(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("not an answer");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    private static void write(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
