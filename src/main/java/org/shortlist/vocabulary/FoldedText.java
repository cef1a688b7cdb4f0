package org.shortlist.vocabulary;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A text folded character by character, each folded character knowing where in the original it came from. */
final class FoldedText {
    private enum Kind {
        SYMBOL, LETTER, DIGIT, IDEOGRAPH
    }

    private static final int[] NO_OFFSETS = {};
    private static final Kind[] ASCII = IntStream.range(0, 0x80).mapToObj(FoldedText::kindOf).toArray(Kind[]::new);

    private final StringBuilder chars = new StringBuilder();
    private int[] starts = NO_OFFSETS;
    private int[] ends = NO_OFFSETS;
    private Kind[] kinds = {};
    private int marked;

    FoldedText(CharSequence text) {
        grow(text.length() + 8);
        for (int i = 0; i < text.length();) {
            int codePoint = Character.codePointAt(text, i);
            int next = i + Character.charCount(codePoint);
            Folding.append(codePoint, chars);
            grow(chars.length());
            mark(i, next);
            i = next;
        }
    }

    /** Gives the characters that were appended since the last call their origin. */
    private void mark(int start, int end) {
        while (marked < chars.length()) {
            int codePoint = chars.codePointAt(marked);
            Kind kind = codePoint < ASCII.length ? ASCII[codePoint] : kindOf(codePoint);
            for (int n = Character.charCount(codePoint); n > 0; n--) {
                starts[marked] = start;
                ends[marked] = end;
                kinds[marked++] = kind;
            }
        }
    }

    private void grow(int needed) {
        if (needed > starts.length) {
            int size = Math.max(needed, starts.length * 2);
            starts = Arrays.copyOf(starts, size);
            ends = Arrays.copyOf(ends, size);
            kinds = Arrays.copyOf(kinds, size);
        }
    }

    private static Kind kindOf(int c) {
        if (Character.isDigit(c)) {
            return Kind.DIGIT;
        }
        if (Character.isIdeographic(c) || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA) {
            return Kind.IDEOGRAPH;
        }
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return mark || Character.isLetterOrDigit(c) ? Kind.LETTER : Kind.SYMBOL;
    }

    int length() {
        return chars.length();
    }

    /** The folded character at a place, or a line feed (which folding never leaves) outside the text. */
    char at(int i) {
        return i >= 0 && i < chars.length() ? chars.charAt(i) : '\n';
    }

    boolean isLetter(int i) {
        return i >= 0 && i < chars.length() && kinds[i] == Kind.LETTER;
    }

    boolean isDigit(int i) {
        return i >= 0 && i < chars.length() && kinds[i] == Kind.DIGIT;
    }

    boolean isIdeograph(int i) {
        return i >= 0 && i < chars.length() && kinds[i] == Kind.IDEOGRAPH;
    }

    /** A letter or a digit of a script that writes words. */
    boolean isWord(int i) {
        return isLetter(i) || isDigit(i);
    }

    String slice(int from, int to) {
        return chars.substring(from, to);
    }

    /** The token of these folded characters, with its place in the original text. */
    Token token(String text, int from, int to) {
        return new Token(Folding.recompose(cut(text)), starts[from], ends[to - 1]);
    }

    private static String cut(String text) {
        int end = Tokenizer.LONGEST;
        if (text.length() <= end) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
