package org.shortlist.search;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.shortlist.query.Field;
import org.shortlist.query.OwnFields;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.Education;
import org.shortlist.resume.Experience;
import org.shortlist.resume.Filing;
import org.shortlist.resume.PartialDate;
import org.shortlist.resume.Position;
import org.shortlist.resume.Resume;
import org.shortlist.vocabulary.Attribute;

/** The numbers of a person, in the units of their fields. */
final class Numbers {

    private static final int MONTHS = 12;

    private final Resume resume;
    private final YearMonth asOf;
    private final Map<Field, Integer> numbers = new EnumMap<>(Field.class);

    private Numbers(Candidate candidate, YearMonth asOf) {
        resume = candidate.resume();
        this.asOf = asOf;
    }

    static Map<Field, Integer> of(Candidate candidate, YearMonth asOf, OwnFields own) {
        Numbers of = new Numbers(candidate, asOf);
        of.addExperience();
        of.addDates();
        of.numbers.put(Field.UPDATED,
                Math.toIntExact(candidate.updated().atZone(ZoneOffset.UTC).toLocalDate().toEpochDay()));
        own.fields().stream().filter(Field::isNumber).forEach(field -> of.addOwn(field, own, candidate.filing()));
        return of.numbers;
    }

    private void addOwn(Field field, OwnFields own, Filing filing) {
        Attribute attribute = own.attribute(field).orElseThrow();
        filing.of(attribute.name())
                .stream()
                .flatMap(value -> attribute.read(value).stream())
                .findFirst()
                .ifPresent(value -> numbers.put(field, attribute.number(value)));
    }

    private void addExperience() {
        numbers.put(Field.YEARS, Experience.totalMonths(resume, asOf) / MONTHS);
        numbers.put(Field.YEARS_WITHOUT_INTERNSHIPS, Experience.monthsWithoutInternships(resume, asOf) / MONTHS);
        numbers.put(Field.JOBS, resume.positions().size());
        List<Integer> lengths = lengths(resume.positions());
        lengths.stream().max(Integer::compare).ifPresent(longest -> numbers.put(Field.TENURE_LONGEST, longest));
        lengths.stream()
                .mapToInt(Integer::intValue)
                .average()
                .ifPresent(mean -> numbers.put(Field.TENURE_AVERAGE, (int) Math.round(mean)));
        lengths(resume.positions().stream().filter(Position::isCurrent).toList()).stream()
                .max(Integer::compare)
                .ifPresent(present -> numbers.put(Field.TENURE, present));
    }

    private List<Integer> lengths(List<Position> positions) {
        return positions.stream()
                .map(Position::dates)
                .filter(Objects::nonNull)
                .map(dates -> dates.months(asOf))
                .filter(months -> months > 0)
                .toList();
    }

    private void addDates() {
        OptionalInt graduated = resume.education()
                .stream()
                .filter(study -> study.progress() != Education.Progress.BROKEN_OFF && study.dates() != null)
                .map(study -> study.dates().end())
                .filter(Objects::nonNull)
                .map(PartialDate::latest)
                .mapToInt(YearMonth::getYear)
                .max();
        graduated.ifPresent(year -> numbers.put(Field.GRADUATED, year));
        Experience.resumeDate(resume, asOf)
                .ifPresent(date -> numbers.put(Field.RESUME_DATE, date.getYear() * MONTHS + date.getMonthValue() - 1));
    }
}
