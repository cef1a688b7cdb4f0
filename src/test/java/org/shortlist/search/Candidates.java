package org.shortlist.search;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.Concept;
import org.shortlist.resume.DateRange;
import org.shortlist.resume.Degree;
import org.shortlist.resume.DegreeLevel;
import org.shortlist.resume.Education;
import org.shortlist.resume.Employer;
import org.shortlist.resume.Mention;
import org.shortlist.resume.PartialDate;
import org.shortlist.resume.Place;
import org.shortlist.resume.Position;
import org.shortlist.resume.Resume;
import org.shortlist.resume.ResumeBuilder;
import org.shortlist.resume.School;
import org.shortlist.resume.Section;
import org.shortlist.resume.Skill;
import org.shortlist.resume.Span;
import org.shortlist.resume.Title;
import org.shortlist.vocabulary.Folding;

/**
 * Invented people for the tests of engines, each with a real text and real places in it.
 *
 * <pre>
 * Candidates.person("Ada").livesIn("Paris").knows("k8s -> Kubernetes")
 *         .job("Data Engineer", "Acme", "2019-01", "2021-06", "built kafka").using("Kafka").candidate()
 * </pre>
 *
 * A value is written as it is, {@code "Acme"}, or with what it stands for, {@code "AWS -> Amazon"}; the concept's id is its
 * folded label. Dates are {@code 2019-03}, {@code 2019}, {@code now} for an open end, or null.
 */
public final class Candidates {

    /** What "present" stands for in all these tests. */
    public static final YearMonth AS_OF = YearMonth.of(2026, 1);

    private final @Nullable String name;
    private final List<Job> jobs = new ArrayList<>();
    private final List<Study> studies = new ArrayList<>();
    private final List<String> skills = new ArrayList<>();
    private final String id;
    private @Nullable String home;
    private @Nullable String summary;

    private final StringBuilder text = new StringBuilder();
    private final List<Section> sections = new ArrayList<>();

    private Candidates(@Nullable String name, String id) {
        this.name = name;
        this.id = id;
    }

    public static Candidates person(String name) {
        return new Candidates(name, id(name));
    }

    /** A person whose id is not made of the name, so that several can share it. */
    public static Candidates person(String name, String key) {
        return new Candidates(name, id(key));
    }

    public static Candidates nameless(String key) {
        return new Candidates(null, id(key));
    }

    /** The id that a person of this name is given. */
    public static String id(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return "c_" + (letters + "zzzzzzzzzzzzzzzz").substring(0, 16);
    }

    public Candidates livesIn(String place) {
        home = place;
        return this;
    }

    public Candidates says(String words) {
        summary = words;
        return this;
    }

    public Candidates knows(String... stated) {
        skills.addAll(List.of(stated));
        return this;
    }

    public Candidates studied(String school, String degree, @Nullable DegreeLevel level) {
        studies.add(new Study(school, degree, level, null));
        return this;
    }

    /** The last degree was in it. */
    public Candidates majoringIn(String subject) {
        Study last = studies.removeLast();
        studies.add(new Study(last.school(), last.degree(), last.level(), subject));
        return this;
    }

    public Candidates job(@Nullable String title, @Nullable String employer, @Nullable String from, @Nullable String to,
            String description) {
        jobs.add(new Job(title, employer, from, to, description));
        return this;
    }

    /** The last job used these skills. */
    public Candidates using(String... used) {
        jobs.getLast().skills.addAll(List.of(used));
        return this;
    }

    /** The last job was there. */
    public Candidates in(String place) {
        jobs.getLast().place = place;
        return this;
    }

    public Candidate candidate() {
        text.setLength(0);
        sections.clear();
        Mention person = name == null ? null : new Mention(name, line(name));
        Place place = home == null ? null : place(home);
        section(Section.Kind.HEADER, 0);
        int from = text.length();
        Mention said = summary == null ? null : new Mention(summary, line(summary));
        section(Section.Kind.SUMMARY, from);
        from = text.length();
        List<Position> positions = jobs.stream().map(this::position).toList();
        section(Section.Kind.EXPERIENCE, from);
        from = text.length();
        List<Education> education = studies.stream().map(this::education).toList();
        section(Section.Kind.EDUCATION, from);
        from = text.length();
        List<Skill> stated = skills.stream().map(this::skill).toList();
        section(Section.Kind.SKILLS, from);
        Resume resume = new ResumeBuilder().name(person)
                .location(place)
                .summary(said)
                .positions(positions)
                .education(education)
                .skills(stated)
                .sections(sections)
                .build();
        return new Candidate(id, resume, text.toString(), Instant.EPOCH);
    }

    private void section(Section.Kind kind, int from) {
        if (text.length() > from) {
            sections.add(new Section(kind, new Span(from, text.length())));
        }
    }

    private Position position(Job job) {
        int from = text.length();
        Title title = job.title == null
                ? null
                : new Title(writing(job.title), line(job.title), concept(job.title),
                        null, null);
        Employer employer = job.employer == null
                ? null
                : new Employer(writing(job.employer), line(job.employer),
                        concept(job.employer), null, null);
        Place place = job.place == null ? null : place(job.place);
        Mention description = new Mention(job.description, line(job.description));
        List<Skill> used = job.skills.stream().map(this::skill).toList();
        return new Position(title, employer, null, place, dates(job.from, job.to), description, used, false,
                new Span(from, text.length()));
    }

    private Education education(Study study) {
        int from = text.length();
        School school = new School(writing(study.school()), line(study.school()), concept(study.school()));
        Degree degree = new Degree(study.degree(), line(study.degree()), study.level());
        Mention subject = study.subject() == null ? null : new Mention(study.subject(), line(study.subject()));
        return new Education(school, degree, subject == null ? List.of() : List.of(subject), List.of(), null, null,
                null, null, new Span(from, text.length()));
    }

    private Skill skill(String written) {
        return new Skill(writing(written), line(written), concept(written), null, null);
    }

    private Place place(String written) {
        return new Place(writing(written), line(written), concept(written), null, null, null, null);
    }

    /** Appends the writing as a line of its own; where it stands. */
    private Span line(String written) {
        int from = text.length();
        text.append(writing(written));
        Span span = new Span(from, text.length());
        text.append('\n');
        return span;
    }

    private static String writing(String written) {
        return written.split(" -> ", 2)[0];
    }

    static Concept concept(String written) {
        String[] parts = written.split(" -> ", 2);
        String label = parts[parts.length - 1];
        return new Concept(Folding.fold(label), label);
    }

    static @Nullable DateRange dates(@Nullable String from, @Nullable String to) {
        if (from == null && (to == null || to.equals("now"))) {
            return null;
        }
        PartialDate end = to == null || to.equals("now") ? null : date(to);
        return new DateRange(from == null ? null : date(from), end);
    }

    private static PartialDate date(String written) {
        List<Integer> parts = Stream.of(written.split("-")).map(Integer::valueOf).toList();
        return parts.size() == 1 ? PartialDate.year(parts.get(0)) : PartialDate.month(parts.get(0), parts.get(1));
    }

    private record Study(String school, String degree, @Nullable DegreeLevel level, @Nullable String subject) {}

    private static final class Job {
        private final @Nullable String title;
        private final @Nullable String employer;
        private final @Nullable String from;
        private final @Nullable String to;
        private final String description;
        private final List<String> skills = new ArrayList<>();
        private @Nullable String place;

        Job(@Nullable String title, @Nullable String employer, @Nullable String from, @Nullable String to,
                String description) {
            this.title = title;
            this.employer = employer;
            this.from = from;
            this.to = to;
            this.description = description;
        }
    }
}
