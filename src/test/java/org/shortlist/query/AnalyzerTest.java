package org.shortlist.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.shortlist.query.Vocabularies.PARSER;
import static org.shortlist.query.Vocabularies.VOCABULARY;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shortlist.query.Analysis.Named;
import org.shortlist.query.Analysis.Widened;
import org.shortlist.query.Analysis.Word;

class AnalyzerTest {

    private static final Analyzer ANALYZER = new Analyzer(new ConceptResolver(VOCABULARY), PARSER);

    static Stream<String[]> goldenTokens() throws IOException {
        try (InputStream file = AnalyzerTest.class.getResourceAsStream("/org/shortlist/vocabulary/golden-tokens.tsv")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t"));
        }
    }

    @ParameterizedTest
    @MethodSource("goldenTokens")
    void theGoldenTokensAreShownAsTheyAreKept(String written, String tokens, String skill) {
        Analysis analysis = ANALYZER.of("knows " + written + " well", null);
        List<Word> words = analysis.tokens().subList(1, analysis.tokens().size() - 1);
        assertThat(words.stream().map(Word::token).collect(Collectors.joining(" "))).isEqualTo(tokens);
        assertThat(words).allSatisfy(word -> assertThat(word.written())
                .isEqualTo(analysis.text().substring(word.start(), word.end())));
        assertThat(words).extracting(Word::position)
                .containsExactlyElementsOf(Stream.iterate(1, i -> i + 1).limit(words.size()).toList());
        if (!skill.equals("-")) {
            assertThat(ANALYZER.of(written, Field.SKILL).concepts()).extracting(Named::id).contains(skill);
        }
    }

    @Test
    void formsMeetInTextAndTitlesAndNotInSkills() {
        assertThat(ANALYZER.of("managing teams", null).tokens()).extracting(Word::token, Word::stem)
                .containsExactly(tuple("managing", "manag"), tuple("teams", "team"));
        assertThat(ANALYZER.of("managing", Field.TITLE).tokens()).extracting(Word::stem).containsExactly("manag");
        assertThat(ANALYZER.of("managing", Field.SKILL).tokens()).extracting(Word::stem).containsExactly((String) null);
    }

    @Test
    void conceptsOfEveryKindAreRecognisedWhereTheyStand() {
        String text = "Senior Data Engineer at Google, Kafka, Stanford University, Pittsburgh";
        Analysis analysis = ANALYZER.of(text, null);
        assertThat(analysis.concepts())
                .extracting(Named::field, named -> text.substring(named.start(), named.end()), Named::sure)
                .contains(tuple(Field.TITLE, "Data Engineer", true), tuple(Field.EMPLOYER, "Google", true),
                        tuple(Field.SKILL, "Kafka", true), tuple(Field.SCHOOL, "Stanford University", true),
                        tuple(Field.CITY, "Pittsburgh", true));
        assertThat(ANALYZER.of(text, Field.SCHOOL).concepts()).extracting(Named::field).containsOnly(Field.SCHOOL);
    }

    @Test
    void whatMayMeanSomethingElseIsNotSure() {
        assertThat(ANALYZER.of("we go through walls", Field.SKILL).concepts()).extracting(Named::id, Named::sure)
                .contains(tuple("go", false));
        assertThat(ANALYZER.of("Java, Go, Rust", Field.SKILL).concepts()).extracting(Named::id, Named::sure)
                .containsExactly(tuple("java", true), tuple("go", true), tuple("rust", true));
        assertThat(ANALYZER.of("Apple", Field.EMPLOYER).concepts()).extracting(Named::sure).containsExactly(false);
    }

    @Test
    void synonymsAreThoseThatWidenAQuestion() {
        List<Widened> widened = ANALYZER.of("senior sysadmins", null).synonyms();
        assertThat(widened).filteredOn(one -> one.of().equals("sysadmins")).singleElement().satisfies(one -> {
            assertThat(one.of()).isEqualTo("sysadmins");
            assertThat(one.also()).contains("system administrator");
            assertThat(one.start()).isEqualTo(7);
        });
        assertThat(ANALYZER.of("sysadmin", Field.SKILL).synonyms()).isEmpty();
    }

    @Test
    void whatTheTextIsUnderstoodAsIsShownWithAllThatIsFoundToo() {
        Analysis.Question question = ANALYZER.of("golang sysadmin", null).question();
        assertThat(question.sentence()).isEqualTo(PARSER.read("golang sysadmin").sentence());
        assertThat(question.expansions()).extracting(Analysis.Also::of, Analysis.Also::label)
                .contains(tuple("golang", "Go"), tuple("sysadmin", "system administrator"));
        assertThat(ANALYZER.of("google", Field.EMPLOYER).question().expansions()).extracting(Analysis.Also::label)
                .contains("Google Research");
    }

    @Test
    void conceptsAreShownWithTheirOtherNames() {
        assertThat(ANALYZER.of("Kafka", Field.SKILL).concepts()).singleElement()
                .satisfies(named -> assertThat(named.names()).contains("kafka").doesNotContain(named.label()));
    }

    @Test
    void ofNothingThereIsNothing() {
        assertThat(ANALYZER.of("  — ", null)).isEqualTo(new Analysis("  — ", List.of(), List.of(), List.of(),
                new Analysis.Question("everyone", "", List.of())));
    }
}
