package org.shortlist.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.query.Vocabularies.PARSER;
import static org.shortlist.query.Vocabularies.PRINTER;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shortlist.query.Reading.Note;
import org.shortlist.query.Reading.State;

/** Whatever is typed is read, and what is said of it is true. */
class QueryFuzzTest {

    /** Of one in so many strings each clause is put into each state. */
    private static final int IN_FULL = 16;
    /** Of one in so many the tree is printed and read again. */
    private static final int PRINTED = 3;

    private static final List<String> PIECES = List.of("(", ")", "\"", "[", "]", "AND", "OR", "NOT", "and", "or", "|",
            "||", "&",
            "&&", "!", "-", "+", "*", "~2", "^3", ":", "::", "/", "\\", "'", ",", ";", ".", "..", "=", ">=", "#", "@",
            "\n",
            "\t", " ", "  ", "title:", "skill:", "company:", "city:", "school:", "degree:", "name:", "years:", "job:",
            "job:(", "from:", "to:", "since:", "after:", "before:", "overlaps:", "skill:=", "company:=\"",
            "skill.words:",
            "foo:", "NEAR/3", "w/5", "ONEAR/2", "SENTENCE", "SAME JOB", "~", "%", "=", "\"a b\"~2", "\"a b c\"/2",
            "[a b]",
            "within:24m", "without:*", "also:", "strict", "30km", "near:paris", "current.title:", "likely.", "id:(",
            "has:email",
            "during:", "updated:90d", "skill:kafka>=3y", "seniority>=senior", "lang:german>=b2", "~1", "^2", "wom?n",
            "*sql",
            "sysadmin", "system", "administrator", "senior", "name:~bob", "tenure.avg:", "10km", "parse:*", "state:ca",
            "2019", "2019-03", "2019..2021", "5..", "5+", "9..3", "java", "C++", ".NET", "R&D", "k8s", "data",
            "full-stack", "O'Reilly", "AWS", "amazon", "paris", "mba", "\u201c", "\u201d", "\u2018", "\u2019", "«", "»",
            "–", "—", "−", "\u00a0", "\u3000", "（", "）", "：", "ＯＲ", "🚀", "👩‍💻", "שלום", "مرحبا", "\u202e", "\ud83d",
            "\udc00", "\u0000", "\u200b", "\ufeff", "e\u0301", "ﬁ", "東京", "ß", "İ");

    @Test
    void fiftyThousandStringsAreReadWithoutFail() {
        readAll(1, 50_000);
    }

    @Test
    @Tag("proof")
    void aMillionStringsAreReadWithoutFail() {
        readAll(2, 1_000_000);
    }

    private static void readAll(long seed, int strings) {
        Random random = new Random(seed);
        for (int i = 0; i < strings; i++) {
            String typed = random(random, i);
            try {
                assertTrueReading(typed, i);
            } catch (RuntimeException | StackOverflowError | AssertionError e) {
                throw new AssertionError("seed " + seed + ", string " + i + ": " + escaped(typed), e);
            }
        }
    }

    private static String escaped(String typed) {
        return typed.codePoints()
                .mapToObj(c -> c >= ' ' && c < 0x7f ? Character.toString(c) : String.format("\\u{%x}", c))
                .collect(Collectors.joining());
    }

    private static String random(Random random, int i) {
        int length = i % 5_000 == 0 ? 4_000 : random.nextInt(18);
        if (i % 7 == 0) {
            return random.ints(length, 0, 0x500).mapToObj(Character::toString).collect(Collectors.joining());
        }
        String glue = random.nextInt(3) == 0 ? "" : " ";
        return Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
                .limit(length)
                .collect(Collectors.joining(glue));
    }

