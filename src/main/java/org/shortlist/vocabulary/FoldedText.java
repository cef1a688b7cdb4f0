package org.shortlist.vocabulary;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A text folded character by character, each folded character knowing where in the original it came from. */
final class FoldedText {
    private static final byte SYMBOL = 0;
    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte IDEOGRAPH = 3;
    private static final int FIRST_IDEOGRAPH = 0x3000;
    private static final byte[] ASCII = kinds();

    private char[] chars;
    private byte[] kinds;
    private int length;
    /** Where the folded characters begin and end in the original; null while each stands in the place it had. */
    private int @Nullable [] starts;
    private int @Nullable [] ends;
    private boolean plain = true;
    private boolean holdsAt;

    FoldedText(CharSequence original) {
        String text = original.toString();
        chars = new char[text.length()];
        kinds = new byte[text.length()];
        holdsAt = text.indexOf('@') >= 0;
        for (int i = 0; i < text.length();) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                i = addFolded(text.codePointAt(i), i);
            } else if (starts == null) {
                chars[length] = Folding.ascii(c);
                kinds[length++] = ASCII[c];
                i++;
            } else {
                i = add(Folding.ascii(c), ASCII[c], i, i + 1);
            }
        }
    }

    private int addFolded(int codePoint, int start) {
        int end = start + Character.charCount(codePoint);
        String folded = Folding.of(codePoint);
        if (folded.length() != 1 || end > start + 1) {
            keepPlaces();
        }
        for (int i = 0; i < folded.length();) {
            int part = folded.codePointAt(i);
            byte kind = part < ASCII.length ? ASCII[part] : kindOf(part);
            for (int n = Character.charCount(part); n > 0; n--) {
                add(folded.charAt(i++), kind, start, end);
            }
        }
        return end;
    }

    private int add(char c, byte kind, int start, int end) {
        if (length == chars.length) {
            grow();
        }
        chars[length] = c;
        kinds[length] = kind;
        plain &= c < 0x80;
        holdsAt |= c == '@';
        if (starts != null && ends != null) {
            starts[length] = start;
            ends[length] = end;
        }
        length++;
        return end;
    }

    private void grow() {
        int size = length * 2 + 8;
        chars = Arrays.copyOf(chars, size);
        kinds = Arrays.copyOf(kinds, size);
        if (starts != null && ends != null) {
            starts = Arrays.copyOf(starts, size);
            ends = Arrays.copyOf(ends, size);
        }
    }

    private void keepPlaces() {
        if (starts == null) {
            starts = new int[chars.length];
            ends = new int[chars.length];
            Arrays.setAll(starts, i -> i);
            Arrays.setAll(ends, i -> i + 1);
        }
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[0x80];
        for (int c = 0; c < kinds.length; c++) {
            kinds[c] = kindOf(c);
        }
        return kinds;
    }

    private static byte kindOf(int c) {
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        if (c > FIRST_IDEOGRAPH && (Character.isIdeographic(c)
                || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA)) {
            return IDEOGRAPH;
        }
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return mark || Character.isLetterOrDigit(c) ? LETTER : SYMBOL;
    }

    int length() {
        return length;
    }

    /** Whether there is an {@code @} anywhere. */
    boolean holdsAt() {
        return holdsAt;
    }

    /** The folded character at a place, or a line feed (which folding never leaves) outside the text. */
    char at(int i) {
        return i >= 0 && i < length ? chars[i] : '\n';
    }

    boolean isLetter(int i) {
        return i >= 0 && i < length && kinds[i] == LETTER;
    }

    boolean isDigit(int i) {
        return i >= 0 && i < length && kinds[i] == DIGIT;
    }

    boolean isIdeograph(int i) {
        return i >= 0 && i < length && kinds[i] == IDEOGRAPH;
    }

    /** A letter or a digit of a script that writes words. */
    boolean isWord(int i) {
        return i >= 0 && i < length && (kinds[i] == LETTER || kinds[i] == DIGIT);
    }

    /** Where the letters and digits end that begin here. */
    int wordEnd(int from) {
        int end = from;
        while (end < length && (kinds[end] == LETTER || kinds[end] == DIGIT)) {
            end++;
        }
        return end;
    }

    String slice(int from, int to) {
        return new String(chars, from, to - from);
    }

    /** The token of these folded characters, with its place in the original text. */
    Token token(String text, int from, int to) {
        String form = plain ? cut(text) : Folding.recompose(cut(text));
        form.hashCode(); // kept by the string: every directory will ask for it, and now the letters are at hand
        return new Token(form, starts == null ? from : starts[from], ends == null ? to : ends[to - 1]);
    }

    private static String cut(String text) {
        int end = Tokenizer.LONGEST;
        if (text.length() <= end) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
