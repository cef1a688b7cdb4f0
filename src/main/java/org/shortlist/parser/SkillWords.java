package org.shortlist.parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.shortlist.vocabulary.Folding;
import org.shortlist.vocabulary.Token;
import org.shortlist.vocabulary.Tokenizer;
import org.shortlist.vocabulary.Wording;

/** Knows the words that stand around the names of skills: levels, times, openings. */
final class SkillWords {

    private static final Pattern RATING = Pattern.compile("\\d{1,3} ?(%|/ ?(5|10|100))");
    private static final Set<String> AROUND_TIME = Set.of("less", "more", "than", "over", "of", "about", "experience",
            "exp");

    /** What a word does; {@code skill-words.tsv} tells each. */
    private enum Kind {
        ASIDE, COLUMN, LEVEL, LINK, OPENING, QUALIFIER, TAIL, TIME;

        int bit() {
            return 1 << ordinal();
        }
    }

    /** What each word does, as bits. */
    private final Map<String, Integer> words = new HashMap<>();

    /** The last words of what closes a list. */
    private final Set<String> tailEnds = new HashSet<>();

    /** Of the words that open an item. */
    private final Openings openings = new Openings();

    SkillWords() {
        for (String[] row : Table.read("skill-words.tsv", 3)) {
            for (String word : row[2].split("\\|")) {
                add(Kind.valueOf(row[0]), word);
            }
        }
    }

    private void add(Kind kind, String word) {
        if (kind == Kind.OPENING || kind == Kind.QUALIFIER) {
            openings.add(word);
        }
        words.merge(word, kind.bit(), (one, other) -> one | other);
        if (kind == Kind.TAIL) {
            tailEnds.add(word.substring(word.lastIndexOf(' ') + 1));
        }
    }

    private boolean is(Kind kind, String word) {
        return (words.getOrDefault(word, 0) & kind.bit()) != 0;
    }

    /** Whether an item's last word is one with which a level, a time, a rating or a tail ends: most items need no closer look. */
    boolean mayEndBehindName(String item) {
        int blank = item.lastIndexOf(' ') + 1;
        String last = Folding
                .fold(item.endsWith(".") ? item.substring(blank, item.length() - 1) : item.substring(blank));
        char end = last.isEmpty() ? '%' : last.charAt(last.length() - 1);
        return Character.isDigit(end) || end == '%' || tailEnds.contains(last) || is(Kind.LEVEL, last)
                || is(Kind.TIME, last.substring(digits(last))) || AROUND_TIME.contains(last);
    }

    /** Whether the end of an item is none of its name; what is set off by a colon or a dash may also be a level. */
    boolean isBehindName(Wording text, boolean setOff) {
        return isTail(text.toString()) || isTime(text) || isRating(text.toString()) || setOff && isLevel(text);
    }

    /**
     * What an item says in fewer words, the fullest first: "Advanced Excel skills" is "Excel skills" and "Excel", "Wound care (WCC)"
     * is "Wound care" and "WCC".
     */
    List<Wording> briefer(Wording whole) {
        String item = whole.toString();
        List<Wording> forms = new ArrayList<>();
        int open = Math.max(item.indexOf('('), item.indexOf('['));
        if (open > 0 && ")]".indexOf(item.charAt(item.length() - 1)) >= 0) {
            forms.add(whole.part(0, open).strip());
            forms.add(whole.part(open + 1, item.length() - 1));
        }
        List<Token> tokens = whole.tokens();
        int first = 0;
        int last = tokens.size();
        while (first < last && is(Kind.LEVEL, tokens.get(first).text())) {
            first++;
        }
        while (last > first && is(Kind.LEVEL, tokens.get(last - 1).text())) {
            last--;
        }
        addForm(whole, first, last, forms);
        boolean skills = last > first && tokens.get(last - 1).text().startsWith("skill");
        addForm(whole, first, skills ? last - 1 : last, forms);
        return forms;
    }

    private static void addForm(Wording item, int first, int last, List<Wording> forms) {
        List<Token> tokens = item.tokens();
        if (last > first && last - first < tokens.size()) {
            forms.add(item.part(tokens.get(first).start(), tokens.get(last - 1).end()));
        }
    }

    /** "Interests: chess" lists no skills. */
    boolean isAside(String group) {
        return is(Kind.ASIDE, Folding.fold(group));
    }

    boolean isColumn(String heading) {
        return is(Kind.COLUMN, Folding.fold(heading));
    }

    /** "etc.", "and more". */
    boolean isTail(String text) {
        String folded = Folding.fold(text);
        return is(Kind.TAIL, folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded);
    }

    /** How well, how long or how much, not what: "expert", "very good", "less than 1 year", "80 %", "4/5". */
    boolean isMeasure(Wording text) {
        return isLevel(text) || isTime(text) || isRating(text.toString());
    }

    boolean isLevel(Wording text) {
        for (Token token : text.tokens()) {
            if (!is(Kind.LEVEL, token.text())) {
                return false;
            }
        }
        return !text.tokens().isEmpty();
    }

    private boolean isTime(Wording text) {
        boolean unit = false;
        boolean number = false;
        for (Token token : text.tokens()) {
            String word = token.text();
            int digits = digits(word);
            boolean time = is(Kind.TIME, word.substring(digits));
            if (!time && digits < word.length() && !AROUND_TIME.contains(word)) {
                return false;
            }
            unit |= time;
            number |= digits > 0;
        }
        return unit && number;
    }

    /** "80%", "4/5", "8 / 10". */
    private static boolean isRating(String text) {
        String rating = text.strip();
        return digits(rating) > 0 && RATING.matcher(rating).matches();
    }

    private static int digits(String word) {
        int i = 0;
        while (i < word.length() && (Character.isDigit(word.charAt(i)) || i > 0 && word.charAt(i) == '.')) {
            i++;
        }
        return i;
    }

    /**
     * Where in an item the name begins, behind words that only open it: behind "strong knowledge of ". 0 where none do: it takes a
     * link to close an opening, so "customer knowledge" has none.
     */
    int afterOpening(String item) {
        if (!mayOpen(item)) {
            return 0;
        }
        List<Token> tokens = Tokenizer.tokenize(item);
        int start = 0;
        boolean opened = false;
        for (int i = 0; i < tokens.size() - 1; i++) {
            String word = tokens.get(i).text();
            if (opened && is(Kind.LINK, word)) {
                start = tokens.get(i + 1).start();
            } else if (!is(Kind.OPENING, word) && !is(Kind.QUALIFIER, word) && digits(word) == 0) {
                break;
            }
            opened |= is(Kind.OPENING, word);
        }
        return start;
    }

    private boolean mayOpen(String item) {
        if (item.length() > 2 && !Character.isDigit(item.charAt(0))
                && !openings.mayBe(item.charAt(0), item.charAt(1), item.charAt(2))) {
            return false;
        }
        int end = 0;
        while (end < item.length() && Character.isLetterOrDigit(item.charAt(end))) {
            end++;
        }
        String first = Folding.fold(item.substring(0, end));
        return end < item.length() && (is(Kind.OPENING, first) || is(Kind.QUALIFIER, first) || digits(first) > 0);
    }
}
