package org.shortlist.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void mixedCaseBeforeCapitalsBeforeLowerCase() {
        assertThat(Labels.best(List.of("acme systems", "ACME SYSTEMS", "Acme Systems"))).isEqualTo("Acme Systems");
        assertThat(Labels.best(List.of("nasa", "NASA"))).isEqualTo("NASA");
    }

    @Test
    void theOrderInWhichWritingsCameMakesNoDifference() {
        assertThat(Labels.best(List.of("Beta Gmbh", "Beta GmbH")))
                .isEqualTo(Labels.best(List.of("Beta GmbH", "Beta Gmbh")));
    }
}
