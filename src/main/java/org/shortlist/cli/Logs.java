package org.shortlist.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

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

    /** A logger that nobody holds is forgotten with its level. */
    private static final Set<Logger> KEPT = ConcurrentHashMap.newKeySet();

    private Logs() {}

    /** A line for each request that the server answers. */
    static void requestsToo() {
        Logger requests = Logger.getLogger("org.shortlist.http.Requests");
        requests.setLevel(Level.INFO);
        KEPT.add(requests);
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            handler.setLevel(Level.INFO);
        }
    }

    static void warningsOnly() {
        try {
            LogManager.getLogManager()
                    .readConfiguration(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
