package org.shortlist.search;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Field;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.Concept;
import org.shortlist.resume.DateRange;
import org.shortlist.resume.Degree;
import org.shortlist.resume.DegreeLevel;
import org.shortlist.resume.Education;
import org.shortlist.resume.Experience;
import org.shortlist.resume.MonthInterval;
import org.shortlist.resume.Place;
import org.shortlist.resume.Position;
import org.shortlist.resume.Resume;
import org.shortlist.resume.School;
import org.shortlist.resume.Skill;
import org.shortlist.resume.Span;

/**
 * What of a candidate can be found: the values of each field, of the person and of each job. It is the same for every engine; how
 * values become tokens is the vocabulary's, how they are kept is the engine's.
 *
 * @param person   values of the person, those of all jobs among them
 * @param jobs     one for each position, in the order of the résumé
 * @param passages the text cut into the pieces that no phrase may cross, in order; {@link Field#ANYWHERE} matches in them too
 * @param months   of experience
 * @param lastMonth the last possible month of any job, null when all are undated
 */
public record Projection(String id, Card card, String text, Values person, List<Job> jobs, List<Passage> passages,
        int months, @Nullable YearMonth lastMonth) {

    /**
     * The values of the fields, those of {@link Field#ANYWHERE} not among them.
     *
     * @param words    texts to be tokenized, each a value of its own
     * @param concepts what is counted, with the writings it came in
     */
    public record Values(Map<Field, List<String>> words, Map<Field, List<Written>> concepts) {

        public List<String> words(Field field) {
            return words.getOrDefault(field, List.of());
        }

        public List<Written> concepts(Field field) {
            return concepts.getOrDefault(field, List.of());
        }
    }

    /** A concept and one way it was written. */
    public record Written(Concept concept, String writing) {}

    /**
     * A job.
     *
     * @param possible null when undated or reversed
     */
    public record Job(Values values, @Nullable MonthInterval possible, boolean current) {}

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
    public static Projection of(Candidate candidate, YearMonth asOf) {
        Resume resume = candidate.resume();
        List<Job> jobs = resume.positions().stream().map(position -> job(position, asOf)).toList();
        YearMonth last = jobs.stream()
                .map(Job::possible)
                .filter(Objects::nonNull)
                .map(MonthInterval::to)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Projection(candidate.id(), Card.of(candidate, asOf), candidate.text(), person(resume), jobs,
                passages(candidate), Experience.totalMonths(resume, asOf), last);
    }

    private static Job job(Position position, YearMonth asOf) {
        Gathering values = new Gathering();
        values.addJob(position);
        if (position.location() != null) {
            values.add(position.location());
        }
        DateRange dates = position.dates();
        MonthInterval possible = dates == null ? null : dates.possible(asOf).orElse(null);
        return new Job(values.values(), possible, position.isCurrent());
    }

    /** {@code oconnor} finds O'Connor, too. */
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’‘](?=\\p{L})");

    private static Values person(Resume resume) {
        Gathering values = new Gathering();
        if (resume.name() != null) {
            String name = resume.name().text();
            values.word(Field.NAME, name);
            if (APOSTROPHE.matcher(name).find()) {
                values.word(Field.NAME, APOSTROPHE.matcher(name).replaceAll(""));
            }
        }
        if (resume.location() != null) {
            values.add(resume.location());
        }
        resume.positions().forEach(values::addJob);
        resume.skillsOutsideJobs().forEach(values::add);
        resume.education().forEach(values::add);
        highest(resume).ifPresent(level -> values.concept(Field.DEGREE, level.concept(), level.concept().label()));
        return values.values();
    }

    private static Optional<DegreeLevel> highest(Resume resume) {
        return resume.education()
                .stream()
                .map(Education::degree)
                .filter(Objects::nonNull)
                .map(Degree::level)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
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

    /** Values while they are collected. */
    private static final class Gathering {
        private final Map<Field, List<String>> words = new EnumMap<>(Field.class);
        private final Map<Field, List<Written>> concepts = new EnumMap<>(Field.class);

        void addJob(Position position) {
            if (position.title() != null) {
                word(Field.TITLE, position.title().text());
                concept(Field.TITLE, position.title().family(), position.title().text());
            }
            if (position.employer() != null) {
                labelled(Field.EMPLOYER, position.employer().text(), position.employer().company());
            }
            position.skills().forEach(this::add);
        }

        void add(Skill skill) {
            labelled(Field.SKILL, skill.text(), skill.concept());
        }

        void add(Place place) {
            labelled(Field.CITY, place.text(), place.city());
        }

        void add(Education education) {
            School school = education.school();
            if (school != null) {
                labelled(Field.SCHOOL, school.text(), school.institution());
            }
            String degree = education.degree() == null ? "" : education.degree().text();
            String field = education.field() == null ? "" : education.field().text();
            if (!degree.isBlank() || !field.isBlank()) {
                word(Field.DEGREE, (degree + " " + field).strip());
            }
        }

        void labelled(Field field, String writing, Concept concept) {
            word(field, writing);
            if (!concept.label().equals(writing)) {
                word(field, concept.label());
            }
            concept(field, concept, writing);
        }

        void word(Field field, String text) {
            List<String> texts = words.computeIfAbsent(field, f -> new ArrayList<>());
            if (!texts.contains(text)) {
                texts.add(text);
            }
        }

        void concept(Field field, Concept concept, String writing) {
            List<Written> known = concepts.computeIfAbsent(field, f -> new ArrayList<>());
            Written written = new Written(concept, writing);
            if (!known.contains(written)) {
                known.add(written);
            }
        }

        Values values() {
            return new Values(words, concepts);
        }
    }
}
