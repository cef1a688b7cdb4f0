package org.shortlist.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.search.Candidates.person;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.evidence.HitText;
import org.shortlist.search.Candidates;
import org.shortlist.search.Indexed;

/** Who was shown last is there at once, and never more of them than there is room for. */
class LastShownTest {

    private static final int PEOPLE = 12;
    private static final int LETTERS = LastShown.MOST_LETTERS / 4;

    @TempDir
    Path folder;

    private final LastShown shown = new LastShown();

    @Test
    void theOneWhoWasNotMetForLongestGoesFirst() throws IOException {
        Candidates[] people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> person("Person " + i).says("word ".repeat(LETTERS / 5) + i))
                .toArray(Candidates[]::new);
        try (Indexed index = Indexed.of(LuceneIndex.open(folder, LuceneIndexTest.VOCABULARY), people);
                FSDirectory directory = FSDirectory.open(folder.resolve("g000001"));
                DirectoryReader reader = DirectoryReader.open(directory)) {
            assertThat(index.index().state().candidates()).isEqualTo(PEOPLE);
            HitText first = all(reader).getFirst();
            HitText again = all(reader).getFirst();
            assertThat(again).isNotSameAs(first);
            assertThat(again.text()).isEqualTo(first.text());
            assertThat(again.card()).isEqualTo(first.card());
            HitText last = last(reader);
            assertThat(last(reader)).isSameAs(last);
        }
    }

    /** Everyone, met in the order in which they lie. */
    private List<HitText> all(DirectoryReader reader) throws IOException {
        List<HitText> all = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            SortedDocValues ids = leaf.reader().getSortedDocValues(Scope.ID);
            while (ids.nextDoc() != SortedDocValues.NO_MORE_DOCS) {
                all.add(shown.of(leaf, ids.docID()));
                assertThat(shown.letters()).isBetween((long) LETTERS, (long) LastShown.MOST_LETTERS);
            }
        }
        return all;
    }

    private HitText last(DirectoryReader reader) throws IOException {
        LeafReaderContext leaf = reader.leaves().getLast();
        return shown.of(leaf, leaf.reader().maxDoc() - 1);
    }
}
