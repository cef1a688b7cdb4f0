package org.shortlist.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shortlist.resume.Experience;
import org.shortlist.resume.MonthInterval;
import org.shortlist.resume.Position;
import org.shortlist.resume.Resume;
import org.shortlist.resume.Skill;
import org.shortlist.resume.SkillExperience;
import org.shortlist.resume.Span;
import org.shortlist.vocabulary.Vocabulary;

/** Every figure of a skill opens the places of the text that it came from, and follows from them alone. */
class SkillEvidenceTest {

    private static final Path CASES = Path.of("src", "test", "resources", "org", "shortlist", "parser");
    private static final Vocabulary VOCABULARY = Vocabulary.load();
    private static final ResumeParser PARSER = new ResumeParser(VOCABULARY);
    private static final YearMonth TODAY = YearMonth.of(2025, 6);

    @Test
    void everyFigureFollowsFromTheSpansThatProveIt() throws IOException {
        int figures = 0;
        for (String text : texts()) {
            Resume resume = PARSER.parse(text, TODAY);
            for (SkillExperience skill : Experience.skills(resume, TODAY)) {
                List<Span> spans = skill.evidence().stream().map(SkillExperience.Evidence::span).toList();
                List<MonthInterval> months = Experience.union(resume.positions()
                        .stream()
                        .filter(job -> spans.stream().anyMatch(span -> contains(job, span)))
                        .map(Position::dates)
                        .filter(Objects::nonNull)
                        .flatMap(dates -> dates.assumed(TODAY).stream())
                        .toList());
                assertThat(skill.months()).as(skill.skill().label()).isEqualTo(Experience.months(months));
                assertThat(skill.lastUsed()).isEqualTo(months.isEmpty() ? null : months.getLast().to());
                figures += skill.months() > 0 ? 1 : 0;
            }
        }
        assertThat(figures).isGreaterThan(40);
    }

    @Test
    void everySpanSaysTheSkillInTheJobItIsGivenFor() throws IOException {
        for (String text : texts()) {
            Resume resume = PARSER.parse(text, TODAY);
            for (SkillExperience skill : Experience.skills(resume, TODAY)) {
                for (SkillExperience.Evidence proof : skill.evidence()) {
                    assertThat(contains(resume.positions().get(proof.position()), proof.span())).isTrue();
                    Predicate<Skill> same = used -> used.concept().equals(skill.skill())
                            && Objects.equals(used.span(), proof.span())
                            && proof.span().of(text).contains(used.text().substring(0, 1));
                    assertThat(resume.positions().get(proof.position()).skills()).anyMatch(same);
                }
            }
        }
    }

    @Test
    void whatIsOnlyListedIsAnotherStateThanWhatIsUsed() {
        Resume resume = PARSER.parse("""
                Summary
                Engineer who likes Terraform.

                Experience
                Developer, Quorra Labs
                Jan 2019 - Dec 2020
                Moved the shop to Kafka.
                Developer, Stonebridge
                Jan 2020 - Jun 2021
                Kept Kafka and Java in order.
                Clerk, Redfern
                2016
                Wrote letters.

                Skills
                Java, Kubernetes
                """, TODAY);
        assertThat(Experience.skills(resume, TODAY))
                .extracting(skill -> skill.skill().label() + " " + skill.months() + " " + skill.listed() + " "
                        + skill.evidence().size() + " " + skill.lastUsed())
                .containsExactly("Apache Kafka 30 false 2 2021-06", "Java 18 true 1 2021-06",
                        "Kubernetes 0 true 0 null", "Terraform 0 true 0 null");
    }

    private static boolean contains(Position job, Span span) {
        return job.span() != null && job.span().contains(span);
    }

    private static List<String> texts() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(path -> path.toString().endsWith(".txt")).map(SkillEvidenceTest::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
