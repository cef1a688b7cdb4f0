package org.shortlist.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.query.Vocabularies.VOCABULARY;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConceptResolverTest {

    private final ConceptResolver concepts = new ConceptResolver(VOCABULARY);

    @ParameterizedTest
    @CsvSource({"SKILL,kubernetes,kubernetes", "SKILL,Kubernetes,kubernetes", "SKILL,K8S,kubernetes", "SKILL,C++,c++",
            "TITLE,software-engineer,software-engineer", "TITLE,Software Engineer,software-engineer",
            "EMPLOYER,AWS,amazon-web-services", "EMPLOYER,'Amazon.com, Inc.',amazon", "EMPLOYER,amazon,amazon",
            "SCHOOL,MIT,massachusetts-institute-of-technology", "CITY,'Pittsburgh, PA',pittsburgh-pa-us",
            "CITY,pittsburgh-pa-us,pittsburgh-pa-us", "DEGREE,Master,master", "DEGREE,MBA,master",
            "DEGREE,doctorate,doctorate",
            "DEGREE,Secondary school,secondary"})
    void idLabelAndAliasInAnyCaseAreOneConcept(Field facet, String typed, String id) {
        assertThat(concepts.resolve(facet, typed)).isEqualTo(id);
        assertThat(concepts.resolve(facet, id)).as("an id is its own").isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"SKILL,Blorb Dancing,blorb dancing", "TITLE,Chief Blorb,chief blorb", "EMPLOYER,'Blorb, Inc.',blorb",
            "CITY,Xanadu,xanadu", "DEGREE,Blorb,blorb"})
    void whatIsUnknownStandsForItsOwnWords(Field facet, String typed, String id) {
        assertThat(concepts.resolve(facet, typed)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"5..9,5..9", "5+,5..", "20..,20..", "..2,..2", "4,4..4", ">=5,5..", "many,many"})
    void yearsAreARange(String typed, String id) {
        assertThat(concepts.resolve(Field.YEARS, typed)).isEqualTo(id);
    }

    @Test
    void everyLabelAndAliasOfEverySkillAndEmployerLeadsToIt() {
        VOCABULARY.skills()
                .all()
                .forEach(skill -> VOCABULARY.skills()
                        .aliases(skill.id())
                        .forEach(alias -> assertThat(concepts.resolve(Field.SKILL, alias)).as(alias)
                                .isEqualTo(skill.id())));
        VOCABULARY.employers()
                .all()
                .forEach(employer -> VOCABULARY.employers()
                        .aliases(employer.id())
                        .forEach(alias -> assertThat(concepts.resolve(Field.EMPLOYER, alias)).as(alias)
                                .isEqualTo(employer.id())));
    }
}
