package org.shortlist.search;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A range of whole numbers, both ends included: {@code 3..5}, {@code 11..}, {@code ..2}, {@code 4}. Ordered by where it begins, then by
 * where it ends.
 *
 * @param atLeast null when open below
 * @param atMost  null when open above
 */
public record NumberRange(@Nullable Integer atLeast, @Nullable Integer atMost) implements Comparable<NumberRange> {

    private static final Comparator<NumberRange> BY_ENDS = Comparator
            .<NumberRange>comparingInt(range -> range.atLeast() == null ? Integer.MIN_VALUE : range.atLeast())
            .thenComparingInt(range -> range.atMost() == null ? Integer.MAX_VALUE : range.atMost());

    /** Reads {@code a..b}, {@code a..}, {@code ..b} or {@code a}; empty when it is none of them, negative or reversed. */
    public static Optional<NumberRange> parse(String text) {
        int dots = text.indexOf("..");
        try {
            Integer low = dots < 0 ? Integer.valueOf(text.strip()) : number(text.substring(0, dots));
            Integer high = dots < 0 ? low : number(text.substring(dots + 2));
            boolean bad = low == null && high == null || low != null && high != null && high < low
                    || low != null && low < 0;
            return bad ? Optional.empty() : Optional.of(new NumberRange(low, high));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Integer number(String text) {
        return text.isBlank() ? null : Integer.valueOf(text.strip());
    }

    public boolean contains(int number) {
        return (atLeast == null || number >= atLeast) && (atMost == null || number <= atMost);
    }

    @Override
    public int compareTo(NumberRange other) {
        return BY_ENDS.compare(this, other);
    }

    /** The form that {@link #parse} reads; a facet value's id. */
    @Override
    public String toString() {
        return (atLeast == null ? "" : atLeast) + ".." + (atMost == null ? "" : atMost);
    }
}
