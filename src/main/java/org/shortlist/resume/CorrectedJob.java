package org.shortlist.resume;

import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Correction.Field;
import org.shortlist.resume.Corrections.Settled;

/** A job and what a person set right in it. */
final class CorrectedJob {

    private CorrectedJob() {}

    static @Nullable String said(Position job, Field field) {
        return switch (field) {
            case TITLE -> job.title() == null ? null : job.title().text();
            case EMPLOYER -> job.employer() == null ? null : job.employer().text();
            case JOB_LOCATION -> job.location() == null ? null : job.location().text();
            case DATES -> job.dates() == null ? null : job.dates().text();
            default -> headline(EntryKey.of(job));
        };
    }

    /** A course of study in a line. */
    static String said(Education study) {
        return headline(EntryKey.of(study));
    }

    private static String headline(EntryKey key) {
        String title = key.title() == null ? "" : key.title();
        return key.employer() == null ? title : title.isEmpty() ? key.employer() : title + " at " + key.employer();
    }

    static Position with(Position job, Correction one, Meanings meanings, Settled settled) {
        return switch (one.field()) {
            case TITLE -> {
                Span span = settle(settled, job.title() == null ? null : job.title().span());
                Title title = one.value() == null ? null : meanings.title(new Mention(one.value(), span));
                yield of(job, title, job.employer(), job.location(), job.dates());
            }
            case EMPLOYER -> {
                Span span = settle(settled, job.employer() == null ? null : job.employer().span());
                Employer employer = one.value() == null ? null : meanings.employer(new Mention(one.value(), span));
                yield of(job, job.title(), employer, job.location(), job.dates());
            }
            case JOB_LOCATION -> {
                Span span = settle(settled, job.location() == null ? null : job.location().span());
                Place place = one.value() == null ? null : meanings.place(new Mention(one.value(), span));
                yield of(job, job.title(), job.employer(), place, job.dates());
            }
            case DATES -> {
                settled.dates(job.span());
                Span span = settle(settled, job.dates() == null ? null : job.dates().span());
                DateRange dates = one.value() == null ? null : DateRange.parse(one.value()).orElseThrow().at(span);
                yield of(job, job.title(), job.employer(), job.location(), dates);
            }
            default -> job;
        };
    }

    private static @Nullable Span settle(Settled settled, @Nullable Span span) {
        settled.value(span);
        return span;
    }

    private static Position of(Position job, @Nullable Title title, @Nullable Employer employer,
            @Nullable Place location, @Nullable DateRange dates) {
        boolean internship = title == job.title() ? job.internship() : title != null && title.isIntern();
        return new Position(title, employer, job.team(), location, dates, job.description(), job.skills(), internship,
                job.span());
    }
}
