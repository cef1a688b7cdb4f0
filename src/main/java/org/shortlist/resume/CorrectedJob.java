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
            default -> EntryKey.of(job).headline();
        };
    }

    static Position with(Position job, Correction one, Meanings meanings, Settled settled) {
        return switch (one.field()) {
            case TITLE -> {
                Span span = settled.settle(job.title() == null ? null : job.title().span());
                Title title = one.value() == null ? null : meanings.title(new Mention(one.value(), span));
                yield of(job, title, job.employer(), job.location(), job.dates());
            }
            case EMPLOYER -> {
                Span span = settled.settle(job.employer() == null ? null : job.employer().span());
                Employer employer = one.value() == null ? null : meanings.employer(new Mention(one.value(), span));
                yield of(job, job.title(), employer, job.location(), job.dates());
            }
            case JOB_LOCATION -> {
                Span span = settled.settle(job.location() == null ? null : job.location().span());
                Place place = one.value() == null ? null : meanings.place(new Mention(one.value(), span));
                yield of(job, job.title(), job.employer(), place, job.dates());
            }
            case DATES -> {
                settled.dates(job.span());
                Span span = settled.settle(job.dates() == null ? null : job.dates().span());
                DateRange dates = one.value() == null ? null : DateRange.parse(one.value()).orElseThrow().at(span);
                yield of(job, job.title(), job.employer(), job.location(), dates);
            }
            default -> job;
        };
    }

    private static Position of(Position job, @Nullable Title title, @Nullable Employer employer,
            @Nullable Place location, @Nullable DateRange dates) {
        boolean internship = title == job.title() ? job.internship() : title != null && title.isIntern();
        return new Position(title, employer, job.team(), location, dates, job.description(), job.skills(), internship,
                job.span());
    }
}
