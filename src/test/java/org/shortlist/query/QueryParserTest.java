package org.shortlist.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.query.Readings.assertReads;
import static org.shortlist.query.Vocabularies.PARSER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.query.Reading.Note;

/** How operators bind, what is text and what is mended. Expected trees are written as the printer writes them. */
class QueryParserTest {

    private static void assertMeans(String typed, Expression expression) {
        assertThat(PARSER.read(typed).expression()).as(typed).isEqualTo(expression);
    }

    private static List<String> repairs(String typed) {
        return PARSER.read(typed).repairs().stream().map(Note::code).toList();
    }

    private static List<String> warnings(String typed) {
        return PARSER.read(typed).warnings().stream().map(Note::code).toList();
    }

    @Test
    void nothingTypedIsEveryone() {
        for (String blank : List.of("", "   ", "\n\t", "\u00a0", "*")) {
            assertThat(PARSER.read(blank).expression()).isEqualTo(new Expression.All());
            assertThat(PARSER.read(blank).sentence()).isEqualTo("everyone");
            assertThat(PARSER.read(blank).clauses()).isEmpty();
        }
    }

    @Test
    void andBindsTighterThanOr() {
        assertReads("a OR b AND c", "a OR (b c)");
        assertReads("1 2 OR 3", "(1 2) OR 3");
        assertReads("a AND b OR c AND d", "(a b) OR (c d)");
        assertReads("(a OR b) AND c", "(a OR b) c");
    }

