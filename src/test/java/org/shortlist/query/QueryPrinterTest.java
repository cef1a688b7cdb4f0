package org.shortlist.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.query.Vocabularies.PARSER;
import static org.shortlist.query.Vocabularies.PRINTER;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryPrinterTest {

    @Test
    void bracketsStandWhereTheReadingNeedsThem() {
        Expression a = new Expression.Term(Field.ANYWHERE, "a");
        Expression b = new Expression.Term(Field.ANYWHERE, "b");
        Expression or = new Expression.Or(List.of(a, b));
        assertThat(PRINTER.print(or)).isEqualTo("a OR b");
        assertThat(PRINTER.print(new Expression.And(List.of(or, a)))).isEqualTo("(a OR b) a");
        assertThat(PRINTER.print(new Expression.Or(List.of(new Expression.And(List.of(a, b)), a))))
                .isEqualTo("(a b) OR a");
        assertThat(PRINTER.print(new Expression.Not(or))).isEqualTo("NOT (a OR b)");
        assertThat(PRINTER.print(new Expression.All())).isEmpty();
        assertThat(PRINTER.print(new Expression.Not(new Expression.All()))).isEqualTo("NOT *");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyTreeIsReadBackAsItWas(long seed) {
        RandomExpressions random = new RandomExpressions(new Random(seed));
        for (int i = 0; i < 600; i++) {
            Expression tree = random.next();
            String printed = PRINTER.print(tree);
            QueryParser.Understood read = PARSER.understand(printed);
            assertThat(read.expression()).as(() -> "seed " + seed + ": " + printed).isEqualTo(tree);
            assertThat(read.notes().repairs()).as(printed).isEmpty();
        }
    }
}
