package org.shortlist.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.query.Vocabularies.PARSER;
import static org.shortlist.query.Vocabularies.VOCABULARY;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shortlist.query.Expression.Has;
import org.shortlist.query.Expression.Range;

/** Attributes that a house has declared are asked of like any other field. */
class OwnFieldsTest {

    @Test
    void eachIsReadByItsType() {
        assertReads("squad:North", new Has(Field.TEXT_1, "north"));
        assertReads("squad:\"Élite  Sales\"", new Has(Field.TEXT_1, "elite sales"));
        assertReads("onsite:Y", new Has(Field.TEXT_2, "yes"));
        assertReads("onsite:false", new Has(Field.TEXT_2, "no"));
        assertReads("pay:..60000", new Range(Field.NUMBER_1, null, 60_000));
        assertReads("PAY>=55k", new Range(Field.NUMBER_1, 55_000, null));
        assertReads("pay:50000-999999999", new Range(Field.NUMBER_1, 50_000, 999_999_999));
        assertReads("pay:7", new Range(Field.NUMBER_1, 7, 7));
        assertReads("free-from:2026-12", new Range(Field.DATE_1, day("2026-12-01"), day("2026-12-31")));
        assertReads("free-from:..2026-12-24", new Range(Field.DATE_1, null, day("2026-12-24")));
    }

    @Test
    void whetherThereIsAValueIsAskedAsOfAnyPart() {
        assertReads("has:pay", new Has(Field.PART, "pay"));
        assertReads("pay:*", new Has(Field.PART, "pay"));
        assertReads("squad:*", new Has(Field.PART, "squad"));
        assertReads("has:file", new Has(Field.PART, "file"));
    }

    private static void assertReads(String question, Expression expected) {
        Reading reading = PARSER.read(question);
        assertThat(reading.expression()).as(question).isEqualTo(expected);
        assertThat(reading.repairs()).as(question).isEmpty();
        assertThat(reading.warnings()).as(question).isEmpty();
        assertThat(PARSER.read(PARSER.print(expected)).expression()).as(PARSER.print(expected)).isEqualTo(expected);
    }

    private static int day(String day) {
        return Math.toIntExact(LocalDate.parse(day).toEpochDay());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"squad:north pay:50k..60k | Squad north, and Pay wanted from 50000 to 60000",
            "pay:60000.. -onsite:yes | Pay wanted 60000 or more, and not On site yes",
            "free-from:..2026-12 | Free from up to 2026-12-31", "has:pay | with a pay"})
    void itIsSaidByItsLabel(String question, String sentence) {
        assertThat(PARSER.read(question).sentence()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"pay:much | not-a-number | After pay: belongs a number",
            "free-from:soon | not-a-number | After free-from: belongs a date", //
            "onsite:maybe | unknown-value | No onsite of this name",
            "squad:nor* | shape-of-text | squad: is compared as a whole"})
    void whatCannotBeItsValueIsReadAsTextAndSaid(String question, String code, String words) {
        assertThat(PARSER.read(question).warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(code);
            assertThat(warning.message()).startsWith(words);
        });
    }

    @Test
    void whatStandsForNothingIsNoField() {
        OwnFields own = new OwnFields(VOCABULARY.attributes());
        assertThat(own.fields()).containsExactly(Field.TEXT_1, Field.TEXT_2, Field.NUMBER_1, Field.DATE_1);
        assertThat(own.isThere(Field.NUMBER_2)).isFalse();
        assertThat(PARSER.read("number_1:5").expression()).isNotInstanceOf(Range.class);
        assertThat(OwnFields.isTaken("yoe")).isTrue();
        assertThat(OwnFields.isTaken("phones")).isTrue();
        assertThat(OwnFields.isTaken("salary")).isFalse();
    }

    @Test
    void aFacetTakesItsValuesAsPeopleWriteThem() {
        ConceptResolver resolver = new ConceptResolver(VOCABULARY);
        assertThat(resolver.resolve(Field.NUMBER_1, "50k..")).isEqualTo("50000..");
        assertThat(resolver.resolve(Field.DATE_1, "2026-12")).isEqualTo(day("2026-12-01") + ".." + day("2026-12-31"));
        assertThat(resolver.resolve(Field.DATE_1, "20788..20818")).isEqualTo("20788..20818");
        assertThat(resolver.resolve(Field.TEXT_2, "TRUE")).isEqualTo("yes");
        assertThat(resolver.resolve(Field.TEXT_1, "North")).isEqualTo("north");
    }
}
