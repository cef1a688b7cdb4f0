package org.shortlist.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.ConceptResolver;
import org.shortlist.query.Hierarchy;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.Certificate;
import org.shortlist.resume.Claim;
import org.shortlist.resume.Concept;
import org.shortlist.resume.Contact;
import org.shortlist.resume.DateRange;
import org.shortlist.resume.Degree;
import org.shortlist.resume.DegreeLevel;
import org.shortlist.resume.Education;
import org.shortlist.resume.Employer;
import org.shortlist.resume.Filing;
import org.shortlist.resume.Language;
import org.shortlist.resume.LanguageLevel;
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
import org.shortlist.resume.WarningCode;
import org.shortlist.vocabulary.Additions;
import org.shortlist.vocabulary.Attribute;
import org.shortlist.vocabulary.Attributes;
import org.shortlist.vocabulary.EmployerDirectory;
import org.shortlist.vocabulary.Folding;
import org.shortlist.vocabulary.Gazetteer;
import org.shortlist.vocabulary.OwnSynonyms;
import org.shortlist.vocabulary.Vocabulary;

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

    /** What this house has declared. */
    static final Attributes ATTRIBUTES = new Attributes(List.of(attribute("team", Attribute.Type.TEXT),
            attribute("remote", Attribute.Type.YES_NO), attribute("salary", Attribute.Type.NUMBER),
            attribute("available", Attribute.Type.DATE)));
    public static final Vocabulary VOCABULARY = Vocabulary.load(Additions.NONE, OwnSynonyms.none(), ATTRIBUTES);
    static final Hierarchy HIERARCHY = new ConceptResolver(VOCABULARY).hierarchy();

    private final @Nullable String name;
    private final List<Job> jobs = new ArrayList<>();
    private final List<Study> studies = new ArrayList<>();
    private final List<String> skills = new ArrayList<>();
    private final List<String> certificates = new ArrayList<>();
    private final List<Spoken> languages = new ArrayList<>();
    private final List<Claimed> claims = new ArrayList<>();
    private final List<String> emails = new ArrayList<>();
    private final List<WarningCode> warnings = new ArrayList<>();
    private final List<Filing.Step> filed = new ArrayList<>();
    private final String id;
    private boolean document;
    private Instant updated = Instant.EPOCH;
    private @Nullable String home;
    private @Nullable String summary;

    private final StringBuilder text = new StringBuilder();
    private final List<Section> sections = new ArrayList<>();

    private Candidates(@Nullable String name, String id) {
        this.name = name;
        this.id = id;
    }

    private static Attribute attribute(String name, Attribute.Type type) {
        return new Attribute(name, type, name, List.of());
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

    public Candidates tagged(String... tags) {
        Stream.of(tags).forEach(tag -> filed.add(Filing.Step.add(Filing.TAG, tag)));
        return this;
    }

    /** Whose résumé came as a document. */
    public Candidates withDocument() {
        document = true;
        return this;
    }

    public Candidates having(String attribute, String value) {
        filed.add(Filing.Step.set(attribute, value));
        return this;
    }

    public Candidates from(String source) {
        filed.add(Filing.Step.add(Filing.SOURCE, source));
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
        studies.add(new Study(school, degree, level, null, null, null));
        return this;
    }

    /** The last degree was in it. */
    public Candidates majoringIn(String subject) {
        Study last = studies.removeLast();
        studies.add(new Study(last.school(), last.degree(), last.level(), subject, last.when(), last.progress()));
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

    /** The last degree was completed then, or is expected to be. */
    public Candidates graduating(String when, Education.@Nullable Progress progress) {
        Study last = studies.removeLast();
        studies.add(new Study(last.school(), last.degree(), last.level(), last.subject(), when, progress));
        return this;
    }

    public Candidates certified(String name) {
        certificates.add(name);
        return this;
    }

    public Candidates speaks(String language, @Nullable LanguageLevel level) {
        languages.add(new Spoken(language, level));
        return this;
    }

    public Candidates claims(Claim.Kind kind, String words) {
        claims.add(new Claimed(kind, words));
        return this;
    }

    public Candidates reachableAt(String email) {
        emails.add(email);
        return this;
    }

    public Candidates warned(WarningCode code) {
        warnings.add(code);
        return this;
    }

    /** The newest version came on this day. */
    public Candidates updated(String day) {
        updated = LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC);
        return this;
    }

    /** The last job was an internship. */
    public Candidates asIntern() {
        jobs.getLast().internship = true;
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
        List<Mention> addresses = emails.stream().map(email -> new Mention(email, line(email))).toList();
        List<Claim> claimed = claims.stream().map(this::claim).toList();
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
        int lists = stated.size() - stated.size() / 3;
        section(Section.Kind.SKILLS, from);
        List<Certificate> certified = certificates.stream().map(this::certificate).toList();
        List<Language> spoken = languages.stream().map(this::language).toList();
        Resume resume = new ResumeBuilder().name(person)
                .contact(new Contact(addresses, List.of(), List.of()))
                .claims(claimed)
                .certificates(certified)
                .languages(spoken)
                .warnings(warnings.stream().map(code -> code.warning(code.code(), null)).toList())
                .location(place)
                .summary(said)
                .positions(positions)
                .education(education)
                .skills(stated.subList(0, lists))
                .otherSkills(stated.subList(lists, stated.size()))
                .sections(sections)
                .build();
        return new Candidate(id, resume, text.toString(), updated, Filing.NONE.after(filed), document);
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
                : new Title(writing(job.title), line(job.title), concept(job.title), rank(job.title),
                        function(job.title));
        Employer employer = job.employer == null ? null : employer(job.employer);
        Place place = job.place == null ? null : place(job.place);
        Mention description = new Mention(job.description, line(job.description));
        List<Skill> used = job.skills.stream().map(this::skill).toList();
        return new Position(title, employer, null, place, dates(job.from, job.to), description, used, job.internship,
                new Span(from, text.length()));
    }

    private Education education(Study study) {
        int from = text.length();
        School school = new School(writing(study.school()), line(study.school()), concept(study.school()));
        Degree degree = new Degree(study.degree(), line(study.degree()), study.level());
        Mention subject = study.subject() == null ? null : new Mention(study.subject(), line(study.subject()));
        return new Education(school, degree, subject == null ? List.of() : List.of(subject), List.of(), null,
                study.when() == null ? null : dates(null, study.when()), study.progress(), null,
                new Span(from, text.length()));
    }

    private static @Nullable Concept rank(String title) {
        return VOCABULARY.titles()
                .seniority(title)
                .map(rank -> itself(rank.name().toLowerCase(Locale.ROOT)))
                .orElse(null);
    }

    private static @Nullable Concept function(String title) {
        return VOCABULARY.titles()
                .read(title)
                .flatMap(read -> read.function())
                .map(function -> new Concept(Folding.fold(function), function))
                .orElse(null);
    }

    private static Concept itself(String text) {
        return new Concept(text, text);
    }

    /** What the vocabulary does not know of an employer, a skill or a place is not known. */
    private Employer employer(String written) {
        Concept company = concept(written);
        EmployerDirectory.Employer known = VOCABULARY.employers().canonical(company.label());
        Concept group = known.groupId() == null ? null : itself(known.groupId());
        Concept industry = known.industry() == null ? null : itself(known.industry());
        return new Employer(writing(written), line(written), company, group, industry);
    }

    private Skill skill(String written) {
        Concept skill = concept(written);
        Concept family = VOCABULARY.skills().byId(skill.id()).map(known -> itself(known.family())).orElse(null);
        return new Skill(writing(written), line(written), skill, family, null);
    }

    private Place place(String written) {
        Gazetteer.Place known = VOCABULARY.places().find(concept(written).label()).orElse(null);
        return known == null
                ? new Place(writing(written), line(written), concept(written), null, null, null, null)
                : new Place(writing(written), line(written), concept(written), known.region(), known.country(),
                        known.lat(), known.lon());
    }

    private Certificate certificate(String written) {
        Span span = line(written);
        return new Certificate(new Mention(writing(written), span), concept(written), null, null, span);
    }

    private Language language(Spoken spoken) {
        Mention name = new Mention(writing(spoken.language()), line(spoken.language()));
        return new Language(name, concept(spoken.language()), null, spoken.level());
    }

    private Claim claim(Claimed claimed) {
        return new Claim(claimed.kind(), writing(claimed.words()), line(claimed.words()), concept(claimed.words()));
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

    private record Study(String school, String degree, @Nullable DegreeLevel level, @Nullable String subject,
            @Nullable String when, Education.@Nullable Progress progress) {}

    private record Spoken(String language, @Nullable LanguageLevel level) {}

    private record Claimed(Claim.Kind kind, String words) {}

    private static final class Job {
        private final @Nullable String title;
        private final @Nullable String employer;
        private final @Nullable String from;
        private final @Nullable String to;
        private final String description;
        private final List<String> skills = new ArrayList<>();
        private @Nullable String place;
        private boolean internship;

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
