package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Takes away what stands on a page for the page's sake: its number, and the name or contacts that are repeated at its head or
 * foot. Such lines cut jobs in two and look like names of firms.
 */
final class PageFurniture {

    private static final int LONGEST = 120;
    private static final int TOP = 4;
    private static final int NEAR = 2;
    private static final Set<String> PAGES = Set.of("page", "pg", "p", "seite", "pagina", "página", "of", "von", "de",
            "di",
            "van", "sur");

    private final List<Line> lines;
    private final Predicate<String> isTitle;

    /** @param isTitle whether a text names a trade: a line that does may be repeated as that of a job */
    PageFurniture(List<Line> lines, Predicate<String> isTitle) {
        this.lines = lines;
        this.isTitle = isTitle;
    }

    /** The other lines, numbered anew. */
    List<Line> without() {
        List<Line> kept = new ArrayList<>();
        for (Line line : lines) {
            if (line.index() < TOP || !isFurniture(line)) {
                kept.add(line.withIndex(kept.size()));
            }
        }
        return kept;
    }

    private boolean isFurniture(Line line) {
        if (line.length() > LONGEST) {
            return false;
        }
        String rest = line.text();
        for (Line top : lines.subList(0, Math.min(TOP, lines.size()))) {
            boolean repeats = rest.regionMatches(true, 0, top.text(), 0, top.length()) && mayRepeat(top);
            if (repeats && (isNumber(rest.substring(top.length())) || isAddress(top.text()) || isNearNumber(line))) {
                return rest.length() > top.length() || isAddress(top.text()) || isNearNumber(line);
            }
        }
        return isPage(rest) || isAddress(rest) && repeatsAddress(line);
    }

    private boolean mayRepeat(Line top) {
        return top.length() > 3 && !isTitle.test(top.text());
    }

    private static boolean isAddress(String text) {
        return text.indexOf('@') > 0;
    }

    /** A line of contacts that were given at the top. */
    private boolean repeatsAddress(Line line) {
        int head = Math.min(2 * TOP, line.index());
        for (String word : line.text().split("[ |,;]+")) {
            if (isAddress(word) && lines.subList(0, head).stream().anyMatch(top -> top.text().contains(word))) {
                return line.length() < word.length() + 60;
            }
        }
        return false;
    }

    private boolean isNearNumber(Line line) {
        for (int i = Math.max(0, line.index() - NEAR); i <= Math.min(lines.size() - 1, line.index() + NEAR); i++) {
            if (isPage(lines.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    /** "Page 2 of 3", "Seite 2", "- 2 -". */
    private static boolean isPage(String text) {
        return text.length() <= 24 && hasDigit(text) && isNumber(text);
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is nothing but a page's number, or nothing at all. */
    private static boolean isNumber(String text) {
        int numbers = 0;
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            boolean number = !word.isEmpty() && word.length() <= 2 && word.chars().allMatch(Character::isDigit);
            numbers += number ? 1 : 0;
            if (!number && !word.isEmpty() && !PAGES.contains(word)) {
                return false;
            }
        }
        return numbers > 0 && numbers <= 2;
    }
}
