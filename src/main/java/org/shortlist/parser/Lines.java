package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import org.shortlist.vocabulary.Wording;

/** Cuts a clean text into lines. */
final class Lines {

    /** Signs that are bullets wherever they begin a line. */
    private static final String BULLETS = "•▪●◦■□➢►‣➤✓✔▶❖⁃○◆◇★☆→»·∙⚫";
    /** Signs that are bullets when a blank follows. */
    private static final String SPACED = "-*+–—−o§>¤－~";

    private final Wording wording;
    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private int gap;

    private Lines(Wording wording) {
        this.wording = wording;
        text = wording.toString();
    }

    static List<Line> of(Wording text) {
        Lines lines = new Lines(text);
        for (int i = 0; i <= text.length();) {
            int end = lines.text.indexOf('\n', i);
            end = end < 0 ? text.length() : end;
            lines.add(i, end);
            i = end + 1;
        }
        return lines.lines;
    }

    private void add(int lineStart, int lineEnd) {
        int start = skipBlanks(lineStart, lineEnd);
        int end = lineEnd;
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            gap++;
        } else if (isRule(start, end)) {
            rule();
        } else {
            addText(start, end);
        }
    }

    private void addText(int start, int end) {
        int hashes = run(start, end, '#');
        boolean marked = hashes > 0 && hashes <= 6 && start + hashes < end && text.charAt(start + hashes) == ' ';
        int from = marked ? skipBlanks(start + hashes, end) : afterBullet(start, end);
        boolean bullet = !marked && from > start && !isBetweenDashes(start, end);
        lines.add(new Line(lines.size(), from, end, start, wording.part(from, end), bullet, gap, marked,
                bullet && Character.isDigit(text.charAt(start))));
        gap = 0;
    }

    /** "- Dharwad, Karnataka -": a form's line for the employer and the place, with only the place filled in. */
    private boolean isBetweenDashes(int start, int end) {
        return text.charAt(start) == '-' && text.startsWith(" -", end - 2);
    }

    /** A line of dashes or the like: what stands above it is a heading if it is short. */
    private void rule() {
        if (gap == 0 && !lines.isEmpty() && lines.getLast().length() <= 40 && !lines.getLast().bullet()) {
            Line above = lines.removeLast();
            lines.add(new Line(above.index(), above.from(), above.to(), above.start(), above.wording(), false,
                    above.gap(),
                    true, above.numbered()));
        }
        gap++;
    }

    private boolean isRule(int start, int end) {
        if (end - start < 3) {
            return end - start == 1 && BULLETS.indexOf(text.charAt(start)) >= 0;
        }
        for (int i = start; i < end; i++) {
            if ("-=_*~–—─━═.• ".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private int afterBullet(int start, int end) {
        int i = start;
        while (i < end && BULLETS.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        if (i > start) {
            return i == end ? start : skipBlanks(i, end);
        }
        char c = text.charAt(start);
        char next = start + 1 < end ? text.charAt(start + 1) : 0;
        if (SPACED.indexOf(c) >= 0 && (next == ' ' || next == '\t' || c == '-' && Character.isLetter(next))) {
            return skipBlanks(start + 1, end);
        }
        return afterNumber(start, end);
    }

    /** {@code 1.} and {@code 2)} count as bullets, {@code 3.5} and {@code 2019} do not. */
    private int afterNumber(int start, int end) {
        int digits = start;
        while (digits < end && digits - start < 2 && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        boolean numbered = digits > start && digits + 1 < end && ".)".indexOf(text.charAt(digits)) >= 0
                && text.charAt(digits + 1) == ' ';
        return numbered ? skipBlanks(digits + 1, end) : start;
    }

    private int run(int start, int end, char c) {
        int i = start;
        while (i < end && text.charAt(i) == c) {
            i++;
        }
        return i - start;
    }

    private int skipBlanks(int start, int end) {
        int i = start;
        while (i < end && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
