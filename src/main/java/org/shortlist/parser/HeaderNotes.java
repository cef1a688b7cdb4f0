package org.shortlist.parser;

/** Knows what stands within a header and is neither title, employer nor place: "full-time", "12 Elm Street". */
final class HeaderNotes {

    private HeaderNotes() {}

    /** Whether these words are the form of an employment or a street and its number. */
    static boolean is(HeaderWords words, int from, int to) {
        if (to - from > HeaderWords.LONGEST_NOTE) {
            return false;
        }
        return words.count(from, to, HeaderWords.FORM) == to - from
                || words.is(from, HeaderWords.DIGIT) && words.count(from + 1, to, HeaderWords.STREET) > 0;
    }
}
