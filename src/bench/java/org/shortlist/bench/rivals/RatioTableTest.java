package org.shortlist.bench.rivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code mvn -Pbench test -Dtest=RatioTableTest} */
class RatioTableTest {

    private final RatioTable table = new RatioTable(List.of("Ours", "Theirs"));

    private static List<Figures> rates(double ours, double theirs) {
        return List.of(new Figures(ours, 0.5, 2, 0.25), new Figures(theirs, 1.5, 9, 1));
    }

    @Test
    void aRatioIsOfTheFirstOverTheOther() {
        table.add("plain", "one term", rates(2_000, 500));
        assertThat(table.throughput()).isEqualTo("""
                | question, answers a second | Ours | Theirs | Ours / Theirs | server CPU, ms |
                |---|---:|---:|---:|---:|
                | one term | 2,000 | 500 | 4.00 | 0.25 / 1.00 |
                """);
    }

    @Test
    void aMeanIsGeometricAndOfOneGroup() {
        table.add("plain", "one term", rates(200, 100));
        table.add("plain", "phrase", rates(400, 50));
        table.add("five facets", "one term + 5 facets", rates(100, 200));
        assertThat(table.means(1)).containsOnlyKeys("plain", "five facets");
        assertThat(table.means(1).get("plain")).isCloseTo(4, within(1e-9));
        assertThat(table.means(1).get("five facets")).isCloseTo(0.5, within(1e-9));
        assertThat(table.means()).contains("| plain | 4.00 |").contains("| five facets | 0.50 |");
    }

    @Test
    void timesAreToldOfEach() {
        table.add("plain", "one term", rates(200, 100));
        assertThat(table.latency()).contains("| one term | 0.50, 2.00 | 1.50, 9.00 |");
    }

    @Test
    void whoIsMissingIsNotPassedOver() {
        assertThatThrownBy(() -> table.add("plain", "one term", List.of(new Figures(1, 1, 1, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
