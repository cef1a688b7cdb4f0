package org.shortlist.parser;

import java.util.BitSet;

/** The first three letters of some folded words. Most words of a text begin otherwise and need not be folded and looked up. */
final class Openings {

    private static final int SIZE = 27;

    private final BitSet known = new BitSet(SIZE * SIZE * SIZE);

    void add(String word) {
        known.set(place(at(word, 0), at(word, 1), at(word, 2)));
    }

    private static char at(String word, int i) {
        return i < word.length() ? word.charAt(i) : 0;
    }

    /** Whether one of the words may begin with these characters of a text; what is no letter ends the word. */
    boolean mayBe(char first, char second, char third) {
        return first >= 0x80 || second >= 0x80 || third >= 0x80 || known.get(place(first, second, third));
    }

    private static int place(char first, char second, char third) {
        int two = letter(second);
        return (letter(first) * SIZE + two) * SIZE + (two == 0 ? 0 : letter(third));
    }

    /** 1 to 26, or 0. */
    private static int letter(char c) {
        int small = c | 0x20;
        return small >= 'a' && small <= 'z' ? small - 'a' + 1 : 0;
    }
}
