package org.shortlist.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Letters on one line → words. Few programs write spaces: most move on, by an amount that only the line itself can tell from the gap
 * between two letters. So the gaps of a stretch of letters are measured against its usual gap: nothing in most lines, much in a heading
 * that is <em>s p a c e d</em>.
 */
final class GlyphLine {

    /** As wide as this many letters' heights is no gap between words any more. */
    private static final float WIDE = 0.6f;
    /** Wider than the usual gap by this many letters' heights is a gap between words, where no spaces are painted. */
    private static final float WORD = 0.13f;
    /** The same where spaces are painted. */
    private static final float WORD_BESIDE_SPACES = 0.3f;
    /** A gap as wide as this between all letters means that they are spaced. */
    private static final float SPACED = 0.1f;
    private static final float WIDEST_SPACED = 2;
    /** Gaps that differ by less than this share are one. */
    private static final float SAME_GAP = 0.12f;
    /** Two of the same letter that lie on one another by this share are one, painted twice to look bold. */
    private static final float SAME_PLACE = 0.6f;
    private static final int LOOK_BACK = 4;
    private static final int FEWEST_GAPS = 3;

    private GlyphLine() {}

    /** Cuts a line, whose letters come in any order, where its gaps are wide. */
    static void split(List<Glyph> line, List<PageSegment> segments) {
        List<Glyph> letters = distinct(line);
        boolean[] spaced = spaced(letters);
        float usual = usualGap(letters, 0);
        List<Glyph> segment = new ArrayList<>();
        float end = Float.POSITIVE_INFINITY;
        for (int i = 0; i < letters.size(); i++) {
            Glyph glyph = letters.get(i);
            if (!glyph.isBlank()) {
                if (glyph.x() - end > WIDE * glyph.size() && !spaced[i]) {
                    add(segment, usual, segments);
                    segment.clear();
                    end = Float.NEGATIVE_INFINITY;
                }
                end = end == Float.POSITIVE_INFINITY ? glyph.right() : Math.max(end, glyph.right());
            }
            segment.add(glyph);
        }
        add(segment, usual, segments);
    }

    /** From left to right, each once. */
    private static List<Glyph> distinct(List<Glyph> line) {
        List<Glyph> sorted = new ArrayList<>(line);
        sorted.sort(Comparator.comparingDouble(Glyph::x));
        List<Glyph> distinct = new ArrayList<>(sorted.size());
        for (Glyph glyph : sorted) {
            if (!isRepeated(glyph, distinct)) {
                distinct.add(glyph);
            }
        }
        return distinct;
    }

    private static boolean isRepeated(Glyph glyph, List<Glyph> before) {
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - LOOK_BACK); i--) {
            Glyph other = before.get(i);
            if (other.text().equals(glyph.text()) && !glyph.isBlank()
                    && other.right() - glyph.x() > SAME_PLACE * glyph.width()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the gap before a letter is one of several alike, as in a heading whose letters are spaced. */
    private static boolean[] spaced(List<Glyph> letters) {
        boolean[] spaced = new boolean[letters.size()];
        for (int i = 2; i < letters.size(); i++) {
            float before = gap(letters, i - 1);
            float gap = gap(letters, i);
            float size = letters.get(i).size();
            if (gap > SPACED * size && gap < WIDEST_SPACED * size && Math.abs(gap - before) < SAME_GAP * gap) {
                spaced[i] = true;
                spaced[i - 1] = true;
            }
        }
        return spaced;
    }

    /** Between a letter and the one before; 0 when one of them is white space, or no letter. */
    private static float gap(List<Glyph> letters, int i) {
        boolean both = isLetter(letters.get(i - 1)) && isLetter(letters.get(i));
        return both ? letters.get(i).x() - letters.get(i - 1).right() : 0;
    }

    private static boolean isLetter(Glyph glyph) {
        return glyph.text().codePoints().allMatch(Character::isLetter);
    }

    /** The gap in the middle of all gaps between two letters, at least 0; of too few letters that of others in their line. */
    private static float usualGap(List<Glyph> letters, float ofOthers) {
        float[] gaps = new float[letters.size()];
        int n = 0;
        for (int i = 1; i < letters.size(); i++) {
            if (!letters.get(i - 1).isBlank() && !letters.get(i).isBlank()) {
                gaps[n++] = letters.get(i).x() - letters.get(i - 1).right();
            }
        }
        Arrays.sort(gaps, 0, n);
        return n < FEWEST_GAPS ? ofOthers : Math.max(0, gaps[n / 2]);
    }

    private static void add(List<Glyph> letters, float usual, List<PageSegment> segments) {
        float left = Float.POSITIVE_INFINITY;
        float right = Float.NEGATIVE_INFINITY;
        Glyph largest = null;
        for (Glyph glyph : letters) {
            if (!glyph.isBlank()) {
                left = Math.min(left, glyph.x());
                right = Math.max(right, glyph.right());
                largest = largest == null || glyph.size() > largest.size() ? glyph : largest;
            }
        }
        if (largest != null) {
            segments.add(new PageSegment(left, right, largest.baseline(), largest.size(), text(letters, usual)));
        }
    }

    /** Writes a space where one is painted or where a gap is wide enough for one. */
    private static String text(List<Glyph> letters, float ofOthers) {
        float usual = usualGap(letters, ofOthers);
        boolean spaces = letters.stream().anyMatch(Glyph::isBlank);
        StringBuilder text = new StringBuilder();
        Glyph last = null;
        for (Glyph glyph : letters) {
            if (glyph.isBlank()) {
                space(text);
                continue;
            }
            if (last != null && glyph.x() - last.right() > wordGap(glyph, usual, spaces)) {
                space(text);
            }
            if (last == null || !Accents.compose(text, last, glyph)) {
                text.append(glyph.text());
            }
            last = glyph;
        }
        return VisualOrder.logical(text.toString().strip());
    }

    private static float wordGap(Glyph glyph, float usual, boolean spaces) {
        return usual > SPACED * glyph.size()
                ? 1.5f * usual
                : usual + (spaces ? WORD_BESIDE_SPACES : WORD) * glyph.size();
    }

    private static void space(StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }
}
