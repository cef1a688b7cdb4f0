package org.shortlist.resume;

import org.jspecify.annotations.Nullable;

/**
 * A language spoken.
 *
 * @param language    what it is counted as, in English: "Deutsch" is German
 * @param proficiency how well, in the résumé's own words: "native", "B2", "verhandlungssicher"
 * @param level       the rung of the ladder that these words stand for; null when there are none or they name none
 */
public record Language(Mention name, Concept language, @Nullable Mention proficiency, @Nullable LanguageLevel level) {}
