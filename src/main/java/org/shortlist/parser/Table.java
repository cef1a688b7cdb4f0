package org.shortlist.parser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the word tables beside this package: tab-separated, {@code #} lines are comments. */
final class Table {

    private Table() {}

    static List<String[]> read(String fileName, int columns) {
        return text(fileName).lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> cells(fileName, line, columns))
                .toList();
    }

    private static String[] cells(String fileName, String line, int columns) {
        String[] cells = line.split("\t", -1);
        if (cells.length != columns) {
            throw new IllegalStateException(fileName + ": not " + columns + " columns: " + line);
        }
        return cells;
    }

    private static String text(String fileName) {
        try (InputStream in = Table.class.getResourceAsStream(fileName)) {
            if (in == null) {
                throw new IllegalStateException(fileName + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(fileName, e);
        }
    }
}
