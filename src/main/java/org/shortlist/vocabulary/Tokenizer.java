package org.shortlist.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a text into tokens. The same cut serves the index, the queries, facets, highlights and the résumé parser, so what
 * is typed meets what was written. Time is linear in the length of the text; no input makes it fail.
 *
 * <p>At each place the first of these rules that fits takes the token:
 * <ol>
 *   <li>a known form of {@code tokens.tsv}, the longest: {@code .NET}, {@code PL/SQL}, {@code Objective-C}, {@code GPT-4}
 *   <li>an e-mail address
 *   <li>an ideograph or Hiragana character, alone
 *   <li>initials, which lose their dots: {@code U.S.A.} is {@code usa}, {@code B.S.} is {@code bs}
 *   <li>short sides of an ampersand: {@code R&D}, {@code AT&T}
 *   <li>single letters or two-digit numbers around one slash: {@code A/B}, {@code I/O}, {@code 24/7}; other slashes part
 *   <li>a single letter with a hyphen: {@code x-ray}, {@code c-suite}; {@code e-mail} is {@code email} and
 *       {@code H-1B} is {@code h1b}
 *   <li>a word: letters and digits, apostrophes inside ({@code o'reilly}; a possessive 's falls away), dots between
 *       digits ({@code 802.11ax}, {@code 3.5}), thousands commas (which fall away), then {@code ++}, {@code ++17},
 *       {@code #} after a single letter, or {@code .js}
 * </ol>
 *
 * <p>Every other sign parts: {@code full-stack} is {@code full}, {@code stack}, as "full stack" is;
 * {@code producer/editor} is two tokens, {@code C/C++} is {@code c}, {@code c++}.
 */
public final class Tokenizer {
    /** Longer tokens are cut to this many characters; their place still spans the whole. */
    public static final int LONGEST = 200;

    private static final KnownForms FORMS = new KnownForms(DataFile.TOKENS.read());
    private static final int EMAIL_NAME = 64;
    private static final int EMAIL_HOST = 120;
    /** The signs that any of the rules joins to the letters and digits before it; most words end at another. */
    private static final String JOINS = "@._%+-&/',#";

    private final FoldedText text;
    private final List<Token> tokens;

    private Tokenizer(CharSequence original) {
        text = new FoldedText(original);
        tokens = new ArrayList<>(original.length() / 6 + 1);
    }

    /** The tokens of a text, in the order of the text; those of a {@link Wording} are cut once. */
    public static List<Token> tokenize(CharSequence text) {
        return text instanceof Wording wording ? wording.tokens() : cut(text);
    }

    static List<Token> cut(CharSequence text) {
        return new Tokenizer(text).run();
    }

    /** The tokens with signs in them that are known one by one: {@code c++}, {@code ci/cd}. */
    public static Set<String> forms() {
        return FORMS.tokens();
    }

    private List<Token> run() {
        for (int i = 0; i < text.length();) {
            i = step(i);
        }
        return tokens;
    }

    /** Takes the token that begins here, if one does, and returns the place after it. */
    private int step(int i) {
        KnownForms.Found known = FORMS.longestAt(text, i);
        if (known != null) {
            return take(known.token(), i, afterPossessive(known.end()));
        }
        if (text.isIdeograph(i)) {
            int end = Character.isHighSurrogate(text.at(i)) ? i + 2 : i + 1;
            return take(text.slice(i, end), i, end);
        }
        return text.isWord(i) ? word(i) : i + 1;
    }

    private int word(int i) {
        int run = text.wordEnd(i);
        if (JOINS.indexOf(text.at(run)) < 0) {
            return take(text.slice(i, run), i, run);
        }
        int end = text.holdsAt() ? emailEnd(i) : -1;
        if (end < 0) {
            end = Math.max(ampersandEnd(i), slashEnd(i));
        }
        if (end > 0) {
            return take(text.slice(i, end), i, end);
        }
        if ((end = initialsEnd(i)) > 0) {
            return take(text.slice(i, end).replace(".", ""), i, end);
        }
        if ((end = letterHyphenEnd(i)) > 0) {
            boolean joined = text.at(i) == 'e' || text.isDigit(i + 2);
            String form = text.slice(i, end);
            return take(joined ? form.charAt(0) + form.substring(2) : form, i, afterPossessive(end));
        }
        return plainWord(i);
    }

    private int take(String form, int from, int to) {
        tokens.add(text.token(form, from, to));
        return to;
    }

    private int plainWord(int i) {
        int end = runEnd(i);
        boolean possessive = end - i > 2 && text.at(end - 1) == 's' && text.at(end - 2) == '\'';
        int bare = possessive ? end - 2 : end;
        int signs = possessive ? end : signsEnd(i, end);
        String form = text.slice(i, signs > end ? signs : bare);
        return take(form.indexOf(',') < 0 ? form : form.replace(",", ""), i, signs);
    }

    private int runEnd(int i) {
        int end = i;
        while (text.isWord(end) || glues(end)) {
            end++;
        }
        return end;
    }

    private boolean glues(int i) {
        return switch (text.at(i)) {
            case '\'' -> text.isLetter(i - 1) && text.isLetter(i + 1);
            case '.' -> text.isDigit(i - 1) && text.isDigit(i + 1);
            case ',' -> text.isDigit(i - 1) && text.isDigit(i + 1) && text.isDigit(i + 2) && text.isDigit(i + 3)
                    && !text.isWord(i + 4);
            default -> false;
        };
    }

    /** The end of the signs that belong to the word before them: C++, C++17, C#, ember.js. */
    private int signsEnd(int start, int end) {
        if (text.at(end) == '+' && text.at(end + 1) == '+' && text.at(end + 2) != '+' && text.isLetter(end - 1)) {
            int digits = digitsEnd(end + 2);
            return text.isLetter(digits) ? end + 2 : digits;
        }
        if (text.at(end) == '#' && end == start + 1 && text.isLetter(start)) {
            return end + 1;
        }
        boolean script = text.at(end) == '.' && text.at(end + 1) == 'j' && text.at(end + 2) == 's'
                && !text.isWord(end + 3);
        return script ? end + 3 : end;
    }

    private int afterPossessive(int end) {
        boolean possessive = text.at(end) == '\'' && text.at(end + 1) == 's' && !text.isWord(end + 2);
        return possessive ? end + 2 : end;
    }

    private int initialsEnd(int i) {
        int end = i;
        int letters = 0;
        while (text.isLetter(end) && !text.isWord(end + 1) && (text.at(end + 1) == '.' || letters > 0)) {
            letters++;
            end++;
            if (text.at(end) != '.') {
                break;
            }
            end++;
        }
        return letters > 1 ? end : -1;
    }

    private int ampersandEnd(int i) {
        int left = lettersEnd(i, 3);
        if (text.at(left) != '&') {
            return -1;
        }
        int right = lettersEnd(left + 1, 3);
        return right > left + 1 && isClosed(right) ? right : -1;
    }

    private int slashEnd(int i) {
        if (text.at(i - 1) == '/') {
            return -1;
        }
        if (text.isLetter(i) && text.at(i + 1) == '/' && text.isLetter(i + 2)) {
            return isClosed(i + 3) ? i + 3 : -1;
        }
        int left = lettersEnd(i, 4);
        int slash = digitsEnd(left);
        int right = digitsEnd(slash + 1);
        boolean small = slash > left && slash - left <= 2 && right > slash + 1 && right - slash <= 3;
        return small && text.at(slash) == '/' && isClosed(right) ? right : -1;
    }

    private int letterHyphenEnd(int i) {
        if (!text.isLetter(i) || text.at(i + 1) != '-' || text.at(i - 1) == '-') {
            return -1;
        }
        int end = i + 2;
        while (text.isWord(end)) {
            end++;
        }
        int length = end - i - 2;
        boolean fits = text.isDigit(i + 2) ? length <= 3 : length >= 2;
        return fits ? end : -1;
    }

    /** Whether a short form may end here: no word, no further part and no sign that belongs to the last letter. */
    private boolean isClosed(int end) {
        char next = text.at(end);
        return !text.isWord(end) && next != '/' && next != '&' && next != '+' && next != '#';
    }

    private int lettersEnd(int i, int most) {
        int end = i;
        while (end - i < most && text.isLetter(end)) {
            end++;
        }
        return end;
    }

    private int digitsEnd(int i) {
        int end = i;
        while (text.isDigit(end) && end - i < 5) {
            end++;
        }
        return end;
    }

    private int emailEnd(int i) {
        int at = i;
        while (at - i <= EMAIL_NAME && (text.isWord(at) || "._%+-".indexOf(text.at(at)) >= 0)) {
            at++;
        }
        if (at == i || text.at(at) != '@' || !text.isWord(at + 1)) {
            return -1;
        }
        int end = at + 1;
        int dot = -1;
        while (end - at < EMAIL_HOST && (text.isWord(end) || isInnerHostSign(end))) {
            dot = text.at(end) == '.' ? end : dot;
            end++;
        }
        return dot > 0 && end - dot > 2 ? end : -1;
    }

    private boolean isInnerHostSign(int i) {
        return (text.at(i) == '.' || text.at(i) == '-') && text.isWord(i + 1);
    }
}
