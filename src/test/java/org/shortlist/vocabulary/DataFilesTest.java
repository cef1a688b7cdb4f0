package org.shortlist.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks every file of the vocabulary. */
class DataFilesTest {
    @ParameterizedTest
    @EnumSource
    void saysWhereItComesFrom(DataFile file) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("# ")
                .contains("# Origin: ", "Licence: ", "# Columns: ")
                .endsWith("\n")
                .doesNotContain("\r");
    }

    @ParameterizedTest
    @EnumSource
    void isSortedWithoutDoubles(DataFile file) {
        List<String> ids = file.read()
                .stream()
                .map(row -> file == DataFile.REGIONS ? row.cell(0) + " " + row.cell(1) : row.cell(0))
                .toList();
        assertThat(ids).isNotEmpty().isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"SKILLS, 1, 5", "TITLES, 1, 3", "EMPLOYERS, 1, 5", "SCHOOLS, 1, 2", "DEGREES, 1, 4", "TOKENS, 0, ",
            "SENIORITY, 0, ",
            "ORGANISATION_WORDS, 0, ", "TITLE_WORDS, 0, ", "COUNTRIES, 1, 2"})
    void noNameIsWrittenTwice(DataFile file, int label, Integer aliases) {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (DataFile.Row row : file.read()) {
            List<String> names = aliases == null
                    ? List.of(row.cell(label))
                    : NameTable.surfaces(row.cell(label), row.list(aliases));
            names.stream().filter(n -> !seen.add(file == DataFile.TOKENS ? n : PhraseTable.key(n))).forEach(twice::add);
        }
        assertThat(twice).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SKILLS, 6000", "TITLES, 350", "EMPLOYERS, 2000", "SCHOOLS, 900", "DEGREES, 80", "PLACES, 900",
            "COUNTRIES, 230",
            "SENIORITY, 700", "TITLE_WORDS, 1500", "SYNONYMS, 280", "INDUSTRIES, 35"})
    void holdsAtLeast(DataFile file, int entries) {
        assertThat(file.read()).hasSizeGreaterThanOrEqualTo(entries);
    }

    @ParameterizedTest
    @CsvSource({"TITLES, 3, 4500", "SCHOOLS, 2, 800", "EMPLOYERS, 5, 750", "DEGREES, 4, 350"})
    void holdsAtLeastSoManyFurtherNames(DataFile file, int column, int names) {
        assertThat(file.read().stream().mapToInt(row -> row.list(column).size()).sum()).isGreaterThanOrEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounting", "agriculture", "automotive", "banking", "cad", "carpentry", "cloud",
            "clinical",
            "communication", "construction", "culinary", "databases", "design", "digital-marketing", "education",
            "electrical", "engineering", "finance", "government", "health-care", "health-software", "hospitality",
            "human-resources", "insurance", "languages", "legal", "life-science", "logistics", "machine-learning",
            "manufacturing", "media", "networking", "nursing", "people-skills", "personal-care", "plumbing",
            "project-management", "public-safety", "real-estate", "retail", "sales", "security", "social-care",
            "spoken-languages", "testing", "therapy", "trades", "transport", "welding"})
    void everyTradeHasItsSkills(String family) {
        assertThat(DataFile.SKILLS.read().stream().filter(row -> row.cell(2).equals(family))).hasSizeGreaterThan(20);
    }

    @Test
    void skillsFamiliesAndWiderFamiliesAreThreeLevels() {
        Map<String, String> wider = new HashMap<>();
        DataFile.FAMILIES.read().forEach(row -> row.optional(2).ifPresent(parent -> wider.put(row.cell(0), parent)));
        assertThat(wider).containsEntry("containers", "cloud").hasSizeGreaterThan(40);
        assertThat(wider.values()).doesNotContainAnyElementsOf(wider.keySet());
    }

    @Test
    void ownersOfEmployersAndTheAmbiguousOnesAreMarked() {
        EmployerDirectory employers = Vocabulary.load().employers();
        assertThat(employers.groupMembers("amazon")).contains("amazon-web-services", "audible", "whole-foods-market");
        assertThat(List.of("Apple", "Meta", "Oracle", "Square", "Target")).allSatisfy(
                name -> assertThat(employers.find(name).orElseThrow().ambiguous()).isTrue());
        assertThat(List.of("Apple Bank", "Meta Design", "Oracle Arena", "Square Deal", "Target Zero")).allSatisfy(
                name -> assertThat(employers.find(name)).isEmpty());
    }

    @Test
    void everyNameIsAWord() {
        for (DataFile file : List.of(DataFile.SKILLS, DataFile.TITLES, DataFile.SENIORITY, DataFile.PLACES,
                DataFile.SCHOOLS)) {
            file.read()
                    .forEach(row -> assertThat(PhraseTable.key(row.cell(file == DataFile.SENIORITY ? 0 : 1)))
                            .isNotEmpty());
        }
    }

    @Test
    void skillIdsArePlain() {
        assertThat(DataFile.SKILLS.read()).allSatisfy(row -> assertThat(row.cell(0)).matches("[a-z0-9.][a-z0-9+#.-]*"));
    }

    @Test
    void theAliasesThatNeedEvidenceBelongToNoOtherSkill() {
        Map<String, String> owners = new HashMap<>();
        for (DataFile.Row row : DataFile.SKILLS.read()) {
            Stream.of(List.of(row.cell(1)),
                    row.list(4).stream().filter(name -> "!=+".indexOf(name.charAt(0)) < 0).toList(),
                    row.list(5))
                    .flatMap(List::stream)
                    .map(name -> PhraseTable.key(name.replaceFirst("^\\^", "")))
                    .forEach(key -> assertThat(owners.merge(key, row.cell(0), (a, b) -> a)).as(key)
                            .isEqualTo(row.cell(0)));
        }
    }

    @Test
    void parentsDoNotGoRoundInCircles() {
        Map<String, String> parents = new HashMap<>();
        DataFile.FAMILIES.read().forEach(row -> row.optional(2).ifPresent(parent -> parents.put(row.cell(0), parent)));
        DataFile.SKILLS.read()
                .forEach(row -> row.optional(3)
                        .ifPresent(parent -> parents.put("skill " + row.cell(0), "skill " + parent)));
        for (String start : parents.keySet()) {
            int steps = 0;
            for (String id = start; id != null; id = parents.get(id)) {
                assertThat(steps++).as(start).isLessThan(10);
            }
        }
        assertThat(DataFile.FAMILIES.read().stream().map(row -> row.cell(0))).containsAll(
                parents.entrySet()
                        .stream()
                        .filter(e -> !e.getKey().startsWith("skill "))
                        .map(Map.Entry::getValue)
                        .toList());
    }

    @Test
    void placesLieOnTheGlobe() {
        assertThat(Vocabulary.load().places().all()).allSatisfy(place -> {
            assertThat(place.lat()).isBetween(-60.0, 72.0);
            assertThat(place.lon()).isBetween(-180.0, 180.0);
        });
    }

    @Test
    void regionsOfPlacesAreKnown() {
        Set<String> regions = new HashSet<>();
        DataFile.REGIONS.read().forEach(row -> regions.add(row.cell(0) + " " + row.cell(1)));
        assertThat(DataFile.PLACES.read()).allSatisfy(
                row -> row.optional(2).ifPresent(region -> assertThat(regions).contains(row.cell(3) + " " + region)));
    }

    @Test
    void noPlaceIsWrittenTwice() {
        assertThat(DataFile.PLACES.read()
                .stream()
                .sorted(Comparator.comparing(row -> row.cell(0)))
                .map(row -> row.cell(1) + row.cell(2) + row.cell(3))).doesNotHaveDuplicates();
    }

    @Test
    void aBadLineIsNamed() {
        DataFile.Row row = new DataFile.Row("skills.tsv", 12, List.of("x"));
        assertThat(row.bad("no family")).hasMessage("skills.tsv line 12: no family");
    }
}
