package org.shortlist.query;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.shortlist.vocabulary.Vocabulary;

/** The vocabulary, read once for all tests of this package. */
final class Vocabularies {

    static final Vocabulary VOCABULARY = Vocabulary.load();
    /** The day of all questions. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-15T12:00:00Z"), ZoneOffset.UTC);
    static final QueryParser PARSER = new QueryParser(VOCABULARY, CLOCK);
    static final QueryPrinter PRINTER = new QueryPrinter(VOCABULARY);

    private Vocabularies() {}
}
