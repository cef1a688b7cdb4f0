package org.shortlist.vocabulary;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.shortlist.vocabulary.SkillSpotter.Name;

/** What stands around a name in a text: the evidence that {@link SkillSpotter} weighs. */
final class SkillContext {
    private final CharSequence text;
    private final List<Token> tokens;
    private final BitSet skills = new BitSet();
    private final BitSet technical = new BitSet();
    private final boolean cased;

    SkillContext(CharSequence text, List<Token> tokens, List<PhraseTable.Hit<Name>> hits) {
        this.text = text;
        this.tokens = tokens;
        this.cased = hasLetter(text, true) && hasLetter(text, false);
        for (PhraseTable.Hit<Name> hit : hits) {
            if (hit.value().speaksForItself()) {
                skills.set(hit.from(), hit.to());
                technical.set(hit.from(), hit.to(), hit.value().technical());
            }
        }
    }

    private static boolean hasLetter(CharSequence text, boolean capital) {
        for (int i = 0; i < text.length(); i++) {
            int c = Character.codePointAt(text, i);
            if (capital ? Character.isUpperCase(c) : Character.isLowerCase(c)) {
                return true;
            }
        }
        return false;
    }

    /** Whether case tells anything: the text has capitals and small letters. */
    boolean cased() {
        return cased;
    }

    /** The words as they are written, white space reduced to single blanks. */
    String surface(PhraseTable.Hit<Name> hit) {
        StringBuilder out = new StringBuilder();
        for (int i = start(hit); i < end(hit); i++) {
            char c = text.charAt(i);
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!space) {
                out.append(c);
            } else if (out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString();
    }

    boolean hasTechnicalNeighbour(PhraseTable.Hit<Name> hit, int reach) {
        int next = technical.nextSetBit(Math.max(0, hit.from() - reach));
        return next >= 0 && next < hit.to() + reach;
    }

    /** Whether one of the words stands at most so many tokens away; {@code 's} is a genitive right behind. */
    boolean isBeside(PhraseTable.Hit<Name> hit, Set<String> words, int reach) {
        if (words.isEmpty()) {
            return false;
        }
        boolean genitive = words.contains("'s") && charAt(end(hit) - 1) == 's'
                && "'’".indexOf(charAt(end(hit) - 2)) >= 0;
        return genitive || isBeside(tokens, hit, words, reach);
    }

    static boolean isBeside(List<Token> tokens, PhraseTable.Hit<Name> hit, Set<String> words, int reach) {
        List<Token> near = tokens.subList(Math.max(0, hit.from() - reach), Math.min(tokens.size(), hit.to() + reach));
        return near.stream().anyMatch(token -> words.contains(token.text()));
    }

    boolean isListed(PhraseTable.Hit<Name> hit, Set<String> leadsIn, Set<String> leadsOut) {
        return opensList(hit, leadsIn) && closesList(hit, leadsOut);
    }

    boolean startsSentence(PhraseTable.Hit<Name> hit) {
        int i = start(hit) - 1;
        while (i >= 0 && (isBlank(text.charAt(i)) || isMarkup(text.charAt(i)))) {
            i--;
        }
        return i < 0 || ".!?:\n\r".indexOf(text.charAt(i)) >= 0 || isSymbol(text.charAt(i));
    }

    /** "R. Smith" and "Spring 2019". */
    boolean isInitialOrSeason(PhraseTable.Hit<Name> hit) {
        if (hit.to() < tokens.size() && isYear(tokens.get(hit.to())) && hit.size() == 1) {
            return true;
        }
        boolean letter = end(hit) - start(hit) == 1 && charAt(end(hit)) == '.';
        boolean named = letter && isBlank(charAt(end(hit) + 1)) && Character.isUpperCase(charAt(end(hit) + 2));
        return named && charBefore(hit) != ',' && !(hit.from() > 0 && tokens.get(hit.from() - 1).text().equals("and"));
    }

    private static boolean isYear(Token token) {
        String t = token.text();
        return t.length() == 4 && (t.startsWith("19") || t.startsWith("20")) && t.chars().allMatch(Character::isDigit);
    }

    private boolean opensList(PhraseTable.Hit<Name> hit, Set<String> leadsIn) {
        if (hit.from() == 0 || !isTextual(charBefore(hit)) && !isJoined(start(hit) - 1)) {
            return true;
        }
        return skills.get(hit.from() - 1) || leadsIn.contains(tokens.get(hit.from() - 1).text());
    }

    private boolean closesList(PhraseTable.Hit<Name> hit, Set<String> leadsOut) {
        int i = end(hit);
        while (i < text.length() && (isBlank(text.charAt(i)) || isMarkup(text.charAt(i)))) {
            i++;
        }
        if (charAt(i) == ':') {
            return false; // "Databases: MySQL" is a heading
        }
        boolean parted = i >= text.length() || !isTextual(text.charAt(i)) && !isJoined(end(hit));
        if (parted || hit.to() >= tokens.size()) {
            return true;
        }
        Token next = tokens.get(hit.to());
        return skills.get(hit.to()) || leadsOut.contains(next.text()) || Character.isDigit(next.text().charAt(0));
    }

    /** Whether a hyphen here makes one word of two: "go-live" is no Go, though "Go-based" is. */
    private boolean isJoined(int i) {
        return "-‐‑".indexOf(charAt(i)) >= 0 && isTextual(charAt(i - 1)) && isTextual(charAt(i + 1));
    }

    private char charBefore(PhraseTable.Hit<Name> hit) {
        int i = start(hit) - 1;
        while (i >= 0 && (isBlank(text.charAt(i)) || isMarkup(text.charAt(i)))) {
            i--;
        }
        return charAt(i);
    }

    private char charAt(int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : '\n';
    }

    private int start(PhraseTable.Hit<Name> hit) {
        return tokens.get(hit.from()).start();
    }

    private int end(PhraseTable.Hit<Name> hit) {
        return tokens.get(hit.to() - 1).end();
    }

    /** Part of a word: what parts a list is neither a letter nor a digit. */
    private static boolean isTextual(char c) {
        return Character.isLetterOrDigit(c);
    }

    private static boolean isSymbol(char c) {
        return "•·▪●◦‣➢✓►-–—".indexOf(c) >= 0;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0';
    }

    private static boolean isMarkup(char c) {
        return "*_`'\"“”‘’".indexOf(c) >= 0;
    }
}
