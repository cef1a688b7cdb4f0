package org.shortlist.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.vocabulary.DegreeLadder.Level;

class DegreeLadderTest {
    private static final DegreeLadder DEGREES = Vocabulary.load().degrees();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Master of Software Engineering                       | MASTER    | Master of Software Engineering
            Bachelor of Science in Information Science           | BACHELOR  | Bachelor of Science
            B.S., Major in Bioengineering                        | BACHELOR  | B.S.
            BS Computer Science                                  | BACHELOR  | BS
            BA (Hons) History                                    | BACHELOR  | BA
            bachelor in physics                                  | BACHELOR  | bachelor in
            master of science: computational statistics          | MASTER    | master of science
            MS in Finance                                        | MASTER    | MS
            M.S. Statistics                                      | MASTER    | M.S.
            MBA, Foo University                                  | MASTER    | MBA
            Master’s in History                                  | MASTER    | Master’s in
            Dipl.-Ing. Maschinenbau                              | MASTER    | Dipl.-Ing
            Ph.D. in Physics                                     | DOCTORATE | Ph.D.
            Juris Doctor                                         | DOCTORATE | Juris Doctor
            M.D.                                                 | DOCTORATE | M.D.
            B.Tech in Mechanical Engineering                     | BACHELOR  | B.Tech
            High School Diploma                                  | SECONDARY | High School Diploma
            Abitur, Note 1,3                                     | SECONDARY | Abitur
            Associate of Arts                                    | ASSOCIATE | Associate of Arts
            Associate's, Nursing                                 | ASSOCIATE | Associate's
            'BA  '                                               | BACHELOR  | BA
            A.A.S. Nursing                                       | ASSOCIATE | A.A.S.
            Licenciatura en Derecho                              | BACHELOR  | Licenciatura en
            Laurea magistrale in Economia                        | MASTER    | Laurea magistrale
            Diploma in Culinary Arts                             | CERTIFICATE | Diploma in
            Staatlich geprüfter Techniker                        | CERTIFICATE | Staatlich geprüfter Techniker
            Promotion zum Dr. rer. nat.                          | DOCTORATE | Promotion zum Dr
            BTS comptabilité                                     | ASSOCIATE | BTS
            DUT informatique                                     | ASSOCIATE | DUT
            Master 2 Finance                                     | MASTER    | Master 2
            Grado en Derecho                                     | BACHELOR  | Grado en
            Ciclo formativo de grado superior                    | ASSOCIATE | Ciclo formativo de grado superior
            Laurea triennale in Fisica                           | BACHELOR  | Laurea triennale
            Dottorato di ricerca                                 | DOCTORATE | Dottorato di ricerca
            Bacharelado em Administração                         | BACHELOR  | Bacharelado em
            Pós-graduação em Finanças                            | MASTER    | Pós-graduação em
            Ensino secundário                                    | SECONDARY | Ensino secundário
            HBO Bedrijfskunde                                    | BACHELOR  | HBO
            Doctoraat in de rechten                              | DOCTORATE | Doctoraat
            """)
    void finds(String line, Level level, String words) {
        DegreeLadder.Degree degree = DEGREES.findIn(line).orElseThrow();
        assertThat(degree.level()).isEqualTo(level);
        assertThat(line.substring(degree.start(), degree.end())).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MS Excel", "MS Office, MS Word", "Senior BA at Acme", "Boston, MA", "Baltimore, MD",
            "as a manager",
            "WORKED AS A NURSE", "be on time", "ma", "Scrum Master", "Sales Associate in Boston", "Portland, ME",
            "master plumber",
            "to be in charge", "work as in a team", ""})
    void findsNone(String line) {
        assertThat(DEGREES.findIn(line)).isEmpty();
    }

    @Test
    void theLevelsAscend() {
        assertThat(Level.values()).containsExactly(Level.CERTIFICATE, Level.SECONDARY, Level.ASSOCIATE, Level.BACHELOR,
                Level.MASTER,
                Level.DOCTORATE);
    }

    @Test
    void everyAliasFindsItsDegree() {
        assertThat(DEGREES.all()).allSatisfy(
                d -> assertThat(DEGREES.aliases(d.id()))
                        .allSatisfy(alias -> assertThat(DEGREES.find(alias)).contains(d)));
        assertThat(DEGREES.find("bs").orElseThrow().level()).isEqualTo(Level.BACHELOR);
    }
}
