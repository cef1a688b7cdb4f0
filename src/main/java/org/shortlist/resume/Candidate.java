package org.shortlist.resume;

import java.time.Instant;

/**
 * A person who is kept and can be found.
 *
 * @param id      given by the store: {@code c_} and 16 lower-case letters and digits; the same through all versions
 * @param resume  what the newest version of the document says
 * @param text    the text that the résumé's spans point into
 * @param updated when the newest version came
 * @param filing  what is kept of them beside the résumé
 */
public record Candidate(String id, Resume resume, String text, Instant updated, Filing filing) {

    /** Of whom nothing is filed. */
    public Candidate(String id, Resume resume, String text, Instant updated) {
        this(id, resume, text, updated, Filing.NONE);
    }
}
