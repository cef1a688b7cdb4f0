package org.shortlist.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VocabularyTest {
    @Test
    void theFingerprintIsTheSameEachTime() {
        assertThat(Vocabulary.load().fingerprint()).matches("[0-9a-f]{16}").isEqualTo(Vocabulary.load().fingerprint());
    }
}
