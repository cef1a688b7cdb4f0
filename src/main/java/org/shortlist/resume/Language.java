package org.shortlist.resume;

import org.jspecify.annotations.Nullable;

/** A language spoken, and how well in the résumé's own words ("native", "B2"). */
public record Language(Mention name, @Nullable String level) {}
