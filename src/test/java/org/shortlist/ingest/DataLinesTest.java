package org.shortlist.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataLinesTest {

    private static final int LIMIT = 100_000;

    @Test
    void blankLinesCountButAreNotGiven() throws IOException {
        assertThat(lines("{1}\n\n \t\r\n{2}\r\n\r\n{3}")).containsExactly("1 {1}", "4 {2}", "6 {3}");
        assertThat(lines("\n \n")).isEmpty();
        assertThat(lines("")).isEmpty();
    }

    /** However the pieces are cut in which they come. */
    @Test
    void aLineMayBeLongerThanWhatIsReadAtATime() throws IOException {
        String most = "x".repeat(LIMIT);
        assertThat(lines("{1}\n" + most + "\r\n{3}\n")).containsExactly("1 {1}", "2 " + most, "3 {3}");
    }

    @Test
    void aLineThatIsTooLongIsCutAndSaysSo() throws IOException {
        assertThat(lines("x".repeat(2 * LIMIT) + "\n{2}")).containsExactly("1 " + "x".repeat(LIMIT) + " too long",
                "2 {2}");
        assertThat(lines(" ".repeat(LIMIT) + "x\n{2}")).containsExactly("1 " + " ".repeat(LIMIT) + " too long",
                "2 {2}");
    }

    /** Half a line is not: whoever sent it must not have to send the other half to learn of the lines before. */
    @Test
    void onlyWholeLinesAreAtHand() throws IOException {
        DataLines lines = new DataLines(piecemeal("{1}\n{2}\n{3"), LIMIT);
        assertThat(lines.next()).isNotNull();
        assertThat(lines.isAtHand()).isTrue();
        assertThat(lines.next()).isNotNull();
        assertThat(lines.isAtHand()).isFalse();
    }

    private static List<String> lines(String text) throws IOException {
        List<String> all = new ArrayList<>();
        DataLines lines = new DataLines(piecemeal(text), LIMIT);
        for (DataLines.Line line = lines.next(); line != null; line = lines.next()) {
            all.add(line.number() + " " + new String(line.bytes(), StandardCharsets.UTF_8)
                    + (line.tooLong() ? " too long" : ""));
        }
        return all;
    }

    private static InputStream piecemeal(String text) {
        return new FilterInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                return super.read(bytes, from, Math.min(length, 12));
            }
        };
    }
}
