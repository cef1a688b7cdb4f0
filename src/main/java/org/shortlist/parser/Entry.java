package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import org.shortlist.resume.Span;

/**
 * One item of a list: the lines that speak of one certificate, award or publication.
 *
 * @param lines not empty, one after the other
 */
record Entry(List<Line> lines) {

    private static final int LONGEST = 60;
    private static final int MOST_ABOVE_DATES = 3;
    private static final List<String> JOINTS = List.of(",", "&", " and", " of", " -", ":", " –", " for", " in", " und",
            " et", " y", " e", " en", " de");

    int from() {
        return lines.getFirst().from();
    }

    int to() {
        return lines.getLast().to();
    }

    Span span(Sheet sheet) {
        return sheet.span(lines.getFirst().start(), to());
    }

    List<Dated> dates(Sheet sheet) {
        return sheet.datesIn(from(), to());
    }

    /** What is written beside the dates, cut at the strong separators and at the ends of lines that do not go on. */
    List<Cutter.Cut> pieces(Sheet sheet) {
        List<Cutter.Cut> pieces = new ArrayList<>();
        int longest = lines.stream().mapToInt(Line::length).max().orElse(0);
        for (int i = 0; i < lines.size(); i++) {
            int first = i;
            while (i + 1 < lines.size() && goesOn(sheet, lines.get(i), lines.get(i + 1), longest)) {
                i++;
            }
            addPieces(sheet, lines.get(first).from(), lines.get(i).to(), pieces);
        }
        pieces.removeIf(piece -> !Concepts.isSomething(piece.text()) || piece.text().length() < 2);
        return pieces;
    }

    private static void addPieces(Sheet sheet, int from, int to, List<Cutter.Cut> pieces) {
        int at = from;
        for (Dated dated : sheet.datesIn(from, to)) {
            pieces.addAll(Cutter.strong(sheet.wording(), at, Math.max(at, dated.from())));
            at = Math.max(at, Math.min(to, dated.to()));
        }
        pieces.addAll(Cutter.strong(sheet.wording(), at, to));
    }

    /**
     * The entries of a part. A bullet, a number or a blank line begins one; so does any other line, unless it goes on with what the
     * line before left open or ends, as dates alone, a block of a few lines.
     */
    static List<Entry> of(Sheet sheet, Part part) {
        List<Entry> entries = new ArrayList<>();
        List<Line> block = new ArrayList<>();
        int longest = part.lines().stream().mapToInt(Line::length).max().orElse(0);
        for (Line line : part.lines()) {
            boolean opens = line.bullet() || line.gap() > 0;
            if (opens) {
                close(sheet, entries, block, longest);
            }
            block.add(line);
            if (!block.getFirst().bullet() && block.size() > 1 && block.size() <= MOST_ABOVE_DATES + 1
                    && isDatesAlone(sheet, line)) {
                entries.add(new Entry(List.copyOf(block)));
                block.clear();
            }
        }
        close(sheet, entries, block, longest);
        return entries;
    }

    private static void close(Sheet sheet, List<Entry> entries, List<Line> block, int longest) {
        if (!block.isEmpty() && block.getFirst().bullet()) {
            entries.add(new Entry(List.copyOf(block)));
            block.clear();
        }
        List<Line> lines = new ArrayList<>();
        for (Line line : block) {
            if (!lines.isEmpty() && !goesOn(sheet, lines.getLast(), line, longest)) {
                entries.add(new Entry(List.copyOf(lines)));
                lines.clear();
            }
            lines.add(line);
        }
        if (!lines.isEmpty()) {
            entries.add(new Entry(List.copyOf(lines)));
        }
        block.clear();
    }

    private static boolean goesOn(Sheet sheet, Line before, Line line, int longest) {
        char last = before.text().charAt(before.length() - 1);
        boolean dated = !sheet.datesIn(before.from(), before.to()).isEmpty()
                && !sheet.datesIn(line.from(), line.to()).isEmpty();
        boolean wrapped = before.length() >= LONGEST && before.length() * 10 >= longest * 8 && last != '.'
                && !Character.isDigit(last) && !dated;
        return wrapped || Character.isLowerCase(line.text().codePointAt(0))
                || JOINTS.stream().anyMatch(joint -> before.text().endsWith(joint));
    }

    /** "Issued Jan 2020 · Expires Jan 2023". */
    private static boolean isDatesAlone(Sheet sheet, Line line) {
        List<Dated> dates = sheet.datesIn(line.from(), line.to());
        if (dates.isEmpty()) {
            return false;
        }
        int words = 0;
        int at = line.from();
        for (Dated dated : dates) {
            words += letters(sheet.text(), at, dated.from());
            at = Math.max(at, dated.to());
        }
        return words + letters(sheet.text(), at, line.to()) <= 10 * dates.size();
    }

    private static int letters(String text, int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }
}
