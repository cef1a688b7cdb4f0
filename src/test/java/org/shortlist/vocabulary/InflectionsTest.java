package org.shortlist.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InflectionsTest {
    @ParameterizedTest
    @ValueSource(strings = {"manage manages managed managing", "test tests tested testing",
            "plan plans planned planning",
            "company companies", "apply applies applied applying", "code codes coded coding", "use uses used using",
            "nurse nurses nursing nursed", "class classes", "box boxes", "analysis analyses",
            "process processes processed processing",
            "install installs installed installing", "control controlled controlling", "movie movies", "api apis",
            "engineer engineers engineered engineering", "database databases", "care cares cared caring",
            "child children"})
    void formsOfOneWordMeet(String words) {
        assertThat(List.of(words.split(" ")).stream().map(Inflections::stem).distinct()).as(words).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager manage", "news new", "care car", "go going", "bus business", "being be",
            "string str",
            "speed spe", "css cs", "aws aw", "c++ c", "morning morn", "evenings even", "sales sale", "nothing noth"})
    void otherWordsStayApart(String words) {
        String[] pair = words.split(" ");
        assertThat(Inflections.stem(pair[0])).isNotEqualTo(Inflections.stem(pair[1]));
    }

    /** Every word of a small alphabet, up to seven letters: the forms of a word are exactly the words of its stem. */
    @ParameterizedTest
    @ValueSource(strings = {"eisdg n", "aelsd", "ingyt", "ieybs"})
    void formsAreAllTheWordsOfAStem(String letters) {
        List<String> words = words(letters.replace(" ", ""), 6);
        Map<String, Set<String>> byStem = new HashMap<>();
        words.forEach(w -> byStem.computeIfAbsent(Inflections.stem(w), k -> new HashSet<>()).add(w));
        byStem.forEach((stem, expected) -> {
            String word = expected.iterator().next();
            Set<String> forms = Inflections.forms(word);
            assertThat(forms).as(word).containsAll(expected).allMatch(f -> Inflections.stem(f).equals(stem));
        });
    }

    private static List<String> words(String letters, int longest) {
        List<String> all = new ArrayList<>(List.of(""));
        for (int from = 0, length = 0; length < longest; length++) {
            int to = all.size();
            for (String word : List.copyOf(all.subList(from, to))) {
                letters.chars().forEach(c -> all.add(word + (char) c));
            }
            from = to;
        }
        return all;
    }

    @Test
    void formsHoldTheWordItself() {
        for (String word : List.of("", "a", "c++", "kubernetes", "lenses", "男", "x".repeat(100))) {
            assertThat(Inflections.forms(word)).contains(word);
        }
    }

    @Test
    void everyTitleWordIsAmongItsForms() {
        for (DataFile.Row row : DataFile.TITLE_WORDS.read()) {
            for (String ending : List.of("s", "ing", "ed", "es")) {
                String word = row.cell(0) + ending;
                assertThat(Inflections.forms(row.cell(0)).contains(word))
                        .isEqualTo(Inflections.stem(word).equals(Inflections.stem(row.cell(0))));
            }
        }
    }
}
