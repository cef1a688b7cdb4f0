package org.shortlist.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shortlist.query.Vocabularies.PARSER;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shortlist.query.Reading.ReadClause;
import org.shortlist.query.Reading.State;

/** Clauses and the text of a question are two views of one tree: changing one changes the other, and nothing else. */
class ClausesTest {

    @Test
    void clausesAreToldInTheWordsTyped() {
        Reading reading = PARSER.read("(java OR kotlin) title:(a b) company:google  -intern ~scala");
        assertThat(reading.clauses()).extracting(ReadClause::text)
                .containsExactly("(java OR kotlin)", "title:a", "title:b", "company:google", "-intern", "~scala");
        assertThat(reading.clauses()).extracting(ReadClause::state)
                .containsExactly(State.MUST, State.MUST, State.MUST, State.MUST, State.NOT, State.NICE);
        assertThat(Clause.of(reading.expression())).extracting(Clause::id)
                .isEqualTo(reading.clauses().stream().map(ReadClause::id).toList());
    }

    @Test
    void clausesKnowTheirPlace() {
        String typed = "java AND  title:cto -(a OR b)";
        assertThat(PARSER.read(typed).clauses()).extracting(clause -> typed.substring(clause.start(), clause.end()))
                .containsExactly("java", "title:cto", "-(a OR b)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"java kotlin -scala | c2 | NICE | java ~kotlin -scala",
            "java kotlin -scala | c2 | NOT | java NOT kotlin -scala",
            "java kotlin -scala | c3 | MUST | java kotlin scala",
            "java kotlin -scala | c2 | OFF | java -scala", "java kotlin -scala | c1 | OFF | kotlin -scala",
            "java AND kotlin | c1 | OFF | kotlin", "java AND kotlin | c2 | OFF | java",
            "java OR kotlin | c1 | NOT | NOT (java OR kotlin)",
            "java OR kotlin | c1 | OFF | ''", "java, kotlin | c1 | NICE | ~java, kotlin",
            "title:(a b) c | c1 | NOT | NOT title:a title:b c", "title:(a b) c | c3 | NOT | title:(a b) NOT c",
            "software engineer java | c1 | NICE | ~(software engineer) java",
            "system x administrator | c2 | OFF | system AND administrator",
            "system -administrator | c2 | MUST | system AND administrator",
            "near:utrecht a 40km | c2 | OFF | near:utrecht AND 40km", "a NEAR/3 b c | c1 | NOT | NOT a NEAR/3 b c",
            "sysadmin without:* c | c1 | NICE | ~sysadmin without:* c",
            "company:google^2 c | c1 | NOT | NOT company:google^2 c",
            "“data engineer” –x | c1 | NOT | NOT “data engineer” –x", "a (b c | c1 | NOT | NOT a b c",
            "skill: ‘ » OR ’ since: − AWS | c1 | OFF | ''", "java java | c2 | OFF | java",
            "a NOT (b c) | c2 | MUST | a (b c)/2",
            "a & b | c2 | NICE | a & ~b", "a & 2019 | c2 | NICE | a & ~(2019)",
            "a (b c)/2 | c2 | NOT | a NOT (b c)/2",
            "c_0123456789abcdef | c1 | NOT | NOT id:=\"c_0123456789abcdef\""})
    void oneClauseIsChangedAndNothingElse(String typed, String clause, State state, String expected) {
        assertThat(PARSER.read(typed).with(typed, clause, state)).isEqualTo(expected);
    }

    @Test
    void aClauseInItsStateStaysAsItIs() {
        assertThat(PARSER.read("java -kotlin").with("java -kotlin", "c2", State.NOT)).isEqualTo("java -kotlin");
        assertThatThrownBy(() -> PARSER.read("java").with("java", "c2", State.NOT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Of every string of the corpus, a hundred times one of its clauses is put into some state, then all back into their own. */
    @Test
    void toggledAHundredTimesAQuestionIsWhatItWas() throws IOException {
        Random random = new Random(11);
        for (String typed : RecruiterStringsTest.questions()) {
            Reading first = PARSER.read(typed);
            String text = typed;
            Reading reading = first;
            for (int i = 0; i < 100 && !first.clauses().isEmpty(); i++) {
                int which = random.nextInt(first.clauses().size());
                State state = i < 100 - first.clauses().size()
                        ? State.values()[random.nextInt(3)]
                        : first.clauses().get(i - (100 - first.clauses().size())).state();
                which = i < 100 - first.clauses().size() ? which : i - (100 - first.clauses().size());
                text = reading.with(text, "c" + (which + 1), state);
                reading = PARSER.read(text);
                assertThat(reading.clauses()).as("seed 11, " + typed + " → " + text).hasSameSizeAs(first.clauses());
                assertThat(reading.clauses().get(which).state()).as(text).isEqualTo(state);
            }
            assertThat(reading.expression()).as("seed 11, " + typed + " → " + text).isEqualTo(first.expression());
        }
    }

    @Test
    void textSettlesAfterTheFirstRound() throws IOException {
        for (String typed : RecruiterStringsTest.questions()) {
            String once = round(typed);
            assertThat(round(once)).as(typed).isEqualTo(once);
        }
    }

    /** Each clause wished for, excluded and back. */
    private static String round(String typed) {
        String text = typed;
        List<State> own = PARSER.read(typed).clauses().stream().map(ReadClause::state).toList();
        for (int i = 0; i < own.size(); i++) {
            List<State> states = new ArrayList<>(List.of(State.MUST, State.NICE, State.NOT));
            states.add(own.get(i));
            for (State state : states) {
                text = PARSER.read(text).with(text, "c" + (i + 1), state);
            }
        }
        return text;
    }

    @Test
    void aQuestionCanBeNarrowed() throws IOException {
        for (String typed : RecruiterStringsTest.questions()) {
            Reading reading = PARSER.read(typed);
            String narrowed = reading.extendable().isEmpty() ? "zebra" : reading.extendable() + " AND zebra";
            assertThat(PARSER.read(narrowed).expression()).as(narrowed)
                    .isEqualTo(Expression.and(
                            List.of(reading.expression(), new Expression.Term(Field.ANYWHERE, "zebra"))));
        }
    }

    @Test
    void ofManyClausesThatShareAPieceNoneIsRewritten() {
        Reading reading = PARSER.read("\"unclosed " + "a b c d e f g h ".repeat(2) + "(" + "x ".repeat(70));
        assertThat(reading.clauses()).hasSize(1);
        Reading shared = PARSER.read("title:(" + "x ".repeat(70) + ") a");
        assertThat(shared.clauses().getFirst().edits()).isEmpty();
        assertThat(shared.clauses().getLast().edits()).hasSize(3);
        assertThat(PARSER.read(shared.query()).clauses().getFirst().edits()).hasSize(3);
    }
}
