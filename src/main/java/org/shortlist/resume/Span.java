package org.shortlist.resume;

/**
 * A place in a candidate's text: UTF-16 offsets, {@code start} inclusive, {@code end} exclusive.
 *
 * @throws IllegalArgumentException when the offsets are negative or reversed
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: [" + start + "," + end + ")");
        }
    }

    public String of(String text) {
        return text.substring(start, end);
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
