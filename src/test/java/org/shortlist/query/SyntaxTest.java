package org.shortlist.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.query.Vocabularies.PARSER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SyntaxTest {

    @Test
    void everyExampleIsReadAsItStands() {
        for (Syntax row : Syntax.TABLE) {
            Reading reading = PARSER.read(row.example());
            assertThat(reading.repairs()).as(row.example()).isEmpty();
            assertThat(reading.warnings()).as(row.example()).isEmpty();
            assertThat(reading.expression()).as(row.example()).isNotEqualTo(new Expression.All());
        }
    }

    @Test
    void everyFieldIsInTheTable() {
        String all = Syntax.TABLE.stream()
                .map(row -> row.typed() + " " + row.meaning() + " " + row.example())
                .collect(Collectors.joining(" "));
        Set<Keyword> missing = EnumSet.allOf(Keyword.class);
        missing.removeIf(keyword -> all.contains(keyword.printed() + ":"));
        missing.removeIf(keyword -> keyword.field() != null && keyword.field().isOwn());
        assertThat(missing).as("only for the text that the printer writes").containsExactly(Keyword.LANGUAGE_LEVEL);
    }

    @Test
    void rowsOfOneTopicStandTogether() {
        List<Syntax.Topic> topics = Syntax.TABLE.stream().map(Syntax::topic).toList();
        assertThat(topics).isSorted().containsAll(List.of(Syntax.Topic.values()));
    }

    @Test
    void everyRowSaysWhatItMeans() {
        assertThat(Syntax.TABLE).allSatisfy(row -> assertThat(row.meaning()).endsWith(".").hasSizeLessThan(120));
        assertThat(Syntax.TABLE.stream().map(Syntax::typed)).doesNotHaveDuplicates();
    }
}
