package org.shortlist.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the candidate's text with what matched in it. Never HTML.
 *
 * @param text   the piece, line breaks as spaces
 * @param offset where it begins in the candidate's text
 * @param job    index of the position that it is from, null when from no job
 * @param marks  places within {@code text} that matched the question, in order, not overlapping
 */
public record Snippet(String text, int offset, @Nullable Integer job, List<Mark> marks) {

    public Snippet {
        marks = List.copyOf(marks);
    }
}
