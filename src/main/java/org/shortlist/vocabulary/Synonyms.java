package org.shortlist.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** An expansion and what it is compared by: its stems, with blanks between. */
    private record Word(Expansion expansion, String key) {}

    private final PhraseTable<List<Expansion>> table;

    Synonyms(List<DataFile.Row> rows) {
        this(rows, List.of());
    }

    /** @param own those of the user; what they say that is known already is said once */
    Synonyms(List<DataFile.Row> rows, List<OwnSynonyms.Line> own) {
        Map<String, List<Word>> byKey = new LinkedHashMap<>();
        rows.forEach(row -> addRow(row, byKey));
        own.forEach(line -> addOwn(line, byKey));
        Map<String, List<Expansion>> expansions = new LinkedHashMap<>();
        byKey.forEach((key, words) -> expansions.put(key, words.stream().map(Word::expansion).toList()));
        table = new PhraseTable<>(expansions);
    }

    private static void addRow(DataFile.Row row, Map<String, List<Word>> byKey) {
        List<Word> equals = new ArrayList<>(List.of(word(row, row.cell(0))));
        row.list(2).forEach(written -> equals.add(word(row, written)));
        for (Word from : equals.subList(0, row.yes(1) ? equals.size() : 1)) {
            List<Word> known = byKey.computeIfAbsent(from.key(), key -> new ArrayList<>());
            for (Word to : equals) {
                if (to != from && (to.key().equals(from.key()) || !isNew(known, to))) {
                    throw row.bad("'" + from.expansion().written() + "' means '" + to.expansion().written()
                            + "' already");
                }
                if (to != from) {
                    known.add(to);
                }
            }
        }
    }

    private static void addOwn(OwnSynonyms.Line line, Map<String, List<Word>> byKey) {
        List<Word> equals = new ArrayList<>(List.of(word(line.words())));
        line.also().forEach(written -> equals.add(word(written)));
        for (Word from : equals.subList(0, line.bothWays() ? equals.size() : 1)) {
            List<Word> known = byKey.computeIfAbsent(from.key(), key -> new ArrayList<>());
            equals.stream().filter(to -> !to.key().equals(from.key()) && isNew(known, to)).forEach(known::add);
        }
        byKey.values().removeIf(List::isEmpty);
    }

    private static boolean isNew(List<Word> known, Word word) {
        return known.stream().noneMatch(other -> other.key().equals(word.key()));
    }

    private static Word word(DataFile.Row row, String written) {
        Word word = word(written);
        if (word.key().isEmpty()) {
            throw row.bad("'" + written + "' is no word");
        }
        return word;
    }

    private static Word word(String written) {
        List<String> tokens = new ArrayList<>();
        Tokenizer.tokenize(written).forEach(token -> tokens.add(token.text()));
        return new Word(new Expansion(written, tokens), String.join(" ", stems(tokens)));
    }

    /** What words are compared by; empty when there is no word in it. */
    static String key(String written) {
        return word(written).key();
    }

    private static List<String> stems(List<String> tokens) {
        List<String> stems = new ArrayList<>(tokens.size());
        tokens.forEach(token -> stems.add(Inflections.stem(token)));
        return stems;
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
