package org.shortlist.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/** What the libraries may say: warnings, on one line each. None of ours logs a word of a résumé. */
final class Logs {

    private static final String CONFIGURATION = """
            handlers=java.util.logging.ConsoleHandler
            .level=WARNING
            java.util.logging.ConsoleHandler.level=WARNING
            java.util.logging.ConsoleHandler.encoding=UTF-8
            java.util.logging.SimpleFormatter.format=%1$tFT%1$tT %4$s %5$s%6$s%n
            org.apache.lucene.internal.vectorization.level=SEVERE
            io.javalin.level=SEVERE
            org.apache.pdfbox.level=SEVERE
            org.apache.fontbox.level=SEVERE
            org.apache.tika.level=SEVERE
            org.apache.poi.level=SEVERE
            """;

    private Logs() {}

    static void warningsOnly() {
        try {
            LogManager.getLogManager()
                    .readConfiguration(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
