package org.shortlist.search;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Field;
import org.shortlist.query.Hierarchy;
import org.shortlist.query.OwnFields;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.Concept;
import org.shortlist.resume.Education;
import org.shortlist.resume.Experience;
import org.shortlist.resume.Position;
import org.shortlist.resume.Resume;
import org.shortlist.resume.Span;

/**
 * What of a candidate can be found: the values of each field, of the person and of each job. It is the same for every engine; how
 * values become tokens is the vocabulary's, how they are kept is the engine's.
 *
 * @param values   every value and where it stands, those of the jobs first
 * @param person   values of the person, those of all jobs among them
 * @param jobs     one for each position, in the order of the résumé
 * @param passages the text cut into the pieces that no phrase may cross, in order; {@link Field#ANYWHERE} matches in them too
 * @param months   of experience
 * @param lastMonth the last possible month of any job, null when all are undated
 */
public record Projection(String id, Card card, String text, List<Value> values, Values person, List<Job> jobs,
        List<Passage> passages, int months, @Nullable YearMonth lastMonth) {

    /**
     * A value of a candidate.
     *
     * @param field    of its words; of its meaning, where it has none
     * @param job      index of the position it is of, null when of the person
     * @param writing  as written
     * @param texts    the words by which it is found, each text a value of its own: what was written, what it is called
     * @param meanings the concepts that it stands for, each in a field of its own or in several
     * @param span     its place in the text; null when the résumé came as data
     */
    public record Value(Field field, @Nullable Integer job, String writing, List<String> texts,
            List<Meaning> meanings, @Nullable Span span) {

        public Value {
            texts = List.copyOf(texts);
            meanings = List.copyOf(meanings);
        }

        /** Whether it is of this job; for null, of the person: where a job was is not where the person lives. */
        public boolean isOf(@Nullable Integer asked) {
            return asked == null ? job == null || field != Field.CITY : asked.equals(job);
        }
    }

    /** A concept that a value stands for. */
    public record Meaning(Field field, Written written) {}

    /**
     * The values of the fields, those of {@link Field#ANYWHERE} not among them.
     *
     * @param words    texts to be tokenized, each a value of its own
     * @param concepts what is counted, with the writings it came in
     * @param numbers  those that there are
     * @param uses     each skill once
     * @param point    where the person lives, or the job was; null when that is not known
     */
    public record Values(Map<Field, List<String>> words, Map<Field, List<Written>> concepts,
            Map<Field, Integer> numbers, List<Use> uses, @Nullable Point point) {

        static Values of(List<Value> values, Map<Field, Integer> numbers, List<Use> uses, @Nullable Point point) {
            Map<Field, Set<String>> words = new EnumMap<>(Field.class);
            Map<Field, Set<Written>> concepts = new EnumMap<>(Field.class);
            for (Value value : values) {
                value.texts().forEach(text -> add(words, value.field(), text));
                value.meanings().forEach(meaning -> add(concepts, meaning.field(), meaning.written()));
            }
            return new Values(lists(words), lists(concepts), numbers, uses, point);
        }

        private static <T> void add(Map<Field, Set<T>> all, Field field, T one) {
            all.computeIfAbsent(field, f -> new LinkedHashSet<>()).add(one);
        }

        private static <T> Map<Field, List<T>> lists(Map<Field, Set<T>> sets) {
            Map<Field, List<T>> lists = new EnumMap<>(Field.class);
            sets.forEach((field, set) -> lists.put(field, List.copyOf(set)));
            return lists;
        }

        public List<String> words(Field field) {
            return words.getOrDefault(field, List.of());
        }

        public List<Written> concepts(Field field) {
            return concepts.getOrDefault(field, List.of());
        }

        public @Nullable Integer number(Field field) {
            return numbers.get(field);
        }
    }

    /** A concept and one way it was written. */
    public record Written(Concept concept, String writing) {}

    /**
     * How long a skill was used.
     *
     * @param months   the union of the jobs that show it; 0 when it is only listed or its jobs are undated
     * @param lastUsed null when {@code months} is 0
     */
    public record Use(String skill, int months, @Nullable YearMonth lastUsed) {}

    /**
     * A job.
     *
     * @param ends        the choices of its first and last month; null when undated or reversed
     * @param current     open, as the résumé says
     * @param likelyEnded open, and taken to have ended: see {@link Experience#likelyEnded}
     */
    public record Job(Values values, @Nullable Ends ends, boolean current, boolean likelyEnded) {}

    /**
     * A piece of the text.
     *
     * @param job index of the position it belongs to, null when to none
     */
    public record Passage(Span span, @Nullable Integer job) {}

    public Projection {
        jobs = List.copyOf(jobs);
        passages = List.copyOf(passages);
    }

    /** Full years of experience. */
    public int years() {
        return months / 12;
    }

    /** The projection of a candidate; {@code asOf} is what "present" stands for. */
    public static Projection of(Candidate candidate, YearMonth asOf, Hierarchy hierarchy) {
        List<Value> values = Gathering.of(candidate, hierarchy);
        List<Job> jobs = ProjectedJobs.of(candidate.resume(), asOf, values);
        YearMonth last = jobs.stream()
                .map(Job::ends)
                .filter(Objects::nonNull)
                .map(Ends::latestEnd)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Projection(candidate.id(), Card.of(candidate, asOf), candidate.text(), values,
                person(candidate, asOf, values, hierarchy.own()), jobs, passages(candidate),
                Experience.totalMonths(candidate.resume(), asOf), last);
    }

    private static Values person(Candidate candidate, YearMonth asOf, List<Value> values, OwnFields own) {
        List<Use> uses = Experience.skills(candidate.resume(), asOf)
                .stream()
                .map(skill -> new Use(skill.skill().id(), skill.months(), skill.lastUsed()))
                .toList();
        return Values.of(values.stream().filter(value -> value.isOf(null)).toList(), Numbers.of(candidate, asOf, own),
                uses,
                Point.of(candidate.resume().location()));
    }

    /** Cuts the text at the ends of everything that stands by itself. */
    private static List<Passage> passages(Candidate candidate) {
        Resume resume = candidate.resume();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, candidate.text().length()));
        Stream.of(resume.sections().stream().map(section -> section.span()),
                resume.positions().stream().map(Position::span), resume.education().stream().map(Education::span),
                resume.projects().stream().map(project -> project.span()))
                .flatMap(spans -> spans)
                .filter(Objects::nonNull)
                .forEach(span -> {
                    cuts.add(span.start());
                    cuts.add(span.end());
                });
        List<Passage> passages = new ArrayList<>();
        Integer start = null;
        for (Integer cut : cuts) {
            if (start != null && !candidate.text().substring(start, cut).isBlank()) {
                passages.add(passage(resume, new Span(start, cut)));
            }
            start = cut;
        }
        return passages;
    }

    private static Passage passage(Resume resume, Span span) {
        List<Position> positions = resume.positions();
        Integer job = IntStream.range(0, positions.size())
                .boxed()
                .filter(i -> positions.get(i).span() != null && positions.get(i).span().contains(span))
                .findFirst()
                .orElse(null);
        return new Passage(span, job);
    }
}
