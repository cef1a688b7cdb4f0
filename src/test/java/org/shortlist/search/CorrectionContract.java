package org.shortlist.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.search.Ask.both;
import static org.shortlist.search.Ask.word;
import static org.shortlist.search.Candidates.person;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.query.Field;

/** Which words are like another, and what may have been meant. */
public interface CorrectionContract {

    CandidateIndex create(Path dir) throws IOException;

    private Indexed pool(Path dir) throws IOException {
        return Indexed.of(create(dir), IntStream.range(0, 24)
                .mapToObj(i -> person("P" + i).says(i < 20 ? "kafka streams" : i < 22 ? "kafla" : "kafk soup"))
                .toArray(Candidates[]::new));
    }

    @Test
    default void wordsLikeAnotherAreOneLetterAwayOrTwoWhereTheyAreLong(@TempDir Path dir) throws IOException {
        try (Indexed index = pool(dir)) {
            assertThat(index.index().wordsLike(Field.ANYWHERE, "kafka", 9)).containsExactly(new WordCount("kafk", 2),
                    new WordCount("kafla", 2));
            assertThat(index.index().wordsLike(Field.ANYWHERE, "kafak", 9)).as("two neighbours swapped")
                    .containsExactly(new WordCount("kafka", 20), new WordCount("kafk", 2));
            assertThat(index.index().wordsLike(Field.ANYWHERE, "straems", 9))
                    .containsExactly(new WordCount("streams", 20));
            assertThat(index.index().wordsLike(Field.ANYWHERE, "soop", 9)).containsExactly(new WordCount("soup", 2));
            assertThat(index.index().wordsLike(Field.ANYWHERE, "strem", 9)).as("two away, and short").isEmpty();
            assertThat(index.index().wordsLike(Field.ANYWHERE, "kafak", 1)).hasSize(1);
        }
    }

    @Test
    default void wordsOfThoseWhoWereDeletedAreGone(@TempDir Path dir) throws IOException {
        try (Indexed index = pool(dir)) {
            try (CandidateWriter writer = index.index().update(Candidates.AS_OF)) {
                writer.delete(person("P20").candidate().id());
                writer.delete(person("P21").candidate().id());
                writer.commit(2);
            }
            assertThat(index.index().wordsLike(Field.ANYWHERE, "kafka", 9)).containsExactly(new WordCount("kafk", 2));
        }
    }

    @Test
    default void aWordThatNextToNobodyHasMayMeanOneThatManyHave(@TempDir Path dir) throws IOException {
        try (Indexed index = pool(dir)) {
            SearchRequest typo = SearchRequest.of(both(word("streams"), word("kafak")));
            List<Corrections.Correction> meant = Corrections.of(typo, index.index());
            assertThat(meant).extracting(Corrections.Correction::instead).containsExactly("kafka");
            assertThat(meant.getFirst().total()).isEqualTo(20);
            assertThat(index.total(SearchRequest.of(meant.getFirst().question()))).isEqualTo(20);
            assertThat(Corrections.of(SearchRequest.of(word("kafka")), index.index())).as("it is frequent itself")
                    .isEmpty();
            assertThat(Corrections.of(SearchRequest.of(word("kafla")), index.index())).as("ten times as many, not more")
                    .isEmpty();
        }
    }
}
