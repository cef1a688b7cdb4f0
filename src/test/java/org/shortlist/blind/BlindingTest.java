package org.shortlist.blind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.parser.ResumeParser;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.Contact;
import org.shortlist.resume.Filing;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Resume;
import org.shortlist.resume.ResumeBuilder;
import org.shortlist.vocabulary.Vocabulary;

class BlindingTest {

    private static final ResumeParser PARSER = new ResumeParser(Vocabulary.load());
    private static final String QUILL = """
            Dorothea Quillfeather
            Data Engineer
            17 Larkspur Lane, Pittsburgh, PA 15213 | dquill@example.com | (412) 555-0188
            linkedin.com/in/dorothea-quillfeather

            SUMMARY
            Dorothea is a data engineer with eight years of experience; she leads teams. 34 years old.

            EXPERIENCE
            Senior Data Engineer, Amazon, Pittsburgh, PA
            Mar 2019 - Present
            - Built streaming pipelines with Kafka and Java. Mrs. Quillfeather wrote her own scheduler.
            - Handle dquillfeather; code at github.com/dquillfeather/tools

            Saleswoman, Tidewater Goods
            Jun 2015 - Feb 2019
            - Sold tools; chairwoman of the council. Call 412-555-0199.

            EDUCATION
            University of Pittsburgh, Pittsburgh, PA
            B.S. in Physics, May 2011
            Graduated with honours in 2011

            SKILLS
            Java, Python, Kafka, SQL

            REFERENCES
            Barnaby Thistlewood, Amazon
            """;
    private static final List<String> HIDDEN = List.of("dorothea", "quillfeather", "dquill", "larkspur", "15213",
            "555-0188", "555-0199", "linkedin", "github", "she", "her", "mrs", "34 years", "woman", "2011",
            "thistlewood");

    private static Candidate read(String text) {
        Resume resume = PARSER.parse(text, YearMonth.of(2026, 11));
        return new Candidate("c_aaaaaaaaaaaaaaaa", resume, text, Instant.EPOCH,
                new Filing(Map.of(Filing.TAG, List.of("Quillfeather first"), "salary", List.of("50000"))), true);
    }

    @Test
    void whatInvitesBiasIsGoneFromTextAndValues() {
        Candidate blind = new Blinding(false).of(read(QUILL), "b_1");
        String all = blind.toString().toLowerCase(Locale.ROOT);
        assertThat(blind.resume().positions().getFirst().skills()).extracting(skill -> skill.concept().id())
                .containsExactly("apache-kafka", "java");
        HIDDEN.forEach(hidden -> assertThat(all).doesNotContainPattern("(?<![a-z])" + hidden + "(?![a-z])"));
        assertThat(blind.id()).isEqualTo("b_1");
        assertThat(blind.resume().name()).isNull();
        assertThat(blind.resume().contact()).isEqualTo(Contact.NONE);
        assertThat(blind.filing().values()).containsOnly(Map.entry(Filing.TAG, List.of("███ first")));
        assertThat(blind.hasDocument()).isFalse();
    }

    @Test
    void whatCountsForTheWorkStays() {
        Candidate open = read(QUILL);
        Candidate blind = new Blinding(false).of(open, "b_1");
        Resume resume = blind.resume();
        assertThat(resume.headline()).isEqualTo(new Mention("Data Engineer", resume.headline().span()));
        assertThat(resume.location().city()).isEqualTo(open.resume().location().city());
        assertThat(resume.positions()).hasSize(2);
        assertThat(resume.positions().getFirst().dates().text()).isEqualTo("2019-03/..");
        assertThat(resume.positions().getLast().title().text()).isEqualTo("Sales███");
        assertThat(resume.education().getFirst().school().institution().label()).isEqualTo("University of Pittsburgh");
        assertThat(resume.education().getFirst().dates()).isNull();
        assertThat(resume.skills()).extracting(skill -> skill.text()).containsExactly("Java", "Python", "Kafka", "SQL");
        resume.skills().forEach(skill -> assertThat(skill.span().of(blind.text())).isEqualTo(skill.text()));
        assertThat(resume.positions().getFirst().employer().span().of(blind.text())).isEqualTo("Amazon");
        assertThat(blind.text()).contains("Built streaming pipelines with Kafka and Java. ███ wrote ███ own scheduler.",
                "University of Pittsburgh", "Pittsburgh, PA");
    }

