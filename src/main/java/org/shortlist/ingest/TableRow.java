package org.shortlist.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A row of a table as lines. Cells of one line each are a line with tabs. Where a cell holds more, the table is there for the looks: a date
 * beside a job belongs into the job's first line, a word beside it is its heading, and whole columns follow one another.
 */
final class TableRow {

    private static final Pattern LINE_END = Pattern.compile("(?<![\\s&&[^\n]])[\\s&&[^\n]]*+\n\\s*+");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern DATE = Pattern.compile("\\b(?:19|20)\\d\\d\\b|\\b\\d{1,2}[./]\\d{2,4}\\b");
    /** A number, with a month before it and a few signs and words as short as "to" beside it; or one word, "present". */
    private static final Pattern DATE_LINE = Pattern
            .compile(
                    "(?:[-–—]|\\p{L}{1,3})? ?(?:\\p{L}{3,9}[. ]? ?)?[\\d./]{2,10}(?: ?(?:[-–—]|\\p{L}{1,3}))?|(?:[-–—] ?|\\p{L}{1,3} )?\\p{L}{3,10}");
    private static final int MOST_DATE_LINES = 3;
    private static final int LONGEST_SIDE = 48;

    private TableRow() {}

    /** @param cells texts of one or more lines */
    static String of(List<String> cells) {
        List<String> full = new ArrayList<>();
        for (String cell : cells) {
            if (!cell.isBlank()) {
                full.add(isBrokenDate(cell) ? LINE_END.matcher(cell).replaceAll(" ") : cell);
            }
        }
        List<String> tall = full.stream().filter(cell -> cell.indexOf('\n') >= 0).toList();
        if (tall.isEmpty()) {
            return String.join("\t", full);
        }
        boolean sides = tall.size() == 1 && full.stream().allMatch(cell -> cell.indexOf('\n') >= 0 || isSide(cell));
        return sides ? withSides(full, tall.getFirst()) : String.join("\n\n", full);
    }

    private static boolean isSide(String cell) {
        return cell.length() <= LONGEST_SIDE;
    }

    /** A date that is broken over lines because its column is narrow. */
    private static boolean isBrokenDate(String cell) {
        List<String> lines = cell.lines().filter(line -> !line.isBlank()).toList();
        return lines.size() > 1 && lines.size() <= MOST_DATE_LINES && DATE.matcher(cell).find()
                && lines.stream().allMatch(line -> DATE_LINE.matcher(line.strip()).matches());
    }

    private static String withSides(List<String> cells, String tall) {
        int end = tall.indexOf('\n');
        StringBuilder above = new StringBuilder();
        StringBuilder first = new StringBuilder();
        for (String cell : cells) {
            boolean label = !cell.equals(tall) && !DIGIT.matcher(cell).find() && first.isEmpty();
            if (label) {
                above.append(cell).append('\n');
            } else {
                first.append(first.isEmpty() ? "" : "\t").append(cell.equals(tall) ? tall.substring(0, end) : cell);
            }
        }
        return above.append(first).append(tall.substring(end)).toString();
    }
}
