package org.shortlist.search;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.DateRange;
import org.shortlist.resume.Experience;
import org.shortlist.resume.MonthInterval;
import org.shortlist.resume.Position;
import org.shortlist.resume.Resume;

/**
 * What a row of results shows of a candidate, without asking the store.
 *
 * @param name   null when the résumé gives none
 * @param place  where the person lives
 * @param months of experience, the union of the jobs
 * @param jobs   in the order of the résumé
 * @param skills those with most months first, at most twelve
 */
public record Card(@Nullable String name, @Nullable String headline, @Nullable String place, int months, List<Job> jobs,
        List<SkillMonths> skills) {

    private static final int SKILLS = 12;

    public Card {
        jobs = List.copyOf(jobs);
        skills = List.copyOf(skills);
    }

    /**
     * A job as a bar on a time line.
     *
     * @param from    first possible month; null when undated
     * @param to      last possible month, the as-of month when the job is open; null when undated
     * @param current still open
     */
    public record Job(@Nullable String title, @Nullable String employer, @Nullable YearMonth from,
            @Nullable YearMonth to, boolean current) {}

    /**
     * A skill and the months it was used.
     *
     * @param months   0 when it is only listed
     * @param lastUsed null when it is only listed
     */
    public record SkillMonths(String id, String label, int months, @Nullable YearMonth lastUsed) {}

    /** The card of a candidate; {@code asOf} is what "present" stands for. */
    public static Card of(Candidate candidate, YearMonth asOf) {
        Resume resume = candidate.resume();
        List<SkillMonths> skills = Experience.skills(resume, asOf)
                .stream()
                .limit(SKILLS)
                .map(s -> new SkillMonths(s.skill().id(), s.skill().label(), s.months(), s.lastUsed()))
                .toList();
        List<Job> jobs = resume.positions().stream().map(position -> job(position, asOf)).toList();
        return new Card(resume.name() == null ? null : resume.name().text(),
                resume.headline() == null ? null : resume.headline().text(),
                resume.location() == null ? null : resume.location().city().label(),
                Experience.totalMonths(resume, asOf), jobs, skills);
    }

    private static Job job(Position position, YearMonth asOf) {
        DateRange dates = position.dates();
        MonthInterval possible = dates == null ? null : dates.possible(asOf).orElse(null);
        return new Job(position.title() == null ? null : position.title().text(),
                position.employer() == null ? null : position.employer().text(),
                possible == null ? null : possible.from(), possible == null ? null : possible.to(),
                position.isCurrent());
    }

    /** The index of the job to show first: the current one that began last, else the one that ended last; -1 of none. */
    public int latestJob() {
        return IntStream.range(0, jobs.size())
                .boxed()
                .max((a, b) -> compare(jobs.get(a), jobs.get(b), b - a))
                .orElse(-1);
    }

    private static int compare(Job a, Job b, int earlierInDocument) {
        int byOpen = Boolean.compare(a.current(), b.current());
        int byEnd = byOpen != 0 ? byOpen : month(a.to()).compareTo(month(b.to()));
        int byStart = byEnd != 0 ? byEnd : month(a.from()).compareTo(month(b.from()));
        return byStart != 0 ? byStart : earlierInDocument;
    }

    private static YearMonth month(@Nullable YearMonth month) {
        return month == null ? YearMonth.of(0, 1) : month;
    }
}
