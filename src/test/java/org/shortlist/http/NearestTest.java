package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> KNOWN = List.of("q", "facet", "facetSize", "size", "page", "sort", "skill",
            "skill.not", "company");

    @ParameterizedTest
    @CsvSource({"facets,facet", "pages,page", "skil,skill", "SKILL,skill", "compani,company", "facetsize,facetSize",
            "skill-not,skill.not", "skill.nto,skill.not", "sotr,sort"})
    void aSlipIsRecognised(String given, String meant) {
        assertThat(Nearest.to(given, KNOWN)).hasValue(meant);
    }

    @Test
    void somethingElseAltogetherIsNot() {
        assertThat(Nearest.to("colour", KNOWN)).isEmpty();
        assertThat(Nearest.to("x", KNOWN)).isEmpty();
    }
}
