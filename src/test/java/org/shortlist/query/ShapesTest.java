package org.shortlist.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.query.Readings.assertMeans;
import static org.shortlist.query.Readings.assertReads;
import static org.shortlist.query.Vocabularies.PARSER;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.query.Expression.Near;
import org.shortlist.query.Expression.Wildcard;
import org.shortlist.vocabulary.Token;
import org.shortlist.vocabulary.Tokenizer;

/** Words of which not every letter is known. */
class ShapesTest {

    @ParameterizedTest
    @CsvSource({"kube*,kube*", "KUBE*,kube*", "*sql,*sql", "wom?n,wom?n", "m*g*r,m*g*r", "?ava,?ava", "Łód*,lod*",
            "kub**,kub*",
            "c+*,c+*", "C#*,c#*", "node.j*,node.j*", ".net*,.net*", "x-r*,x-r*", "gpt-*,gpt-*", "ci/c*,ci/c*",
            "e-ma*,ema*",
            "*@example.com,*@example.com", "o'rei*,o'rei*"})
    void aWordMayBeAnyOfAShape(String typed, String pattern) {
        assertMeans(typed, new Wildcard(Field.ANYWHERE, pattern));
        assertMeans('"' + typed + '"', new Wildcard(Field.ANYWHERE, pattern));
    }

    @Test
    void aPhraseMayHoldShapes() {
        Expression account = new Near(List.of(new Expression.Term(Field.ANYWHERE, "account"),
                new Wildcard(Field.ANYWHERE, "manage*")), 0, true);
        assertMeans("\"account manage*\"", account);
        assertMeans("\"account manage\"*", account);
        assertMeans("\"key account manage* emea\"",
                new Near(List.of(new Expression.Phrase(Field.ANYWHERE, List.of("key", "account")),
                        new Wildcard(Field.ANYWHERE, "manage*"), new Expression.Term(Field.ANYWHERE, "emea")), 0,
                        true));
        assertReads("title:\"account manage*\"", "title:\"account manage*\"");
        assertReads("company:\"bank of am*\"", "company.words:\"bank of am*\"");
    }

    @Test
    void whatTheTokenizerPartsIsAPhrase() {
        assertReads("full-st*", "\"full st*\"");
        assertReads("front-end/back-e*", "\"front end back e*\"");
    }

    @Test
    void aStarAloneStandsForAWord() {
        assertMeans("\"director * engineering\"", new Near(List.of(new Expression.Term(Field.ANYWHERE, "director"),
                new Expression.Term(Field.ANYWHERE, "engineering")), 1, true));
        assertReads("*", "");
        assertReads("\"*\" a", "a");
    }

    @Test
    void aFieldWithAStarIsOneThatIsThere() {
        assertReads("email:* -cert:*", "has:email NOT has:certificate");
        assertReads("title:* skill:*", "has:job has:skill");
        assertReads("tag:* a", "has:tag a");
        assertReads("source:* a", "a");
    }

    @Test
    void aFormWithAStarOfItsOwnIsAWord() {
        assertMeans("sql*plus", new Expression.Term(Field.ANYWHERE, "sql*plus"));
        assertReads("\"oracle sql*plus\"", "\"oracle sql*plus\"");
    }

    @Test
    void aQuestionMarkAtTheEndIsAskedAbout() {
        Reading reading = PARSER.read("who knows java?");
        assertThat(reading.warnings()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo("question-mark");
            assertThat(note.fixes()).singleElement()
                    .satisfies(fix -> assertThat(fix.edit().applyTo("who knows java?")).isEqualTo("who knows java"));
        });
    }

    @Test
    void shapesOfConceptsAreLookedForInTheirWords() {
        assertReads("skill:kaf*", "skill.words:kaf*");
        assertReads("email:*@acme.com", "\"*@acme.com\"");
    }

    /** The first and last letters of every golden token are shapes that find the token. */
    @ParameterizedTest
    @ValueSource(strings = {"C++", "C++17", "C#", "F#", "Q#", ".NET", "ASP.NET", "VB.NET", "ADO.NET", "Node.js",
            "Next.js",
            "Vue.js", "Three.js", "D3.js", "Objective-C", "PL/SQL", "T-SQL", "TCP/IP", "CI/CD", "J2EE", "S/4HANA",
            "AS/400",
            "OS/2", "802.11ax", "GPT-4", "i18n", "k8s", "gRPC", "OAuth2", "Web3", "R&D", "AT&T", "Q&A", "P&L", "M&A",
            "O'Reilly",
            "Yahoo!", "jack@mail.com", "COVID-19", "24/7", "naïve", "Łódź", "Æther"})
    void goldenTokensAreFoundByTheirBeginnings(String golden) {
        List<Token> tokens = Tokenizer.tokenize(golden);
        String typed = golden.substring(0, golden.length() - 1) + "*";
        Expression expression = PARSER.read(typed).expression();
        String text = String.join(" ", tokens.stream().map(Token::text).toList());
        assertThat(shape(expression).matcher(text).matches()).as(typed + " → " + expression).isTrue();
    }

    private static Pattern shape(Expression expression) {
        String pattern = switch (expression) {
            case Wildcard shape -> shape.pattern();
            case Near near -> String.join(" ", near.operands()
                    .stream()
                    .map(one -> one instanceof Wildcard shape
                            ? shape.pattern()
                            : one instanceof Expression.Term term
                                    ? term.word()
                                    : String.join(" ", ((Expression.Phrase) one).words()))
                    .toList());
            default -> "";
        };
        return Pattern.compile("\\Q" + pattern.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\E");
    }
}
