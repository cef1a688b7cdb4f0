package org.shortlist.parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shortlist.vocabulary.PhraseTable;
import org.shortlist.vocabulary.Token;
import org.shortlist.vocabulary.Wording;

/** The phrases of a word table and what each stands for, found in any case, with or without accents. */
final class Phrases<V> {

    /** A phrase at [from, to) of the text that was searched. */
    record Found<V>(V value, int from, int to) {}

    private final PhraseTable<V> table;

    private Phrases(Map<String, V> byKey) {
        table = new PhraseTable<>(byKey);
    }

    /** Puts a table together; of two meanings of one phrase the first counts. */
    static final class Builder<V> {
        private final Map<String, V> byKey = new HashMap<>();

        /** @param phrases between bars; a dash for none */
        Builder<V> add(String phrases, V value) {
            for (String phrase : phrases.equals("-") ? new String[0] : phrases.split("\\|")) {
                byKey.putIfAbsent(PhraseTable.key(phrase), value);
            }
            return this;
        }

        Phrases<V> build() {
            return new Phrases<>(byKey);
        }
    }

    /** From left to right, the longest at each place. */
    List<Found<V>> in(CharSequence text) {
        List<Token> tokens = Wording.of(text).tokens();
        List<Found<V>> found = new ArrayList<>();
        for (PhraseTable.Hit<V> hit : table.in(text, tokens)) {
            found.add(found(hit, tokens));
        }
        return found;
    }

    Optional<Found<V>> firstIn(CharSequence text) {
        List<Token> tokens = Wording.of(text).tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Optional<PhraseTable.Hit<V>> hit = table.longestAt(text, tokens, i);
            if (hit.isPresent()) {
                return hit.map(found -> found(found, tokens));
            }
        }
        return Optional.empty();
    }

    private static <V> Found<V> found(PhraseTable.Hit<V> hit, List<Token> tokens) {
        return new Found<>(hit.value(), tokens.get(hit.from()).start(), tokens.get(hit.to() - 1).end());
    }
}
