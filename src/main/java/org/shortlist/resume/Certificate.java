package org.shortlist.resume;

import org.jspecify.annotations.Nullable;

/** A certificate or licence, who issued it and when, as far as the résumé says. */
public record Certificate(Mention name, @Nullable Mention issuer, @Nullable PartialDate date) {}
