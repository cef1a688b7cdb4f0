package org.shortlist.vocabulary;

import java.util.Set;

/** Short word lists that belong to a rule rather than to a file. */
final class Words {
    private Words() {}

    /** The words of a text, which are parted by white space. */
    static Set<String> of(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
