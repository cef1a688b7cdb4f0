package org.shortlist.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.vocabulary.Vocabulary;

/** No text makes the parser slow: its time grows as the text does. */
class HostileTextTest {

    private static final ResumeParser PARSER = new ResumeParser(Vocabulary.load());
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final YearMonth TODAY = YearMonth.of(2025, 6);

    @ParameterizedTest
    @ValueSource(strings = {"a", " ", "(", "[x](", "*", "*a ", "@", "a@", "a.", "2019-", "01/", "2019 - ", "-", ", ",
            ":", "Java, ",
            "+1", "1", "|", "\t", "Boston, MA ", "Engineer ", "\n", "\n2019", "Experience\n", "Jan ", "é", "\ud83d",
            "a, b: ", "\\"})
    void timeGrowsAsTheTextDoes(String unit) {
        timeGrowsUnder("Experience\n", unit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a)\n", "(", "a (b, ", "a, b: ", "a.\n", "a. B", " and ", "a - ", "Java, Go (", "in ",
            "x:\n",
            "Java5 years ", "knowledge of ", "a  ", "   b", "JavaJava", "●", "Skills\n", "A\nb, c\n", "| a, "})
    void timeGrowsAsAListOfSkillsDoes(String unit) {
        timeGrowsUnder("Skills\n", unit);
    }

    /** What the readers of the other parts have rules for, without end. */
    @ParameterizedTest
    @ValueSource(strings = {"", "Education\n", "Certifications\n", "Languages\n", "Publications\n", "Patents\n",
            "Awards\n",
            "Projects\n", "Volunteer Experience\n", "Summary\n", "Other\n"})
    void fourTimesTheTextTakesAboutFourTimesTheTime(String heading) {
        for (String unit : List.of("School, ", "University of ", "BSc in ", "Department of Law, ", "US citizen ",
                "A. Author, ", "Aa ", "aa. Bb ", "German (", "   ", "\n  ", "a\n", "Dr. ", "Prof. A ", "2019. ",
                "No. US 7,123,456 ", "\"a\" ", "GPA: 3.5 ", "A, B and C. ", "Boston, MA\n")) {
            double once = millis(heading, unit, 10_000);
            double often = millis(heading, unit, 40_000);
            assertThat(often).as("%s%s: %s ms for 10 kB", heading, unit, once).isLessThan(150 + 12 * once);
        }
    }

    private static double millis(String heading, String unit, int length) {
        return nanos(heading + unit.repeat(length / unit.length())) / 1e6;
    }

    @Test
    void datesOfJobsWithoutEndTakeFiveTimesTheTimeForFiveTimesTheText() {
        double once = nanos("Experience\n" + "2016 - 2018\n".repeat(16_000)) / 1e6;
        assertThat(nanos("Experience\n" + "2016 - 2018\n".repeat(80_000)) / 1e6).as("%s ms for a fifth", once)
                .isLessThan(1_000 + 8 * once);
    }

    @Test
    void titlesOfHonourWithoutEndAreNoName() {
        assertThat(PARSER.parse("Dr. ".repeat(50_000) + "Ada Quill\n", TODAY).positions()).isEmpty();
    }

    @Test
    void labelledDatesWithoutEndInAProjectTakeNoLongerThanElsewhere() {
        String job = "Experience\nEmployer: Barrow Foods\nTitle: Analyst\nPeriod: 2000 - 2024\n";
        String periods = "Period: 2001 - 2002\nKept books\n".repeat(8_000);
        double elsewhere = nanos(job + periods) / 1e6;
        assertThat(nanos(job + "Project: Claims\n" + periods) / 1e6).as("%s ms elsewhere", elsewhere)
                .isLessThan(1_000 + 5 * elsewhere);
    }

    private static void timeGrowsUnder(String heading, String unit) {
        long small = nanos(heading + unit.repeat(20_000 / unit.length()));
        long large = nanos(heading + unit.repeat(120_000 / unit.length()));
        assertThat(large / 1e6).as("%s: %s ms for 20 kB", unit, small / 1e6).isLessThan(200 + 18 * small / 1e6);
    }

    private static long nanos(String text) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            long start = CPU.getCurrentThreadCpuTime();
            PARSER.parse(text, TODAY);
            best = Math.min(best, CPU.getCurrentThreadCpuTime() - start);
        }
        return best;
    }
}
