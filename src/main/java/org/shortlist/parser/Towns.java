package org.shortlist.parser;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shortlist.vocabulary.Folding;

/**
 * Words that end lines behind different names: "Acme Widgets, Smallville" and "Globex, Smallville". Two firms have no such
 * part of their names in common; two jobs in one town have the town. So has a job in the town where the person lives, which stands
 * at the top of the document by itself.
 */
final class Towns {

    private static final String SIGNS = ",|/-–—－\t•·";
    private static final int LONGEST = 30;
    private static final int LONGEST_LINE = 110;
    /** How many lines the address may stand on, and what is above it. */
    private static final int TOP = 6;

    /** What stands first before each word. */
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> recurring = new HashSet<>();
    /** "smallville, oh": towns with their state, where the person lives, behind a name and a dash, or between dashes. */
    private final Set<String> whole = new HashSet<>();

    private Towns() {}

    /** Those of a document; what stands before a date ends there. */
    static Towns in(Sheet sheet) {
        Towns towns = new Towns();
        for (Line line : sheet.lines().subList(0, top(sheet))) {
            for (Cutter.Cut cut : Cutter.strong(sheet.wording(), line.from(), line.to())) {
                towns.names.put(Folding.fold(cut.wording()), "");
                towns.addWhole(cut.text());
            }
        }
        for (Line line : sheet.lines()) {
            if (line.isBetweenDashes()) {
                towns.whole.add(Folding.fold(line.text().substring(0, trimmedEnd(line.text(), 0, line.length()))));
            }
            if (line.width() <= LONGEST_LINE && !HeaderLines.isSentence(line.text())) {
                List<Dated> dates = sheet.datesIn(line.from(), line.to());
                towns.add(sheet.text(), line.from(), dates.isEmpty() ? line.to() : dates.getFirst().from());
                if (!dates.isEmpty()) {
                    towns.add(sheet.text(), Math.min(dates.getLast().to(), line.to()), line.to());
                }
            }
        }
        return towns;
    }

    /** How many lines stand above the first job and its heading. */
    private static int top(Sheet sheet) {
        int dated = sheet.dates().isEmpty() ? sheet.lines().size() : sheet.dates().getFirst().first() - 2;
        return Math.max(0, Math.min(TOP, dated));
    }

    /** Whether these words stand behind more than one name. */
    boolean holds(CharSequence words) {
        return !recurring.isEmpty() && recurring.contains(Folding.fold(words));
    }

    /** Whether this is a town with its state that stands elsewhere as one. */
    boolean holdsWhole(CharSequence words) {
        return !whole.isEmpty() && whole.contains(Folding.fold(words));
    }

    /** A town and two letters behind a comma, with or without a postcode. */
    private void addWhole(String written) {
        int end = written.length();
        while (end > 0 && (Character.isDigit(written.charAt(end - 1)) || written.charAt(end - 1) == ' ')) {
            end--;
        }
        boolean state = end > 5 && written.startsWith(", ", end - 4) && Character.isUpperCase(written.charAt(end - 1))
                && Character.isUpperCase(written.charAt(end - 2));
        if (state && end <= LONGEST) {
            whole.add(Folding.fold(written.substring(0, end)));
        }
    }

    private void add(String text, int from, int to) {
        int dash = text.indexOf(" - ", from);
        if (dash > from && dash + 3 < to) {
            addWhole(text.substring(dash + 3, to));
        }
        int end = trimmedEnd(text, from, to);
        int sign = signBefore(text, from, end);
        int nameEnd = trimmedEnd(text, from, sign);
        if (sign > from && end - sign <= LONGEST && nameEnd > from) {
            String town = Folding.fold(text.substring(sign + 1, end));
            String name = Folding.fold(text.substring(signBefore(text, from, nameEnd) + 1, nameEnd));
            String first = names.putIfAbsent(town, name);
            if (first != null && !first.equals(name)) {
                recurring.add(town);
            }
        }
    }

    /** The last sign before {@code to} with a blank beside it, or {@code from - 1}. */
    private static int signBefore(String text, int from, int to) {
        int i = to - 1;
        while (i >= from && !(SIGNS.indexOf(text.charAt(i)) >= 0 && (i + 1 < to && text.charAt(i + 1) == ' '
                || text.charAt(i) == '\t'))) {
            i--;
        }
        return i;
    }

    private static int trimmedEnd(String text, int from, int to) {
        int end = to;
        while (end > from && (SIGNS.indexOf(text.charAt(end - 1)) >= 0 || " (:".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return end;
    }
}
