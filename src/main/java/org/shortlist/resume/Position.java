package org.shortlist.resume;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One job: one title at one employer over one time. Two roles at one employer are two positions.
 *
 * @param team        the team or unit named beside the title ("Messaging Services Sender Team")
 * @param dates       null when the résumé gives none
 * @param description what was done there; its span may hold blank lines
 * @param skills      the skills that the job's own text speaks of, each with its place there
 * @param internship  its title or the heading it stands under says that it was one
 * @param span        the whole job in the text, header and description; null when there is no text
 */
public record Position(@Nullable Title title, @Nullable Employer employer, @Nullable Mention team,
        @Nullable Place location, @Nullable DateRange dates, @Nullable Mention description, List<Skill> skills,
        boolean internship, @Nullable Span span) {

    public Position {
        skills = List.copyOf(skills);
    }

    public boolean isCurrent() {
        return dates != null && dates.isOpen();
    }
}
