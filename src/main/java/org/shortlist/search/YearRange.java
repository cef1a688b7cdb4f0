package org.shortlist.search;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A range of full years of experience, both ends included: {@code 3..5}, {@code 11..}, {@code ..2}, {@code 4}.
 *
 * @param atLeast null when open below
 * @param atMost  null when open above
 */
public record YearRange(@Nullable Integer atLeast, @Nullable Integer atMost) {

    /** The buckets of the facet, lowest first; they cover every number of years. */
    public static final List<YearRange> BUCKETS = List.of(new YearRange(0, 1), new YearRange(2, 4), new YearRange(5, 9),
            new YearRange(10, 14), new YearRange(15, 19), new YearRange(20, null));

    /** Reads {@code a..b}, {@code a..}, {@code ..b} or {@code a}; empty when it is none of them or reversed. */
    public static Optional<YearRange> parse(String text) {
        int dots = text.indexOf("..");
        try {
            Integer low = dots < 0 ? Integer.valueOf(text.strip()) : number(text.substring(0, dots));
            Integer high = dots < 0 ? low : number(text.substring(dots + 2));
            boolean bad = low == null && high == null || low != null && high != null && high < low
                    || low != null && low < 0;
            return bad ? Optional.empty() : Optional.of(new YearRange(low, high));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Integer number(String text) {
        return text.isBlank() ? null : Integer.valueOf(text.strip());
    }

    public boolean contains(int years) {
        return (atLeast == null || years >= atLeast) && (atMost == null || years <= atMost);
    }

    /** For people: "5–9 years", "20 years or more". */
    public String label() {
        if (atMost == null) {
            return atLeast + " years or more";
        }
        if (atLeast == null || atLeast == 0) {
            return "up to " + atMost + (atMost == 1 ? " year" : " years");
        }
        return atLeast.equals(atMost)
                ? atLeast + (atLeast == 1 ? " year" : " years")
                : atLeast + "–" + atMost + " years";
    }

    /** The form that {@link #parse} reads; a facet value's id. */
    @Override
    public String toString() {
        return (atLeast == null ? "" : atLeast) + ".." + (atMost == null ? "" : atMost);
    }
}
