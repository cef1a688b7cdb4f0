package org.shortlist.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.query.Vocabularies.PARSER;

/** What questions are read as. */
final class Readings {

    private Readings() {}

    /** Without a repair. */
    static void assertMeans(String typed, Expression expression) {
        assertThat(PARSER.read(typed).expression()).as(typed).isEqualTo(expression);
        assertThat(PARSER.read(typed).repairs()).as(typed).isEmpty();
    }

    /** As the question is printed back. */
    static void assertReads(String typed, String printed) {
        assertThat(PARSER.read(typed).query()).as(typed).isEqualTo(printed);
    }
}
