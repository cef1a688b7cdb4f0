package org.shortlist.evidence;

import java.util.Set;

/** Which words will do at one place of a question. */
public sealed interface Wanted {

    /** Whether a folded word will do. */
    boolean fits(String word);

    /** Any of some words. */
    record Listed(Set<String> words) implements Wanted {

        @Override
        public boolean fits(String word) {
            return words.contains(word);
        }
    }

    /** Words that must be looked for in the index. */
    sealed interface Pattern extends Wanted {}

    /** Any word of a shape. */
    record Shaped(Shape shape) implements Pattern {

        @Override
        public boolean fits(String word) {
            return shape.fits(word);
        }
    }

    /** Any word at most so many letters away: inserted, deleted, replaced, or swapped with their neighbour. */
    record Misspelt(String word, int edits) implements Pattern {

        @Override
        public boolean fits(String other) {
            return Letters.apart(word, other, edits) <= edits;
        }
    }
}
