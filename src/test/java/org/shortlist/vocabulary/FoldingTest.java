package org.shortlist.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, delimiter = '|', textBlock = """
            Müller|muller
            Łódź|lodz
            Æther|aether
            Straße|strasse
            ı|i
            İstanbul|istanbul
            Ø|o
            José|jose
            Jose\u0301|jose
            Ｃ＃|c#
            ﬁnance|finance
            №|no
            ΣΊΣΥΦΟΣ|σισυφοσ
            O’Reilly|o'reilly
            “quoted” — dashed|"quoted" - dashed
              two \t\u00a0 words |two words
            zero\u200bwidth|zerowidth
            soft\u00adhyphen|softhyphen
            """)
    void foldsTo(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @Test
    void nothingFoldsToNothing() {
        assertThat(Folding.fold("")).isEmpty();
        assertThat(Folding.fold(" \n ")).isEmpty();
    }

    @Test
    void aSyllableStaysWholeHoweverItIsWritten() {
        assertThat(Folding.fold("한국")).isEqualTo("한국");
        assertThat(Folding.fold("\u1112\u1161\u11ab")).isEqualTo("한");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void foldingTwiceChangesNothing(long seed) {
        Random random = new Random(seed);
        for (int n = 0; n < 20_000; n++) {
            String text = new String(random.ints(4, 0, 0x3000).toArray(), 0, 4);
            String once = Folding.fold(text);
            assertThat(Folding.fold(once)).as("%s of seed %d", text, seed).isEqualTo(once);
        }
    }
}
