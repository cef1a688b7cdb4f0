package org.shortlist.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.vocabulary.Vocabulary;

/** No text makes the parser fail, and none makes it slow. */
class HostileTextTest {

    private static final ResumeParser PARSER = new ResumeParser(Vocabulary.load());
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final YearMonth TODAY = YearMonth.of(2025, 6);
    private static final Path CASES = Path.of("src", "test", "resources", "org", "shortlist", "parser");

    @Test
    void aThousandMutatedResumesAreRead() throws IOException {
        long seed = 20250621;
        Random random = new Random(seed);
        List<String> texts = cases();
        for (int i = 0; i < 1000; i++) {
            String text = mutated(texts.get(random.nextInt(texts.size())), texts, random);
            try {
                Spans.check(text, PARSER.parse(text, TODAY));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ", round " + i + ":\n" + text, e);
            }
        }
    }

    private static List<String> cases() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    private static String mutated(String text, List<String> others, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int n = random.nextInt(12); n >= 0; n--) {
            int at = random.nextInt(mutated.length() + 1);
            int to = Math.min(mutated.length(), at + random.nextInt(20));
            switch (random.nextInt(6)) {
                case 0 -> mutated.delete(at, to);
                case 1 -> mutated.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
                case 2 -> mutated.insert(at, (char) random.nextInt(0x10000));
                case 3 -> mutated.insert(at, mutated.substring(at, to).repeat(random.nextInt(4)));
                case 4 -> mutated.insert(at, piece(others.get(random.nextInt(others.size())), random));
                default -> mutated.replace(at, to, mutated.substring(at, to).toUpperCase(java.util.Locale.ROOT));
            }
        }
        return mutated.toString();
    }

    private static final String SIGNS = "\n\n\t|,;:()[]*_`\\–—-－•/@.&#0129 \u200b\u00ad\uf0b7\"'";

    private static String piece(String text, Random random) {
        int from = random.nextInt(text.length());
        return text.substring(from, Math.min(text.length(), from + random.nextInt(200)));
    }

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
