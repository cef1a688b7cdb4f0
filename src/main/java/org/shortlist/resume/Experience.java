package org.shortlist.resume;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the dates of a résumé. Pure functions; {@code asOf} is the month that "present" stands for.
 *
 * <p>A person's experience is the length of the <em>union</em> of the months of the jobs: two jobs held at once count
 * once, adjacent months merge, gaps and education do not count. 2018-01…2020-12, 2020-06…2022-03 and 2023-01…2025-06
 * are 81 months, not 88.
 */
public final class Experience {

    private Experience() {}

    /** Months in the union of the intervals. */
    public static int months(List<MonthInterval> intervals) {
        return union(intervals).stream().mapToInt(MonthInterval::months).sum();
    }

    /** The union as disjoint intervals in order of time, adjacent ones merged. */
    public static List<MonthInterval> union(List<MonthInterval> intervals) {
        List<MonthInterval> merged = new ArrayList<>();
        for (MonthInterval next : intervals.stream().sorted(Comparator.comparing(MonthInterval::from)).toList()) {
            MonthInterval last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || next.from().isAfter(last.to().plusMonths(1))) {
                merged.add(next);
            } else if (next.to().isAfter(last.to())) {
                merged.set(merged.size() - 1, new MonthInterval(last.from(), next.to()));
            }
        }
        return merged;
    }

    /** Months of experience over all jobs that have dates, internships among them. */
    public static int totalMonths(Resume resume, YearMonth asOf) {
        return months(intervals(resume.positions(), asOf));
    }

    /** Months of experience over all jobs that have dates and are no internships. */
    public static int monthsWithoutInternships(Resume resume, YearMonth asOf) {
        return months(intervals(resume.positions().stream().filter(job -> !job.internship()).toList(), asOf));
    }

    /**
     * The jobs that are said to be current and have likely ended, each with the job that shows it, by index.
     *
     * <p>People forget to close a job when they write down the next one. So an open position is taken to have ended when
     * another one, open or not, surely began later; of several open ones that leaves the newest. Positions that began in the
     * same month, or whose order the dates leave open, say nothing of each other, nor do those that are reversed or still to
     * begin.
     */
    public static Map<Integer, Integer> likelyEnded(Resume resume, YearMonth asOf) {
        List<Position> positions = resume.positions();
        Integer newest = null;
        for (int i = 0; i < positions.size(); i++) {
            YearMonth began = began(positions.get(i), asOf);
            if (began != null && (newest == null || began.isAfter(began(positions.get(newest), asOf)))) {
                newest = i;
            }
        }
        Map<Integer, Integer> ended = new TreeMap<>();
        for (int i = 0; i < positions.size(); i++) {
            DateRange dates = positions.get(i).dates();
            if (newest != null && dates != null && dates.isOpen() && dates.start() != null
                    && began(positions.get(newest), asOf).isAfter(dates.start().latest())) {
                ended.put(i, newest);
            }
        }
        return ended;
    }

    /** The first month in which it may have begun; null where that is not known or still to come. */
    private static @Nullable YearMonth began(Position position, YearMonth asOf) {
        DateRange dates = position.dates();
        boolean known = dates != null && dates.start() != null && !dates.reversed()
                && !dates.start().earliest().isAfter(asOf);
        return known ? dates.start().earliest() : null;
    }

    /**
     * The latest date inside the résumé, which tells how old the document is; empty when it has none up to {@code asOf}. What is
     * still to come when it was written does not count (an expected degree, the end of a certificate); a year alone is read as
     * its middle.
     */
    public static Optional<YearMonth> resumeDate(Resume resume, YearMonth asOf) {
        return WrittenDates.of(resume)
                .filter(date -> !date.earliest().isAfter(asOf))
                .map(date -> date.middle().isAfter(asOf) ? asOf : date.middle())
                .max(Comparator.naturalOrder());
    }

    /** The stretches of two months or more between the first and the last job in which no job is stated. */
    public static List<MonthInterval> gaps(Resume resume, YearMonth asOf) {
        List<MonthInterval> worked = union(intervals(resume.positions(), asOf));
        List<MonthInterval> gaps = new ArrayList<>();
        for (int i = 1; i < worked.size(); i++) {
            MonthInterval gap = new MonthInterval(worked.get(i - 1).to().plusMonths(1),
                    worked.get(i).from().minusMonths(1));
            if (gap.months() >= 2) {
                gaps.add(gap);
            }
        }
        return gaps;
    }

    /**
     * Every skill of the résumé once, stated or used, those with most months first, then by label.
     */
    public static List<SkillExperience> skills(Resume resume, YearMonth asOf) {
        Map<String, Gathered> bySkill = new LinkedHashMap<>();
        Function<Skill, Gathered> gathered = skill -> bySkill.computeIfAbsent(skill.concept().id(),
                id -> new Gathered(skill.concept()));
        resume.skillsOutsideJobs().forEach(skill -> gathered.apply(skill).listed = true);
        for (int i = 0; i < resume.positions().size(); i++) {
            Position position = resume.positions().get(i);
            for (Skill used : position.skills()) {
                gathered.apply(used).add(i, position, used, asOf);
            }
        }
        return bySkill.values().stream().map(Gathered::experience).sorted(MOST_FIRST).toList();
    }

    private static final Comparator<SkillExperience> MOST_FIRST = Comparator.comparingInt(SkillExperience::months)
            .reversed()
            .thenComparing(experience -> experience.skill().label());

    private static List<MonthInterval> intervals(List<Position> positions, YearMonth asOf) {
        return positions.stream()
                .map(Position::dates)
                .filter(Objects::nonNull)
                .flatMap(dates -> dates.assumed(asOf).stream())
                .collect(Collectors.toList());
    }

    /** What is known of one skill while the résumé is gone through. */
    private static final class Gathered {
        private final Concept skill;
        private final List<MonthInterval> intervals = new ArrayList<>();
        private final List<SkillExperience.Evidence> evidence = new ArrayList<>();
        private boolean listed;

        Gathered(Concept skill) {
            this.skill = skill;
        }

        void add(int index, Position position, Skill used, YearMonth asOf) {
            evidence.add(new SkillExperience.Evidence(index, used.span()));
            if (position.dates() != null) {
                position.dates().assumed(asOf).ifPresent(intervals::add);
            }
        }

        SkillExperience experience() {
            List<MonthInterval> union = union(intervals);
            return new SkillExperience(skill, listed, months(union), union.isEmpty() ? null : union.getLast().to(),
                    evidence);
        }
    }
}
