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

    private Folding() {}

    /** The folded form of a text, white space collapsed and trimmed. */
    public static String fold(CharSequence s) {
        StringBuilder out = new StringBuilder(s.length());
        s.codePoints().forEach(c -> append(c, out));
        return recompose(collapse(out));
    }

    /** Appends the folded form of one code point: nothing, one character or several. */
    static void append(int codePoint, StringBuilder out) {
        if (codePoint < 0x80) {
            out.append((char) (codePoint <= ' ' || codePoint == 0x7f ? ' ' : Character.toLowerCase(codePoint)));
            return;
        }
        String special = SPECIAL.get(codePoint);
        if (special != null) {
            out.append(special);
        } else if (isSpace(codePoint)) {
            out.append(' ');
        } else if (!isInvisible(codePoint)) {
            appendDecomposed(codePoint, out);
        }
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

    private static void appendDecomposed(int codePoint, StringBuilder out) {
        String parts = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
        parts.codePoints().forEach(part -> appendPart(part, out));
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

    private static String collapse(CharSequence s) {
        StringBuilder out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c != ' ' || (!out.isEmpty() && out.charAt(out.length() - 1) != ' ')) {
                out.append(c);
            }
        }
        int end = out.length();
        return out.substring(0, end > 0 && out.charAt(end - 1) == ' ' ? end - 1 : end);
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
