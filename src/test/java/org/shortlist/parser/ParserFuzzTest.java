package org.shortlist.parser;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.YearMonth;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shortlist.resume.Resume;
import org.shortlist.vocabulary.Vocabulary;

/** No text, however spoiled, makes the parser fail or hang, and whatever it reads stands where it says. */
class ParserFuzzTest {

    private static final ResumeParser PARSER = new ResumeParser(Vocabulary.load());
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final YearMonth TODAY = YearMonth.of(2025, 6);
    private static final long SEED = 20250621;
    private static final double MOST_SECONDS = 3;

    private static Mutations mutations;

    @BeforeAll
    static void load() throws IOException {
        mutations = Mutations.ofAll();
    }

    @Test
    void fiveThousandSpoiledResumesAreRead() {
        rounds(5_000, SEED);
    }

    @Test
    @Tag("proof")
    void twoHundredThousandSpoiledResumesAreRead() {
        rounds(200_000, SEED + 1_000_000);
    }

    @Test
    void everyTextAsItIsStandsWhereItIsSaid() {
        mutations.texts().forEach(text -> check(text, "as it is"));
    }

    private static void rounds(int number, long seed) {
        LongStream.range(seed, seed + number).parallel().forEach(one -> check(mutations.text(one), "seed " + one));
    }

    private static void check(String text, String round) {
        long start = CPU.getCurrentThreadCpuTime();
        try {
            Resume resume = PARSER.parse(text, TODAY);
            double seconds = (CPU.getCurrentThreadCpuTime() - start) / 1e9;
            if (seconds > MOST_SECONDS) {
                throw new AssertionError(seconds + " seconds for " + text.length() + " characters");
            }
            Spans.check(text, resume);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(round + ":\n" + text.substring(0, Math.min(4_000, text.length())), e);
        }
    }
}
