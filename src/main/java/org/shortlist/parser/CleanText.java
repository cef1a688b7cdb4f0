package org.shortlist.parser;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Span;
import org.shortlist.vocabulary.Wording;

/**
 * A text without what only steers its looks: markdown emphasis and links, backslash escapes, zero-width characters, odd
 * bullets, the many kinds of space. Every character left knows where in the original it came from, so whatever is read from
 * the clean text has a place in the text that people see. Offsets in this package are of the clean text unless they stand in
 * a {@link Span}.
 */
final class CleanText {

    private static final String ESCAPABLE = "\\`*_{}[]()#+-.!|$&%~<>'\"";

    private char[] chars;
    private int length;
    private int[] starts;
    private int[] ends;
    private final List<Mention> targets = new ArrayList<>();
    private String text = "";
    private @Nullable Wording wording;

    private CleanText(int length) {
        chars = new char[length];
        starts = new int[length];
        ends = new int[length];
    }

    static CleanText of(String original) {
        CleanText clean = new CleanText(original.length());
        for (int i = 0; i < original.length();) {
            i = clean.take(original, i);
        }
        clean.text = new String(clean.chars, 0, clean.length);
        if (Markdown.mayBeIn(clean.text)) {
            clean.drop(Markdown.marks(clean.text, clean.targets, clean));
        }
        return clean;
    }

    /** A text that is clean already: every character stays where it is. */
    static CleanText asIs(String original) {
        CleanText clean = new CleanText(original.length());
        for (int i = 0; i < original.length(); i++) {
            clean.keep(original.charAt(i), i, i + 1);
        }
        clean.text = original;
        return clean;
    }

    String text() {
        return text;
    }

    /** The text with its tokens. */
    Wording wording() {
        if (wording == null) {
            wording = Wording.of(text);
        }
        return wording;
    }

    /** Addresses that stood behind the words of a markdown link. */
    List<Mention> targets() {
        return targets;
    }

    /** The place in the original of the clean characters from {@code from} to {@code to}. */
    Span span(int from, int to) {
        if (from >= to) {
            int at = from < text.length() ? starts[from] : text.isEmpty() ? 0 : ends[text.length() - 1];
            return new Span(at, at);
        }
        return new Span(starts[from], ends[to - 1]);
    }

    /** The words from {@code from} to {@code to}, without white space at the ends. */
    Mention mention(int from, int to) {
        int first = from;
        int last = to;
        while (first < last && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return new Mention(text.substring(first, last), span(first, last));
    }

    private int take(String original, int i) {
        char c = original.charAt(i);
        char next = i + 1 < original.length() ? original.charAt(i + 1) : 0;
        if (c == '\\' && ESCAPABLE.indexOf(next) >= 0 && next != 0) {
            return keep(next, i, i + 2);
        }
        if (c == '\r') {
            return next == '\n' ? i + 1 : keep('\n', i, i + 1);
        }
        if (c == '&') {
            int entity = Entities.length(original, i);
            return entity > 0 ? keep(Entities.meaning(original, i), i, i + entity) : keep(c, i, i + 1);
        }
        return c < 0x7f && c >= ' ' || c == '\n' || c == '\t' ? keep(c, i, i + 1) : unusual(c, i);
    }

    private int unusual(char c, int i) {
        if (Character.getType(c) == Character.FORMAT) {
            return i + 1;
        }
        if (Character.getType(c) == Character.NON_SPACING_MARK && length > 0) {
            return accent(c, i);
        }
        if (c >= 0xfb00 && c <= 0xfb06) {
            return ligature(c, i);
        }
        if (c == '\f' || c == '\u2028' || c == '\u2029' || c == 0x0b || c == 0x85) {
            return keep('\n', i, i + 1);
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
            return keep(' ', i, i + 1);
        }
        if (c == '¢' && length > 0) {
            return misreadBullet(i);
        }
        boolean glyph = c >= 0xe000 && c <= 0xf8ff;
        return keep(glyph ? '•' : c, i, i + 1);
    }

    /** The three bytes of a bullet, read in another encoding: "â€¢", of which some programs make a quote and "¢". */
    private int misreadBullet(int i) {
        int last = length - 1;
        boolean euro = chars[last] == '€' && last > 0 && chars[last - 1] == 'â';
        if (!euro && "\"“”".indexOf(chars[last]) < 0) {
            return keep('¢', i, i + 1);
        }
        int first = euro ? last - 1 : last;
        length = first;
        return keep('•', starts[first], i + 1);
    }

    /** An accent that stands for itself joins the letter before it, if the two are one character. */
    private int accent(char c, int i) {
        int last = length - 1;
        String joined = Normalizer.normalize("" + chars[last] + c, Normalizer.Form.NFC);
        if (joined.length() != 1) {
            return keep(c, i, i + 1);
        }
        chars[last] = joined.charAt(0);
        ends[last] = i + 1;
        return i + 1;
    }

    /** "ﬃ" as its letters, which all stand at its place. */
    private int ligature(char c, int i) {
        String letters = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        for (int k = 0; k < letters.length(); k++) {
            keep(letters.charAt(k), i, i + 1);
        }
        return i + 1;
    }

    private int keep(char c, int start, int end) {
        if (length == starts.length) {
            chars = Arrays.copyOf(chars, length * 2 + 8);
            starts = Arrays.copyOf(starts, chars.length);
            ends = Arrays.copyOf(ends, chars.length);
        }
        starts[length] = start;
        ends[length] = end;
        chars[length++] = c;
        return end;
    }

    private void drop(boolean[] dropped) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!dropped[i]) {
                starts[kept.length()] = starts[i];
                ends[kept.length()] = ends[i];
                kept.append(text.charAt(i));
            }
        }
        text = kept.toString();
        starts = Arrays.copyOf(starts, text.length());
        ends = Arrays.copyOf(ends, text.length());
    }
}
