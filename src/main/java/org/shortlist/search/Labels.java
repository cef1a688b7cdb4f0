package org.shortlist.search;

import java.util.Collection;
import java.util.Comparator;

/**
 * Which label stands for a concept that is written in several ways: mixed case before capitals before lower case, then the
 * first in code point order. A pure function of the set of writings, so that every engine shows the same.
 */
public final class Labels {

    private static final Comparator<String> BEST = Comparator.comparingInt(Labels::plainness)
            .thenComparing(Comparator.naturalOrder());

    private Labels() {}

    /**
     * The best of the writings.
     *
     * @throws java.util.NoSuchElementException of none
     */
    public static String best(Collection<String> writings) {
        return writings.stream().min(BEST).orElseThrow();
    }

    private static int plainness(String label) {
        boolean upper = label.chars().anyMatch(Character::isUpperCase);
        boolean lower = label.chars().anyMatch(Character::isLowerCase);
        return upper && lower ? 0 : upper ? 1 : 2;
    }
}
