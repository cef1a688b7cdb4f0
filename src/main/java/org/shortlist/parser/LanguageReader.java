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
        String after = strip(text.substring(name.end()));
        String before = strip(text.substring(0, name.start()));
        String level = after.isEmpty() ? before : after;
        boolean says = !level.isEmpty() && level.length() <= LONGEST_LEVEL;
        return Optional.of(new Language(written, says ? level : null));
    }

    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1)) && text.charAt(to - 1) != '+') {
            to--;
        }
        String bare = text.substring(from, to);
        return bare.endsWith(" in") ? bare.substring(0, bare.length() - 3) : bare;
    }
}
