package org.shortlist.query;

import org.shortlist.vocabulary.Vocabulary;

/** The vocabulary, read once for all tests of this package. */
final class Vocabularies {

    static final Vocabulary VOCABULARY = Vocabulary.load();
    static final QueryParser PARSER = new QueryParser(VOCABULARY);

    private Vocabularies() {}
}
