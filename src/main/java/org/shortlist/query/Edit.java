package org.shortlist.query;

/**
 * A change of a question's text: what stands from {@code start} to {@code end} (UTF-16 units, exclusive) gives way to {@code text}.
 */
public record Edit(int start, int end, String text) {

    /** The question with the change made. */
    public String applyTo(String question) {
        return question.substring(0, start) + text + question.substring(end);
    }
}
