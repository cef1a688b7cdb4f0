package org.shortlist.parser;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The words that dates are written with, from {@code date-words.tsv}. All are looked up folded and without dots. */
final class DateWords {

    /** "Q3", "T3". */
    static final Set<String> QUARTERS = Set.of("q", "t");

    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, Integer> seasons = new HashMap<>();
    private final Map<String, Set<String>> others = new HashMap<>();
    private final Openings openings = new Openings();

    DateWords() {
        for (String[] row : Table.read("date-words.tsv", 3)) {
            for (String word : row[2].split("\\|")) {
                add(row[0], row[1], word);
            }
        }
        QUARTERS.forEach(openings::add);
        months.keySet().forEach(openings::add);
        seasons.keySet().forEach(openings::add);
    }

    /** Of the words that a date may begin with. */
    Openings openings() {
        return openings;
    }

    private void add(String kind, String value, String word) {
        switch (kind) {
            case "month" -> months.put(word, Integer.valueOf(value));
            case "season" -> seasons.put(word, Integer.valueOf(value));
            default -> others.computeIfAbsent(kind, k -> new HashSet<>()).add(word);
        }
    }

    /** 1 to 12, or 0. */
    int month(String word) {
        return months.getOrDefault(word, 0);
    }

    /** The first month of a season, or 0. */
    int season(String word) {
        return seasons.getOrDefault(word, 0);
    }

    boolean isPresent(String word) {
        return others.get("present").contains(word);
    }

    /** The label of the second of two dates on lines of their own. */
    boolean isEnding(String label) {
        return others.get("ending").contains(label);
    }

    /** What leaves a range open right behind a date, without a word between. */
    boolean isOnwards(String word) {
        return others.get("onwards").contains(word);
    }

    boolean isConnector(String word) {
        return others.get("connector").contains(word);
    }

    boolean isSince(String word) {
        return others.get("since").contains(word);
    }

    /** What opens a range: "from", "von". */
    boolean isFrom(String word) {
        return others.get("from").contains(word);
    }

    boolean isExpected(String word) {
        return others.get("expected").contains(word);
    }

    /** "years", "mos": what a duration is counted in. */
    boolean isUnit(String word) {
        return others.get("unit").contains(word);
    }

    /** Articles and the like between a connector and "present": "bis zum heutigen", "a la fecha". */
    boolean isSmall(String word) {
        return others.get("small").contains(word);
    }
}
