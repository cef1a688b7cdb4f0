package org.shortlist.resume;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The dates inside a résumé that had passed when it was written. */
final class WrittenDates {

    private WrittenDates() {}

    static Stream<PartialDate> of(Resume resume) {
        Stream<@Nullable DateRange> whole = Stream.<Stream<@Nullable DateRange>>of(
                resume.positions().stream().map(Position::dates), resume.projects().stream().map(Project::dates),
                resume.volunteering().stream().map(Volunteering::dates),
                resume.publications().stream().map(Publication::date), resume.patents().stream().map(Patent::date),
                resume.awards().stream().map(Award::date),
                resume.education().stream().filter(study -> !study.isInProgress()).map(Education::dates),
                Stream.of(resume.dated())).flatMap(dates -> dates);
        Stream<@Nullable DateRange> begun = Stream.concat(
                resume.education().stream().filter(Education::isInProgress).map(Education::dates),
                resume.certificates().stream().map(Certificate::validity));
        return Stream.concat(whole.filter(Objects::nonNull).flatMap(dates -> Stream.of(dates.start(), dates.end())),
                begun.filter(Objects::nonNull).map(DateRange::start)).filter(Objects::nonNull);
    }
}
