package org.shortlist.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.query.Readings.assertMeans;
import static org.shortlist.query.Readings.assertReads;
import static org.shortlist.query.Vocabularies.PARSER;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.query.Expression.Has;
import org.shortlist.query.Expression.HasAny;
import org.shortlist.query.Expression.Term;

/** Who is asked for by name, address or number, one or many. */
class NamedPeopleTest {

    @Test
    void namesInAnyOrderAndWriting() {
        assertMeans("name:\"Garcia, Maria\"", new Expression.Near(
                List.of(new Term(Field.NAME, "garcia"), new Term(Field.NAME, "maria")), 2, false));
        assertMeans("name:José", new Term(Field.NAME, "josé"));
        assertMeans("name:JOSE", new Term(Field.NAME, "jose"));
        assertMeans("name:\"Vega, José\"", new Expression.Near(
                List.of(new Term(Field.NAME, "vega"), new Term(Field.NAME, "josé")), 2, false));
        assertReads("name:\"José  O'Brien-García\"", "name:\"josé o'brien garcía\"");
        assertReads("name:~José", "name:~josé");
        assertMeans("name:=José", new Term(Field.NAME, "José", true));
        assertMeans("name:=\"José García\"", new Expression.Phrase(Field.NAME, List.of("José", "García"), true));
        assertReads("name:=\"José García\"", "name:=\"José García\"");
    }

    @Test
    void namesWithUmlautsInBothWritings() {
        assertThat(PARSER.read("name:mueller").expression()).isEqualTo(new Expression.Expanded(
                new Term(Field.NAME, "mueller"),
                List.of(new Expression.Expanded.Synonym("muller", new Term(Field.NAME, "muller")))));
        assertMeans("name:Müller", new Term(Field.NAME, "müller"));
    }

    @Test
    void nicknamesAreAskedForAndSeen() {
        assertMeans("name:bob", new Term(Field.NAME, "bob"));
        assertThat(PARSER.read("name:~bob").expansions()).extracting(Reading.ReadExpansion::label)
                .contains("robert", "bobby");
        assertReads("name:~bob", "name:~bob");
        assertReads("name:~bob without:bobby", "name:~bob without:\"bobby\"");
        assertReads("name:~xerxes", "name:xerxes");
    }

    @Test
    void pastedListsAreOneCondition() {
        assertMeans("ada@example.com, Bob@Example.com\nada@example.com",
                new HasAny(Field.EMAIL, List.of("ada@example.com", "bob@example.com")));
        assertMeans("<ada@example.com>; <bob@example.com>",
                new HasAny(Field.EMAIL, List.of("ada@example.com", "bob@example.com")));
        assertMeans("email:(ada@example.com OR bob@example.com)",
                new HasAny(Field.EMAIL, List.of("ada@example.com", "bob@example.com")));
        assertMeans("id:(c_0123456789abcdef c_0123456789abcdeg)",
                new HasAny(Field.ID, List.of("c_0123456789abcdef", "c_0123456789abcdeg")));
        assertMeans("c_0123456789abcdef", new Has(Field.ID, "c_0123456789abcdef"));
        assertMeans("email:ada@example.com", new Has(Field.EMAIL, "ada@example.com"));
        assertMeans("ada@example.com", new Term(Field.ANYWHERE, "ada@example.com"));
        assertReads("kafka -id:(c_0123456789abcdef, c_0123456789abcdeg)",
                "kafka NOT id:(c_0123456789abcdef OR c_0123456789abcdeg)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "email:(", "kafka email:("})
    void tenThousandEntriesAreRead(String before) {
        String list = IntStream.range(0, 10_000)
                .mapToObj(i -> "a" + i + "@example.com")
                .collect(Collectors.joining(",\n"));
        Reading reading = PARSER.read(before + list + (before.isEmpty() ? "" : ")"));
        HasAny any = (HasAny) Clause.of(reading.expression()).getLast().expression();
        assertThat(any.ids()).hasSize(10_000);
        assertThat(reading.warnings()).isEmpty();
        assertThat(PARSER.read(reading.query()).expression()).isEqualTo(reading.expression());
        Reading longer = PARSER.read(before + list + ",b@example.com,c@example.com" + (before.isEmpty() ? "" : ")"));
        assertThat(longer.warnings()).extracting(Reading.Note::code).containsExactly("too-many-entries");
    }
}
