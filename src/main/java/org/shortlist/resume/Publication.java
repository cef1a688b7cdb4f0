package org.shortlist.resume;

import org.jspecify.annotations.Nullable;

/**
 * Something published: an article, a book, a talk.
 *
 * @param title     the title alone where it can be told apart, else the whole reference
 * @param publisher the journal, conference or publishing house
 * @param date      a lone date
 * @param link      web address or DOI as written; never followed
 * @param span      the whole entry in the text
 */
public record Publication(Mention title, @Nullable Mention publisher, @Nullable DateRange date, @Nullable Mention link,
        @Nullable Span span) {}
