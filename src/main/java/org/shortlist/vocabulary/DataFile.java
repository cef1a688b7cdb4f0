package org.shortlist.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
    INDUSTRIES("industries.tsv", 2), //
    EMPLOYERS("employers.tsv", 6), //
    LEGAL_SUFFIXES("legal-suffixes.tsv", 1), //
    ORGANISATION_WORDS("organisation-words.tsv", 4), //
    SCHOOLS("schools.tsv", 3), //
    DEGREES("degrees.tsv", 5), //
    COUNTRIES("countries.tsv", 3), //
    REGIONS("regions.tsv", 4), //
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
            return Optional.of(cells.get(column)).filter(c -> !c.equals("-"));
        }

        /** The parts of a cell between bars; none for a dash. */
        List<String> list(int column) {
            return optional(column).map(c -> List.of(c.split("\\|"))).orElse(List.of());
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
        List<Row> rows = new ArrayList<>();
        String[] lines = new String(bytes(), StandardCharsets.UTF_8).split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank() && !lines[i].startsWith("#")) {
                rows.add(row(i + 1, lines[i]));
            }
        }
        return rows;
    }

    private Row row(int number, String line) {
        Row row = new Row(fileName, number, List.of(line.split("\t", -1)));
        if (row.cells.size() != columns) {
            throw row.bad(row.cells.size() + " columns where " + columns + " are due");
        }
        if (row.cells.stream().anyMatch(c -> c.isBlank() || !c.equals(c.strip()))) {
            throw row.bad("an empty cell, or white space around one");
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
