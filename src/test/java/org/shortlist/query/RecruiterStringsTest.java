package org.shortlist.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.query.Vocabularies.PARSER;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions as recruiters type them, each with its whole reading: a line of the file is a case. */
class RecruiterStringsTest {

    static Stream<String> lines() throws IOException {
        try (InputStream file = RecruiterStringsTest.class.getResourceAsStream("recruiters.tsv")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#"));
        }
    }

    /** What was typed, of every line. */
    static List<String> questions() throws IOException {
        return lines().map(line -> typed(line)).toList();
    }

    /** A backslash before an n stands for the end of a line. */
    private static String typed(String line) {
        return line.split("\t", 2)[0].replace("\\n", "\n");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void isReadAsTheFileSays(String line) {
        Reading reading = PARSER.read(typed(line));
        String notes = Stream.concat(reading.repairs().stream(), reading.warnings().stream())
                .map(Reading.Note::code)
                .collect(Collectors.joining(","));
        List<String> expected = List.of(line.split("\t", -1));
        List<String> read = List.of(expected.getFirst(), reading.query(), reading.sentence(),
                notes.isEmpty() ? "-" : notes);
        assertThat(read.subList(0, expected.size())).isEqualTo(expected);
        assertThat(PARSER.read(reading.query()).expression()).as("read back").isEqualTo(reading.expression());
    }
}
