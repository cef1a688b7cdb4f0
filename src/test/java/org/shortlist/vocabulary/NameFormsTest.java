package org.shortlist.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameFormsTest {

    @Test
    void dotsAreSpelledOutAndReadBack() {
        assertThat(NameForms.of("Jörg Müller")).contains("Jörg Müller", "Joerg Mueller", "Müller Jörg");
        assertThat(NameForms.of("Joerg Mueller")).contains("Joerg Mueller", "Jorg Muller");
        assertThat(NameForms.of("Mu\u0308ller")).contains("Mueller");
        assertThat(NameForms.of("Søren Åge")).contains("Soeren Aage");
        assertThat(NameForms.same("mueller")).containsExactly("mueller", "muller");
        assertThat(NameForms.same("muller")).containsExactly("muller");
    }

    @ParameterizedTest
    @ValueSource(strings = {"michael", "samuel", "noel", "joel", "zoe", "sue", "bauer", "steuer", "enrique", "rae",
            "chloe"})
    void lettersThatSpellNothingOutAreLeftAlone(String name) {
        assertThat(NameForms.same(name)).containsExactly(name);
    }

    @Test
    void lastNamesComeFirstOrLast() {
        assertThat(NameForms.of("Ana Vega")).containsExactly("Ana Vega", "Vega Ana");
        assertThat(NameForms.of("Vega, Ana")).contains("Vega, Ana", "Ana Vega");
        assertThat(NameForms.of("Ana Maria Vega")).contains("Vega Ana Maria");
        assertThat(NameForms.of("Ana Vega, PhD")).contains("Vega Ana");
        assertThat(NameForms.of("Ana")).containsExactly("Ana");
    }

    @Test
    void apostrophesMayBeLeftOut() {
        assertThat(NameForms.of("Pat O'Connor")).contains("Pat OConnor", "OConnor Pat");
        assertThat(NameForms.of("O’Connor")).contains("OConnor");
    }

    @Test
    void everyFormIsGivenOnce() {
        List<String> forms = NameForms.of("Jörg O'Müller, Ünal");
        assertThat(forms).doesNotHaveDuplicates().hasSizeLessThan(13);
        assertThat(NameForms.of(",")).containsExactly(",");
        assertThat(NameForms.of("")).containsExactly("");
    }
}
