package org.shortlist.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one candidate stands to a question, found by it or not.
 *
 * @param matches   whether the candidate is found, by the question and all selections
 * @param selected  whether the selections alone would let the candidate in
 * @param score     as in {@link Hit}; 0 when not found
 * @param rank      the place among all who are found, best first, from 1; null when not found
 * @param parts     one for each clause, in their order
 */
public record Explanation(String id, boolean matches, boolean selected, double score, @Nullable Long rank, Card card,
        List<Part> parts) {

    public Explanation {
        parts = List.copyOf(parts);
    }

    /**
     * A clause.
     *
     * @param holds    whether the candidate satisfies it
     * @param points   what it gives to the score; they add up to it, when the candidate is found
     * @param evidence all that satisfies it, the best first, without points of their own; nothing for what is only excluded
     */
    public record Part(String clause, boolean holds, double points, List<Why> evidence) {
        public Part {
            evidence = List.copyOf(evidence);
        }
    }
}
