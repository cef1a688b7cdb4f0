package org.shortlist.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.query.Readings.assertMeans;
import static org.shortlist.query.Readings.assertReads;
import static org.shortlist.query.Vocabularies.PARSER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.query.Expression.AnyOf;
import org.shortlist.query.Expression.Near;
import org.shortlist.query.Expression.OfWords;
import org.shortlist.query.Expression.Phrase;
import org.shortlist.query.Expression.Term;
import org.shortlist.query.Expression.Wildcard;

/** What is near what, in one sentence, in one job, or so many of several. */
class ProximityTest {

    private static final Term A = new Term(Field.ANYWHERE, "a");
    private static final Term B = new Term(Field.ANYWHERE, "b");
    private static final Term C = new Term(Field.ANYWHERE, "c");

    private static Near near(int between, boolean ordered, OfWords... operands) {
        return new Near(List.of(operands), between, ordered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a b\"~5", "a NEAR/5 b", "a near/5 b", "a NEAR=5 b", "a W/5 b", "a w/5 b", "a /5 b",
            "[a b]~5",
            "(a) NEAR/5 (b)", "(a b)~5", "a AND NEAR/5 b"})
    void everyWayToSayNearIsOne(String typed) {
        assertThat(PARSER.read(typed).expression()).isEqualTo(near(5, false, A, B));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ONEAR/5 b", "a onear/5 b", "a PRE/5 b", "a pre/5 b", "[a b]>5"})
    void everyWayToSayBeforeIsOne(String typed) {
        assertMeans(typed, near(5, true, A, B));
    }

    @Test
    void withoutANumberTenWordsMayStandBetween() {
        assertMeans("[a b]", near(10, false, A, B));
        assertMeans("a NEAR b", near(10, false, A, B));
        assertMeans("\"a b\"~", near(10, false, A, B));
        assertMeans("[a b c]", near(10, false, A, B, C));
    }

    @Test
    void operandsArePhrasesChoicesAndShapes() {
        Phrase phrase = new Phrase(Field.ANYWHERE, List.of("d", "e"));
        assertMeans("\"d e\" NEAR/3 a", near(3, false, phrase, A));
        assertMeans("(a OR b) NEAR/3 c", near(3, false, new AnyOf(List.of(A, B)), C));
        assertMeans("(a OR \"d e\") W/3 (b OR kub*)", near(3, false, new AnyOf(List.of(A, phrase)),
                new AnyOf(List.of(B, new Wildcard(Field.ANYWHERE, "kub*")))));
        assertMeans("[a (b OR c) \"d e\"]", near(10, false, A, new AnyOf(List.of(B, C)), phrase));
        assertMeans("\"a manage*\" NEAR/3 b",
                near(3, false, near(0, true, A, new Wildcard(Field.ANYWHERE, "manage*")), B));
        assertMeans("=a NEAR/3 b", near(3, false, new Term(Field.ANYWHERE, "a", true), B));
        assertMeans("kafak~ NEAR/3 b", near(3, false, new Expression.Fuzzy(Field.ANYWHERE, "kafak", 1), B));
    }

    @Test
    void bothOfAnAndAreToBeNear() {
        assertReads("(a AND b) NEAR/3 c", "\"a c\"~3 \"b c\"~3");
        assertReads("(a b) NEAR/1 (c d)", "\"a c\"~1 \"a d\"~1 \"b c\"~1 \"b d\"~1");
    }

    @Test
    void aChainHoldsPairByPair() {
        assertReads("a NEAR/3 b PRE/2 c", "\"a b\"~3 b ONEAR/2 c");
        assertThat(PARSER.read("a NEAR/3 b NEAR/3 c").warnings()).extracting(Reading.Note::code)
                .containsExactly("near-chain");
    }

    @Test
    void nearBindsTighterThanNotAndAnd() {
        assertReads("a b NEAR/3 c", "a \"b c\"~3");
        assertReads("NOT a NEAR/3 b", "NOT \"a b\"~3");
        assertReads("a OR b NEAR/3 c", "a OR \"b c\"~3");
    }

    @Test
    void nearnessIsOfOneField() {
        assertReads("title:data NEAR/3 title:engineer", "title:\"data engineer\"~3");
        assertReads("title:(data NEAR/3 engineer)", "title:\"data engineer\"~3");
        assertReads("title:data NEAR/3 engineer", "title:\"data engineer\"~3");
        assertReads("company:\"goldman sachs\"~2", "company.words:\"goldman sachs\"~2");
        assertReads("title:data NEAR/3 company:acme", "title:data company:acme");
        assertReads("a NEAR/3 years:5..", "a years:5..");
        assertReads("a NEAR/3 NOT b", "a NOT b");
        assertReads("a NEAR/3 job:(b)", "a job:(b)");
    }

    @Test
    void oneSentenceHoldsThem() {
        assertMeans("a SENTENCE b", new Expression.SameSentence(List.of(A, B)));
        assertMeans("a SAME SENTENCE b", new Expression.SameSentence(List.of(A, B)));
        assertMeans("a w/s b", new Expression.SameSentence(List.of(A, B)));
        assertMeans("a SENTENCE (b OR c) SENTENCE \"d e\"", new Expression.SameSentence(List.of(A,
                new AnyOf(List.of(B, C)), new Phrase(Field.ANYWHERE, List.of("d", "e")))));
        assertReads("title:a SENTENCE b", "title:a b");
    }

    @Test
    void oneJobHoldsThem() {
        assertReads("title:cto SAME JOB company:netflix SAME JOB from:2019",
                "job:(title:cto company:netflix overlaps:2019-01..)");
        assertReads("title:cto SAME JOB NOT company:netflix", "job:(title:cto NOT company:netflix)");
        assertReads("kafka title:cto SAME JOB (a OR b)", "kafka job:(title:cto (a OR b))");
        assertReads("title:cto SAME JOB school:mit", "job:(title:cto) school:mit");
        assertReads("SAME JOB", "");
        assertReads("SAME jobs", "same jobs");
    }

    @ParameterizedTest
    @CsvSource({"\"a b c\"/2,2", "(a b c)/2,2", "(a OR b OR c)/2,2", "\"a b c\"/1,1", "(a b c)/3,3"})
    void aQuorumIsSoManyOfThem(String typed, int count) {
        assertMeans(typed, new Expression.AtLeast(count, List.of(A, B, C)));
    }

    @Test
    void aQuorumIsOfNoMoreThanThereAre() {
        assertThat(PARSER.read("\"a b\"/5").expression()).isEqualTo(new Expression.AtLeast(2, List.of(A, B)));
        assertThat(PARSER.read("\"a b\"/0").repairs()).extracting(Reading.Note::code).containsExactly("quorum-bounded");
        assertReads("(title:a (b OR c) NOT d)/2", "(title:a AND (b OR c) AND NOT d)/2");
    }

    @Test
    void signsOfNearnessElsewhereAreText() {
        assertReads("w5 nearby \"near/5\" preset", "w5 nearby \"near 5\" preset");
        assertReads("NEAR/5", "");
        assertReads("a NEAR/5", "a");
        assertReads("24/7 a/b", "\"24/7\" \"a/b\"");
    }
}
