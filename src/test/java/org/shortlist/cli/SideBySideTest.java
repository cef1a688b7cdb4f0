package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.parser.ResumeParser;
import org.shortlist.vocabulary.Vocabulary;

class SideBySideTest {

    private static final ResumeParser PARSER = new ResumeParser(Vocabulary.load());
    private static final String TEXT = """
            Ada Quill
            ada@example.com

            Experience
            Data Engineer, Lamplight Software
            Jan 2019 - Mar 2017
            Built pipelines with Kafka and Spark for a very long list of customers, one of whom wrote \
            Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenherstellerverzeichnis on every page.

            Skills
            Java, k8s, \u001b[31mred\u001b[0m
            """;

    @ParameterizedTest
    @ValueSource(ints = {80, 120, 200})
    void noLineIsWiderThanTheTerminal(int width) {
        assertThat(shown(width)).allMatch(line -> Measure.width(line) <= width)
                .noneMatch(line -> line.indexOf('\u001b') >= 0);
    }

    @Test
    void nothingOfTheTextIsLost() {
        String words = String.join("", shown(80).stream().map(line -> line.split("│")[0].strip()).toList());
        assertThat(words.replaceAll("[\\s0-9]", ""))
                .contains("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenherstellerverzeichnisoneverypage");
    }

    @Test
    void aValueStandsBesideTheLineThatSaysIt() {
        assertThat(shown(160)).anyMatch(line -> line.matches(" +2 ada@example.com +│ ✓ e-mail: ada@example.com"))
                .anyMatch(line -> line.matches(" +10 Java, k8s.*│ ✓ skill: Java; k8s = Kubernetes.*"));
    }

    @Test
    void aWarningNamesItsLine() {
        assertThat(shown(120)).contains("line 6: Data Engineer: ends before it begins.");
    }

    private static List<String> shown(int width) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        new SideBySide(new Terminal(InputStream.nullInputStream(), writer, writer, true, width, false))
                .print("ada.txt", TEXT, PARSER.parse(TEXT, YearMonth.of(2025, 6)));
        return out.toString().lines().toList();
    }
}
