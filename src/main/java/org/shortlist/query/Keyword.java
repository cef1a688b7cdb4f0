package org.shortlist.query;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names that may stand before a colon. */
enum Keyword {
    TITLE(Field.TITLE, "title", "titles", "role", "position"), //
    COMPANY(Field.EMPLOYER, "company", "companies", "employer", "employers"), //
    SKILL(Field.SKILL, "skill", "skills"), //
    SCHOOL(Field.SCHOOL, "school", "schools", "university", "college"), //
    DEGREE(Field.DEGREE, "degree", "degrees"), //
    CITY(Field.CITY, "city", "cities", "location"), //
    NAME(Field.NAME, "name"), //
    YEARS(Field.YEARS, "years", "yoe", "experience"), //
    JOB(null, "job"), //
    FROM(null, "from", "since"), //
    AFTER(null, "after"), //
    TO(null, "to", "until"), //
    BEFORE(null, "before"), //
    OVERLAPS(null, "overlaps");

    private final @Nullable Field field;
    private final List<String> names;

    Keyword(@Nullable Field field, String... names) {
        this.field = field;
        this.names = List.of(names);
    }

    /** The field that it asks of, null for a job and its dates. */
    @Nullable
    Field field() {
        return field;
    }

    /** The name that is printed. */
    String printed() {
        return names.getFirst();
    }

    boolean isDate() {
        return compareTo(FROM) >= 0;
    }

    /** Whether its value is words: not years, dates or a whole job. */
    boolean hasWords() {
        return field != null && this != YEARS;
    }

    static Optional<Keyword> named(String typed) {
        String name = typed.toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(keyword -> keyword.names.contains(name)).findFirst();
    }

    static Keyword of(Field field) {
        return Stream.of(values()).filter(keyword -> keyword.field == field).findFirst().orElseThrow();
    }

    /** The name that is nearest to a misspelt one. */
    static String nearest(String typed) {
        String name = typed.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .flatMap(keyword -> keyword.names.stream())
                .min(Comparator.comparingInt(known -> distance(name, known)))
                .orElseThrow();
    }

    /** Letters to insert, delete, replace or swap with their neighbour to make one name of the other. */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(String a, String b, int i, int j, int[][] cost) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
