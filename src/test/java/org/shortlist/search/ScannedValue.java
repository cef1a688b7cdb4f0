package org.shortlist.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Field;
import org.shortlist.resume.Concept;
import org.shortlist.resume.Degree;
import org.shortlist.resume.DegreeLevel;
import org.shortlist.resume.Education;
import org.shortlist.resume.Place;
import org.shortlist.resume.Position;
import org.shortlist.resume.Resume;
import org.shortlist.resume.Skill;
import org.shortlist.resume.Span;

/**
 * A value and the place in the text that it was read from; people of {@link Candidates} have no other.
 *
 * @param job   index of the position it is of, null when of the person alone
 * @param words by which it is found
 * @param id    of the concept it stands for, null when for none
 */
record ScannedValue(Field field, @Nullable Integer job, List<String> words, @Nullable String id, Span place) {

    private static final int APART = 20;

    /** Of this job, or of the person for null: where a job was is not where the person lives. */
    boolean isOf(@Nullable Integer asked) {
        return asked == null ? field != Field.CITY || job == null : asked.equals(job);
    }

    static List<ScannedValue> all(Resume resume) {
        List<ScannedValue> all = new ArrayList<>();
        for (int job = 0; job < resume.positions().size(); job++) {
            all.addAll(ofPosition(resume.positions().get(job), job).toList());
        }
        if (resume.name() != null) {
            all.add(of(Field.NAME, null, resume.name().text(), null, resume.name().span()));
        }
        if (resume.location() != null) {
            all.add(city(resume.location(), null));
        }
        resume.skills().forEach(skill -> all.add(skill(skill, null)));
        DegreeLevel highest = resume.education()
                .stream()
                .map(ScannedValue::level)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        resume.education().forEach(education -> all.addAll(ofEducation(education, highest).toList()));
        return all;
    }

    private static Stream<ScannedValue> ofPosition(Position position, int job) {
        List<ScannedValue> all = new ArrayList<>();
        if (position.title() != null) {
            all.add(of(Field.TITLE, job, position.title().text(), position.title().family().id(),
                    position.title().span()));
        }
        if (position.employer() != null) {
            all.add(labelled(Field.EMPLOYER, job, position.employer().text(), position.employer().company(),
                    position.employer().span()));
        }
        if (position.location() != null) {
            all.add(city(position.location(), job));
        }
        return Stream.concat(all.stream(), position.skills().stream().map(skill -> skill(skill, job)));
    }

    private static Stream<ScannedValue> ofEducation(Education education, @Nullable DegreeLevel highest) {
        Degree degree = Objects.requireNonNull(education.degree());
        String subject = education.field() == null ? "" : " " + education.field().text();
        Span place = Objects.requireNonNull(degree.span());
        Span after = education.field() == null ? null : education.field().span();
        if (after != null && place.end() <= after.start() && after.start() < place.end() + APART) {
            place = new Span(place.start(), after.end());
        }
        String level = degree.level() == null || degree.level() != highest ? null : degree.level().concept().id();
        ScannedValue studied = of(Field.DEGREE, null, degree.text() + subject, level, place);
        return Stream.concat(Stream.of(studied),
                Stream.ofNullable(education.school())
                        .map(school -> labelled(Field.SCHOOL, null, school.text(), school.institution(),
                                school.span())));
    }

    private static @Nullable DegreeLevel level(Education education) {
        return education.degree() == null ? null : education.degree().level();
    }

    private static ScannedValue skill(Skill skill, @Nullable Integer job) {
        return labelled(Field.SKILL, job, skill.text(), skill.concept(), skill.span());
    }

    private static ScannedValue city(Place place, @Nullable Integer job) {
        return labelled(Field.CITY, job, place.text(), place.city(), place.span());
    }

    private static ScannedValue labelled(Field field, @Nullable Integer job, String writing, Concept concept,
            @Nullable Span place) {
        return new ScannedValue(field, job, List.of(writing, concept.label()), concept.id(),
                Objects.requireNonNull(place));
    }

    private static ScannedValue of(Field field, @Nullable Integer job, String words, @Nullable String id,
            @Nullable Span place) {
        return new ScannedValue(field, job, List.of(words), id, Objects.requireNonNull(place));
    }
}
