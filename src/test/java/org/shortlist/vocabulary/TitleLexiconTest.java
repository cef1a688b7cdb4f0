package org.shortlist.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.vocabulary.TitleLexicon.Seniority;

class TitleLexiconTest {
    private static final TitleLexicon TITLES = Vocabulary.load().titles();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sr. SDE II                                      | software-engineer
            Senior Backend Software Engineer & Scrum Master | back-end-engineer
            Snr Software Eng                                | software-engineer
            Front-End Developer                             | front-end-engineer
            Registered Nurse (ICU)                          | registered-nurse
            Lead Generation Specialist                      | lead-generation-specialist
            Executive Assistant to the CEO                  | executive-assistant
            Head Chef                                       | chef
            Sales mgr                                       | sales-manager
            machine learning developer (intern)             | machine-learning-engineer
            High School Math Teacher                        | teacher
            Staff Accountant                                | accountant
            Director of Nursing                             | nurse-manager
            VP of Engineering                               | engineering-manager
            HR Business Partner                             | hr-manager
            Krankenschwester                                | registered-nurse
            """)
    void readsTheFamily(String title, String family) {
        assertThat(TITLES.read(title).orElseThrow().familyId()).isEqualTo(family);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Software Engineer Intern        | INTERN
            Trainee Manager                 | INTERN
            Junior Developer                | JUNIOR
            Entry-Level Analyst             | JUNIOR
            Software Engineer I             | JUNIOR
            Engineer II                     | MID
            Mid-level Developer             | MID
            Sr. SDE II                      | SENIOR
            Snr Analyst                     | SENIOR
            Senior Product Manager          | SENIOR
            Software Engineer III           | SENIOR
            Team Lead                       | LEAD
            Staff Software Engineer         | LEAD
            Head Chef                       | LEAD
            Sous Chef                       | LEAD
            Shift Supervisor                | LEAD
            Assistant Manager               | LEAD
            Principal Engineer              | PRINCIPAL
            Engineering Manager             | MANAGER
            Sales mgr                       | MANAGER
            Manager of accounts             | MANAGER
            Senior Manager                  | MANAGER
            Assistant VP                    | MANAGER
            Assistant Vice President        | MANAGER
            Director of Sales               | DIRECTOR
            Head of Engineering             | DIRECTOR
            Chief of Staff                  | DIRECTOR
            Vice President, Sales           | VP
            SVP Operations                  | VP
            CTO                             | CHIEF
            Chief Executive Officer         | CHIEF
            Co-Founder                      | CHIEF
            """)
    void readsTheRank(String title, Seniority rank) {
        assertThat(TITLES.seniority(title)).contains(rank);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lead Generation", "Lead Generation Specialist", "Executive Assistant", "Account Manager",
            "Product Manager",
            "Project Manager", "Account Executive", "Staff Nurse", "Staff Accountant", "Assistant to the VP",
            "Executive Assistant to the CEO",
            "Senior Living Coordinator", "Nurse", "Software Engineer", "Associate Professor", "Product Owner",
            "Art Director", ""})
    void claimsNoRank(String title) {
        assertThat(TITLES.seniority(title)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"engineer", "engineers", "nurse", "nurses", "manager", "chef", "secretary", "secretaries",
            "waitresses",
            "foremen", "dj", "plumber", "attorney"})
    void knowsTitleWords(String word) {
        assertThat(TITLES.isTitleWord(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"university", "java", "the", "managed", "boston", "s", ""})
    void knowsOtherWords(String word) {
        assertThat(TITLES.isTitleWord(word)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Software Engineer", "Senior Registered Nurse", "Line Cook", "Assistant Store Manager",
            "Director of Sales",
            "chef", "Accountant II", "Lead Teacher, 3rd Grade"})
    void aTitleLooksLikeOne(String line) {
        assertThat(TITLES.titleness(line)).isGreaterThanOrEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Managed a team of six engineers", "Pittsburgh, PA", "Built the software that nurses used",
            "2014 - 2016",
            "University of Liverpool",
            "Responsible for hiring teachers and the training of staff in all of our twenty stores", ""})
    void otherLinesDoNot(String line) {
        assertThat(TITLES.titleness(line)).isLessThan(0.5);
    }

    @Test
    void isGenerousWithWordsAndForms() {
        assertThat(DataFile.TITLE_WORDS.read()).hasSizeGreaterThan(250);
        assertThat(TITLES.familyIds()).hasSizeGreaterThan(120);
        assertThat(TITLES.all().stream().mapToInt(f -> f.forms().size()).sum()).isGreaterThan(300);
    }

    @Test
    void knowsFamiliesByForm() {
        assertThat(TITLES.familyOf("RN")).contains("registered-nurse");
        assertThat(TITLES.familyLabel("registered-nurse")).contains("Registered Nurse");
        assertThat(TITLES.familyOf("flying carpet")).isEmpty();
        assertThat(TITLES.read("Flying Carpet")).isEmpty();
        assertThat(TITLES.read("RN").orElseThrow().function()).isEqualTo(Optional.of("Health care"));
        assertThat(TITLES.aliases("registered-nurse")).contains("rn");
    }

    @Test
    void knowsTheJobWithinAGermanCompound() {
        assertThat(TITLES.isTitleWord("inbetriebnahmeingenieur")).isTrue();
        assertThat(TITLES.isTitleWord("betriebstechnik")).isFalse();
    }
}
