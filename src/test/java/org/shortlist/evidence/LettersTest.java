package org.shortlist.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.junit.jupiter.api.Test;

class LettersTest {

    @Test
    void aSwapIsOneLetterAndIsNotChangedAgain() {
        assertThat(Letters.apart("kafka", "kakfa", 2)).isEqualTo(1);
        assertThat(Letters.apart("ca", "abc", 3)).isEqualTo(3);
        assertThat(Letters.apart("łódź", "lódź", 2)).isEqualTo(1);
        assertThat(Letters.apart("a😀b", "ab", 2)).isEqualTo(1);
        assertThat(Letters.apart("java", "javascript", 2)).isGreaterThan(2);
        assertThat(Letters.apart("", "", 0)).isZero();
    }

    /** What a text is read by is what the index is asked by. */
    @Test
    void wordsAreAsFarApartAsForLucene() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            String one = word(random);
            String other = word(random);
            int most = 1 + random.nextInt(2);
            CompiledAutomaton near = new CompiledAutomaton(new LevenshteinAutomata(one, true).toAutomaton(most));
            BytesRef bytes = new BytesRef(other);
            assertThat(Letters.apart(one, other, most) <= most).as(one + " " + other + " " + most)
                    .isEqualTo(near.runAutomaton.run(bytes.bytes, bytes.offset, bytes.length));
        }
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(7), 'a', 'd').mapToObj(Character::toString).reduce("", String::concat);
    }
}
