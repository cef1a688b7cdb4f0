package org.shortlist.vocabulary;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The legal forms that end a company's name: Inc., GmbH, S.A. de C.V. */
final class LegalSuffixes {
    private static final Set<String> ANDS = Set.of("and", "et", "und");
    /** Words of another kind too: "Co" and "SA" alone prove little. */
    private static final Set<String> WEAK = Set.of("company", "co", "sa", "as", "ab", "se", "de", "cv", "sas", "ag",
            "pa", "pc", "kg", "nv", "z", "oo", "sp", "na", "kk", "spa", "limited", "oy", "sl");

    private final Set<String> words = new HashSet<>();

    LegalSuffixes(List<DataFile.Row> rows) {
        rows.forEach(row -> words.add(row.cell(0)));
    }

    /** A name without its legal suffixes and the punctuation around it; never nothing at all. */
    Wording without(CharSequence written) {
        Wording name = Wording.of(written);
        List<Token> tokens = name.tokens();
        int kept = tokens.size();
        while (kept > 1 && words.contains(tokens.get(kept - 1).text())) {
            kept--;
        }
        if (kept > 1 && kept < tokens.size() && ANDS.contains(tokens.get(kept - 1).text())) {
            kept--;
        }
        if (kept == 0) {
            return name.strip();
        }
        int end = kept == tokens.size() ? endOfName(name, tokens.getLast().end()) : tokens.get(kept - 1).end();
        return name.part(tokens.getFirst().start(), end);
    }

    /** A closing bracket or an exclamation mark belongs to the name before it. */
    private static int endOfName(CharSequence name, int end) {
        return end < name.length() && ")!+".indexOf(name.charAt(end)) >= 0 ? end + 1 : end;
    }

    /** Whether some part of a line ends with a suffix that proves something, or with several: "Acme, Inc. - Boston". */
    boolean endSomePart(List<Wording> parts) {
        return parts.stream().map(Wording::tokens).anyMatch(this::endsWithSuffix);
    }

    private boolean endsWithSuffix(List<Token> tokens) {
        int first = tokens.size();
        boolean strong = false;
        while (first > 0 && words.contains(tokens.get(first - 1).text())) {
            strong |= isStrong(tokens.get(--first).text());
        }
        return strong || (first > 0 && tokens.size() - first > 1);
    }

    /** Whether a token is a suffix and no word of another kind. */
    boolean isStrong(String token) {
        return words.contains(token) && !WEAK.contains(token);
    }
}
