package org.shortlist.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shortlist.query.Grammar.Item;
import org.shortlist.query.Grammar.Run;

/** Where AND and OR stand side by side without brackets, says how they were read and how else they could be meant. */
final class BracketAdvice {

    private static final int LONGEST = 160;

    private BracketAdvice() {}

    static void give(String text, List<Run> runs, Notes notes) {
        if (runs.size() < 2 || runs.stream().allMatch(run -> run.items().size() == 1)) {
            return;
        }
        List<List<String>> read = runs.stream()
                .map(run -> run.items().stream().map(item -> text(text, item)).toList())
                .toList();
        String asRead = joined(read, " AND ", " OR ");
        String otherwise = joined(otherwise(read), " OR ", " AND ");
        int start = runs.getFirst().items().getFirst().start();
        int end = runs.getLast().items().getLast().end();
        notes.warn("mixed-and-or", "Read as " + shown(asRead) + "; if you mean " + shown(otherwise) + ", use brackets.",
                start, end, Notes.fix("As it was read", start, end, asRead),
                Notes.fix("The other way", start, end, otherwise));
    }

    /** The same sequence parted at each AND instead of at each OR. */
    private static List<List<String>> otherwise(List<List<String>> read) {
        List<List<String>> groups = new ArrayList<>();
        for (List<String> run : read) {
            for (int i = 0; i < run.size(); i++) {
                if (i > 0 || groups.isEmpty()) {
                    groups.add(new ArrayList<>());
                }
                groups.getLast().add(run.get(i));
            }
        }
        return groups;
    }

    private static String joined(List<List<String>> groups, String inner, String outer) {
        return groups.stream()
                .map(group -> group.size() == 1 ? group.getFirst() : "(" + String.join(inner, group) + ")")
                .collect(Collectors.joining(outer));
    }

    private static String shown(String all) {
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST) + "…";
    }

    private static String text(String text, Item item) {
        return text.substring(item.start(), item.end()).strip().replaceAll("\\s+", " ");
    }
}