    @Test
    void schoolsAreHiddenWhereThatIsWanted() {
        Candidate blind = new Blinding(true).of(read(QUILL), "b_1");
        assertThat(blind.toString()).doesNotContain("University of Pittsburgh");
        assertThat(blind.resume().education()).hasSize(1);
        assertThat(blind.resume().education().getFirst().school()).isNull();
        assertThat(blind.resume().education().getFirst().degree()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            José Müller-Ortega | Jose Mueller of MULLER & Co, josemuller and muellerortega
            O'Connor, Sean | Sean O’Connor; OConnor, soconnor84
            Li Wei | Wei leads; Li, liwei
            李明 | 由李明编写
            """)
    void everyFormOfANameIsHidden(String name, String text) {
        Resume resume = new ResumeBuilder().name(Mention.of(name)).summary(Mention.of(text)).build();
        String blind = new Blinding(false).of(new Candidate("c_1", resume, "", Instant.EPOCH), "b_1")
                .resume()
                .summary()
                .text();
        assertThat(blind.toLowerCase(Locale.ROOT)).doesNotContain("jos", "mue", "mul", "ortega", "connor", "sean",
                "wei", "li,", "李明");
        assertThat(blind).contains("███");
    }

    @ParameterizedTest
    @ValueSource(strings = {"born 12 May 1984 in Springfield", "DOB: 12/05/1984", "Age: 34", "a 34-year-old engineer",
            "class of 2009",
            "graduated summa cum laude in 2009", "himself", "Ms. ", "Gender: F", "write to ada [at] example.com",
            "+1 412 555 0137",
            "https://ada.example.com/x", "@adacodes", "12 Elm Street", "Hauptstraße 12", "Entwicklerin", "Kauffrau",
            "spokesmen"})
    void telltalesAreHidden(String text) {
        Resume resume = new ResumeBuilder().summary(Mention.of("Wrote code, " + text + "\nand tests.")).build();
        String blind = new Blinding(false).of(new Candidate("c_1", resume, "", Instant.EPOCH), "b_1")
                .resume()
                .summary()
                .text();
        assertThat(blind).startsWith("Wrote code")
                .endsWith("and tests.")
                .contains("███")
                .doesNotContain(text.strip(), "1984", "34",
                        "2009", "ada", "0137", "Elm", "12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010 - 2015", "01/2010 - 03/2015", "MS in Physics", "Node.js and ASP.NET", "Booking.com",
            "human resources",
            "management of 12 people", "10 years of experience", "German and Roman law", "Hoffmann-La Roche",
            "the mission; this history"})
    void whatOnlyLooksLikeOneStays(String text) {
        Resume resume = new ResumeBuilder().summary(Mention.of(text)).build();
        assertThat(new Blinding(false).of(new Candidate("c_1", resume, "", Instant.EPOCH), "b_1")
                .resume()
                .summary()
                .text()).isEqualTo(text);
    }

    @Test
    void noSampleKeepsAWordOfItsName() throws IOException {
        List<Path> samples;
        try (Stream<Path> files = Files.walk(Path.of("src", "samples"))) {
            samples = files.filter(file -> file.toString().matches(".*\\.(txt|md)")).sorted().toList();
        }
        assertThat(samples).hasSizeGreaterThan(5);
        for (Path sample : samples) {
            Candidate open = read(new String(Files.readAllBytes(sample), StandardCharsets.UTF_8));
            Candidate blind = new Blinding(false).of(open, "b_1");
            if (open.resume().name() != null) {
                String last = open.resume().name().text().replaceFirst(".* ", "");
                assertThat(blind.toString()).as(sample.toString()).doesNotContainIgnoringCase(last);
            }
            assertThat(blind.resume().positions()).hasSameSizeAs(open.resume().positions());
        }
    }
}
