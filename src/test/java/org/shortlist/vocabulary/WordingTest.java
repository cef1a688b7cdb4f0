package org.shortlist.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final List<String> PIECES = List.of(" ", " ", " ", ",", ", ", "; ", "|", " (", ") ", "\n", "\t", "•",
            "a", "b",
            "s", "é", "ﬁ", "ß", "1", "20", "000", "Java", "C", "++", "#", ".NET", "Node.js", "R&D", "A & P", "x-ray",
            "e-mail",
            "-", "–", "/", "'", "'s", "’s", ".", "U.S.", "@", "ann@example.com", "+", "&", "_", "%", "世",
            "\ud83d\ude00", "\u0301",
            "\u00ad", "24/7", "PL/SQL", "Inc.");

    @Test
    void theTokensOfAPartAreThoseOfItsOwnText() {
        Random random = new Random(20260701);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            int from = random.nextInt(text.length() + 1);
            int to = from + random.nextInt(text.length() + 1 - from);
            Wording part = Wording.of(text.toString()).part(from, to);
            assertThat(part.tokens()).as("[%s] from %s to %s", text, from, to)
                    .isEqualTo(Tokenizer.tokenize(text.substring(from, to)));
        }
    }

    @Test
    void aPartOfAPartCountsFromItsOwnBeginning() {
        Wording line = Wording.of("Cook, Grand Hotel, Omaha");
        line.tokens();
        assertThat(line.part(6, 24).part(0, 11).tokens()).containsExactly(new Token("grand", 0, 5),
                new Token("hotel", 6, 11));
    }

    @Test
    void tokensAreCutOnce() {
        Wording line = Wording.of("Grand Hotel");
        assertThat(Tokenizer.tokenize(line)).isSameAs(line.tokens()).isSameAs(Tokenizer.tokenize(Wording.of(line)));
    }
}
