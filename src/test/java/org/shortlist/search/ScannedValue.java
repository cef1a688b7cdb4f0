package org.shortlist.search;

import static org.shortlist.search.Candidates.HIERARCHY;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Field;
import org.shortlist.query.Hierarchy;
import org.shortlist.resume.Claim;
import org.shortlist.resume.Concept;
import org.shortlist.resume.Degree;
import org.shortlist.resume.DegreeLevel;
import org.shortlist.resume.Education;
import org.shortlist.resume.Employer;
import org.shortlist.resume.Language;
import org.shortlist.resume.LanguageLevel;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Place;
import org.shortlist.resume.Position;
import org.shortlist.resume.Resume;
import org.shortlist.resume.Skill;
import org.shortlist.resume.Span;
import org.shortlist.resume.Title;
import org.shortlist.vocabulary.Folding;
import org.shortlist.vocabulary.NameForms;

/**
 * A value and the place in the text that it was read from; people of {@link Candidates} have no other.
 *
 * @param job   index of the position it is of, null when of the person alone
 * @param words by which it is found
 * @param ids   of the concepts it stands for
 */
record ScannedValue(Field field, @Nullable Integer job, List<String> words, List<Id> ids, Span place) {

    private static final int APART = 20;

    /** A concept of a field. */
    record Id(Field field, String id) {}

    /** Of this job, or of the person for null: where a job was is not where the person lives. */
    boolean isOf(@Nullable Integer asked) {
        return asked == null ? field != Field.CITY || job == null : asked.equals(job);
    }

    /** The words of each text; the first text of a name is the name as it is written. */
    Stream<ScannedWords> cut() {
        return IntStream.range(0, words.size())
                .mapToObj(i -> field == Field.NAME && i == 0
                        ? ScannedWords.ofName(words.get(i))
                        : ScannedWords.of(words.get(i)));
    }

    /** Of the concept that it stands for in its own field; null when for none. */
    @Nullable
    String id() {
        return ids.stream().filter(id -> id.field() == field).map(Id::id).findFirst().orElse(null);
    }

    boolean has(Field asked, List<String> anyOf) {
        return ids.stream().anyMatch(one -> one.field() == asked && anyOf.contains(one.id()));
    }

    static List<ScannedValue> all(Resume resume) {
        List<ScannedValue> all = new ArrayList<>();
        for (int job = 0; job < resume.positions().size(); job++) {
            all.addAll(ofPosition(resume.positions().get(job), job).toList());
        }
        if (resume.name() != null) {
            all.add(of(Field.NAME, null, NameForms.of(resume.name().text()), resume.name().span(), Stream.of()));
        }
        if (resume.location() != null) {
            all.add(city(resume.location(), null));
        }
        resume.skills().forEach(skill -> all.add(skill(skill, null)));
        resume.otherSkills().forEach(skill -> all.add(skill(skill, null)));
        DegreeLevel highest = resume.education()
                .stream()
                .map(ScannedValue::level)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        resume.education().forEach(education -> all.addAll(ofEducation(education, highest).toList()));
        resume.certificates()
                .forEach(one -> all.add(labelled(Field.CERTIFICATE, null, one.name().text(), one.concept(),
                        one.name().span())));
        resume.languages().forEach(language -> all.add(language(language)));
        resume.claims().forEach(claim -> all.addAll(ofClaim(claim).toList()));
        for (Mention email : resume.contact().emails()) {
            Id address = new Id(Field.EMAIL, email.text().toLowerCase(Locale.ROOT));
            all.add(of(Field.EMAIL, null, List.of(), email.span(), Stream.of(address)));
        }
        return all;
    }

    private static Stream<ScannedValue> ofPosition(Position position, int job) {
        List<ScannedValue> all = new ArrayList<>();
        if (position.title() != null) {
            all.add(title(position.title(), job));
        }
        if (position.employer() != null) {
            all.add(employer(position.employer(), job));
        }
        if (position.location() != null) {
            all.add(city(position.location(), job));
        }
        return Stream.concat(all.stream(), position.skills().stream().map(skill -> skill(skill, job)));
    }

    private static ScannedValue title(Title title, int job) {
        Stream<Id> ids = Stream.of(id(Field.TITLE, title.family()), id(Field.FUNCTION, title.function()),
                id(Field.SENIORITY, title.seniority())).flatMap(one -> one);
        return of(Field.TITLE, job, List.of(title.text()), title.span(), ids);
    }

