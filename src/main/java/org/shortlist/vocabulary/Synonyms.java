package org.shortlist.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Other words for the same thing in free text: {@code sysadmin} for {@code system administrator}, {@code rn} for
 * {@code registered nurse}. They widen a question, never what is kept of a résumé.
 *
 * <p>A line of {@code synonyms.tsv} is either a set of equals, each of which stands for all the others, or points one way:
 * who asks for {@code js} wants JavaScript, but who asks for {@code java} never does. What one line leads to is not followed
 * through another. Words are compared by their {@link Inflections#stem}, as a question is, so {@code sysadmins} is known too.
 */
public final class Synonyms {
    /** Other words: as they are written in the file, and the tokens they are compared by. */
    public record Expansion(String written, List<String> tokens) {
        public Expansion {
            tokens = List.copyOf(tokens);
        }
    }

    /** So many words of a question, and what else says the same; at least one expansion, none of them the words themselves. */
    public record Found(int size, List<Expansion> expansions) {
        public Found {
            expansions = List.copyOf(expansions);
        }
    }

    private final PhraseTable<List<Expansion>> table;

    Synonyms(List<DataFile.Row> rows) {
        Map<String, List<Expansion>> byKey = new LinkedHashMap<>();
        rows.forEach(row -> addRow(row, byKey));
        table = new PhraseTable<>(byKey);
    }

    private static void addRow(DataFile.Row row, Map<String, List<Expansion>> byKey) {
        List<Expansion> equals = Stream.concat(Stream.of(row.cell(0)), row.list(2).stream())
                .map(written -> expansion(row, written))
                .toList();
        int pointing = row.yes(1) ? equals.size() : 1;
        for (Expansion from : equals.subList(0, pointing)) {
            List<Expansion> known = byKey.computeIfAbsent(key(from.tokens()), key -> new ArrayList<>());
            equals.stream().filter(to -> !key(to.tokens()).equals(key(from.tokens()))).forEach(known::add);
            if (known.isEmpty() || known.stream().map(to -> key(to.tokens())).distinct().count() < known.size()) {
                throw row.bad("'" + from.written() + "' means the same already");
            }
        }
    }

    private static Expansion expansion(DataFile.Row row, String written) {
        List<String> tokens = Tokenizer.tokenize(written).stream().map(Token::text).toList();
        if (tokens.isEmpty()) {
            throw row.bad("'" + written + "' is no word");
        }
        return new Expansion(written, tokens);
    }

    private static String key(List<String> tokens) {
        return String.join(" ", stems(tokens));
    }

    private static List<String> stems(List<String> tokens) {
        return tokens.stream().map(Inflections::stem).toList();
    }

    /**
     * The longest entry that begins with the word at {@code from} and runs over the words after it.
     *
     * @param words tokens of the {@link Tokenizer}, as they follow one another in a question
     */
    public Optional<Found> longestAt(List<String> words, int from) {
        return table.longest(stems(words.subList(from, Math.min(words.size(), from + table.longestPhrase()))))
                .map(hit -> new Found(hit.size(), hit.value()));
    }
}
