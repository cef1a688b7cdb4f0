package org.shortlist.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SynonymsTest {
    private static final Synonyms SYNONYMS = Vocabulary.load().synonyms();

    private static List<String> words(String text) {
        return Tokenizer.tokenize(text).stream().map(Token::text).toList();
    }

    private static List<String> of(String text) {
        return SYNONYMS.longestAt(words(text), 0)
                .map(found -> found.expansions().stream().map(Synonyms.Expansion::written).toList())
                .orElse(List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sde                     | software engineer
            SDE                     | software developer
            sysadmin                | system administrator
            sysadmins               | sys admin
            system administrators   | sysadmin
            frontend dev            | front-end developer
            front-end developer     | frontend engineer
            frontend                | front end
            front-end               | frontend
            k8s                     | kubernetes
            kubernetes              | k8s
            js                      | javascript
            rn                      | registered nurse
            registered nurses       | rn
            CPA                     | certified public accountant
            HR                      | human resources
            QA                      | quality assurance
            dev ops                 | devops
            Sr.                     | senior
            mgr                     | manager
            organisation            | organization
            """)
    void knowsOtherWordsForTheSame(String words, String other) {
        assertThat(of(words)).contains(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "javascript", "go", "pm", "ba", "c", "r", "excel", "react to", "er", "ed", "ap",
            "ar",
            "electronic", "", "nurse"})
    void saysNothingOfWordsOfTwoMeanings(String words) {
        assertThat(of(words)).doesNotContain("javascript", "java", "js", "golang", "product manager", "project manager",
                "business analyst", "emr", "emergency room", "accounts payable");
    }

    @Test
    void theLongestEntryCounts() {
        assertThat(SYNONYMS.longestAt(words("senior sql server dba"), 1)).map(Synonyms.Found::size).contains(2);
        assertThat(SYNONYMS.longestAt(words("front end developer"), 0)).map(Synonyms.Found::size).contains(3);
        assertThat(SYNONYMS.longestAt(words("front end design"), 0)).map(Synonyms.Found::size).contains(2);
        assertThat(SYNONYMS.longestAt(words("front desk"), 0)).isEmpty();
        assertThat(SYNONYMS.longestAt(words("back end"), 1)).isEmpty();
    }

    @Test
    void anExpansionIsTokensOfTheSameCut() {
        Synonyms.Found found = SYNONYMS.longestAt(words("nodejs"), 0).orElseThrow();
        assertThat(found.expansions()).containsExactly(new Synonyms.Expansion("node.js", List.of("node.js")));
    }

    @Test
    void aLineThatPointsOneWayDoesNotPointBack() {
        Synonyms synonyms = new Synonyms(List.of(row("js", "-", "javascript"), row("k8s", "yes", "kubernetes|kube")));
        assertThat(synonyms.longestAt(List.of("javascript"), 0)).isEmpty();
        assertThat(synonyms.longestAt(List.of("kube"), 0).orElseThrow().expansions())
                .extracting(Synonyms.Expansion::written)
                .containsExactly("k8s", "kubernetes");
    }

    @Test
    void oneLineIsNotFollowedThroughAnother() {
        Synonyms synonyms = new Synonyms(List.of(row("a1", "yes", "b1"), row("b1", "-", "c1")));
        assertThat(synonyms.longestAt(List.of("a1"), 0)).map(Synonyms.Found::expansions)
                .isEqualTo(Optional.of(List.of(new Synonyms.Expansion("b1", List.of("b1")))));
    }

    @Test
    void aLineThatSaysNothingNewIsBad() {
        assertThatThrownBy(() -> new Synonyms(List.of(row("model", "-", "models")))).hasMessageContaining("line 7");
        assertThatThrownBy(() -> new Synonyms(List.of(row("a1", "yes", "b1"), row("b1", "yes", "a1"))))
                .hasMessageContaining("means 'a1' already");
    }

    private static DataFile.Row row(String words, String bothWays, String others) {
        return new DataFile.Row("synonyms.tsv", 7, List.of(words, bothWays, others));
    }
}
