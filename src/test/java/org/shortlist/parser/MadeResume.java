package org.shortlist.parser;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invented résumé of which the truth is known.
 *
 * @param traits what it was made with: {@code dates:iso}, {@code language:de}, …
 */
record MadeResume(String layout, List<String> traits, String text, String name, List<Job> jobs) {

    /** @param end null for an open end */
    record Job(String title, String employer, String start, @Nullable String end) {}
}
