package org.shortlist.opensearch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.shortlist.evidence.ValueName;
import org.shortlist.search.Labels;

/** What the values of one field are called in a whole snapshot. Immutable. */
final class Names {

    private static final int WRITINGS = 10;

    private final Map<String, Set<String>> labels = new HashMap<>();
    private final Map<String, Set<String>> writings = new HashMap<>();

    /** @param terms as {@link ValueName} makes them */
    Names(Iterable<String> terms) {
        for (String term : terms) {
            ValueName name = ValueName.read(term);
            (name.label() ? labels : writings).computeIfAbsent(name.id(), id -> new TreeSet<>()).add(name.name());
        }
    }

    /** The best of its labels; the id of a value that nobody has. */
    String label(String id) {
        Set<String> known = labels.getOrDefault(id, Set.of());
        return known.isEmpty() ? id : Labels.best(known);
    }

    /** The first of its writings. */
    List<String> writings(String id) {
        return writings.getOrDefault(id, Set.of()).stream().limit(WRITINGS).toList();
    }

    /** Whether somebody has it. */
    boolean knows(String id) {
        return labels.containsKey(id);
    }

    /** The values that somebody has. */
    Set<String> ids() {
        return labels.keySet();
    }

    /**
     * Whether one name of a value has, for each of some words, a word that begins so.
     *
     * @param besides other names that the vocabulary has for it
     */
    boolean completes(String id, List<String> typed, Set<String> besides) {
        return completes(labels.getOrDefault(id, Set.of()), typed)
                || completes(writings.getOrDefault(id, Set.of()), typed) || completes(besides, typed);
    }

    private static boolean completes(Set<String> names, List<String> typed) {
        return names.stream().anyMatch(name -> completes(name, typed));
    }

    static boolean completes(String name, List<String> typed) {
        Set<String> words = ValueName.words(name);
        return typed.stream().allMatch(begin -> words.stream().anyMatch(word -> word.startsWith(begin)));
    }
}
