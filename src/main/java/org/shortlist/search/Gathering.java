package org.shortlist.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Field;
import org.shortlist.query.Hierarchy;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.Certificate;
import org.shortlist.resume.Claim;
import org.shortlist.resume.Concept;
import org.shortlist.resume.DegreeLevel;
import org.shortlist.resume.Education;
import org.shortlist.resume.Employer;
import org.shortlist.resume.Filing;
import org.shortlist.resume.Language;
import org.shortlist.resume.LanguageLevel;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Place;
import org.shortlist.resume.Position;
import org.shortlist.resume.Resume;
import org.shortlist.resume.Skill;
import org.shortlist.resume.Span;
import org.shortlist.resume.Title;
import org.shortlist.search.Projection.Meaning;
import org.shortlist.search.Projection.Value;
import org.shortlist.search.Projection.Written;
import org.shortlist.vocabulary.Folding;
import org.shortlist.vocabulary.NameForms;

/** Collects the values of a candidate: those of the jobs first, in the order of the résumé. */
final class Gathering {

    private static final int APART = 20;

    private final Hierarchy hierarchy;
    private final List<Value> all = new ArrayList<>();
    private @Nullable Integer job;

    private Gathering(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    static List<Value> of(Candidate candidate, Hierarchy hierarchy) {
        Gathering gathering = new Gathering(hierarchy);
        List<Position> positions = candidate.resume().positions();
        for (int i = 0; i < positions.size(); i++) {
            gathering.job = i;
            gathering.add(positions.get(i));
        }
        gathering.job = null;
        gathering.addPerson(candidate.resume());
        gathering.add(candidate.filing());
        Parts.of(candidate).forEach(part -> gathering.add(Field.PART, part, null, List.of(), code(Field.PART, part)));
        Concept id = new Concept(candidate.id(), candidate.id());
        gathering.add(Field.ID, candidate.id(), null, List.of(), List.of(meaning(Field.ID, id, candidate.id())));
        return gathering.all;
    }

    private void add(Position position) {
        if (position.title() != null) {
            add(position.title());
        }
        if (position.employer() != null) {
            add(position.employer());
        }
        position.skills().forEach(this::add);
        if (position.location() != null) {
            add(position.location());
        }
    }

    private void addPerson(Resume resume) {
        if (resume.name() != null) {
            add(Field.NAME, resume.name().text(), resume.name().span(), NameForms.of(resume.name().text()),
                    List.of());
        }
        resume.skillsOutsideJobs().forEach(this::add);
        DegreeLevel highest = highest(resume);
        resume.education().forEach(education -> add(education, highest));
        if (resume.location() != null) {
            add(resume.location());
        }
        resume.certificates().forEach(this::add);
        resume.languages().forEach(this::add);
        resume.claims(Claim.Kind.CLEARANCE).forEach(claim -> add(Field.CLEARANCE, claim));
        resume.claims(Claim.Kind.WORK_PERMIT).forEach(claim -> add(Field.PERMIT, claim));
        resume.contact().emails().forEach(this::addEmail);
        resume.warnings()
                .forEach(warning -> add(Field.WARNING, warning.code(), warning.span(), List.of(),
                        code(Field.WARNING, warning.code())));
    }

    private void add(Filing filing) {
        filing.sources().forEach(source -> add(Field.SOURCE, source, null, List.of(), itself(Field.SOURCE, source)));
        filing.tags().forEach(tag -> add(Field.TAG, tag, null, List.of(), itself(Field.TAG, tag)));
    }

    private void add(Title title) {
        List<Meaning> meanings = new ArrayList<>(List.of(meaning(Field.TITLE, title.family(), title.text())));
        if (title.function() != null) {
            meanings.add(meaning(Field.FUNCTION, title.function(), title.text()));
        }
        if (title.seniority() != null) {
            meanings.add(meaning(Field.SENIORITY, title.seniority(), title.text()));
        }
        add(Field.TITLE, title.text(), title.span(), List.of(title.text()), meanings);
    }

    private void add(Employer employer) {
        List<Meaning> more = new ArrayList<>();
        if (employer.group() != null) {
            more.add(meaning(Field.GROUP, employer.group(), employer.text()));
            more.addAll(above(Field.GROUP, employer.group(), Field.GROUP, employer.text()));
        }
        more.addAll(above(Field.EMPLOYER, employer.company(), Field.GROUP, employer.text()));
        if (employer.industry() != null) {
            more.add(meaning(Field.INDUSTRY, employer.industry(), employer.text()));
        }
        labelled(Field.EMPLOYER, employer.text(), employer.span(), employer.company(), more);
    }

    private void add(Skill skill) {
        List<Meaning> families = new ArrayList<>();
        if (skill.family() != null) {
            families.add(meaning(Field.FAMILY, skill.family(), skill.text()));
            families.addAll(above(Field.FAMILY, skill.family(), Field.FAMILY, skill.text()));
        }
        labelled(Field.SKILL, skill.text(), skill.span(), skill.concept(), families);
    }

    private void add(Place place) {
        List<Meaning> wider = new ArrayList<>();
        if (place.country() != null && place.region() != null) {
            String region = Hierarchy.regionId(place.country(), place.region());
            wider.add(meaning(Field.REGION, region, place.text()));
        }
        if (place.country() != null) {
            wider.add(meaning(Field.COUNTRY, place.country().toLowerCase(Locale.ROOT), place.text()));
        }
        labelled(Field.CITY, place.text(), place.span(), place.city(), wider);
    }

    private void add(Education education, @Nullable DegreeLevel highest) {
        if (education.school() != null) {
            labelled(Field.SCHOOL, education.school().text(), education.school().span(),
                    education.school().institution(), List.of());
        }
        String degree = education.degree() == null ? "" : education.degree().text();
        String subject = education.field() == null ? "" : education.field().text();
        if (!degree.isBlank() || !subject.isBlank()) {
            String text = (degree + " " + subject).strip();
            add(Field.DEGREE, text, span(education), List.of(text),
                    highest != null && level(education) == highest
                            ? List.of(meaning(Field.DEGREE, highest.concept(), highest.concept().label()))
                            : List.of());
        }
        Stream.concat(education.fields().stream(), education.minors().stream())
                .forEach(studied -> add(Field.SUBJECT, studied.text(), studied.span(), List.of(studied.text()),
                        itself(Field.SUBJECT, studied.text())));
    }

    private static @Nullable DegreeLevel highest(Resume resume) {
        return resume.education()
                .stream()
                .map(Gathering::level)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable DegreeLevel level(Education education) {
        return education.degree() == null ? null : education.degree().level();
    }

    /** Of the degree and the field of study, where they stand side by side; else of the degree. */
    private static @Nullable Span span(Education education) {
        Span degree = education.degree() == null ? null : education.degree().span();
        Mention field = education.field();
        Span subject = field == null ? null : field.span();
        if (degree == null || subject == null) {
            return degree == null ? subject : degree;
        }
        boolean near = subject.start() >= degree.end() && subject.start() - degree.end() < APART;
        return near ? new Span(degree.start(), subject.end()) : degree;
    }

    private void add(Certificate certificate) {
        labelled(Field.CERTIFICATE, certificate.name().text(), certificate.name().span(), certificate.concept(),
                List.of());
    }

    private void add(Language language) {
        String text = language.name().text();
        Concept spoken = language.language();
        List<Meaning> levels = Stream.of(LanguageLevel.values())
                .filter(level -> language.level() != null && level.compareTo(language.level()) <= 0)
                .map(LanguageLevel::concept)
                .map(level -> meaning(Field.LEVEL, new Concept(spoken.id() + ":" + level.id(),
                        spoken.label() + ", " + level.label()), text))
                .toList();
        labelled(Field.LANGUAGE, text, language.name().span(), spoken, levels);
    }

    private void add(Field field, Claim claim) {
        labelled(field, claim.text(), claim.span(), claim.meaning(), List.of());
    }

    private void addEmail(Mention email) {
        String address = email.text().strip().toLowerCase(Locale.ROOT);
        add(Field.EMAIL, email.text(), email.span(), List.of(),
                List.of(meaning(Field.EMAIL, new Concept(address, address), email.text())));
    }

    private void labelled(Field field, String text, @Nullable Span span, Concept concept, List<Meaning> more) {
        List<String> texts = concept.label().equals(text) ? List.of(text) : List.of(text, concept.label());
        add(field, text, span, texts, Stream.concat(Stream.of(meaning(field, concept, text)), more.stream()).toList());
    }

    private void add(Field field, String text, @Nullable Span span, List<String> texts, List<Meaning> meanings) {
        all.add(new Value(field, job, text, texts, meanings, span));
    }

    private static Meaning meaning(Field field, Concept concept, String text) {
        return new Meaning(field, new Written(concept, text));
    }

    /** What a value of a vocabulary's hierarchy stands for. */
    private Meaning meaning(Field field, String id, String text) {
        return meaning(field, new Concept(id, hierarchy.label(field, id)), text);
    }

    private List<Meaning> above(Field field, Concept concept, Field above, String text) {
        return hierarchy.ancestors(field, concept.id()).stream().map(id -> meaning(above, id, text)).toList();
    }

    /** What stands for its own folded words. */
    private static List<Meaning> itself(Field field, String text) {
        String id = Folding.fold(text);
        return id.isEmpty() ? List.of() : List.of(meaning(field, new Concept(id, text), text));
    }

    /** {@code dates-reversed} is called "Dates reversed". */
    private static List<Meaning> code(Field field, String code) {
        String words = code.replace('-', ' ');
        String label = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return List.of(meaning(field, new Concept(code, label), code));
    }
}
