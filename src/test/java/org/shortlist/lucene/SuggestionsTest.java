package org.shortlist.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.search.Candidates.AS_OF;
import static org.shortlist.search.Candidates.person;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.query.Field;
import org.shortlist.resume.Candidate;
import org.shortlist.search.Candidates;
import org.shortlist.search.CandidateWriter;
import org.shortlist.search.Indexed;
import org.shortlist.search.Suggestion;

class SuggestionsTest {

    @TempDir
    Path folder;

    private Indexed index(Candidates... people) throws IOException {
        return Indexed.of(LuceneIndex.open(folder, LuceneIndexTest.VOCABULARY), people);
    }

    private static List<Suggestion> suggest(Indexed index, String typed, Field field) throws IOException {
        return index.index().suggest(typed, EnumSet.of(field), 10);
    }

    @Test
    void nameThatOnlyTheVocabularyKnowsLeadsToTheValue() throws IOException {
        try (Indexed index = index(person("Ada").knows("Kubernetes"), person("Bo").knows("Java"))) {
            assertThat(suggest(index, "k8", Field.SKILL))
                    .containsExactly(new Suggestion(Field.SKILL, "kubernetes", "Kubernetes", 1));
        }
    }

    @Test
    void namesakesAreCountedTogetherInWhateverSegmentTheyAre() throws IOException {
        try (Indexed index = index(person("Ada Hill"))) {
            index.put(2, as("c_another000000000", person("Ada Hill").candidate()));
            index.put(3, person("Adam Ö'Hara-Smith").candidate());
            assertThat(suggest(index, "ada", Field.NAME)).containsExactly(
                    new Suggestion(Field.NAME, "Ada Hill", "Ada Hill", 2),
                    new Suggestion(Field.NAME, "Adam Ö'Hara-Smith", "Adam Ö'Hara-Smith", 1));
            assertThat(suggest(index, "smi ad", Field.NAME)).extracting(Suggestion::label)
                    .containsExactly("Adam Ö'Hara-Smith");
            assertThat(suggest(index, "o'hara-sm", Field.NAME)).hasSize(1);
        }
    }

    private static Candidate as(String id, Candidate candidate) {
        return new Candidate(id, candidate.resume(), candidate.text(), candidate.updated());
    }

    @Test
    void valuesThatCameAfterTheFirstQuestionAreCompletedToo() throws IOException {
        try (Indexed index = index(person("Ada").knows("Zig"))) {
            assertThat(suggest(index, "z", Field.SKILL)).extracting(Suggestion::id).containsExactly("zig");
            for (int i = 0; i < 40; i++) {
                String[] skills = new String[60];
                for (int j = 0; j < skills.length; j++) {
                    skills[j] = "zeta " + i + "x" + j;
                }
                index.put(2 + i, person("P" + i).knows(skills).candidate());
                assertThat(suggest(index, "zeta " + i + "x59", Field.SKILL)).hasSize(1);
            }
            assertThat(suggest(index, "zi", Field.SKILL)).extracting(Suggestion::id).containsExactly("zig");
            assertThat(index.index().suggest("zet 3x7", EnumSet.of(Field.SKILL), 100)).hasSize(1);
            assertThat(index.index().suggest("ze", EnumSet.of(Field.SKILL), 5000)).hasSize(2400);
        }
    }

    @Test
    void writingThatNobodyHasAnyMoreCompletesNothing() throws IOException {
        List<Candidates> people = new ArrayList<>(
                List.of(person("Ada").knows("Quux Suite -> Frobnicator"), person("Bo").knows("Frobnicator")));
        // so many others that Lucene does not at once rewrite the segment without those deleted
        IntStream.range(0, 60).forEach(i -> people.add(person("Other " + i)));
        try (Indexed index = index(people.toArray(Candidates[]::new))) {
            assertThat(suggest(index, "quux", Field.SKILL)).extracting(Suggestion::count).containsExactly(2L);
            try (CandidateWriter writer = index.index().update(AS_OF)) {
                writer.delete(Candidates.id("Ada"));
                writer.commit(2);
            }
            assertThat(suggest(index, "quux", Field.SKILL)).isEmpty();
            assertThat(suggest(index, "frob", Field.SKILL)).extracting(Suggestion::count).containsExactly(1L);
        }
    }

    @Test
    void onlyTheFieldsAskedAnswerInTheirOrder() throws IOException {
        try (Indexed index = index(person("Ma Li").livesIn("Malmo")
                .job("Mason", "Mars", null, null, "made")
                .studied("Magdalen", "MSc", null)
                .using("Maya"))) {
            assertThat(index.index()
                    .suggest("ma", new java.util.LinkedHashSet<>(List.of(Field.SCHOOL, Field.TITLE,
                            Field.DEGREE, Field.CITY, Field.NAME, Field.EMPLOYER, Field.SKILL)), 3))
                    .extracting(Suggestion::label)
                    .containsExactly("Magdalen", "Mason", "Malmo", "Ma Li", "Mars", "Maya");
        }
    }
}
