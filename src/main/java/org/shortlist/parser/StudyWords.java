package org.shortlist.parser;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.vocabulary.Folding;

/** The words in which people tell of their studies, from {@code study-words.tsv}. */
final class StudyWords {

    private static final int LONGEST_LABEL = 28;
    /** Fewer are no table. */
    private static final int FEWEST_COLUMNS = 3;

    /** What a word or phrase says. */
    enum Kind {
        /** Labels before a colon. */
        MAJOR, MINOR, GRADE, COURSEWORK,
        /** A single word of a subject. */
        FIELD,
        /** A single word over a column of a table. */
        COLUMN,
        /** The fields that follow are several majors. */
        DOUBLE,
        /** A grade in words. */
        HONOURS, IN_PROGRESS, BROKEN_OFF
    }

    private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
    private final Map<Kind, Phrases<Boolean>> phrases = new EnumMap<>(Kind.class);

    StudyWords() {
        Map<Kind, Phrases.Builder<Boolean>> builders = new EnumMap<>(Kind.class);
        for (String[] row : Table.read("study-words.tsv", 3)) {
            Kind kind = Kind.valueOf(row[0]);
            builders.computeIfAbsent(kind, k -> new Phrases.Builder<>()).add(row[2], true);
            for (String word : row[2].split("\\|")) {
                words.computeIfAbsent(kind, k -> new HashSet<>()).add(Folding.fold(word));
            }
        }
        builders.forEach((kind, builder) -> phrases.put(kind, builder.build()));
    }

    /** What the label of a line says of the rest, and where that begins. */
    record Label(Kind kind, int end) {}

    /** The label that a text begins with: "Minor: ", "GPA: ". */
    @Nullable
    Label label(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0 || colon > LONGEST_LABEL) {
            return null;
        }
        String name = Headings.name(text.substring(0, colon));
        for (Kind kind : new Kind[]{Kind.MAJOR, Kind.MINOR, Kind.GRADE, Kind.COURSEWORK}) {
            if (words.get(kind).contains(name)) {
                return new Label(kind, colon + 1);
            }
        }
        return null;
    }

    /** Whether a folded word is one of a subject of study. */
    boolean isField(String word) {
        return words.get(Kind.FIELD).contains(word);
    }

    /** Whether a line is the head of a table: "Examination | University/Board | Year". */
    boolean isTableHead(List<Cutter.Cut> cells) {
        return cells.size() >= FEWEST_COLUMNS && cells.stream()
                .flatMap(cell -> Stream.of(Headings.name(cell.text()).split(" ")))
                .filter(word -> !word.isEmpty())
                .allMatch(words.get(Kind.COLUMN)::contains);
    }

    /** The first phrase of a kind in a text. */
    Optional<Phrases.Found<Boolean>> find(Kind kind, CharSequence text) {
        return phrases.get(kind).firstIn(text);
    }
}
