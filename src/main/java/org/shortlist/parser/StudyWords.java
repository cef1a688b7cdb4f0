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
import org.shortlist.vocabulary.Token;
import org.shortlist.vocabulary.Wording;

/** The words in which people tell of their studies, from {@code study-words.tsv}. */
final class StudyWords {

    private static final int LONGEST_LABEL = 28;
    private static final int LONGEST_NAME = 6;
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
        /** Kinds of schools, which name none. */
        SECONDARY,
        /** Words that stand in no name of a school. */
        PART,
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

    /** Whether a text is a kind of school, with or without a subject: "High school or equivalent in General". */
    boolean isKindOfSchool(String text) {
        String name = Headings.name(text);
        int in = name.indexOf(" in ");
        return words.get(Kind.SECONDARY).contains(in > 0 ? name.substring(0, in) : name);
    }

    /** Whether a text may be a name: a few words, none of a subject or of what else is told of studies. */
    boolean isNamelike(Wording text) {
        List<Token> tokens = text.tokens();
        return !tokens.isEmpty() && tokens.size() <= LONGEST_NAME
                && tokens.stream()
                        .map(Token::text)
                        .noneMatch(word -> isField(word) || words.get(Kind.PART).contains(word)
                                || word.chars().anyMatch(Character::isDigit))
                && find(Kind.IN_PROGRESS, text).isEmpty() && find(Kind.BROKEN_OFF, text).isEmpty();
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
