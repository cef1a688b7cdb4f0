package org.shortlist.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    /** The first words of the sentences. */
    private static List<String> firsts(String text) {
        List<Token> tokens = Tokenizer.tokenize(text);
        return Sentences.starts(text, tokens).stream().mapToObj(i -> tokens.get(i).text()).toList();
    }

    @Test
    void stopsBeforeSpaceEndASentence() {
        assertThat(firsts("Built Kafka. Led a team! Why? (Because.) Done")).containsExactly("built", "led", "why",
                "because", "done");
        assertThat(firsts("He said \"go.\" Then 3 left. 20 stayed.")).containsExactly("he", "then", "20");
        assertThat(firsts("数学。数学")).hasSize(2);
    }

    @Test
    void emptyLinesAndBulletsBeginASentence() {
        assertThat(firsts("Engineer\n\nbuilt things\n- led a team\n• ran kafka\n  * wrote go")).containsExactly(
                "engineer",
                "built", "led", "ran", "wrote");
    }

    @ParameterizedTest
    @ValueSource(strings = {"built data\npipelines with kafka", "worked for Dr. Vega at Acme Inc. Chicago",
            "in the U.S.A. Office hours", "version 3.5 of node.js and .NET Core", "e.g. kafka, i.e. streams",
            "approx. 20 people",
            "full-stack - and more", "a half-\nline", "went from 2019. to 2021"})
    void theseAreOneSentence(String text) {
        assertThat(firsts(text)).hasSize(1);
    }

    @Test
    void nothingHasNone() {
        assertThat(firsts("")).isEmpty();
        assertThat(firsts("...")).isEmpty();
    }
}
