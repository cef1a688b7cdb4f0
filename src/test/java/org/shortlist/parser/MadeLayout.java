package org.shortlist.parser;

import java.util.List;

/**
 * One way to lay out the jobs of a résumé, from {@code made/layouts.tsv}, which tells the signs of a template.
 *
 * @param group what stands over the roles at one employer; empty where each job names its own
 */
record MadeLayout(String name, String group, String job) {

    static List<MadeLayout> all() {
        return MadeWords.rows("layouts.tsv")
                .stream()
                .map(row -> new MadeLayout(row[0], row[1].equals("-") ? "" : unescaped(row[1]), unescaped(row[2])))
                .toList();
    }

    private static String unescaped(String template) {
        return template.replace("\\n", "\n").replace("\\t", "\t");
    }

    boolean isGrouped() {
        return !group.isEmpty();
    }

    boolean hasTextBeforeDates() {
        return job.contains("{X}");
    }

    /** Whether nothing but width parts two of its names, which a text without it cannot show. */
    boolean needsWidth() {
        return (group + job).contains("[~") || (group + job).contains("[\t") || name.startsWith("table");
    }
}
