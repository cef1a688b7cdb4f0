package org.shortlist.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelatednessTest {

    @ParameterizedTest
    @CsvSource({"420, 600, 800, 10000, 0.45263", "48, 600, 800, 10000, 0", "0, 600, 800, 10000, -0.07182",
            "30, 40, 120, 10000, 0.37628", "600, 600, 10000, 10000, 0", "3, 3, 3, 10000, 0.66996"})
    void scoresAreThoseOfTheFormula(long foreground, long foregroundSize, long background, long size, double score) {
        assertThat(Relatedness.of(foreground, foregroundSize, background, size).score()).isEqualTo(score);
    }

    @Test
    void anAccidentIsNotWorthOffering() {
        assertThat(Relatedness.of(420, 600, 800, 10_000).isWorthOffering()).isTrue();
        assertThat(Relatedness.of(3, 3, 3, 10_000).isWorthOffering()).as("three in all").isFalse();
        assertThat(Relatedness.of(3, 10, 5, 10_000).isWorthOffering()).as("three here, five in all").isTrue();
        assertThat(Relatedness.of(2, 10, 5, 10_000).isWorthOffering()).as("two here").isFalse();
        assertThat(Relatedness.of(3, 10, 4, 10_000).isWorthOffering()).as("four in all").isFalse();
        assertThat(Relatedness.of(5, 600, 5, 10_000).isWorthOffering()).as("less than one in a hundred").isFalse();
        assertThat(Relatedness.of(40, 600, 800, 10_000).isWorthOffering()).as("fewer than elsewhere").isFalse();
    }
}
