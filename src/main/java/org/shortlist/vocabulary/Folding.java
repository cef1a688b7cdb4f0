package org.shortlist.vocabulary;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes spellings comparable: case, accents, compatibility forms (NFKC), typographic quotes and dashes, and white space.
 * {@code Müller} becomes {@code muller}, {@code Łódź} becomes {@code lodz}, {@code C＋＋} becomes {@code c++}.
 *
 * <p>Folding goes code point by code point, so the {@link Tokenizer} can keep the offset of every folded character.
 * Folding what is folded changes nothing.
 */
public final class Folding {
    private static final Map<Integer, String> SPECIAL = special();
    /** The folded forms of the commonest characters: the Latin alphabets, and the dashes, quotes and bullets of print. */
    private static final String[] LATIN = folded(0, 0x250);
    private static final int PRINT = 0x2000;
    private static final String[] PRINTED = folded(PRINT, 0x70);

    private Folding() {}

    /** The folded form of a text, white space collapsed and trimmed. */
    public static String fold(CharSequence s) {
        StringBuilder out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c < 0x80) {
                appendCollapsed(ascii(c), out);
            } else {
                int codePoint = Character.codePointAt(s, i);
                appendCollapsed(of(codePoint), out);
                i += Character.charCount(codePoint) - 1;
            }
        }
        if (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        return recompose(out.toString());
    }

    private static void appendCollapsed(String folded, StringBuilder out) {
        for (int i = 0; i < folded.length(); i++) {
            appendCollapsed(folded.charAt(i), out);
        }
    }

    private static void appendCollapsed(char c, StringBuilder out) {
        if (c != ' ' || (!out.isEmpty() && out.charAt(out.length() - 1) != ' ')) {
            out.append(c);
        }
    }

    /** The folded form of one code point: nothing, one character or several. */
    static String of(int codePoint) {
        if (codePoint < LATIN.length) {
            return LATIN[codePoint];
        }
        boolean printed = codePoint >= PRINT && codePoint < PRINT + PRINTED.length;
        return printed ? PRINTED[codePoint - PRINT] : folded(codePoint);
    }

    /** The same of a character below {@code 0x80}, which is always one. */
    static char ascii(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c <= ' ' || c == 0x7f ? ' ' : c;
    }

    private static String[] folded(int from, int count) {
        String[] table = new String[count];
        for (int i = 0; i < count; i++) {
            table[i] = folded(from + i);
        }
        return table;
    }

    private static String folded(int codePoint) {
        if (codePoint < 0x80) {
            return String.valueOf(ascii((char) codePoint));
        }
        String special = SPECIAL.get(codePoint);
        if (special != null) {
            return special;
        }
        return isSpace(codePoint) ? " " : isInvisible(codePoint) ? "" : decomposed(codePoint);
    }

    /** Joins again what decomposing took apart and folding did not drop, such as the letters of a Hangul syllable. */
    static String recompose(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            if (folded.charAt(i) >= 0x80) {
                return Normalizer.normalize(folded, Normalizer.Form.NFC);
            }
        }
        return folded;
    }

    private static String decomposed(int codePoint) {
        StringBuilder out = new StringBuilder();
        String parts = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
        for (int i = 0; i < parts.length(); i += Character.charCount(parts.codePointAt(i))) {
            appendPart(parts.codePointAt(i), out);
        }
        return out.toString();
    }

    private static void appendPart(int part, StringBuilder out) {
        int lower = Character.toLowerCase(part);
        if (isInvisible(lower)) {
            return;
        }
        String special = SPECIAL.get(lower);
        if (special != null) {
            out.append(special);
        } else if (isSpace(lower)) {
            out.append(' ');
        } else {
            out.appendCodePoint(lower);
        }
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.CONTROL;
    }

    /** Accents of the Latin, Greek and Cyrillic letters, and characters that only steer the layout. */
    private static boolean isInvisible(int c) {
        return (c >= 0x300 && c <= 0x36f) || (c >= 0x1ab0 && c <= 0x1aff) || (c >= 0x1dc0 && c <= 0x1dff)
                || Character.getType(c) == Character.FORMAT;
    }

    private static Map<Integer, String> special() {
        Map<Integer, String> map = new HashMap<>();
        put(map, "æÆ", "ae");
        put(map, "œŒ", "oe");
        put(map, "øØ", "o");
        put(map, "łŁ", "l");
        put(map, "ßẞ", "ss");
        put(map, "ı", "i");
        put(map, "đĐðÐ", "d");
        put(map, "þÞ", "th");
        put(map, "ħĦ", "h");
        put(map, "ŧŦ", "t");
        put(map, "ŋŊ", "n");
        put(map, "ς", "σ");
        put(map, "‘’‚‛′´`ʼʹ＇", "'");
        put(map, "“”„‟″«»", "\"");
        put(map, "‐‑‒–—―−﹘﹣－⁃", "-");
        put(map, "⁄∕", "/");
        put(map, "♯", "#");
        put(map, "™℠®©", "");
        return Map.copyOf(map);
    }

    private static void put(Map<Integer, String> map, String characters, String folded) {
        characters.codePoints().forEach(c -> map.put(c, folded));
    }
}
