package org.shortlist.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How the names of employers and schools are compared and taken apart. */
final class Organisations {
    private static final Set<String> UNHEARD = Set.of("the", "and", "at", "&");
    private static final int LONGEST_UNHEARD = 3;
    private static final String CLOSERS = ",;|•·–—()[]";

    private Organisations() {}

    /** Tokens without "the", "and", "at": "Johnson &amp; Johnson" and "Johnson and Johnson" are one name. */
    static String key(CharSequence name) {
        return PhraseTable.key(heard(name));
    }

    /** The tokens that {@link #key} joins; all of them where nothing else would be left. */
    static List<Token> heard(CharSequence name) {
        List<Token> tokens = Tokenizer.tokenize(name);
        int heard = 0;
        for (Token token : tokens) {
            heard += isHeard(token) ? 1 : 0;
        }
        return heard == 0 || heard == tokens.size()
                ? tokens
                : tokens.stream().filter(Organisations::isHeard).toList();
    }

    private static boolean isHeard(Token token) {
        return isHeard(token.text());
    }

    static boolean isHeard(String word) {
        return word.length() > LONGEST_UNHEARD || !UNHEARD.contains(word);
    }

    /** The parts of a line between commas, bars, brackets and spaced dashes. */
    static List<Wording> parts(CharSequence text) {
        Wording line = Wording.of(text);
        List<Wording> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || closes(line, i)) {
                Wording part = line.part(from, i).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                from = i + 1;
            }
        }
        return parts;
    }

    private static boolean closes(CharSequence line, int i) {
        char c = line.charAt(i);
        boolean spaced = i > 0 && i + 1 < line.length() && line.charAt(i - 1) == ' ' && line.charAt(i + 1) == ' ';
        return CLOSERS.indexOf(c) >= 0 || ("-/".indexOf(c) >= 0 && spaced);
    }

    /** "Amazon Web Services (AWS)" without what stands in brackets. */
    static String withoutBrackets(String name) {
        int open = name.indexOf('(');
        int close = name.indexOf(')', open + 1);
        return open < 0 ? name : (name.substring(0, open) + (close < 0 ? "" : name.substring(close + 1))).strip();
    }

    static Optional<String> bracketed(String name) {
        int open = name.indexOf('(');
        int close = name.indexOf(')', open + 1);
        return open >= 0 && close > open + 1 ? Optional.of(name.substring(open + 1, close)) : Optional.empty();
    }

    /** The first letters of the words of a name. */
    static String initials(String name) {
        return Tokenizer.tokenize(name).stream().map(t -> t.text().substring(0, 1)).collect(Collectors.joining());
    }
}
