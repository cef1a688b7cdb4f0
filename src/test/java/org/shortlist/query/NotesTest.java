package org.shortlist.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.query.Vocabularies.PARSER;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.query.Reading.Note;

/** What is said of a question, where, and what can be done about it with one click. */
class NotesTest {

    private static List<String> fixed(String typed, String code) {
        return PARSER.read(typed)
                .warnings()
                .stream()
                .filter(note -> note.code().equals(code))
                .flatMap(note -> note.fixes().stream())
                .map(fix -> fix.edit().applyTo(typed))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"java or kotlin x | did-you-mean-or | java OR kotlin x",
            "“data engineer” – intern | did-you-mean-not | “data engineer” NOT intern",
            "java - kotlin | did-you-mean-not | java NOT kotlin",
            "x compnay:google | unknown-field | x company:google", "java? x | question-mark | java x",
            "years:5 x | years-exact | years:5.. x", "tenure.avg:2y | read-as-at-least | tenure.avg:..24m",
            "skill:kafka~ x | never-alike | skill:kafka x", "ab~ x | modifier-ignored | ab x",
            "kafka within:2y x | modifier-ignored | kafka  x"})
    void oneClickMakesItWhatMayHaveBeenMeant(String typed, String code, String fixed) {
        assertThat(fixed(typed, code)).containsExactly(fixed);
        assertThat(PARSER.read(fixed).warnings()).extracting(Note::code).doesNotContain(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobs 2019 - 2021", "- java\n- kotlin", "java -", "java AND - kotlin", "(java - )", "a-b"})
    void aDashThatExcludesNothingIsNotRemarkedOn(String typed) {
        assertThat(PARSER.read(typed).warnings()).extracting(Note::code).doesNotContain("did-you-mean-not");
    }

    @Test
    void mixedAndOrIsOfferedBothWays() {
        assertThat(fixed("x:1 java kotlin OR scala", "mixed-and-or"))
                .containsExactly("(x:1 AND java AND kotlin) OR scala", "x:1 AND java AND (kotlin OR scala)");
        assertThat(fixed("kafka (a b OR c AND d)", "mixed-and-or"))
                .containsExactly("kafka ((a AND b) OR (c AND d))", "kafka (a AND (b OR c) AND d)");
    }

    @Test
    void theFirstBracketingIsHowItWasRead() throws IOException {
        for (String typed : RecruiterStringsTest.questions()) {
            List<String> both = fixed(typed, "mixed-and-or");
            if (!both.isEmpty() && PARSER.read(typed).repairs().isEmpty()) {
                assertThat(PARSER.read(both.getFirst()).query().replace(" AND ", " ")).as(typed)
                        .isEqualTo(PARSER.read(typed).query().replace(" AND ", " "));
                assertThat(both.get(1)).as(typed).isNotEqualTo(both.get(0));
            }
        }
    }

    @Test
    void repairsPointIntoWhatWasTyped() {
        String typed = "“data” –x “open";
        Note repair = PARSER.read(typed).repairs().getLast();
        assertThat(repair.code()).isEqualTo("unclosed-quote");
        assertThat(typed.substring(repair.start(), repair.end())).isEqualTo("“open");
    }

    @Test
    void whatGoesWrongAHundredTimesIsToldAFewTimes() {
        assertThat(PARSER.read("a ) ".repeat(100)).repairs()).hasSize(8);
    }

    @Test
    void everyFixOfTheCorpusCanBeRead() throws IOException {
        for (String typed : RecruiterStringsTest.questions()) {
            Reading reading = PARSER.read(typed);
            Stream.concat(reading.repairs().stream(), reading.warnings().stream())
                    .flatMap(note -> note.fixes().stream())
                    .forEach(fix -> assertThat(PARSER.read(fix.edit().applyTo(typed)).expression()).as(fix.label())
                            .isNotNull());
        }
    }
}
