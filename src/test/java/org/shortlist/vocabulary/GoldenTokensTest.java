package org.shortlist.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Technical and short forms stay what they are, and words that only look like skills are none. */
class GoldenTokensTest {
    private static final SkillTaxonomy SKILLS = Vocabulary.load().skills();

    static Stream<Arguments> golden() {
        return arguments("golden-tokens.tsv");
    }

    static Stream<Arguments> pairs() {
        return arguments("negative-tokens.tsv");
    }

    static Stream<Arguments> otherMeanings() {
        return arguments("no-skills.tsv");
    }

    static Stream<Arguments> withEvidence() {
        return arguments("needy-skills.tsv");
    }

    private static Stream<Arguments> arguments(String file) {
        return GoldenRows.of(file).stream().map(row -> Arguments.of((Object[]) row));
    }

    private static List<String> words(String text) {
        return Tokenizer.tokenize(text).stream().map(Token::text).toList();
    }

    private static boolean holds(String text, String written) {
        return Collections.indexOfSubList(words(text), words(written)) >= 0;
    }

    private static List<String> skillsIn(String text) {
        return SKILLS.findIn(text, Tokenizer.tokenize(text)).stream().map(match -> match.skill().id()).toList();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void staysWhatItIsWhereverItStands(String written, String tokens) {
        assertThat(words(written)).containsExactly(tokens.split(" "));
        for (String text : List.of("a " + written, written + ", x", "(" + written + ")", "“" + written + "”",
                "x; " + written + "\n", "- " + written + " -", "x|" + written + "|y", "x, " + written + ".",
                written + ": x", written + " x", "*" + written + "*")) {
            assertThat(holds(text, written)).as(text).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("golden")
    void isTheSameInAnyCase(String written, String tokens) {
        assertThat(words(written.toLowerCase(Locale.ROOT))).containsExactly(tokens.split(" "));
        assertThat(words(written.toUpperCase(Locale.ROOT))).containsExactly(tokens.split(" "));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void namesItsSkillByItselfAndInAList(String written, String tokens, String skill) {
        List<String> found = SKILLS.findInSkillsSection(written, Tokenizer.tokenize(written))
                .stream()
                .map(match -> match.skill().id())
                .toList();
        assertThat(found).isEqualTo(skill.equals("-") ? List.of() : List.of(skill));
        assertThat(SKILLS.find(written).map(SkillTaxonomy.Skill::id).orElse("-")).isEqualTo(skill);
        assertThat(skillsIn("Kafka, " + written + ", Docker"))
                .isEqualTo(Stream.of("apache-kafka", skill, "docker").filter(id -> !id.equals("-")).toList());
    }

    @Test
    void noTwoAreTheSameUnlessTheyNameTheSame() {
        Map<String, String> skills = new HashMap<>();
        golden().map(Arguments::get).forEach(row -> {
            String skill = row[2].equals("-") ? (String) row[0] : (String) row[2];
            assertThat(skills.merge((String) row[1], skill, (one, other) -> one)).as((String) row[0]).isEqualTo(skill);
        });
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void neitherIsFoundWhereTheOtherStands(String one, String other) {
        assertThat(holds("x " + other + " y", one)).isFalse();
        assertThat(holds("x " + one + " y", other)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("otherMeanings")
    void aTextThatSpeaksOfSomethingElseNamesNoSkill(String skill, String text) {
        assertThat(SKILLS.byId(skill)).isPresent();
        assertThat(skillsIn(text)).doesNotContain(skill);
    }

    @ParameterizedTest
    @MethodSource("withEvidence")
    void aNameWithEvidenceIsTheSkill(String skill, String text) {
        assertThat(skillsIn(text)).contains(skill);
    }
}
