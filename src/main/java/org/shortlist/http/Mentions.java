package org.shortlist.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Field;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.Concept;
import org.shortlist.resume.Education;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Place;
import org.shortlist.resume.Position;
import org.shortlist.resume.Resume;
import org.shortlist.resume.Skill;
import org.shortlist.resume.Span;
import org.shortlist.search.Projection;

/** Where in a candidate's text the values of each field stand. */
final class Mentions {

    /** A value in the text; {@code id} is of its concept, {@code job} the index of the position it is of. */
    private record Mentioned(Field field, Span span, @Nullable String id, @Nullable Integer job) {}

    private final String text;
    private final List<Mentioned> all = new ArrayList<>();

    Mentions(Candidate candidate, List<Projection.Passage> passages) {
        text = candidate.text();
        Resume resume = candidate.resume();
        passages.forEach(passage -> add(Field.ANYWHERE, passage.span(), null, passage.job()));
        add(Field.NAME, resume.name(), null);
        add(resume.location(), null);
        for (int i = 0; i < resume.positions().size(); i++) {
            add(resume.positions().get(i), i);
        }
        resume.education().forEach(this::add);
        resume.skills().forEach(skill -> add(skill, null));
        resume.projects().forEach(project -> project.skills().forEach(skill -> add(skill, null)));
    }

    String text() {
        return text;
    }

    /** The values of a field: of one job, or all when {@code job} is null. */
    List<Span> places(Field field, @Nullable Integer job) {
        return all.stream()
                .filter(place -> place.field() == field && (job == null || job.equals(place.job())))
                .map(Mentioned::span)
                .toList();
    }

    /** Where a concept is spoken of: in one job, or anywhere when {@code job} is null. */
    List<Span> of(Field field, String id, @Nullable Integer job) {
        return all.stream()
                .filter(place -> place.field() == field && id.equals(place.id())
                        && (job == null || job.equals(place.job())))
                .map(Mentioned::span)
                .toList();
    }

    private void add(Position position, int job) {
        if (position.title() != null) {
            add(Field.TITLE, position.title().span(), position.title().family(), job);
        }
        if (position.employer() != null) {
            add(Field.EMPLOYER, position.employer().span(), position.employer().company(), job);
        }
        add(position.location(), job);
        position.skills().forEach(skill -> add(skill, job));
    }

    private void add(Education education) {
        if (education.school() != null) {
            add(Field.SCHOOL, education.school().span(), education.school().institution(), null);
        }
        if (education.degree() != null) {
            Concept level = education.degree().level() == null ? null : education.degree().level().concept();
            add(Field.DEGREE, education.degree().span(), level, null);
        }
        add(Field.DEGREE, education.field(), null);
    }

    private void add(@Nullable Place place, @Nullable Integer job) {
        if (place != null) {
            add(Field.CITY, place.span(), place.city(), job);
        }
    }

    private void add(Skill skill, @Nullable Integer job) {
        add(Field.SKILL, skill.span(), skill.concept(), job);
    }

    private void add(Field field, @Nullable Mention mention, @Nullable Integer job) {
        if (mention != null) {
            add(field, mention.span(), null, job);
        }
    }

    private void add(Field field, @Nullable Span span, @Nullable Concept concept, @Nullable Integer job) {
        if (span != null) {
            all.add(new Mentioned(field, span, concept == null ? null : concept.id(), job));
        }
    }
}
