package org.shortlist.resume;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project: never a job, whatever dates it carries. */
public record Project(Mention name, @Nullable DateRange dates, @Nullable Mention description, List<Skill> skills,
        @Nullable Span span) {

    public Project {
        skills = List.copyOf(skills);
    }
}
