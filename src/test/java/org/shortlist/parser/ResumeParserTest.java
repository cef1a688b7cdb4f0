package org.shortlist.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shortlist.resume.DateRange;
import org.shortlist.resume.JsonResume;
import org.shortlist.resume.Position;
import org.shortlist.resume.Resume;
import org.shortlist.resume.Section;
import org.shortlist.resume.Skill;
import org.shortlist.resume.Warning;
import org.shortlist.vocabulary.Vocabulary;
import tools.jackson.databind.json.JsonMapper;

class ResumeParserTest {

    private static final Path CASES = Path.of("src", "test", "resources", "org", "shortlist", "parser");
    private static final ResumeParser PARSER = new ResumeParser(Vocabulary.load());
    private static final YearMonth TODAY = YearMonth.of(2025, 6);

    private static Resume parse(String text) {
        return PARSER.parse(text, TODAY);
    }

    @Test
    void everyCaseKeepsItsSpansInOrderAndApart() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt")).toList()) {
                String text = Files.readString(file);
                Spans.check(text, parse(text));
            }
        }
    }

    @Test
    void aValueIsWhatStandsAtItsSpan() {
        String text = "Jane Moor\njane.moor@example.com\n\nExperience\nBaker, *Eastlake* Foods\nMar 2015 – Jan 2019\nBaked with Java.\n";
        Resume resume = parse(text);
        Position job = resume.positions().getFirst();
        assertThat(resume.name().span().of(text)).isEqualTo("Jane Moor");
        assertThat(job.title().span().of(text)).isEqualTo("Baker");
        assertThat(job.employer().text()).isEqualTo("Eastlake Foods");
        assertThat(job.employer().span().of(text)).isEqualTo("Eastlake* Foods");
        assertThat(job.span().of(text)).isEqualTo("Baker, *Eastlake* Foods\nMar 2015 – Jan 2019\nBaked with Java.");
        assertThat(job.description().span().of(text)).isEqualTo("Baked with Java.");
        assertThat(job.skills().getFirst().span().of(text)).isEqualTo("Java");
    }

    @Test
    void anEmployersNameIsNoSkillOfTheJob() {
        Resume resume = parse("Experience\nClerk, Oracle\nMar 2015 – Jan 2019\nFiled letters.\n");
        assertThat(resume.positions().getFirst().employer().text()).isEqualTo("Oracle");
        assertThat(resume.positions().getFirst().skills()).isEmpty();
    }

    @Test
    void sectionsCoverTheTextInOrder() {
        String text = "Jane Moor\njane.moor@example.com\nSummary\nBakes.\nExperience\nBaker, Eastlake\n2015 - 2016\nSkills\nSalt\n";
        assertThat(parse(text).sections()).extracting(Section::kind)
                .containsExactly(Section.Kind.HEADER, Section.Kind.SUMMARY, Section.Kind.EXPERIENCE,
                        Section.Kind.SKILLS);
        assertThat(parse(text).sections().get(1).span().of(text)).isEqualTo("Summary\nBakes.\n");
    }

    @Test
    void warnsOfWhatAReaderShouldKnow() {
        Resume resume = parse(
                "Experience\nBaker, Eastlake Foods\nMar 2019 – Jan 2015\n\nCook, Hartwick Hotel\nMay 2031 – Jun 2032\n");
        assertThat(resume.warnings()).extracting(Warning::code)
                .containsExactly("no-name", "no-contact", "dates-reversed", "dates-in-future");
        assertThat(parse("Experience\nBaker, Eastlake Foods\nMar 2019 – now\n\nCook, Hartwick Hotel\nMay 2020 – now\n")
                .warnings())
                .extracting(Warning::code)
                .contains("several-current-jobs");
    }

    @Test
    void nothingIsReadInNothing() {
        Resume resume = parse("");
        assertThat(resume.positions()).isEmpty();
        assertThat(resume.name()).isNull();
        assertThat(resume.sections()).isEmpty();
    }

    @Test
    void theVersionNamesRulesAndVocabulary() {
        assertThat(PARSER.version()).startsWith("parser-").endsWith(Vocabulary.load().fingerprint());
    }

    @Test
    void dataBecomesATextWithPlaces() {
        Resume data = JsonResume.read(new JsonMapper().readTree(
                """
                        {"basics": {"name": "Jane Moor", "email": "jane.moor@example.com", "location": {"city": "Boston", "region": "MA"}},
                         "work": [{"name": "Eastlake Foods", "position": "Data Engineer", "startDate": "2015-03", "endDate": "2019-01",
                                   "summary": "Moved the ovens to Kafka.", "highlights": ["Wrote Java"]},
                                  {"name": "Hartwick Hotel", "position": "Cook", "startDate": "2012"}],
                         "education": [{"institution": "Lakeview University", "studyType": "Bachelor", "area": "History", "endDate": "2011"}],
                         "skills": [{"name": "Languages", "keywords": ["Java", "Go"]}, {"keywords": ["Whittling"]}]}
                        """));
        ResumeParser.ReadText read = PARSER.fromData(data, TODAY);
        Spans.check(read.text(), read.resume());
        assertThat(read.text()).contains("Jane Moor\njane.moor@example.com", "Mar 2015 – Jan 2019", "2012 – present",
                "Languages: Java, Go");
        Position job = read.resume().positions().getFirst();
        assertThat(job.skills()).extracting(Skill::text).containsExactly("Kafka", "Java");
        assertThat(job.skills().getFirst().span().of(read.text())).isEqualTo("Kafka");
        assertThat(job.title().family().id()).isEqualTo("data-engineer");
        assertThat(job.span().of(read.text())).startsWith("Data Engineer").endsWith("Wrote Java");
        assertThat(read.resume().skills()).extracting(Skill::group).containsExactly("Languages", "Languages", null);
        assertThat(read.resume().location().city().label()).isEqualTo("Boston, MA");
        assertThat(read.resume().sections()).extracting(Section::kind)
                .containsExactly(Section.Kind.HEADER, Section.Kind.EXPERIENCE, Section.Kind.EDUCATION,
                        Section.Kind.SKILLS);
        assertThat(read.resume().positions()).extracting(Position::dates)
                .extracting(DateRange::isOpen)
                .isEqualTo(List.of(false, true));
    }

    @Test
    void whatWasReadFromATextIsReadFromItsDataToo() throws IOException {
        String text = Files.readString(CASES.resolve("seed-layout-a-blank-line-after-every-line.txt"));
        Resume resume = parse(text);
        ResumeParser.ReadText again = PARSER.fromData(JsonResume.read(JsonResume.write(resume)), TODAY);
        assertThat(again.resume().positions())
                .extracting(position -> position.title().text(), position -> position.dates().at(null))
                .isEqualTo(resume.positions()
                        .stream()
                        .map(p -> org.assertj.core.groups.Tuple.tuple(p.title().text(), p.dates().at(null)))
                        .toList());
        assertThat(again.resume().education()).hasSameSizeAs(resume.education());
    }
}
