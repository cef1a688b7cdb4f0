package org.shortlist.parser;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Certainty;
import org.shortlist.resume.DateRange;
import org.shortlist.resume.Doubt;
import org.shortlist.resume.Experience;
import org.shortlist.resume.Position;
import org.shortlist.resume.Resume;
import org.shortlist.resume.ResumeBuilder;
import org.shortlist.resume.Section;
import org.shortlist.resume.Span;
import org.shortlist.resume.Warning;
import org.shortlist.resume.WarningCode;

/** What a reader of a résumé should know of it. Nothing is mended; it is said. */
final class Warnings {

    private final List<Warning> warnings = new ArrayList<>();
    private final Resume resume;
    private final YearMonth asOf;

    private Warnings(Resume resume, YearMonth asOf) {
        this.resume = resume;
        this.asOf = asOf;
    }

    /**
     * The same résumé with what there is to say of it.
     *
     * @param unreadable the stretches of its text that are none
     */
    static Resume addTo(Resume read, List<Span> unreadable, YearMonth asOf) {
        Warnings warnings = new Warnings(read, asOf);
        warnings.whole();
        warnings.jobs();
        warnings.doubts();
        unreadable.forEach(
                span -> warnings.warn(WarningCode.UNREADABLE_PART, "A part of the text cannot be read.", span));
        return new ResumeBuilder(read).warnings(warnings.warnings).build();
    }

    private void warn(WarningCode code, String message, @Nullable Span span) {
        warnings.add(code.warning(message, span));
    }

    private void warnIf(boolean holds, WarningCode code, String message) {
        if (holds) {
            warn(code, message, null);
        }
    }

    private void whole() {
        boolean unreachable = resume.contact().emails().isEmpty() && resume.contact().phones().isEmpty();
        warnIf(resume.name() == null, WarningCode.NO_NAME, "No name was found.");
        warnIf(unreachable, WarningCode.NO_CONTACT, "No e-mail address or telephone number was found.");
        warnIf(resume.positions().isEmpty(), WarningCode.NO_JOBS, "No job was found.");
        warnIf(resume.sections().stream().allMatch(section -> section.kind() == Section.Kind.HEADER),
                WarningCode.NO_SECTIONS, "The text has no headings that are known.");
        warnIf(isUndated() && resume.positions().size() > 1, WarningCode.NO_DATES, "No job has dates.");
    }

    private boolean isUndated() {
        return resume.positions().stream().allMatch(job -> job.dates() == null);
    }

    private void jobs() {
        for (Position job : resume.positions()) {
            DateRange dates = job.dates();
            if (dates == null) {
                warn(WarningCode.JOB_UNDATED, name(job) + ": no dates.", job.span());
            } else {
                dates(job, dates);
            }
        }
        Stream.concat(resume.education().stream().map(study -> study.dates()),
                resume.volunteering().stream().map(work -> work.dates())).forEach(this::reversed);
        currentJobs();
    }

    private void dates(Position job, DateRange dates) {
        Span span = dates.span() == null ? job.span() : dates.span();
        if (dates.reversed()) {
            warn(WarningCode.DATES_REVERSED, name(job) + ": ends before it begins.", span);
        }
        if (dates.isLone()) {
            warn(WarningCode.JOB_OF_ONE_DATE, name(job) + ": one date alone, " + dates.start() + ".", span);
        }
        boolean future = dates.start() != null && dates.start().earliest().isAfter(asOf)
                || dates.end() != null && dates.end().earliest().isAfter(asOf);
        if (future) {
            warn(WarningCode.DATES_IN_FUTURE, name(job) + ": its dates lie in the future.", span);
        }
    }

    private void reversed(@Nullable DateRange dates) {
        if (dates != null && dates.reversed()) {
            warn(WarningCode.DATES_REVERSED, "Dates that end before they begin: " + dates.start() + " to " + dates.end()
                    + ".", dates.span());
        }
    }

    private void currentJobs() {
        List<Position> current = resume.positions().stream().filter(Position::isCurrent).toList();
        if (current.size() > 1) {
            warn(WarningCode.SEVERAL_CURRENT_JOBS, current.size() + " jobs are said to be current.",
                    current.getLast().span());
        }
        Experience.likelyEnded(resume, asOf).forEach((ended, later) -> {
            Position job = resume.positions().get(ended);
            warn(WarningCode.LIKELY_ENDED, name(job) + ": said to be current, but has likely ended, since "
                    + name(resume.positions().get(later)) + " began later.", job.span());
        });
    }

    private void doubts() {
        for (Doubt doubt : resume.doubts()) {
            if (doubt.certainty() == Certainty.DOUBTFUL) {
                warn(WarningCode.UNCERTAIN_READING, "“" + doubt.text() + "” is uncertain: " + doubt.reason() + ".",
                        doubt.span());
            }
        }
    }

    private static String name(Position job) {
        return job.title() != null ? job.title().text() : job.employer() != null ? job.employer().text() : "A job";
    }
}
