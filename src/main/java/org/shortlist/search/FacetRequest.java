package org.shortlist.search;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Field;

/** What to count of one facet. */
public sealed interface FacetRequest {

    Field field();

    /** What is counted where nothing else is said: the first values by count, or the {@linkplain Ranges#buckets buckets} of a number. */
    static FacetRequest of(Field field, int size) {
        return field.isNumber() ? new Buckets(field, Ranges.buckets(field)) : Values.first(field, size);
    }

    /**
     * Values of a field of concepts, and how many people have each. Selected and excluded values are always there, when the list is
     * read from its beginning and nothing restricts it.
     *
     * @param from   how many values to pass over
     * @param size   how many to return
     * @param begins only values of which each of these words begins a word, as in {@link CandidateIndex#suggest}; blank for all
     * @param among  only these ids; null for all
     * @throws IllegalArgumentException for a negative number, or a field that is no facet of concepts
     */
    record Values(Field field, Order order, int from, int size, String begins,
            @Nullable Set<String> among) implements FacetRequest {

        public Values {
            among = among == null ? null : Set.copyOf(among);
            if (from < 0 || size < 0) {
                throw new IllegalArgumentException("negative: from " + from + ", size " + size);
            }
            if (!field.isFacet() || !field.hasConcepts()) {
                throw new IllegalArgumentException("no facet of concepts: " + field);
            }
        }

        static Values first(Field field, int size) {
            return new Values(field, Order.COUNT, 0, size, "", null);
        }

        /** Whether every value may be listed. */
        public boolean isWhole() {
            return from == 0 && begins.isBlank() && among == null;
        }
    }

    /**
     * Ranges of a number, in the order given; how many people have a number in each.
     *
     * @throws IllegalArgumentException for a field that is no facet of numbers
     */
    record Buckets(Field field, List<NumberRange> ranges) implements FacetRequest {

        public Buckets {
            ranges = List.copyOf(ranges);
            if (!field.isFacet() || !field.isNumber()) {
                throw new IllegalArgumentException("no facet of numbers: " + field);
            }
        }
    }

    /** The order of values; equal ones by label, then id. */
    enum Order {
        /** Most people first. */
        COUNT,
        /** A to Z. */
        LABEL,
        /** Most over-represented among the people found first ({@link Relatedness}); only those that are, and surely so. */
        RELATED
    }
}
