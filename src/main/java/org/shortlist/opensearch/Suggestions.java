package org.shortlist.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shortlist.evidence.Keyword;
import org.shortlist.evidence.Letters;
import org.shortlist.query.ConceptResolver;
import org.shortlist.query.Field;
import org.shortlist.search.Deadline;
import org.shortlist.search.OutOfTimeException;
import org.shortlist.search.Suggestion;
import org.shortlist.search.WordCount;
import org.shortlist.vocabulary.Folding;

/** What of a snapshot's values is meant by what is typed so far, and which of its words by a word written wrong. */
record Suggestions(Snapshot snapshot, ConceptResolver concepts) {

    private static final Set<Field> COMPLETED = EnumSet.of(Field.TITLE, Field.EMPLOYER, Field.SKILL, Field.SCHOOL,
            Field.CITY);
    private static final Comparator<Suggestion> MOST_FIRST = Comparator.comparingLong(Suggestion::count)
            .reversed()
            .thenComparing(Suggestion::label)
            .thenComparing(Suggestion::id);
    private static final int LONG = 6;

    List<Suggestion> of(String typed, Set<Field> fields, int limit, Deadline deadline) throws IOException {
        List<Suggestion> suggestions = new ArrayList<>();
        List<String> words = List.of(Folding.fold(typed).split(" "));
        for (Field field : fields) {
            if (deadline.isOver()) {
                throw new OutOfTimeException();
            }
            List<Suggestion> found = typed.isBlank()
                    ? List.of()
                    : field == Field.NAME
                            ? names(words)
                            : COMPLETED.contains(field) ? values(field, words) : List.of();
            found.stream().sorted(MOST_FIRST).limit(limit).forEach(suggestions::add);
        }
        return suggestions;
    }

    private List<Suggestion> names(List<String> words) throws IOException {
        Sieve sieve = Sieve.all(words.stream().map(word -> Sieve.prefix(Fields.NAME_WORDS, Keyword.of(word))).toList());
        List<Suggestion> found = new ArrayList<>();
        snapshot.terms(Fields.NAME, sieve)
                .forEach((name, people) -> found.add(new Suggestion(Field.NAME, name, name, people)));
        return found;
    }

    private List<Suggestion> values(Field field, List<String> words) throws IOException {
        Names names = snapshot.names(field);
        List<String> ids = names.ids()
                .stream()
                .filter(id -> names.completes(id, words, concepts.aliases(field, id)))
                .toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Long> people = snapshot.terms(Fields.concepts(field), Sieve.terms(Fields.concepts(field), ids));
        return ids.stream()
                .map(id -> new Suggestion(field, id, names.label(id), people.getOrDefault(id, 0L)))
                .toList();
    }

    /** Words one letter away, of longer ones two; reads everyone who has one. */
    List<WordCount> like(Field field, String word, int limit) throws IOException {
        if (!field.hasWords()) {
            return List.of();
        }
        int most = word.codePointCount(0, word.length()) >= LONG ? 2 : 1;
        Sieve sieve = word.codePointCount(0, word.length()) > most + 1
                ? Sieve.misspelt(Fields.words(field), word, most)
                : Sieve.OPEN;
        Map<String, Long> counts = new HashMap<>();
        snapshot.visit(sieve, person -> person.words(field)
                .stream()
                .filter(other -> !other.equals(word) && Letters.apart(word, other, most) <= most)
                .forEach(other -> counts.merge(other, 1L, Long::sum)));
        return counts.entrySet()
                .stream()
                .map(entry -> new WordCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(WordCount::candidates).reversed().thenComparing(WordCount::word))
                .limit(limit)
                .toList();
    }
}
