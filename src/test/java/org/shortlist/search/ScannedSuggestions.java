package org.shortlist.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.shortlist.query.ConceptResolver;
import org.shortlist.query.Field;
import org.shortlist.search.Projection.Written;
import org.shortlist.vocabulary.Folding;
import org.shortlist.vocabulary.Token;
import org.shortlist.vocabulary.Tokenizer;
import org.shortlist.vocabulary.Vocabulary;

/** Completions within one field. */
final class ScannedSuggestions {

    private static final Set<Field> COMPLETED = Set.of(Field.NAME, Field.TITLE, Field.EMPLOYER, Field.SKILL,
            Field.SCHOOL, Field.CITY);

    private static final ConceptResolver CONCEPTS = new ConceptResolver(Vocabulary.load());

    private final Field field;
    private final Map<String, Value> values = new LinkedHashMap<>();

    ScannedSuggestions(Collection<Scanned> everyone, Field field) {
        this.field = field;
        everyone.forEach(one -> add(one.projection));
    }

    private void add(Projection projection) {
        String name = projection.card().name();
        if (field == Field.NAME && name != null) {
            value(name).add(projection.id(), name, name);
        }
        for (Written written : projection.person().concepts(field)) {
            Value value = value(written.concept().id());
            value.add(projection.id(), written.concept().label(), written.writing());
            value.writings.addAll(CONCEPTS.aliases(field, written.concept().id()));
        }
    }

    private Value value(String id) {
        return values.computeIfAbsent(id, key -> new Value());
    }

    /** Whether what is typed begins words of this value. */
    boolean completes(String id, String typed) {
        Value value = values.get(id);
        return value != null && value.completes(List.of(Folding.fold(typed).split(" ")));
    }

    List<Suggestion> of(String typed, int limit) {
        List<String> asked = List.of(Folding.fold(typed).split(" "));
        List<Suggestion> found = new ArrayList<>();
        values.forEach((id, value) -> {
            if (COMPLETED.contains(field) && !typed.isBlank() && value.completes(asked)) {
                found.add(new Suggestion(field, id, Labels.best(value.labels), value.people.size()));
            }
        });
        found.sort(Comparator.comparingLong(Suggestion::count)
                .reversed()
                .thenComparing(Suggestion::label)
                .thenComparing(Suggestion::id));
        return found.stream().limit(limit).toList();
    }

    /** A value, how it was written and who has it. */
    private static final class Value {
        private final Set<String> people = new TreeSet<>();
        private final Set<String> labels = new TreeSet<>();
        private final Set<String> writings = new TreeSet<>();

        void add(String person, String label, String writing) {
            people.add(person);
            labels.add(label);
            writings.add(label);
            writings.add(writing);
        }

        /** Whether one writing has, for each typed word, a word that begins with it. */
        boolean completes(List<String> asked) {
            return writings.stream()
                    .map(Value::words)
                    .anyMatch(words -> asked.stream()
                            .allMatch(typed -> words.stream().anyMatch(word -> word.startsWith(typed))));
        }

        /** The tokens, and what stands between white space: both "node.js" and the "js" of "Q/A js". */
        private static List<String> words(String writing) {
            List<String> words = new ArrayList<>(List.of(Folding.fold(writing).split(" ")));
            Tokenizer.tokenize(writing).stream().map(Token::text).forEach(words::add);
            return words;
        }
    }
}
