package org.shortlist.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that a line end divides: {@code develop-} and below it {@code ment}. They are put together on the first line, so that they are
 * found. A hyphen that the word has anyway stays, as in {@code back-end}. What tells is, in turn: the word, or its first part, elsewhere in
 * the text; parts that like to be followed by a hyphen; ends that are no words; and whether the program that set the text is one that
 * divides words at all.
 */
final class LineHyphens {

    private static final Pattern DIVIDED = Pattern
            .compile("(?<![\\p{L}-])(\\p{L}[\\p{L}-]*)-\n(\\p{Ll}[\\p{L}-]*)([^\\s\\p{L}]{0,9})(?:[ \t]+|(?=\n)|$)");
    private static final Pattern WORD = Pattern.compile("\\p{L}++(?:-\\p{L}++)*+");
    private static final Set<String> PARTS = Set.copyOf(List.of("anti", "award", "back", "best", "co", "cost", "cross",
            "data", "day", "decision", "end", "ever", "ex", "face", "fast", "first", "follow", "forward", "front",
            "full",
            "hand", "hands", "hard", "high", "highly", "in", "inter", "know", "large", "level", "long", "low", "mid",
            "multi",
            "near", "non", "object", "off", "on", "open", "out", "over", "part", "peer", "post", "pre", "problem",
            "real",
            "record", "role", "self", "semi", "short", "single", "small", "sub", "team", "third", "three", "time", "to",
            "top", "two", "under", "up", "user", "well", "world", "year", "years", "and"));
    private static final Pattern END = Pattern
            .compile("(?:[bcdfghlmnprstv]{0,2}(?:ing|ings|ed|er|ers|ly|al|ally|able|ible|ate|ates|ated"
                    + "|ance|ence|ity|ities|ize|ized|izing|ise|ised|ive|ure|ous|ment|ments)|(?:[cst]i|a[ct]i)?ons?|[cst]ional|ness|ware)");
    private static final Pattern DIVIDING = Pattern
            .compile("(?i)tex\\b|latex|dvips|xdvipdfmx|indesign|quark|groff|typst|framemaker");
    private static final int SHORTEST = 4;

    private LineHyphens() {}

    /** Whether a program divides words at line ends by itself. */
    static boolean dividesWords(String program) {
        return DIVIDING.matcher(program).find();
    }

    /** @param divides whether the program that made the text divides words at line ends by itself */
    static String join(String text, boolean divides) {
        if (!text.contains("-\n")) {
            return text;
        }
        Set<String> words = new HashSet<>();
        Matcher all = WORD.matcher(DIVIDED.matcher(text).replaceAll(" "));
        while (all.find()) {
            words.add(all.group().toLowerCase(Locale.ROOT));
        }
        return DIVIDED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(joined(found.group(1), found.group(2), words, divides)
                        + found.group(3) + (ends(text, found.end()) ? "" : "\n")));
    }

    private static boolean ends(String text, int at) {
        return at == text.length() || text.charAt(at) == '\n';
    }

    private static String joined(String first, String second, Set<String> words, boolean divides) {
        return isOneWord(first.toLowerCase(Locale.ROOT), second.toLowerCase(Locale.ROOT), words, divides)
                ? first + second
                : first + "-" + second;
    }

    private static boolean isOneWord(String first, String second, Set<String> words, boolean divides) {
        String last = first.substring(first.lastIndexOf('-') + 1);
        if (words.contains(first + second)) {
            return true;
        }
        if (words.contains(first + "-" + second) || PARTS.contains(last)
                || last.length() >= SHORTEST && words.contains(last)) {
            return false;
        }
        return divides || END.matcher(second).matches();
    }
}
