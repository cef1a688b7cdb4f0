package org.shortlist.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.search.Ask.everyone;
import static org.shortlist.search.Candidates.AS_OF;
import static org.shortlist.search.Candidates.person;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.query.Field;
import org.shortlist.search.Candidates;
import org.shortlist.search.CandidateWriter;
import org.shortlist.search.Facet;
import org.shortlist.search.Indexed;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.Selection;

/** The columns of facet values against Lucene's own doc values, and what values are called as people come and go. */
class CatalogueTest {

    @TempDir
    Path folder;

    private Indexed index(Candidates... people) throws IOException {
        return Indexed.of(LuceneIndex.open(folder, LuceneIndexTest.VOCABULARY), people);
    }

    @Test
    void columnsCountAsDocValuesDoThroughUpdatesAndDeletes() throws IOException {
        Random random = new Random(3);
        try (Indexed index = index()) {
            for (int commit = 2; commit < 12; commit++) {
                try (CandidateWriter writer = index.index().update(AS_OF)) {
                    for (int i = 0; i < 40; i++) {
                        String name = "Person " + random.nextInt(150);
                        if (random.nextInt(5) == 0) {
                            writer.delete(Candidates.id(name));
                        } else {
                            String[] skills = IntStream.range(0, random.nextInt(6))
                                    .mapToObj(skill -> "Skill " + random.nextInt(30))
                                    .toArray(String[]::new);
                            writer.put(person(name).knows(skills).candidate());
                        }
                    }
                    writer.commit(commit);
                }
                assertThat(index.counts(SearchRequest.of(everyone()), Field.SKILL)).isEqualTo(docValues());
            }
        }
    }

    private Map<String, Long> docValues() throws IOException {
        Map<String, Long> counts = new HashMap<>();
        try (FSDirectory directory = FSDirectory.open(folder.resolve("g000001"));
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                SortedSetDocValues values = leaf.reader().getSortedSetDocValues(Scope.counted(Field.SKILL));
                Bits live = leaf.reader().getLiveDocs();
                for (int doc = 0; values != null && doc < leaf.reader().maxDoc(); doc++) {
                    if ((live == null || live.get(doc)) && values.advanceExact(doc)) {
                        for (int i = 0; i < values.docValueCount(); i++) {
                            counts.merge(values.lookupOrd(values.nextOrd()).utf8ToString(), 1L, Long::sum);
                        }
                    }
                }
            }
        }
        return counts;
    }

    @Test
    void moreThanSixtyFiveThousandValuesAreCountedToo() throws IOException {
        int people = 1400;
        int each = 50;
        try (Indexed index = index()) {
            try (CandidateWriter writer = index.index().update(AS_OF)) {
                for (int i = 0; i < people; i++) {
                    int first = i * each;
                    String[] skills = IntStream.range(first, first + each)
                            .mapToObj(n -> "s" + n)
                            .toArray(String[]::new);
                    writer.put(person("p" + i).knows(skills).knows("common").candidate());
                }
                writer.commit(2);
            }
            Facet facet = index.index()
                    .search(SearchRequest.of(everyone()).withFacets(List.of(Field.SKILL), 3))
                    .facets()
                    .getFirst();
            assertThat(facet.totalValues()).isEqualTo(people * each + 1);
            assertThat(facet.values()).extracting(Facet.Value::id).containsExactly("common", "s0", "s1");
            assertThat(facet.values()).extracting(Facet.Value::count).containsExactly((long) people, 1L, 1L);
        }
    }

    /** "4" is also how the index keeps the years of those who have four of them. */
    @Test
    void excludedRangeOfOneYearLeavesTheBucketsAlone() throws IOException {
        try (Indexed index = index(person("Ada").job("Cook", "Acme", "2018-01", "2021-12", ""),
                person("Bo").job("Cook", "Acme", "2018-01", "2020-12", ""))) {
            SearchRequest without4 = SearchRequest.of(everyone())
                    .withSelections(List.of(new Selection(Field.YEARS, Selection.Mode.ANY, List.of(), List.of("4"))));
            assertThat(index.counts(without4, Field.YEARS)).containsEntry("2..4", 1L)
                    .containsEntry("4", 1L)
                    .containsEntry("0..1", 0L);
        }
    }

    @Test
    void labelAndWritingsAreOfThoseWhoAreStillThere() throws IOException {
        List<Candidates> people = new ArrayList<>(List.of(person("Ada").knows("APP ANNIE"),
                person("Bo").knows("app annie"), person("Cy").knows("App Annie"), person("Di").knows("app annie")));
        // so many others that Lucene does not at once rewrite the segment without those deleted
        IntStream.range(0, 60).forEach(i -> people.add(person("Other " + i)));
        try (Indexed index = index(people.toArray(Candidates[]::new))) {
            assertLabel(index, "App Annie", "APP ANNIE", "App Annie", "app annie");
            delete(index, 2, "Cy");
            assertLabel(index, "APP ANNIE", "APP ANNIE", "app annie");
            delete(index, 3, "Ada");
            assertLabel(index, "app annie", "app annie");
            index.put(4, person("Ed").knows("App Annie").candidate());
            delete(index, 5, "Bo");
            assertLabel(index, "App Annie", "App Annie", "app annie");
        }
    }

    private static void assertLabel(Indexed index, String label, String... writings) throws IOException {
        Facet.Value value = index.facet(SearchRequest.of(everyone()), Field.SKILL).values().getFirst();
        assertThat(value.label()).isEqualTo(label);
        assertThat(value.raw()).containsExactly(writings);
    }

    private static void delete(Indexed index, long number, String name) throws IOException {
        try (CandidateWriter writer = index.index().update(AS_OF)) {
            writer.delete(Candidates.id(name));
            writer.commit(number);
        }
    }

    @Test
    void valueLongerThanAnyTermIsKeptAndFoundByTheIdItIsGiven() throws IOException {
        String long40k = "x".repeat(40_000);
        try (Indexed index = index(person("Ada").knows(long40k), person("Bo").knows("y"))) {
            Facet.Value value = index.facet(SearchRequest.of(everyone()), Field.SKILL).values().getFirst();
            assertThat(value.id()).hasSizeLessThan(1100).startsWith("xxx");
            assertThat(index.names(org.shortlist.search.Ask.has(Field.SKILL, value.id()))).containsExactly("Ada");
            assertThat(index.names(org.shortlist.search.Ask.has(Field.SKILL, long40k))).containsExactly("Ada");
        }
    }
}
