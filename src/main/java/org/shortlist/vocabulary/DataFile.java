package org.shortlist.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The files of the vocabulary, in the fixed order of the fingerprint, and how a line of them is read. */
enum DataFile {
    TOKENS("tokens.tsv", 2), //
    FAMILIES("families.tsv", 4), //
    SKILLS("skills.tsv", 6), //
    TITLES("titles.tsv", 4), //
    TITLE_WORDS("title-words.tsv", 1), //
    TITLE_ABBREVIATIONS("title-abbreviations.tsv", 2), //
    SENIORITY("seniority.tsv", 2), //
    SYNONYMS("synonyms.tsv", 3), //
    NICKNAMES("nicknames.tsv", 2), //
    LANGUAGES("languages.tsv", 2), //
    INDUSTRIES("industries.tsv", 2), //
    EMPLOYERS("employers.tsv", 6), //
    LEGAL_SUFFIXES("legal-suffixes.tsv", 1), //
    ORGANISATION_WORDS("organisation-words.tsv", 4), //
    SCHOOLS("schools.tsv", 3), //
    DEGREES("degrees.tsv", 5), //
    COUNTRIES("countries.tsv", 3), //
    REGIONS("regions.tsv", 5), //
    PLACES("places.tsv", 8);

    private final String fileName;
    private final int columns;

    DataFile(String fileName, int columns) {
        this.fileName = fileName;
        this.columns = columns;
    }

    /** One line that is no comment. */
    record Row(String file, int line, List<String> cells) {
        String cell(int column) {
            return cells.get(column);
        }

        /** The cell, unless it is the dash that stands for nothing. */
        Optional<String> optional(int column) {
            String cell = cells.get(column);
            return cell.equals("-") ? Optional.empty() : Optional.of(cell);
        }

        /** The parts of a cell between bars; none for a dash. */
        List<String> list(int column) {
            String cell = cells.get(column);
            return cell.equals("-") ? List.of() : List.of(cell.split("\\|"));
        }

        boolean yes(int column) {
            return cells.get(column).equals("yes");
        }

        IllegalStateException bad(String why) {
            return new IllegalStateException(file + " line " + line + ": " + why);
        }
    }

    String fileName() {
        return fileName;
    }

    List<Row> read() {
        return rows(fileName, bytes());
    }

    /** The rows of a file with the columns of this one. */
    List<Row> rows(String name, byte[] bytes) {
        List<Row> rows = new ArrayList<>();
        int number = 1;
        for (int from = 0; from < bytes.length; number++) {
            int to = from;
            while (to < bytes.length && bytes[to] != '\n') {
                to++;
            }
            if (to > from && bytes[from] != '#') {
                rows.add(checked(new Row(name, number, cells(bytes, from, to))));
            }
            from = to + 1;
        }
        return rows;
    }

    private List<String> cells(byte[] bytes, int from, int to) {
        List<String> cells = new ArrayList<>(columns);
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || bytes[i] == '\t') {
                cells.add(new String(bytes, start, i - start, StandardCharsets.UTF_8));
                start = i + 1;
            }
        }
        return Collections.unmodifiableList(cells);
    }

    private Row checked(Row row) {
        if (row.cells.size() != columns) {
            throw row.bad(row.cells.size() + " columns where " + columns + " are due");
        }
        for (String cell : row.cells) {
            if (cell.isEmpty() || Character.isWhitespace(cell.charAt(0))
                    || Character.isWhitespace(cell.charAt(cell.length() - 1))) {
                throw row.bad("an empty cell, or white space around one");
            }
        }
        return row;
    }

    byte[] bytes() {
        try (InputStream in = DataFile.class.getResourceAsStream(fileName)) {
            if (in == null) {
                throw new IllegalStateException(fileName + " line 0: the file is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(fileName, e);
        }
    }
}
