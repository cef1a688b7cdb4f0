package org.shortlist.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Takes the skills out of a file in the format of ESCO, the European classification of skills: CSV with a line of headings, of which
 * {@code preferredLabel} must be there and {@code conceptType}, {@code conceptUri}, {@code altLabels}, {@code hiddenLabels} (one name
 * a line within a cell) and {@code status} are used if they are.
 *
 * <p>A name of one small word ("coordinate") needs evidence in running text, as in {@code skills.tsv}.
 */
final class Esco {
    private static final String LABEL = "preferredLabel";
    private static final Set<String> SKILL_TYPES = Set.of("KnowledgeSkillCompetence", "Skill", "");
    private static final int LONGEST = 100;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final SkillTaxonomy bundled;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private final Intake.Builder intake = new Intake.Builder();

    Esco(SkillTaxonomy bundled) {
        this.bundled = bundled;
    }

    Intake read(Path file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT.builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreSurroundingSpaces(true)
                .setAllowMissingColumnNames(true)
                .get();
        try (BufferedReader text = withoutMark(file); CSVParser records = format.parse(text)) {
            if (!records.getHeaderNames().contains(LABEL)) {
                intake.bad(1, "names no column " + LABEL);
                return intake.build();
            }
            read(records);
        } catch (IllegalArgumentException e) {
            intake.bad(1, "holds no headings: " + e.getMessage());
        }
        return intake.build();
    }

    private static BufferedReader withoutMark(Path file) throws IOException {
        BufferedReader text = new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    /** What follows a quotation mark that is never closed cannot be read; what stands before it is taken. */
    private void read(CSVParser records) {
        try {
            for (CSVRecord record : records) {
                read(record, records.getCurrentLineNumber());
            }
        } catch (UncheckedIOException e) {
            intake.bad(records.getCurrentLineNumber(), "and what follows cannot be read: " + e.getMessage());
        }
    }

    private void read(CSVRecord record, long line) {
        String label = clean(cell(record, LABEL));
        String status = cell(record, "status");
        if (!SKILL_TYPES.contains(cell(record, "conceptType")) || status.equals("obsolete")) {
            intake.passOver();
        } else if (label.isEmpty() || label.length() > LONGEST || Tokenizer.tokenize(label).isEmpty()) {
            intake.bad(line, label.length() > LONGEST ? "has a name that is too long" : "has no name");
        } else if (isKnown(label)) {
            intake.known();
        } else {
            take(record, label);
        }
    }

    private static String cell(CSVRecord record, String column) {
        return record.isSet(column) ? record.get(column).strip() : "";
    }

    /** Without the signs that part cells and names in a file of the vocabulary. */
    private static String clean(String name) {
        return name.replace('|', ' ').replace('\t', ' ').replaceAll("\\s+", " ").strip();
    }

    /** Known too is "Java (computer programming)". */
    private boolean isKnown(String label) {
        return bundled.find(label).isPresent() || bundled.find(Organisations.withoutBrackets(label)).isPresent()
                || !keys.add(PhraseTable.key(label));
    }

    private void take(CSVRecord record, String label) {
        Set<String> names = new LinkedHashSet<>();
        Stream.of(cell(record, "altLabels"), cell(record, "hiddenLabels"))
                .flatMap(String::lines)
                .map(Esco::clean)
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST)
                .filter(name -> bundled.find(name).isEmpty() && keys.add(PhraseTable.key(name)))
                .forEach(names::add);
        List<String> needy = new ArrayList<>();
        Stream.concat(Stream.of(label), names.stream()).filter(Esco::isOneWord).forEach(needy::add);
        names.removeAll(needy);
        intake.take(id(label), label, "-", "-", joined(needy), joined(names));
    }

    private static boolean isOneWord(String name) {
        return Tokenizer.tokenize(name).size() == 1 && name.equals(name.toLowerCase(Locale.ROOT));
    }

    private static String joined(Iterable<String> names) {
        String joined = String.join("|", names);
        return joined.isEmpty() ? "-" : joined;
    }

    private String id(String label) {
        String plain = Folding.fold(label).replaceAll("[^a-z0-9+#.]+", "-").replaceAll("^-+|-+$", "");
        String id = plain.isEmpty() ? "skill" : plain;
        for (int n = 2; bundled.byId(id).isPresent() || !ids.add(id); n++) {
            id = plain + "-" + n;
        }
        return id;
    }
}
