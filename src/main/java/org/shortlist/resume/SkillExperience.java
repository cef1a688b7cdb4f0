package org.shortlist.resume;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a person has worked with a skill, and what shows it.
 *
 * @param skill    what was used
 * @param listed   named outside the jobs (a list of skills, a project, the summary)
 * @param months   the union of the months of the jobs that used it; 0 when it is only listed or its jobs are undated
 * @param lastUsed the last month of those jobs, null when {@code months} is 0
 * @param evidence where the jobs' texts speak of it, by position
 */
public record SkillExperience(Concept skill, boolean listed, int months, @Nullable YearMonth lastUsed,
        List<Evidence> evidence) {

    public SkillExperience {
        evidence = List.copyOf(evidence);
    }

    /**
     * A place that shows the use of a skill.
     *
     * @param position index into the résumé's positions
     * @param span     in the candidate's text, null when the résumé came as data
     */
    public record Evidence(int position, @Nullable Span span) {}
}
