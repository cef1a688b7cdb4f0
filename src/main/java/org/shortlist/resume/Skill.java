package org.shortlist.resume;

import org.jspecify.annotations.Nullable;

/**
 * A skill, stated in a skills section or used in the text of a job.
 *
 * @param text    as written: "k8s"
 * @param concept what it stands for: "kubernetes"; an unknown skill stands for its own words
 * @param family  the family of a known skill: "containers"
 * @param group   the heading it was listed under ("Programming Languages"), null when under none
 */
public record Skill(String text, @Nullable Span span, Concept concept, @Nullable Concept family,
        @Nullable String group) {}
