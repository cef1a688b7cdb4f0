package org.shortlist.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a request, as RFC 9457 has it: {@code type}, {@code title}, {@code status}, {@code detail}; the
 * {@code instance} is the request's id.
 *
 * @param detail one sentence for people
 * @param errors the single faults, for programs; may be empty
 */
record Problem(Kind kind, String detail, List<Flaw> errors) {

    Problem {
        errors = List.copyOf(errors);
    }

    static Problem of(Kind kind, String detail) {
        return new Problem(kind, detail, List.of());
    }

    /** The document that goes over the wire. */
    Document document(String requestId) {
        return new Document(kind.type(), kind.title, kind.status, detail, "/requests/" + requestId,
                errors.isEmpty() ? null : errors);
    }

    /**
     * One fault.
     *
     * @param parameter the name as given
     * @param value     as given, shortened; null when the name itself is wrong
     * @param nearest   what may have been meant, null when nothing is near
     * @param allowed   what is taken there, null where it cannot be listed
     * @param message   for people
     */
    record Flaw(@Nullable String parameter, @Nullable String value, @Nullable String nearest, @Nullable String allowed,
            String message) {}

    /** The members of the JSON object. */
    record Document(String type, String title, int status, String detail, String instance,
            @Nullable List<Flaw> errors) {}

    /** The kinds there are; each stands at {@code /problems/<name in kebab case>}. */
    enum Kind {
        UNKNOWN_PARAMETER(400, "Unknown parameter",
                "The address has a parameter that it does not know. Nothing is ignored silently: errors names each one and the nearest that is known."), //
        INVALID_PARAMETER(400, "Invalid parameter",
                "A parameter has a value that it cannot take. errors says which, why, and what is allowed. The question q is never the reason."), //
        BAD_REQUEST(400, "Bad request", "The request could not be read."), //
        KEY_NEEDED(401, "Key needed",
                "This server wants a key with every request, in the header Authorization: Bearer KEY; or a browser that has signed in. Whoever runs the server makes keys: shortlist key add."), //
        NOT_ALLOWED(403, "Not allowed", "The key is good, but not for this: it was made for other scopes."), //
        CROSS_SITE(403, "Request from another site",
                "A page of another site tried to change something here. Writes are taken from this server's own page, and from programs that are no page."), //
        NO_SUCH_CANDIDATE(404, "No such candidate",
                "There is no candidate with this id: it was never given out, or the candidate has been deleted."), //
        NOT_FOUND(404, "Not found", "Nothing is at this address."), //
        METHOD_NOT_ALLOWED(405, "Method not allowed", "The address exists, but does not take this method. See Allow."), //
        BLOCKED(409, "Not to be kept again",
                "The résumé is of a person who was erased and is not to come again. When the person wants it, run: shortlist unblock"), //
        NOT_EMPTY(409, "Not empty",
                "Samples come into a store without candidates alone, so that invented people never stand among real ones."), //
        ALREADY_KEPT(409, "Already kept",
                "Only new candidates were to be taken, and this one is kept already: the same content, or the same e-mail address."), //
        IDEMPOTENCY_KEY_REUSED(409, "Idempotency key reused",
                "Under this Idempotency-Key something else came before on the same line. Another import takes another key."), //
        DELETED_SINCE(410, "Deleted since",
                "Who came under this Idempotency-Key on the same line has been deleted since, and a repeated request brings nobody back. Another import takes another key."), //
        CURSOR_EXPIRED(410, "Cursor expired",
                "The state of the index that the cursor belongs to is no longer kept. Search again and go on from there."), //
        CHANGED(412, "Changed meanwhile",
                "If-Match names a state of the candidate that is past: the ETag of an earlier look; or If-None-Match wanted nobody to be there, and somebody is. Look again."), //
        TOO_LARGE(413, "Too large", "The body is larger than this server takes."), //
        UNSUPPORTED_FILE(415, "Unsupported file",
                "The content is none of the formats that are read: PDF, DOCX, DOC, ODT, RTF, HTML, plain text, Markdown, JSON Resume."), //
        WRONG_HOST(421, "Wrong host",
                "The Host header names a machine that this server is not. Use its own name, or start it with that name."), //
        UNREADABLE_FILE(422, "Unreadable file",
                "The file is of a known format, but no text can be taken from it: it is encrypted, a picture, empty or broken; or its data contradict the JSON Resume schema."), //
        TOO_MANY_REQUESTS(429, "Too many requests",
                "This key has asked more than it may. Ask again after the seconds in Retry-After; RateLimit-Remaining says with every answer what is left."), //
        INTERNAL(500, "Internal error", "Something went wrong here. The log has the details under the id in instance."), //
        BUSY(503, "Busy",
                "More searches are running than the machine can do well. Try again after the seconds in Retry-After."), //
        OUT_OF_TIME(503, "Out of time",
                "The answer takes longer than the server allows for one, and half of it would be none. Ask for less at once."), //
        OPENING(503, "Opening",
                "The server has just started and is opening its data. Try again after the seconds in Retry-After."), //
        ENGINE_AWAY(503, "Engine away",
                "The index is on other machines, which do not answer at this moment. What is uploaded meanwhile is kept, and found when they answer again. Whoever runs the server finds why in its log and at /v1/status."), //
        NOT_READY(503, "Not ready", "The index has not yet caught up with the store."), //
        REINDEX_NEEDED(503, "Reindex needed",
                "The index was made by another version and cannot be read by this one. Run: shortlist reindex"), //
        /** For whatever else Javalin or Jetty refuse; the status is theirs. */
        OTHER(500, "Refused", "The request was refused for the reason in detail.");

        final int status;
        final String title;
        final String meaning;

        Kind(int status, String title, String meaning) {
            this.status = status;
            this.title = title;
            this.meaning = meaning;
        }

        String type() {
            return "/problems/" + slug();
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
