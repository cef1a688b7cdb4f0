package org.shortlist.parser;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.DateRange;
import org.shortlist.resume.Position;
import org.shortlist.resume.Resume;
import org.shortlist.resume.ResumeBuilder;
import org.shortlist.resume.Section;
import org.shortlist.resume.Span;
import org.shortlist.resume.Warning;

/** What a reader of a résumé should know of it. Nothing is mended; it is said. */
final class Warnings {

    private final List<Warning> warnings = new ArrayList<>();

    private Warnings() {}

    /** The same résumé with what there is to say of it. */
    static Resume addTo(Resume read, YearMonth asOf) {
        return new ResumeBuilder(read).warnings(of(read, asOf)).build();
    }

    static List<Warning> of(Resume resume, YearMonth asOf) {
        Warnings warnings = new Warnings();
        warnings.person(resume);
        resume.positions().forEach(position -> warnings.position(position, asOf));
        warnings.currentJobs(resume);
        return warnings.warnings;
    }

    private void person(Resume resume) {
        boolean unreachable = resume.contact().emails().isEmpty() && resume.contact().phones().isEmpty();
        warnIf(resume.name() == null, "no-name", "No name was found.", null);
        warnIf(unreachable, "no-contact", "No e-mail address or telephone number was found.", null);
        warnIf(resume.positions().isEmpty(), "no-jobs", "No job was found.", null);
        warnIf(resume.sections().stream().allMatch(section -> section.kind() == Section.Kind.HEADER), "no-sections",
                "The text has no headings that are known.", null);
    }

    private void position(Position position, YearMonth asOf) {
        DateRange dates = position.dates();
        String job = position.title() != null
                ? position.title().text()
                : position.employer() != null ? position.employer().text() : "A job";
        if (dates == null) {
            warnIf(true, "job-undated", job + ": no dates.", position.span());
            return;
        }
        warnIf(dates.reversed(), "dates-reversed", job + ": ends before it begins.", position.span());
        boolean future = dates.start() != null && dates.start().earliest().isAfter(asOf)
                || dates.end() != null && dates.end().earliest().isAfter(asOf);
        warnIf(future, "dates-in-future", job + ": its dates lie in the future.", position.span());
    }

    private void currentJobs(Resume resume) {
        long current = resume.positions().stream().filter(Position::isCurrent).count();
        warnIf(current > 1, "several-current-jobs", current + " jobs are said to be current.", null);
    }

    private void warnIf(boolean holds, String code, String message, @Nullable Span span) {
        if (holds) {
            warnings.add(new Warning(code, message, span));
        }
    }
}
