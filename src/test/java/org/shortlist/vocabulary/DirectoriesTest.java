package org.shortlist.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Employers and schools. */
class DirectoriesTest {
    private static final Vocabulary VOCABULARY = Vocabulary.load();
    private static final EmployerDirectory EMPLOYERS = VOCABULARY.employers();
    private static final SchoolDirectory SCHOOLS = VOCABULARY.schools();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Google, Inc.                    | google                  | Google
            AWS                             | amazon-web-services     | Amazon Web Services
            Amazon Web Services (AWS)       | amazon-web-services     | Amazon Web Services
            I.B.M.                          | ibm                     | IBM
            british broadcasting corporation (bbc) | bbc              | BBC
            Johnson and Johnson             | johnson-and-johnson     | Johnson & Johnson
            Apple                           | apple                   | Apple
            Apple Bank                      | apple bank              | Apple Bank
            Target Zero Ltd                 | target zero             | Target Zero
            Meta Design GmbH                | meta design             | Meta Design
            Acme GmbH & Co. KG              | acme                    | Acme
            Telmax S.A. de C.V.             | telmax                  | Telmax
            Smith & Sons, Ltd.              | smith sons              | Smith & Sons
            Łuk Sp. z o.o.                  | luk                     | Łuk
            ACME, LLC.                      | acme                    | ACME
            Limited                         | limited                 | Limited
            """)
    void givesTheCanonicalEmployer(String raw, String id, String label) {
        EmployerDirectory.Employer employer = EMPLOYERS.canonical(raw);
        assertThat(employer.id()).isEqualTo(id);
        assertThat(employer.label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"Springfield Savings Bank, banking", "Mercy General Hospital, health-care", "Foo University, education",
            "Boston Unified School District, education", "Luigi's Restaurant, restaurants", "Microsoft, software",
            "Grace Church, religion"})
    void tellsTheIndustryByTheName(String name, String industry) {
        assertThat(EMPLOYERS.canonical(name).industry()).isEqualTo(industry);
        assertThat(EMPLOYERS.industryLabel(industry)).isPresent();
    }

    @Test
    void doesNotGuessAnIndustry() {
        assertThat(EMPLOYERS.canonical("Blue Harbor").industry()).isNull();
    }

    @Test
    void aGroupHoldsItsMembers() {
        assertThat(EMPLOYERS.groupMembers("amazon")).contains("amazon", "amazon-web-services", "audible");
        assertThat(EMPLOYERS.groupMembers("alphabet")).contains("google", "youtube");
        assertThat(EMPLOYERS.groupMembers("blue harbor")).containsExactly("blue harbor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme Inc.", "Acme, LLC - Boston", "Springfield General Hospital",
            "University of Liverpool", "Smith & Sons",
            "First National Bank", "salesforce", "City of Springfield", "Acme Solutions", "Acme GmbH & Co. KG",
            "Restaurant Adler"})
    void looksLikeAnEmployer(String line) {
        assertThat(EMPLOYERS.looksLikeEmployer(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Systems Engineer", "Bank Teller", "Hospital Administrator", "Restaurant Manager",
            "Solutions Architect",
            "Jan 2014 - May 2016", "Managed a budget", "", "Group Leader", "Hotel Receptionist",
            "Director of Marketing",
            "Director of Finance", "VP Finance"})
    void doesNotLookLikeAnEmployer(String line) {
        assertThat(EMPLOYERS.looksLikeEmployer(line)).isFalse();
    }

    @Test
    void everyEmployerAliasFindsItsEmployer() {
        assertThat(EMPLOYERS.all()).hasSizeGreaterThan(150)
                .allSatisfy(
                        e -> assertThat(EMPLOYERS.aliases(e.id()))
                                .allSatisfy(alias -> assertThat(EMPLOYERS.canonical(alias)).isEqualTo(e)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MIT                                                       | massachusetts-institute-of-technology
            University College London                                 | university-college-london
            UCL                                                       | university-college-london
            IIT-B                                                     | indian-institute-of-technology-bombay
            Carnegie Mellon University, School of Computer Science    | carnegie-mellon-university
            University of California, Berkeley                        | university-of-california-berkeley
            University of Texas, Austin                               | university-of-texas-at-austin
            Foo University, Faculty of Law                            | foo university
            Foo Hill University, Springfield, School of Science       | foo hill university springfield
            """)
    void givesTheCanonicalSchool(String raw, String id) {
        assertThat(SCHOOLS.canonical(raw).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Foo Hill University", "University of Foo", "Springfield High School", "Hochschule Foo",
            "Universität Foo",
            "Universidad de Foo", "MIT", "Foo Institute of Technology", "Lycée Foo", "foo college",
            "Foo University, Springfield"})
    void looksLikeASchool(String line) {
        assertThat(SCHOOLS.looksLikeSchool(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"School Teacher", "College Recruiter", "First National Bank", "", "Software Engineer",
            "Boston Unified School District"})
    void doesNotLookLikeASchool(String line) {
        assertThat(SCHOOLS.looksLikeSchool(line)).isFalse();
    }

    @Test
    void everySchoolAliasFindsItsSchool() {
        assertThat(SCHOOLS.all()).hasSizeGreaterThan(80)
                .allSatisfy(
                        s -> assertThat(SCHOOLS.aliases(s.id()))
                                .allSatisfy(alias -> assertThat(SCHOOLS.find(alias)).contains(s)));
    }
}