    private static ScannedValue employer(Employer employer, int job) {
        Stream<Id> ids = Stream.of(id(Field.INDUSTRY, employer.industry()), id(Field.GROUP, employer.group()),
                HIERARCHY.ancestors(Field.EMPLOYER, employer.company().id())
                        .stream()
                        .map(group -> new Id(Field.GROUP, group)))
                .flatMap(one -> one);
        return labelled(Field.EMPLOYER, job, employer.text(), employer.company(), employer.span(), ids);
    }

    private static Stream<ScannedValue> ofEducation(Education education, @Nullable DegreeLevel highest) {
        Degree degree = Objects.requireNonNull(education.degree());
        String subject = education.field() == null ? "" : " " + education.field().text();
        Span place = Objects.requireNonNull(degree.span());
        Span after = education.field() == null ? null : education.field().span();
        if (after != null && place.end() <= after.start() && after.start() < place.end() + APART) {
            place = new Span(place.start(), after.end());
        }
        Concept level = degree.level() == null || degree.level() != highest ? null : degree.level().concept();
        ScannedValue studied = of(Field.DEGREE, null, List.of(degree.text() + subject), place,
                id(Field.DEGREE, level));
        Stream<ScannedValue> subjects = education.fields()
                .stream()
                .map(field -> of(Field.SUBJECT, null, List.of(field.text()), field.span(),
                        Stream.of(new Id(Field.SUBJECT, Folding.fold(field.text())))));
        Stream<ScannedValue> school = Stream.ofNullable(education.school())
                .map(one -> labelled(Field.SCHOOL, null, one.text(), one.institution(), one.span()));
        return Stream.of(Stream.of(studied), subjects, school).flatMap(one -> one);
    }

    private static @Nullable DegreeLevel level(Education education) {
        return education.degree() == null ? null : education.degree().level();
    }

    private static ScannedValue skill(Skill skill, @Nullable Integer job) {
        Stream<Id> families = skill.family() == null
                ? Stream.of()
                : Stream.concat(Stream.of(skill.family().id()),
                        HIERARCHY.ancestors(Field.FAMILY, skill.family().id()).stream())
                        .map(family -> new Id(Field.FAMILY, family));
        return labelled(Field.SKILL, job, skill.text(), skill.concept(), skill.span(), families);
    }

    private static ScannedValue city(Place place, @Nullable Integer job) {
        List<Id> wider = new ArrayList<>();
        if (place.country() != null) {
            wider.add(new Id(Field.COUNTRY, place.country().toLowerCase(Locale.ROOT)));
            if (place.region() != null) {
                wider.add(new Id(Field.REGION, Hierarchy.regionId(place.country(), place.region())));
            }
        }
        return labelled(Field.CITY, job, place.text(), place.city(), place.span(), wider.stream());
    }

    private static ScannedValue language(Language language) {
        Stream<Id> levels = Stream.of(LanguageLevel.values())
                .filter(level -> language.level() != null && level.ordinal() <= language.level().ordinal())
                .map(level -> new Id(Field.LEVEL,
                        language.language().id() + ":" + level.name().toLowerCase(Locale.ROOT)));
        return labelled(Field.LANGUAGE, null, language.name().text(), language.language(), language.name().span(),
                levels);
    }

    private static Stream<ScannedValue> ofClaim(Claim claim) {
        return switch (claim.kind()) {
            case CLEARANCE -> Stream.of(labelled(Field.CLEARANCE, null, claim.text(), claim.meaning(), claim.span()));
            case WORK_PERMIT -> Stream.of(labelled(Field.PERMIT, null, claim.text(), claim.meaning(), claim.span()));
            default -> Stream.of();
        };
    }

    private static Stream<Id> id(Field field, @Nullable Concept concept) {
        return Stream.ofNullable(concept).map(one -> new Id(field, one.id()));
    }

    private static ScannedValue labelled(Field field, @Nullable Integer job, String writing, Concept concept,
            @Nullable Span place) {
        return labelled(field, job, writing, concept, place, Stream.of());
    }

    private static ScannedValue labelled(Field field, @Nullable Integer job, String writing, Concept concept,
            @Nullable Span place, Stream<Id> wider) {
        return of(field, job, List.of(writing, concept.label()), place,
                Stream.concat(Stream.of(new Id(field, concept.id())), wider));
    }

    private static ScannedValue of(Field field, @Nullable Integer job, List<String> words, @Nullable Span place,
            Stream<Id> ids) {
        return new ScannedValue(field, job, words, ids.toList(), Objects.requireNonNull(place));
    }
}
