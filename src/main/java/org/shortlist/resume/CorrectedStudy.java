package org.shortlist.resume;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Correction.Field;
import org.shortlist.resume.Corrections.Settled;
import org.shortlist.resume.Education.Progress;

/** A course of study and what a person set right in it. */
final class CorrectedStudy {

    /** Between what was studied: a comma is part of many a name. */
    private static final String BETWEEN = ";";

    private CorrectedStudy() {}

    static @Nullable String said(Education study, Field field) {
        return switch (field) {
            case DEGREE -> study.degree() == null ? null : study.degree().text();
            case SCHOOL -> study.school() == null ? null : study.school().text();
            case STUDIED -> study.fields().isEmpty() ? null : joined(study.fields());
            case STUDY_DATES -> study.dates() == null ? null : study.dates().text();
            default -> EntryKey.of(study).headline();
        };
    }

    private static String joined(List<Mention> fields) {
        return fields.stream().map(Mention::text).collect(Collectors.joining(BETWEEN + " "));
    }

    /** What was studied, as a person writes it: one field, or several with semicolons between them. */
    static List<Mention> fields(@Nullable String written) {
        return written == null
                ? List.of()
                : Stream.of(written.split(BETWEEN))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .map(Mention::of)
                        .toList();
    }

    /** When it was, as a person writes it: a lone date is when it ended. */
    static @Nullable DateRange dates(@Nullable String written) {
        DateRange range = written == null ? null : DateRange.parse(written).orElseThrow();
        return range != null && range.isLone() ? new DateRange(null, range.end()) : range;
    }

    static Education with(Education study, Correction one, Meanings meanings, Settled settled) {
        School school = study.school();
        Degree degree = study.degree();
        List<Mention> fields = study.fields();
        DateRange dates = study.dates();
        Progress progress = study.progress();
        switch (one.field()) {
            case DEGREE -> {
                Span span = settled.settle(degree == null ? null : degree.span());
                degree = one.value() == null ? null : meanings.degree(new Mention(one.value(), span));
            }
            case SCHOOL -> {
                Span span = settled.settle(school == null ? null : school.span());
                school = one.value() == null ? null : meanings.school(new Mention(one.value(), span));
            }
            case STUDIED -> {
                fields.forEach(field -> settled.settle(field.span()));
                fields = fields(one.value()).stream().map(field -> asRead(field, study.fields())).toList();
            }
            case STUDY_DATES -> {
                settled.dates(study.span());
                Span span = settled.settle(dates == null ? null : dates.span());
                DateRange right = dates(one.value());
                progress = progress(study, right);
                dates = right == null ? null : right.at(span);
            }
            default -> {
                // The whole course of study is no value of it.
            }
        }
        return new Education(school, degree, fields, study.minors(), study.location(), dates, progress, study.grade(),
                study.span());
    }

    private static Mention asRead(Mention field, List<Mention> before) {
        return before.stream().filter(old -> old.text().equals(field.text())).findFirst().orElse(field);
    }

    /** What has no end goes on; what went on for want of an end alone does so no longer when it has one. */
    private static @Nullable Progress progress(Education study, @Nullable DateRange right) {
        boolean goesOn = right != null && right.isOpen();
        boolean wentOn = study.isInProgress() && study.dates() != null && study.dates().isOpen();
        return goesOn ? Progress.IN_PROGRESS : wentOn ? null : study.progress();
    }
}
