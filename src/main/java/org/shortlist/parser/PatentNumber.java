package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shortlist.parser.Cutter.Cut;
import org.shortlist.vocabulary.Wording;

/**
 * The number of a patent: six digits or more, in groups, with a country, "PCT" or the word "patent" before it, and perhaps a kind
 * ("B2") behind.
 */
record PatentNumber(int from, int to) {

    private static final int LEAST_DIGITS = 6;
    private static final int MOST_DIGITS = 14;
    private static final int BEFORE = 40;
    private static final Set<String> OFFICES = Set.of("us", "ep", "wo", "de", "jp", "cn", "kr", "gb", "fr", "ca", "pct",
            "in", "au",
            "it", "es", "nl", "br", "ch", "at", "uk");
    private static final Set<String> NOISE = Set.of("patent", "patents", "pat", "no", "nr", "number", "application",
            "appl", "pending",
            "granted", "issued", "filed", "serial", "inventor", "co", "publication", "usa", "american", "european",
            "international",
            "provisional", "published", "brevet", "patente", "octrooi", "brevetto", "europäisches", "erteilt",
            "angemeldet", "on", "and",
            "with", "the");

    static @Nullable PatentNumber in(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean starts = Character.isDigit(text.charAt(i)) && (i == from || !Character.isDigit(text.charAt(i - 1)));
            int end = starts ? numberEnd(text, i, to) : -1;
            int begin = end < 0 ? -1 : begin(text, from, i);
            if (begin >= 0) {
                return new PatentNumber(begin, withKind(text, end, to));
            }
            i = Math.max(i, end - 1);
        }
        return null;
    }

    /** Behind the last digit of a number of enough digits, or -1. */
    private static int numberEnd(String text, int start, int to) {
        int digits = 0;
        int end = start;
        for (int i = start; i < to; i++) {
            boolean digit = Character.isDigit(text.charAt(i));
            boolean joins = i + 1 < to && ",./ -".indexOf(text.charAt(i)) >= 0 && Character.isDigit(text.charAt(i + 1));
            if (!digit && !joins) {
                break;
            }
            digits += digit ? 1 : 0;
            end = digit ? i + 1 : end;
        }
        return digits >= LEAST_DIGITS && digits <= MOST_DIGITS ? end : -1;
    }

    /** Where the country before a number begins, the number itself where the word "patent" proves it, or -1. */
    private static int begin(String text, int from, int number) {
        String before = text.substring(Math.max(from, number - BEFORE), number);
        int end = before.length();
        boolean patent = false;
        while (end > 0) {
            int to = end;
            while (to > 0 && !Character.isLetter(before.charAt(to - 1))) {
                to--;
            }
            int begin = to;
            while (begin > 0 && (Character.isLetter(before.charAt(begin - 1)) || before.charAt(begin - 1) == '.')) {
                begin--;
            }
            String word = before.substring(begin, to).replace(".", "").toLowerCase(Locale.ROOT);
            if (OFFICES.contains(word)
                    && before.substring(begin, to).equals(before.substring(begin, to).toUpperCase(Locale.ROOT))) {
                return number - (before.length() - begin);
            }
            patent |= word.startsWith("patent");
            if (!NOISE.contains(word)) {
                break;
            }
            end = begin;
        }
        return patent ? number : -1;
    }

    private static int withKind(String text, int end, int to) {
        int at = end < to && text.charAt(end) == ' ' ? end + 1 : end;
        boolean kind = at + 1 < to && "ABCU".indexOf(text.charAt(at)) >= 0 && Character.isDigit(text.charAt(at + 1))
                && (at + 2 >= to || !Character.isLetterOrDigit(text.charAt(at + 2)));
        return kind ? at + 2 : end;
    }

    private boolean overlaps(Cut cut) {
        return from < cut.to() && cut.from() < to;
    }

    /** What was patented: words in quotation marks, or the first that do not speak of the patent itself; null for none. */
    static @Nullable Cut title(Wording text, Entry entry, List<Cut> pieces, @Nullable PatentNumber number) {
        Reference.Parts quoted = Reference.quoted(text, entry.from(), entry.to());
        return quoted == null ? plainTitle(text, pieces, number) : quoted.title();
    }

    private static @Nullable Cut plainTitle(Wording text, List<Cut> pieces, @Nullable PatentNumber number) {
        Cut title = null;
        for (Cut piece : pieces) {
            for (Cut part : Cutter.commas(text, piece.from(), piece.to())) {
                Cut words = number != null && number.overlaps(part) ? number.beside(text, part) : part;
                boolean says = words != null && !isNoise(words.text());
                if (title != null && (!says || words.from() > piece.to() || title.from() < piece.from())) {
                    return title;
                }
                if (says && words != null) {
                    int start = title == null ? words.from() : title.from();
                    title = new Cut(start, words.to(), text.part(start, words.to()));
                }
            }
        }
        return title;
    }

    /** What stands beside the number in the same piece: before it, or behind it. */
    private @Nullable Cut beside(Wording text, Cut part) {
        List<Cut> cuts = new ArrayList<>();
        Cutter.add(cuts, text, part.from(), Math.max(part.from(), from));
        Cutter.add(cuts, text, Math.min(part.to(), to), part.to());
        cuts.removeIf(cut -> isNoise(cut.text()));
        return cuts.isEmpty() ? null : cuts.getFirst();
    }

    private static boolean isNoise(String words) {
        for (String word : words.toLowerCase(Locale.ROOT).replace(".", "").split("[^\\p{L}]+")) {
            if (!word.isEmpty() && !NOISE.contains(word) && !OFFICES.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
