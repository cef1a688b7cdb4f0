package org.shortlist.query;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.shortlist.vocabulary.Additions;
import org.shortlist.vocabulary.Attribute;
import org.shortlist.vocabulary.Attributes;
import org.shortlist.vocabulary.OwnSynonyms;
import org.shortlist.vocabulary.Vocabulary;

/** The vocabulary, read once for all tests of this package. */
final class Vocabularies {

    /** With attributes of a house's own. */
    static final Vocabulary VOCABULARY = Vocabulary.load(Additions.NONE, OwnSynonyms.none(), new Attributes(List.of(
            new Attribute("squad", Attribute.Type.TEXT, "Squad", List.of()),
            new Attribute("onsite", Attribute.Type.YES_NO, "On site", List.of()),
            new Attribute("pay", Attribute.Type.NUMBER, "Pay wanted", List.of()),
            new Attribute("free-from", Attribute.Type.DATE, "Free from", List.of()))));
    /** The day of all questions. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-15T12:00:00Z"), ZoneOffset.UTC);
    static final QueryParser PARSER = new QueryParser(VOCABULARY, CLOCK);
    static final QueryPrinter PRINTER = new QueryPrinter(VOCABULARY);

    private Vocabularies() {}
}
