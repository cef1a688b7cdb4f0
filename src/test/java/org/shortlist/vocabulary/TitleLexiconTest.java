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
            Software-Entwicklerin                           | software-engineer
            Leiter Einkauf                                  | procurement-manager
            Kfz-Mechatroniker                               | mechanic
            Développeuse web                                | front-end-engineer
            Conducteur de travaux                           | construction-manager
            Ingeniero de software                           | software-engineer
            Auxiliar de enfermería                          | nursing-assistant
            Sviluppatore software                           | software-engineer
            Impiegata amministrativa                        | administrative-assistant
            Técnico de enfermagem                           | licensed-practical-nurse
            Gerente de projetos                             | project-manager
            Vrachtwagenchauffeur                            | truck-driver
            Verpleegkundige                                 | registered-nurse
            HRBP                                            | hr-generalist
            SDE II                                          | software-engineer
            PhD student                                     | doctoral-student
            Wind Turbine Technician                         | renewable-energy-technician
            Koch                                            | cook
            Schneider                                       | tailor
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
            Jr. Accountant                  | JUNIOR
            SDE II                          | MID
            AVP Finance                     | MANAGER
            SVP                             | VP
            EVP & General Counsel           | VP
            Marketing Mgr.                  | MANAGER
            Werkstudentin Marketing         | INTERN
            Auszubildender Mechatroniker    | INTERN
            Oberärztin                      | SENIOR
            Teamleiter Vertrieb             | LEAD
            Vertriebsleiter                 | MANAGER
            Geschäftsführerin               | CHIEF
            Développeur confirmé            | MID
            Chef d'équipe                   | LEAD
            Directrice générale             | CHIEF
            Jefe de ventas                  | MANAGER
            Jefa de equipo                  | LEAD
            Consejero delegado              | CHIEF
            Responsabile vendite            | MANAGER
            Capo turno                      | LEAD
            Desenvolvedor Pleno             | MID
            Estagiária de direito           | INTERN
            Teamleider logistiek            | LEAD
            Hoofd inkoop                    | MANAGER
            Leerling kok                    | INTERN
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
            "Art Director", "Projektmanager", "Chef de projet", "Jefe de proyecto", "Capo progetto",
            "Gerente de projetos",
            "Accountmanager", "Assistante de direction", ""})
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
        assertThat(DataFile.TITLE_WORDS.read()).hasSizeGreaterThan(1500);
        assertThat(TITLES.familyIds()).hasSizeGreaterThan(350);
        assertThat(TITLES.all().stream().mapToInt(f -> f.forms().size()).sum()).isGreaterThan(4000);
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
    void theLadderHasTenRungs() {
        assertThat(Seniority.values()).containsExactly(Seniority.INTERN, Seniority.JUNIOR, Seniority.MID,
                Seniority.SENIOR, Seniority.LEAD, Seniority.PRINCIPAL, Seniority.MANAGER, Seniority.DIRECTOR,
                Seniority.VP,
                Seniority.CHIEF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna Koch", "Peter Schneider", "Dev Patel", "John Mason", "Marta Visser"})
    void aSurnameThatIsATradeIsNoTitleBesideAnotherName(String name) {
        assertThat(TITLES.read(name)).isEmpty();
        assertThat(TITLES.isKnown(name)).isFalse();
    }

    @Test
    void everyFamilyButTheWordsOfAnyFieldHasAFunction() {
        assertThat(TITLES.all()).filteredOn(family -> family.function().isEmpty())
                .extracting(TitleLexicon.Family::id)
                .hasSizeLessThan(35)
                .contains("manager", "assistant", "director", "intern")
                .doesNotContain("policy-analyst", "notary");
    }

    @Test
    void knowsTheJobWithinAGermanCompound() {
        assertThat(TITLES.isTitleWord("inbetriebnahmeingenieur")).isTrue();
        assertThat(TITLES.isTitleWord("betriebstechnik")).isFalse();
    }
}