    private static void assertTrueReading(String typed, int i) {
        QueryParser.Understood understood = PARSER.understand(typed);
        assertNotesPointIntoIt(typed, understood.notes());
        if (i % PRINTED == 0) {
            assertReadsBack(typed, understood.expression());
        }
        if (i % IN_FULL == 0) {
            Reading reading = PARSER.read(typed);
            assertThat(reading.expression()).as(() -> escaped(typed)).isEqualTo(understood.expression());
            assertThat(reading.sentence()).isNotBlank();
            assertClausesAreTheConjuncts(typed, reading);
        }
    }

    private static void assertNotesPointIntoIt(String typed, Notes notes) {
        Stream.concat(notes.repairs().stream(), notes.warnings().stream()).forEach(note -> {
            assertThat(note.start()).as(() -> escaped(typed)).isBetween(0, note.end());
            assertThat(note.end()).as(() -> escaped(typed)).isLessThanOrEqualTo(typed.length());
            note.fixes().forEach(fix -> assertThat(fix.edit().applyTo(typed)).as(fix.label()).isNotEqualTo(typed));
        });
    }

    private static void assertClausesAreTheConjuncts(String typed, Reading reading) {
        List<Clause> conjuncts = Clause.of(reading.expression());
        assertThat(reading.clauses()).as(() -> escaped(typed)).hasSameSizeAs(conjuncts);
        for (int i = 0; i < conjuncts.size(); i++) {
            Reading.ReadClause clause = reading.clauses().get(i);
            assertThat(clause.id()).isEqualTo(conjuncts.get(i).id());
            assertThat(clause.start()).isLessThanOrEqualTo(clause.end());
            if (typed.length() < 200) {
                assertThat(PARSER.read(clause.text()).expression()).as(() -> escaped(typed + " → " + clause.text()))
                        .isEqualTo(conjuncts.get(i).expression());
                assertEveryState(typed, conjuncts, i, clause);
            }
        }
    }

    /** Every edit puts the one clause into the state and leaves the others as they are. */
    private static void assertEveryState(String typed, List<Clause> conjuncts, int i, Reading.ReadClause clause) {
        clause.edits().forEach((state, edit) -> {
            List<Expression> wanted = new ArrayList<>(conjuncts.stream().map(Clause::expression).toList());
            Expression changed = in(state, core(wanted.remove(i)));
            if (changed != null) {
                wanted.add(i, changed);
            }
            String rewritten = edit.applyTo(typed);
            assertThat(PARSER.read(rewritten).expression())
                    .as(() -> escaped(typed + " → " + clause.id() + " " + state + " → " + rewritten))
                    .isEqualTo(Expression.and(wanted));
        });
    }

    private static Expression core(Expression expression) {
        return expression instanceof Expression.Not not
                ? not.not()
                : expression instanceof Expression.Nice nice ? nice.nice() : expression;
    }

    private static Expression in(State state, Expression core) {
        return switch (state) {
            case MUST -> core instanceof Expression.And and
                    ? new Expression.AtLeast(and.all().size(), and.all())
                    : core;
            case NICE -> new Expression.Nice(conjoined(core));
            case NOT -> core instanceof Expression.Not not ? not.not() : new Expression.Not(conjoined(core));
            case OFF -> null;
        };
    }

    /** What holds as one clause when all of several conditions do is excluded, or wished for, as their conjunction. */
    private static Expression conjoined(Expression core) {
        return core instanceof Expression.AtLeast some && some.count() == some.of().size()
                ? Expression.and(some.of())
                : core;
    }

    /** Unless it was cut, or printing it makes it so long that it would be. */
    private static void assertReadsBack(String typed, Expression expression) {
        String printed = PRINTER.print(expression);
        QueryParser.Understood again = PARSER.understand(printed);
        boolean cut = again.notes().warnings().stream().map(Note::code).anyMatch(code -> code.startsWith("too-"));
        if (!cut) {
            assertThat(again.expression()).as(() -> escaped(typed + " → " + printed)).isEqualTo(expression);
            assertThat(again.notes().repairs()).as(() -> escaped(typed + " → " + printed)).isEmpty();
        }
    }
}
