package org.shortlist.resume;

import org.jspecify.annotations.Nullable;

/**
 * A job title.
 *
 * @param text      as written: "Sr. SDE II"
 * @param family    what it is counted as: "software-engineer"; a title of no known family stands for its own words
 * @param seniority the rung of the ladder that the words of the title name ("senior"), null when they name none
 * @param function  "engineering", "finance", …; null when the family is unknown
 */
public record Title(String text, @Nullable Span span, Concept family, @Nullable Concept seniority,
        @Nullable Concept function) {

    /** Its words say that it is an internship. */
    public boolean isIntern() {
        return seniority != null && seniority.id().equals("intern");
    }
}
