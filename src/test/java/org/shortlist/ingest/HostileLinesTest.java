package org.shortlist.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text makes the patterns slow through which every file goes: their time grows as the text does. */
class HostileLinesTest {

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(strings = {"a", " ", "\t", " \n", "\n", "a-", "a-\n", "\ue000 ", "A ", "A  B\t", "<p ", "<!-- -->",
            "<!--", "<?xml ", "{", "{}", "}\n", "{ }\n{", "\u00c3\u00a9", "é", "ﬁ", "2019 -\n", "\u200b", "•\n"})
    void timeGrowsAsTheTextDoes(String unit) {
        double once = millis(unit.repeat(30_000 / unit.length()));
        double often = millis(unit.repeat(120_000 / unit.length()));
        assertThat(often).as("%s: %s ms for 30 kB", unit, once).isLessThan(150 + 12 * once);
    }

    private static double millis(String text) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = CPU.getCurrentThreadCpuTime();
            CleanLines.of(LineHyphens.join(text, true));
            TableRow.of(List.of(text, "a\n2019"));
            sniff(text);
            best = Math.min(best, CPU.getCurrentThreadCpuTime() - start);
        }
        return best / 1e6;
    }

    private static void sniff(String text) {
        try {
            FileSniffer.kind(text.getBytes(StandardCharsets.UTF_8), "page.html", Limits.DEFAULT);
        } catch (UnreadableFileException e) {
            assertThat(e.reason()).isNotNull();
        }
    }
}
