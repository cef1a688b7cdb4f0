package org.shortlist.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.search.Ask.everyone;
import static org.shortlist.search.Candidates.AS_OF;
import static org.shortlist.search.Candidates.person;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.search.CandidateWriter;
import org.shortlist.search.Candidates;
import org.shortlist.search.Hit;
import org.shortlist.search.Indexed;
import org.shortlist.search.SearchRequest;

/** Everyone comes in the order of the ids, each once, and nobody who is gone. */
class FirstIdsTest {

    @Test
    void whoIsGoneIsNotAmongEveryoneAndWhoWasReplacedIsThereOnce(@TempDir Path folder) throws IOException {
        try (Indexed index = Indexed.of(LuceneIndex.open(folder, LuceneIndexTest.VOCABULARY), person("Ada"),
                person("Bo"), person("Cy"), person("Di"))) {
            try (CandidateWriter writer = index.index().update(AS_OF)) {
                writer.delete(Candidates.id("Bo"));
                writer.put(person("Cy").knows("Go").candidate());
                writer.commit(2);
            }
            List<String> found = index.index()
                    .search(SearchRequest.of(everyone()))
                    .hits()
                    .stream()
                    .map(Hit::id)
                    .toList();
            assertThat(found)
                    .containsExactlyElementsOf(
                            Stream.of("Ada", "Cy", "Di").map(Candidates::id).sorted().toList());
        }
    }
}
