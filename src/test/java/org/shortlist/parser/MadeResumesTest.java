package org.shortlist.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shortlist.resume.DateRange;
import org.shortlist.resume.PartialDate;
import org.shortlist.resume.Position;
import org.shortlist.vocabulary.Folding;
import org.shortlist.vocabulary.Vocabulary;

/**
 * Jobs of invented résumés in layouts, languages and words of all kinds: a job counts when title, employer, start and end are all
 * read as they were written. The second list of words is for measuring only; no rule was made while looking at it.
 */
class MadeResumesTest {

    private static final ResumeParser PARSER = new ResumeParser(Vocabulary.load());
    private static final int EACH = 3;
    private static final int PAGES = 150;

    /** How many jobs there are, were read, and were read rightly. */
    private record Count(int there, int read, int right) {
        Count and(Count other) {
            return new Count(there + other.there, read + other.read, right + other.right);
        }

        double recall() {
            return (double) right / there;
        }

        double precision() {
            return (double) right / read;
        }
    }

    @ParameterizedTest
    @CsvSource({"first, 0.96, 0.963", "second, 0.979, 0.982"})
    void theJobsOfAllLayoutsAreRead(String list, double recall, double precision) {
        MadeWords words = new MadeWords(list);
        holds(MadeLayout.all()
                .stream()
                .flatMap(layout -> IntStream.range(0, EACH).mapToObj(i -> MadeResumes.make(words, layout, i))), recall,
                precision);
    }

    @ParameterizedTest
    @CsvSource({"first, 0.995, 0.995", "second, 0.987, 0.986"})
    void theJobsOfAJobBoardsPagesAreRead(String list, double recall, double precision) {
        MadeWords words = new MadeWords(list);
        holds(IntStream.range(0, PAGES).mapToObj(i -> MadeBoard.make(words, i)), recall, precision);
    }

    private static void holds(Stream<MadeResume> resumes, double recall, double precision) {
        Map<String, Count> counts = new TreeMap<>();
        resumes.forEach(resume -> counts.merge(resume.layout(), count(resume), Count::and));
        Count all = counts.values().stream().reduce(new Count(0, 0, 0), Count::and);
        List<String> worst = counts.entrySet()
                .stream()
                .sorted(Comparator.comparingDouble(entry -> entry.getValue().recall()))
                .limit(12)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
        assertThat(all.recall()).as("recall of %s, worst in %s", all, worst).isGreaterThanOrEqualTo(recall);
        assertThat(all.precision()).as("precision of %s, worst in %s", all, worst).isGreaterThanOrEqualTo(precision);
    }

    private static Count count(MadeResume resume) {
        List<String> read = new ArrayList<>();
        for (Position position : PARSER.parse(resume.text(), YearMonth.of(2025, 6)).positions()) {
            read.add(read(position));
        }
        int number = read.size();
        int right = 0;
        for (MadeResume.Job job : resume.jobs()) {
            right += read.remove(key(job.title(), job.employer(), job.start(), String.valueOf(job.end()))) ? 1 : 0;
        }
        return new Count(resume.jobs().size(), number, right);
    }

    private static String read(Position position) {
        String title = position.title() == null ? "" : position.title().text();
        String employer = position.employer() == null ? "" : position.employer().text();
        DateRange dates = position.dates();
        PartialDate start = dates == null ? null : dates.start();
        PartialDate end = dates == null ? null : dates.end();
        return key(title, employer, String.valueOf(start), String.valueOf(end));
    }

    private static String key(String title, String employer, String start, String end) {
        return String.join(" / ", words(title), words(employer), start, end);
    }

    private static String words(String text) {
        return Folding.fold(text.toLowerCase(Locale.ROOT)).replaceAll("[^\\p{L}\\p{N}&+#]+", " ").strip();
    }
}
