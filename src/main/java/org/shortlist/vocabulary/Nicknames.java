package org.shortlist.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * First names and what people are called for short: Robert, Bob, Rob. Who is asked for by one of them may be written by another, but only
 * where someone wants it so: Bob is not always a Robert.
 */
public final class Nicknames {

    private final Map<String, List<String>> others = new HashMap<>();

    Nicknames(List<DataFile.Row> rows) {
        for (DataFile.Row row : rows) {
            List<String> names = Stream.concat(Stream.of(row.cell(0)), row.list(1).stream()).toList();
            for (String name : names) {
                List<String> known = others.computeIfAbsent(name, n -> new ArrayList<>());
                names.stream().filter(other -> !other.equals(name) && !known.contains(other)).forEach(known::add);
            }
        }
    }

    /** The other names of a folded first name, in the order of the file; none for an unknown one. */
    public List<String> others(String folded) {
        return List.copyOf(others.getOrDefault(folded, List.of()));
    }
}
