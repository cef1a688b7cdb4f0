package org.shortlist.search;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.Resume;
import org.shortlist.search.Projection.Passage;
import org.shortlist.search.Projection.Values;
import org.shortlist.vocabulary.Inflections;
import org.shortlist.vocabulary.Token;
import org.shortlist.vocabulary.Tokenizer;

/** One candidate that answers questions about itself by looking through its values. */
final class Scanned {

    final Resume resume;
    final Projection projection;
    private final Scope person;
    private final List<Scope> jobs;

    /** @param asOf what "present" stands for */
    Scanned(Candidate candidate, YearMonth asOf) {
        resume = candidate.resume();
        projection = Projection.of(candidate, asOf, Candidates.HIERARCHY);
        person = new Scope(projection.person(), passages(null), null);
        jobs = IntStream.range(0, projection.jobs().size()).mapToObj(this::jobScope).toList();
    }

    private Scope jobScope(int job) {
        Projection.Job projected = projection.jobs().get(job);
        return new Scope(projected.values(), passages(job), projected);
    }

    /** The texts of the passages of a job, of all of them for null. */
    private List<String> passages(@Nullable Integer job) {
        List<String> texts = new ArrayList<>();
        for (Passage passage : projection.passages()) {
            if (job == null || job.equals(passage.job())) {
                texts.add(passage.span().of(projection.text()));
            }
        }
        return texts;
    }

    /** Every word of the field, as it was folded. */
    Stream<String> words(Field field) {
        return person.words.getOrDefault(field, List.of()).stream().flatMap(List::stream).map(Word::text);
    }

    /** Whether the question is true of this person. */
    boolean matches(Expression question) {
        return holds(question, person);
    }

    /** The indexes of the jobs of which the question is true. */
    List<Integer> jobsThatMatch(Expression question) {
        return IntStream.range(0, jobs.size()).filter(job -> holds(question, jobs.get(job))).boxed().toList();
    }

    /** A number of the person. */
    Optional<Integer> number(Field field) {
        return Optional.ofNullable(projection.person().number(field));
    }

    private boolean holds(Expression question, Scope scope) {
        return switch (question) {
            case Expression.All all -> true;
            case Expression.And and -> and.all().stream().allMatch(part -> holds(part, scope));
            case Expression.Or or -> or.any().stream().anyMatch(part -> holds(part, scope));
            case Expression.Not not -> !holds(not.not(), scope);
            case Expression.WithinPosition within -> !jobsThatMatch(within.position()).isEmpty();
            case Expression.Range range -> scope.isIn(range) || scope == person && range.field().ofPosition()
                    && jobs.stream().anyMatch(job -> job.isIn(range));
            case Expression.Dates overlaps -> scope.overlaps(overlaps);
            case Expression.Has has -> scope.has(has.field(), has.id());
            case Expression.HasAny any -> any.ids().stream().anyMatch(id -> scope.has(any.field(), id));
            case Expression.Term term -> scope.anyValue(term.field(), words -> containsTerm(words, term));
            case Expression.Wildcard prefix -> scope.anyValue(prefix.field(), words -> containsPrefix(words, prefix));
            case Expression.Phrase phrase -> scope.anyValue(phrase.field(), words -> containsPhrase(words, phrase));
            default -> throw new UnsupportedOperationException("no such node yet: " + question);
        };
    }

    private static boolean containsTerm(List<Word> words, Expression.Term term) {
        Word asked = Word.of(term.word(), term.field());
        for (Word word : words) {
            if (word.is(asked)) {
                return true;
            }
        }
        return false;
    }

    private static boolean containsPrefix(List<Word> words, Expression.Wildcard prefix) {
        for (Word word : words) {
            if (word.text().startsWith(prefix.pattern().substring(0, prefix.pattern().length() - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean containsPhrase(List<Word> words, Expression.Phrase phrase) {
        List<Word> asked = phrase.words().stream().map(word -> Word.of(word, phrase.field())).toList();
        for (int start = 0; start + asked.size() <= words.size(); start++) {
            if (phraseAt(start, words, asked)) {
                return true;
            }
        }
        return false;
    }

    private static boolean phraseAt(int start, List<Word> words, List<Word> asked) {
        for (int i = 0; i < asked.size(); i++) {
            if (!words.get(start + i).is(asked.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** A word of a value and what it is compared by: its stem where the field is inflected, else itself. */
    record Word(String text, String compared) {

        static Word of(String text, Field field) {
            return new Word(text, field.inflected() ? Inflections.stem(text) : text);
        }

        /** The words of a value in order. */
        static List<Word> all(String value, Field field) {
            List<Word> words = new ArrayList<>();
            for (Token token : Tokenizer.tokenize(value)) {
                words.add(of(token.text(), field));
            }
            return words;
        }

        boolean is(Word asked) {
            return compared.equals(asked.compared);
        }
    }

    private interface Test {
        boolean of(List<Word> words);
    }

    /** What can be asked of a person or of one job. */
    private static final class Scope {
        private final Map<Field, List<List<Word>>> words = new HashMap<>();
        private final Values values;
        private final Projection.@Nullable Job job;

        Scope(Values values, List<String> passages, Projection.@Nullable Job job) {
            this.values = values;
            this.job = job;
            List<List<Word>> anywhere = new ArrayList<>();
            for (String passage : passages) {
                anywhere.add(Word.all(passage, Field.ANYWHERE));
            }
            for (Field field : Field.values()) {
                words.put(field, values.words(field).stream().map(value -> Word.all(value, field)).toList());
                values.words(field).forEach(value -> anywhere.add(Word.all(value, Field.ANYWHERE)));
            }
            words.put(Field.ANYWHERE, anywhere);
        }

        boolean anyValue(Field field, Test test) {
            return words.getOrDefault(field, List.of()).stream().anyMatch(test::of);
        }

        boolean has(Field field, String id) {
            return values.concepts(field).stream().anyMatch(written -> written.concept().id().equals(id));
        }

        boolean isIn(Expression.Range range) {
            Integer number = values.number(range.field());
            return number != null && new NumberRange(range.atLeast(), range.atMost()).contains(number);
        }

        boolean overlaps(Expression.Dates asked) {
            Ends ends = job == null ? null : job.ends();
            if (ends == null) {
                return false;
            }
            boolean begunByThen = asked.to() == null || !ends.earliestStart().isAfter(asked.to());
            boolean lastedUntilThen = asked.from() == null || !ends.latestEnd().isBefore(asked.from());
            return begunByThen && lastedUntilThen;
        }
    }
}