    @Test
    void notBindsTightest() {
        assertReads("NOT a b", "NOT a b");
        assertReads("NOT a OR b", "NOT a OR b");
        assertReads("a AND NOT b", "a NOT b");
        assertReads("NOT (a b)", "NOT (a b)");
        assertReads("-(a OR b) c", "NOT (a OR b) c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a AND b", "a & b", "a && b", "a&&b", "a b", "a\nb", "+a +b", "a, b", "a;b", "(a) (b)"})
    void everyWayToSayAndIsOne(String typed) {
        assertReads(typed, "a b");
        assertThat(repairs(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a OR b", "a | b", "a || b", "a|b", "(a)OR(b)", "\"a\"OR\"b\""})
    void everyWayToSayOrIsOne(String typed) {
        assertReads(typed, "a OR b");
        assertThat(repairs(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a NOT b", "a AND NOT b", "a -b", "a !b", "a ! b", "a --b", "a NOT NOT NOT b"})
    void everyWayToSayNotIsOne(String typed) {
        assertReads(typed, "a NOT b");
    }

    @Test
    void signsInsideWordsAreText() {
        assertReads("C++", "\"c++\"");
        assertReads("c++ OR c#", "\"c++\" OR \"c#\"");
        assertReads("full-stack", "\"full stack\"");
        assertReads("x-ray", "\"x-ray\"");
        assertReads("2019-2021", "\"2019 2021\"");
        assertReads("AT&T R&D", "\"at&t\" \"r&d\"");
        assertReads("R & D", "\"r&d\"");
        assertReads("Yahoo!", "yahoo");
        assertReads("10,000", "10000");
        assertReads("12:30 https://example.com", "\"12 30\" \"https example com\"");
    }

    @Test
    void operatorsAreInCapitals() {
        assertReads("java or kotlin and not intern", "java \"or\" kotlin and not intern");
        assertThat(warnings("java or kotlin")).containsExactly("did-you-mean-or");
        assertThat(warnings("or kotlin")).isEmpty();
        assertThat(warnings("\"or\" OR kotlin")).isEmpty();
        assertReads("\"java OR kotlin\"", "\"java or kotlin\"");
        assertReads("ORACLE ANDROID NOTES", "oracle android notes");
    }

    @Test
    void whatIsMissingIsMended() {
        assertReads("\"data engineer", "\"data engineer\"");
        assertReads("(a (b OR c", "a (b OR c)");
        assertReads("a) b", "a b");
        assertReads("AND a OR", "a");
        assertReads("a AND OR b", "a OR b");
        assertReads("a OR AND b", "a b");
        assertReads("a NOT", "a");
        assertReads("a NOT AND b", "a b");
        assertReads("NOT NOT a", "a");
        assertReads("NOT (NOT a)", "a");
        assertReads("NOT NOT NOT a", "NOT a");
        assertReads("a () OR ( ) b", "a OR b");
        assertReads("NOT ()", "");
        assertReads("---", "");
        assertReads("- a", "a");
    }

    @ParameterizedTest
    @CsvSource({"'\"a b',unclosed-quote", "(a,unclosed-bracket", "a),stray-bracket", "AND a,dangling-operator",
            "a OR,dangling-operator", "a NOT,dangling-operator", "a AND OR b,operators-in-a-row", "a (),empty-group",
            "a --,no-word", "title: OR a,field-without-value", "source:*,star-alone", "years:9..3,range-reversed",
            "job:(from:2021 to:2019),range-reversed", "job:(overlaps:2021..2019),range-reversed", "“a b”,normalized",
            "a –b,normalized", "title：a,normalized"})
    void everyRepairIsTold(String typed, String code) {
        assertThat(repairs(typed)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"a b OR c,mixed-and-or", "a or b,did-you-mean-or", "compnay:a,unknown-field", "years:many,not-a-number",
            "from:soon,not-a-date", "from:2019,dates-of-a-job", "job:(a job:b),nested-job",
            "job:(a years:5..),asked-of-person", "job:(a school:MIT),asked-of-person", "years:5,years-exact",
            "tenure.avg:2y,read-as-at-least", "near:Nowhereville 10km,unknown-place", "has:foo,unknown-part",
            "industry:blorbing,unknown-value", "current:maybe,not-held", "a OR ~b,wish-alone",
            "\"a\"~2,modifier-ignored",
            "kafka within:2y,modifier-ignored", "within:2y,modifier-alone", "skill:kafka~,never-alike",
            "java?,question-mark",
            "\"vp * sales\",star-as-word", "email:*@acme.com,shape-of-text", "a NEAR/3 years:5..,near-operand",
            "a NEAR/3 title:b,near-one-field", "a NEAR/3 b NEAR/2 c,near-chain"})
    void everyWarningIsTold(String typed, String code) {
        assertThat(warnings(typed)).containsExactly(code);
        assertThat(repairs(typed)).isEmpty();
    }

    @Test
    void mixedAndOrIsShownBothWays() {
        assertThat(PARSER.read("java kotlin OR scala").warnings()).singleElement()
                .extracting(Note::message)
                .isEqualTo("Read as (java AND kotlin) OR scala; if you mean java AND (kotlin OR scala), use brackets.");
        assertThat(warnings("(java kotlin) OR scala")).isEmpty();
        assertThat(warnings("java OR kotlin OR scala")).isEmpty();
    }

    @Test
    void signsOfWordProcessorsAreRead() {
        assertReads("“data engineer” –manager", "\"data engineer\" NOT manager");
        assertReads("„data engineer‟ «big data»", "\"data engineer\" \"big data\"");
        assertReads("‘data engineer’ O’Reilly", "\"data engineer\" \"o'reilly\"");
        assertReads("ＪＡＶＡ ＯＲ （ｓｃａｌａ）", "java OR scala");
        assertReads("a\u00a0AND\u2003b", "a b");
        assertReads("2019–2021", "\"2019 2021\"");
    }

    @Test
    void fieldsHaveNamesAndAliasesInAnyCase() {
        assertReads("title:cto", "title:cto");
        assertReads("TITLE: cto", "title:cto");
        assertReads("role:cto name:ada", "title:cto name:ada");
        assertReads("employer:apple", "company:Apple");
        assertReads("location:xanadu", "city:xanadu");
        assertReads("title:data engineer", "title:data engineer");
        assertReads("title:\"data engineer\"", "title:\"data engineer\"");
    }

    @Test
    void bracketsAfterAFieldAreAllOfThatField() {
        assertReads("title:(engineer OR \"data scientist\")", "title:engineer OR title:\"data scientist\"");
        assertReads("title:(a b) c", "title:a title:b c");
        assertReads("title:(a name:b)", "title:a name:b");
        assertReads("title:-intern", "NOT title:intern");
        assertReads("-title:(a OR b)", "NOT (title:a OR title:b)");
    }

    @Test
    void skillIsThatSkillWhereItIsKnown() {
        assertReads("skill:java", "skill:=\"java\"");
        assertReads("skill:k8s", "skill:=\"kubernetes\"");
        assertReads("skill:\".NET\"", "skill:=\".net\"");
        assertMeans("skill:blorb", new Expression.Or(List.of(new Expression.Has(Field.SKILL, "blorb"),
                new Expression.Term(Field.SKILL, "blorb"))));
        assertReads("skill:\"blorb dance\"", "skill:\"blorb dance\"");
    }

    @Test
    void companyIsTheEmployerOrTheWords() {
        assertMeans("company:aws", new Expression.Or(List.of(new Expression.Has(Field.EMPLOYER, "amazon-web-services"),
                new Expression.Term(Field.EMPLOYER, "aws"))));
        assertReads("company:=aws", "company:=\"amazon-web-services\"");
        assertReads("company:target", "company:=\"target\"");
        assertMeans("company:\"Blorb, Inc.\"", new Expression.Or(List.of(new Expression.Has(Field.EMPLOYER, "blorb"),
                new Expression.Phrase(Field.EMPLOYER, List.of("blorb", "inc")))));
    }

    @Test
    void schoolCityAndDegreeAreTheConceptOrTheWords() {
        assertMeans("school:mit", new Expression.Or(List.of(
                new Expression.Has(Field.SCHOOL, "massachusetts-institute-of-technology"),
                new Expression.Term(Field.SCHOOL, "mit"))));
        assertMeans("city:paris", new Expression.Or(List.of(new Expression.Has(Field.CITY, "paris-fr"),
                new Expression.Term(Field.CITY, "paris"))));
        assertMeans("degree:master", new Expression.Or(List.of(new Expression.Has(Field.DEGREE, "master"),
                new Expression.Term(Field.DEGREE, "master"))));
        assertReads("degree:blorb", "degree.words:blorb");
    }

    @ParameterizedTest
    @CsvSource({"5..10,5..10", "5-10,5..10", "5–10,5..10", "5..,5..", "5+,5..", ">=5,5..", ">4,5..", "' >= 5',5..",
            "..2,..2",
            "<3,..2", "<=2,..2", "10..5,5..10", "7,7..7", "\"5..10\",5..10"})
    void yearsAreReadAsPeopleWriteThem(String typed, String read) {
        assertReads("years:" + typed, "years:" + read);
        assertReads("yoe:" + typed, "years:" + read);
    }

    @Test
    void jobHoldsInOneJob() {
        assertReads("job:(title:cto kafka)", "job:(title:cto kafka)");
        assertReads("job:(title:cto -title:intern)", "job:(title:cto NOT title:intern)");
        assertReads("job:kafka", "job:(kafka)");
        assertReads("job:title:cto", "job:(title:cto)");
        assertReads("job:*", "job:*");
        assertReads("job:()", "");
        assertReads("job:(a job:(b c))", "job:(a b c)");
        assertReads("NOT job:(a)", "NOT job:(a)");
    }

    @Test
    void yearsInAJobAreThePersons() {
        assertReads("job:(kafka years:5..)", "job:(kafka) years:5..");
        assertReads("job:(kafka -years:5..)", "job:(kafka) NOT years:5..");
        assertReads("job:(years:5..)", "years:5..");
        assertReads("job:(kafka NOT (spark NOT years:5..))", "job:(kafka NOT spark) years:5..");
        assertReads("NOT job:(kafka years:5..)", "NOT (job:(kafka) years:5..)");
    }

    @Test
    void whatAJobHasNotIsThePersons() {
        assertReads("job:(kafka school:mit name:ada)", "job:(kafka) school:mit name:ada");
        assertReads("job:(kafka NOT degree:>=master)", "job:(kafka) NOT degree:>=master");
        assertReads("job:(school:mit)", "school:mit");
    }

    @ParameterizedTest
    @CsvSource({"from:2019 to:2021,2019-01..2021-12", "from:2019-03,2019-03..", "to:2021,..2021-12",
            "since:2019 until:2021-06,2019-01..2021-06", "after:2019,2020-01..", "after:2019-03,2019-04..",
            "before:2021,..2020-12", "overlaps:2019..2021,2019-01..2021-12", "overlaps:2019-03,2019-03..2019-03",
            "overlaps:..2021,..2021-12", "from:2019-2021,2019-01..2021-12", "from:03/2019,2019-03..",
            "to:2019 from:2021,2019-01..2021-12", "from:2018 from:2019,2019-01.."})
    void datesAreReadAsAStretchOfMonths(String typed, String read) {
        assertReads("job:(" + typed + ")", "job:(overlaps:" + read + ")");
        assertReads(typed, "job:(overlaps:" + read + ")");
        assertReads("job:(kafka " + typed + ")", "job:(kafka overlaps:" + read + ")");
    }

    @Test
    void datesOutsideAJobMakeOneOfTheirOwn() {
        assertReads("from:2019 kafka to:2021", "job:(overlaps:2019-01..2021-12) kafka");
        assertReads("kafka -from:2019", "kafka NOT job:(overlaps:2019-01..)");
        assertReads("from:2019 OR to:2015", "job:(overlaps:2019-01..) OR job:(overlaps:..2015-12)");
        assertThat(PARSER.read("from:2019 to:2021").warnings()).singleElement()
                .extracting(Note::message)
                .isEqualTo("Dates outside job:( ) were read as: one job overlapping 2019–2021.");
    }

    @Test
    void unknownFieldIsTextAndTheNearestIsNamed() {
        assertReads("compnay:google", "\"compnay google\"");
        assertThat(PARSER.read("compnay:google").warnings()).singleElement()
                .extracting(Note::message)
                .asString()
                .contains("did you mean company:?");
        assertThat(warnings("http://example.com 12:30 C: note:")).isEmpty();
    }

    @Test
    void veryLongQuestionsAreCutAndSaySo() {
        Reading reading = PARSER.read("streaming ".repeat(2_500));
        assertThat(warnings("streaming ".repeat(2_500))).containsExactly("too-long");
        assertThat(reading.expression()).isInstanceOf(Expression.And.class);
        assertThat(warnings("x ".repeat(3_500))).containsExactly("too-many-words");
        assertThat(((Expression.And) PARSER.read("x ".repeat(3_500)).expression()).all()).hasSize(3_000);
    }

    @Test
    void sixtyBracketsAreReadAndNotOneMore() {
        String open = "-(b ";
        assertThat(warnings(open.repeat(60) + "a" + ")".repeat(60))).isEmpty();
        assertThat(warnings(open.repeat(61) + "a" + ")".repeat(61))).containsExactly("too-deep");
    }

    @Test
    void veryDeepQuestionsAreReadWithoutTheirBrackets() {
        assertReads("(".repeat(9_000) + "a", "a");
        assertThat(warnings("(".repeat(4_000) + "a" + ")".repeat(4_000))).containsExactly("too-deep");
        assertReads("-(b ".repeat(2_000) + "a",
                PARSER.read("-(b ".repeat(2_000) + "a").query());
        assertReads("NOT ".repeat(2_001) + "a", "NOT a");
        assertReads("title:".repeat(1_500) + "a", "title:a");
        assertReads("job:(".repeat(1_500) + "a", "job:(a)");
        assertThat(PARSER.read("(".repeat(100_000) + "a").expression()).isEqualTo(new Expression.All());
    }
}
