package org.shortlist.parser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Language;
import org.shortlist.resume.Mention;
import org.shortlist.vocabulary.Token;
import org.shortlist.vocabulary.Tokenizer;

/** Reads languages and how well they are spoken: "German (C1)", "Spanish - native", "fluent in French". */
final class LanguageReader {

    private static final int LONGEST_LEVEL = 40;
    private final Set<String> names = new HashSet<>();

    LanguageReader() {
        for (String[] row : Table.read("languages.tsv", 2)) {
            names.add(row[0]);
            if (!row[1].equals("-")) {
                names.addAll(List.of(row[1].split("\\|")));
            }
        }
    }

    List<Language> read(Sheet sheet, List<Part> parts) {
        List<Language> languages = new ArrayList<>();
        for (Part part : parts) {
            for (Line line : part.lines()) {
                languages.addAll(listed(sheet, line.from(), line.to()));
            }
        }
        return languages;
    }

    /** The languages that a list names: "English (native), French". */
    List<Language> listed(Sheet sheet, int from, int to) {
        return pieces(sheet, from, to).stream()
                .flatMap(piece -> in(sheet, piece.from(), piece.to()).stream())
                .toList();
    }

    private List<Cutter.Cut> pieces(Sheet sheet, int from, int to) {
        List<Cutter.Cut> pieces = new ArrayList<>();
        for (Cutter.Cut comma : Cutter.commas(sheet.text(), from, to)) {
            List<Cutter.Cut> strong = Cutter.strong(sheet.text(), comma.from(), comma.to());
            long named = strong.stream().filter(cut -> nameIn(cut.text()) != null).count();
            pieces.addAll(named > 1 ? strong : List.of(comma));
        }
        return pieces;
    }

    private @Nullable Token nameIn(String text) {
        for (Token token : Tokenizer.tokenize(text)) {
            if (names.contains(token.text())) {
                return token;
            }
        }
        return null;
    }

    private Optional<Language> in(Sheet sheet, int from, int to) {
        String text = sheet.text().substring(from, to);
        Token name = text.length() > 70 ? null : nameIn(text);
        if (name == null) {
            return Optional.empty();
        }
        Mention written = sheet.mention(from + name.start(), from + name.end());
        Mention after = stripped(sheet, from + name.end(), to);
        Mention level = after == null ? stripped(sheet, from, from + name.start()) : after;
        boolean says = level != null && level.text().length() <= LONGEST_LEVEL;
        return Optional.of(new Language(written, Concepts.itself(written.text()), says ? level : null, null));
    }

    /** What stands there, without signs at its ends and without "in"; null for nothing. */
    private static @Nullable Mention stripped(Sheet sheet, int start, int end) {
        String text = sheet.text();
        int from = start;
        int to = end;
        while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1)) && text.charAt(to - 1) != '+') {
            to--;
        }
        to -= to - from > 3 && text.startsWith(" in", to - 3) ? 3 : 0;
        return from == to ? null : sheet.mention(from, to);
    }
}
