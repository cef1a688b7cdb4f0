package org.shortlist.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.search.Ask.everyone;
import static org.shortlist.search.Candidates.AS_OF;
import static org.shortlist.search.Candidates.person;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.search.CandidateWriter;
import org.shortlist.search.Candidates;
import org.shortlist.search.Hit;
import org.shortlist.search.Indexed;
import org.shortlist.search.SearchRequest;

/** Everyone comes in the order of the ids, each once, and nobody who is gone. */
class FirstIdsTest {

    private static final int PEOPLE = 40;

    @Test
    void whoIsGoneIsNotAmongEveryoneAndWhoWasReplacedIsThereOnce(@TempDir Path folder) throws IOException {
        Candidates[] people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> person("Person " + i))
                .toArray(Candidates[]::new);
        try (Indexed index = Indexed.of(LuceneIndex.open(folder, LuceneIndexTest.VOCABULARY), people)) {
            try (CandidateWriter writer = index.index().update(AS_OF)) {
                writer.delete(Candidates.id("Person 3"));
                writer.put(person("Person 5").knows("Go").candidate());
                writer.commit(2);
            }
            assertThat(index.index().state().shape().deleted()).as("not merged away yet").isPositive();
            List<String> found = index.index()
                    .search(SearchRequest.of(everyone()).withPage(0, PEOPLE))
                    .hits()
                    .stream()
                    .map(Hit::id)
                    .toList();
            assertThat(found).containsExactlyElementsOf(IntStream.range(0, PEOPLE)
                    .filter(i -> i != 3)
                    .mapToObj(i -> Candidates.id("Person " + i))
                    .sorted()
                    .toList());
        }
    }
}
