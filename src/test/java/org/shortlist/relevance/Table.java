package org.shortlist.relevance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The tables among the resources of this package; lines that begin with # are remarks. */
final class Table {

    private Table() {}

    static List<String[]> read(String name, int columns) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Table.class.getResourceAsStream(name)), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(line -> cells(line, columns)).toList();
        }
    }

    private static String[] cells(String line, int columns) {
        String[] cells = line.split("\t", -1);
        if (cells.length != columns) {
            throw new IllegalArgumentException("not " + columns + " columns: " + line);
        }
        return cells;
    }
}
