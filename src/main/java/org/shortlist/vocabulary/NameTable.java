package org.shortlist.vocabulary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Entries of one directory, found by id and by any of their names. No name belongs to two entries. */
final class NameTable<T> {
    private final Function<CharSequence, List<Token>> tokens;
    private final Map<String, T> byId = new LinkedHashMap<>();
    private final PhraseTable<T> table = new PhraseTable<>();
    private final Map<String, Set<String>> names = new LinkedHashMap<>();

    /** A table whose names are compared by their tokens. */
    NameTable() {
        this(Tokenizer::tokenize);
    }

    /** @param tokens what of a name is compared */
    NameTable(Function<CharSequence, List<Token>> tokens) {
        this.tokens = tokens;
    }

    void add(DataFile.Row row, String id, T entry, List<String> surfaces) {
        if (byId.putIfAbsent(id, entry) != null) {
            throw row.bad("a second entry '" + id + "'");
        }
        names.put(id, Collections.unmodifiableSet(new LinkedHashSet<>(surfaces)));
        surfaces.forEach(surface -> addName(row, entry, surface));
    }

    private void addName(DataFile.Row row, T entry, String surface) {
        List<Token> words = tokens.apply(surface);
        if (words.isEmpty()) {
            throw row.bad("'" + surface + "' is no word");
        }
        T other = table.put(words, entry);
        if (other != null && other != entry) {
            throw row.bad("'" + surface + "' is a name of " + other + " already");
        }
    }

    Optional<T> find(CharSequence surface) {
        return table.whole(tokens.apply(surface));
    }

    Optional<PhraseTable.Hit<T>> longestAt(CharSequence text, List<Token> words, int from) {
        return table.longestAt(text, words, from);
    }

    /** Whether some name begins with this word. */
    boolean begins(String word) {
        return table.begins(word);
    }

    Optional<T> whole(List<Token> name) {
        return table.whole(name);
    }

    Optional<T> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Set<String> names(String id) {
        return names.getOrDefault(id, Set.of());
    }

    List<T> all() {
        return List.copyOf(byId.values());
    }

    /** The label and the further names of an entry. */
    static List<String> surfaces(String label, List<String> aliases) {
        List<String> surfaces = new ArrayList<>(aliases.size() + 1);
        surfaces.add(label);
        surfaces.addAll(aliases);
        return surfaces;
    }
}
