package org.shortlist.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.query.Readings.assertReads;
import static org.shortlist.query.Vocabularies.PARSER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.query.Expression.Fuzzy;
import org.shortlist.query.Expression.Nice;
import org.shortlist.query.Expression.Term;
import org.shortlist.query.Expression.Weighted;
import org.shortlist.vocabulary.Token;
import org.shortlist.vocabulary.Tokenizer;

/** What a sign before or after a word makes of it. */
class SignsTest {

    private static final Term A = new Term(Field.ANYWHERE, "a");
    private static final Term B = new Term(Field.ANYWHERE, "b");

    private static void assertMeans(String typed, Expression expression) {
        assertThat(PARSER.read(typed).expression()).as(typed).isEqualTo(expression);
    }

    private static List<String> warnings(String typed) {
        return PARSER.read(typed).warnings().stream().map(Reading.Note::code).toList();
    }

    @Test
    void aTildeOrPercentInFrontIsAWish() {
        assertMeans("a ~b", Expression.and(List.of(A, new Nice(B))));
        assertMeans("a %b", Expression.and(List.of(A, new Nice(B))));
        assertMeans("~b", new Nice(B));
        assertReads("~(a OR b) title:~c", "~(a OR b) ~title:c");
        assertReads("~-a", "~NOT a");
        assertReads("~a^3", "~a^3");
        assertReads("job:(a ~b)", "job:(a ~b)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a OR ~b", "NOT ~b", "(~a OR b) c", "(a ~b)/2", "~(a ~b)"})
    void aWishIsNoChoiceAndNoExclusion(String typed) {
        assertThat(warnings(typed)).contains("wish-alone");
    }

    @Test
    void signsInsideWordsAreText() {
        assertReads("100% ~ a% b~c", "100 a \"b c\"");
        assertReads("%20", "20");
        assertReads("a=b x^ y^z", "\"a b\" x \"y z\"");
    }

    @ParameterizedTest
    @CsvSource({"a^3,3", "a^0.25,0.25", "a^100,100", "a^500,100", "a^0,0.01", "(a^2)^3,6"})
    void aNumberBehindARoofIsAWeight(String typed, double times) {
        assertMeans(typed, new Weighted(A, times));
    }

    @Test
    void weightsAreOfWhateverTheyStandBehind() {
        assertMeans("a^1", A);
        assertReads("(a b)^2 \"a b\"^3 title:cto^2 -(a^2) skill:kafka^2",
                "(a b)^2 \"a b\"^3 title:cto^2 NOT a^2 skill:=\"apache-kafka\"^2");
        assertThat(warnings("(-a)^2")).containsExactly("modifier-ignored");
        assertThat(PARSER.read("a^500").repairs()).extracting(Reading.Note::code).containsExactly("weight-bounded");
    }

    @ParameterizedTest
    @CsvSource({"kafka~,1", "kafka~1,1", "kafka~2,2", "kafka~5,2", "kubernetes~,2", "title:managr~,2",
            "name:garcia~,2"})
    void aTildeBehindAWordIsASpelling(String typed, int edits) {
        assertThat(PARSER.read(typed).expression()).isInstanceOfSatisfying(Fuzzy.class,
                fuzzy -> assertThat(fuzzy.edits()).isEqualTo(edits));
    }

    @Test
    void skillsAddressesAndIdsAreNeverGuessed() {
        assertReads("skill:kafka~", "skill:=\"apache-kafka\"");
        assertReads("ada@example.com~", "\"ada@example.com\"");
        assertReads("id:c_0123456789abcdef~", "id:=\"c_0123456789abcdef\"");
        assertReads("email:ada@example.com~ tag:hot~", "email:=\"ada@example.com\" tag:=\"hot\"");
        assertThat(warnings("skill:kafka~")).containsExactly("never-alike");
    }

    @Test
    void shortWordsAndSeveralAreNotGuessed() {
        assertReads("ab~ full-stack~1 c++~", "ab \"full stack\" \"c++\"");
        assertThat(warnings("ab~")).containsExactly("modifier-ignored");
    }

    @Test
    void anEqualsSignIsThisFormAlone() {
        assertMeans("=managed", new Term(Field.ANYWHERE, "managed", true));
        assertMeans("=\"managed teams\"", new Expression.Phrase(Field.ANYWHERE, List.of("managed", "teams"), true));
        assertMeans("title:=engineers", new Term(Field.TITLE, "engineers", true));
        assertMeans("title:(=engineers OR a)",
                Expression.or(List.of(new Term(Field.TITLE, "engineers", true), new Term(Field.TITLE, "a"))));
        assertReads("=(a b)", "=a =b");
        assertReads("= a", "a");
    }

    @Test
    void aPlusIsAnOperatorOnlyBeforeAWord() {
        assertReads("+a +b", "a b");
        assertReads("C++ g++ Notepad++ a+", "\"c++\" \"g++\" \"notepad++\" \"a+\"");
    }

    /** In a question, in a phrase and near others, a golden token is what it is in a résumé. */
    @ParameterizedTest
    @ValueSource(strings = {"C", "C++", "C++17", "C#", "F#", "Q#", ".NET", ".NET Core", "ASP.NET", "VB.NET", "ADO.NET",
            "Node.js",
            "Next.js", "Vue.js", "Three.js", "D3.js", "Objective-C", "Objective-C++", "PL/SQL", "T-SQL", "SQL*Plus",
            "TCP/IP",
            "CI/CD", "A/B testing", "R", "Go", "D", "J", "K", "Q/kdb+", "J2EE", "S/4HANA", "AS/400", "z/OS", "OS/2",
            "802.11ax",
            "ISO 27001", "ISO/IEC 27001", "SOC 2", "GPT-4", "i18n", "k8s", "gRPC", "OAuth2", "Web3", "R&D", "AT&T",
            "Q&A", "P&L",
            "M&A", "U.S.A.", "I.B.M.", "Ph.D.", "O'Reilly", "Yahoo!", "Excite@Home", "jack@mail.com", "e-mail",
            "full-stack",
            "front end", "frontend", "front-end", "pre-sales", "smf16/17", "COVID-19", "24/7", "naïve", "Łódź",
            "Æther"})
    void goldenTokensAreTokensOfAQuestion(String golden) {
        List<String> tokens = Tokenizer.tokenize(golden).stream().map(Token::text).toList();
        assertThat(words("\"" + golden + "\"")).as("in a phrase").isEqualTo(tokens);
        assertThat(words("[" + golden + " zebra]")).as("near another").startsWith(tokens.toArray(String[]::new));
        if (!golden.contains(" ")) {
            assertThat(words(golden)).as("alone").isEqualTo(tokens);
            assertThat(words("title:" + golden)).as("in a title").isEqualTo(tokens);
        }
    }

    private static List<String> words(String typed) {
        assertThat(PARSER.read(typed).repairs()).as(typed).isEmpty();
        return words(PARSER.read(typed).expression());
    }

    private static List<String> words(Expression expression) {
        return switch (expression) {
            case Term term -> List.of(term.word());
            case Expression.Phrase phrase -> phrase.words();
            case Expression.Expanded expanded -> words(expanded.asked());
            case Expression.Near near -> near.operands().stream().flatMap(one -> words(one).stream()).toList();
            default -> List.of();
        };
    }
}
