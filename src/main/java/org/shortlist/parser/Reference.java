package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shortlist.parser.Cutter.Cut;
import org.shortlist.vocabulary.Wording;

/**
 * A reference to something published, taken apart: "A. Doe and B. Roe (2014). On Salt. Journal of Bread, 12(3)".
 *
 * <p>Styles of citation differ, but three signs hold in nearly all: a title may stand in quotation marks; authors come before it
 * and are known by their initials; and what follows it up to the numbers is where it appeared. Where none of them shows, the
 * strong separators and the words of journals ("Proceedings", "Press") part title and venue; otherwise the whole is the title.
 */
final class Reference {

    private static final String OPENING = "\"“„«»";
    private static final String CLOSING = "\"”“»«";
    private static final Set<String> VENUES = Set.of("journal", "proceedings", "proc", "conference", "press",
            "magazine", "review",
            "transactions", "letters", "symposium", "workshop", "bulletin", "annals", "archives", "quarterly",
            "gazette",
            "newsletter", "blog", "medium", "arxiv", "ieee", "acm", "springer", "elsevier", "wiley", "nature",
            "science",
            "zeitschrift", "verlag", "revue", "revista", "rivista", "tijdschrift", "jahrbuch", "éditions", "editorial",
            "editora", "congress", "kongress", "congrès", "congreso", "konferenz", "tagung", "actes", "atti", "neurips",
            "icml",
            "cvpr", "times", "post", "publishing", "books", "advances", "studies", "reports");
    private static final Set<String> JOINTS = Set.of("and", "et", "al", "und", "y", "e", "en", "&", "with", "de", "van",
            "von", "der",
            "da", "di", "del", "la", "le", "dos", "eds", "ed");
    private static final List<String> IN = List.of("in: ", "in proc", "in ", "published in ", "erschienen in ",
            "paru dans ",
            "presented at ", "appeared in ");

    private final Wording wording;
    private final String text;
    private final int from;
    private final int to;
    private final @Nullable Dated date;

    private Reference(Wording wording, int from, int to, @Nullable Dated date) {
        this.wording = wording;
        text = wording.toString();
        this.from = from;
        this.to = to;
        this.date = date;
    }

    /**
     * @param venue  where it appeared, null when that is not told apart
     * @param parted a sign of its own parts the title from the rest
     */
    record Parts(Cut title, @Nullable Cut venue, boolean parted) {}

    /**
     * Takes apart what stands at [from, to) of a text.
     *
     * @param date the place of a date within, or null
     * @return null when there is nothing but signs
     */
    static @Nullable Parts parts(Wording text, int from, int to, @Nullable Dated date) {
        Reference reference = new Reference(text, from, to, date);
        Parts parts = reference.quoted();
        parts = parts == null ? reference.afterAuthors() : parts;
        return parts == null ? reference.plain() : parts;
    }

    /** What stands in quotation marks, and where it appeared; null where nothing does. */
    static @Nullable Parts quoted(Wording text, int from, int to) {
        return new Reference(text, from, to, null).quoted();
    }

    private @Nullable Parts quoted() {
        for (int i = from; i < to; i++) {
            if (OPENING.indexOf(text.charAt(i)) >= 0) {
                int end = i + 1;
                while (end < to && CLOSING.indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                Cut title = end < to && end - i > 5 ? cut(i + 1, end) : null;
                return title == null ? null : new Parts(title, venue(end + 1), true);
            }
        }
        return null;
    }

    /** The sentence after the authors and, in brackets, the year. */
    private @Nullable Parts afterAuthors() {
        int start = from;
        int end = sentenceEnd(start);
        int colon = text.indexOf(':', start);
        if (date != null && date.from() < end + 8 && isAuthors(start, date.from())) {
            start = date.to();
        } else if (end < to && isAuthors(start, end)) {
            start = end;
        } else if (colon > 0 && colon < to && isAuthors(start, colon)) {
            start = colon;
        } else {
            return null;
        }
        while (start < to && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        int stop = sentenceEnd(start);
        if (stop == to) {
            return new Reference(wording, start, to, date).plain();
        }
        Cut title = cut(start, stop);
        return title == null || title.text().length() < 4 ? null : new Parts(title, venue(stop), true);
    }

    /** The dot, question mark or exclamation mark that ends the sentence; initials end none. */
    private int sentenceEnd(int start) {
        for (int i = start; i < to; i++) {
            char c = text.charAt(i);
            boolean blank = i + 1 >= to || Character.isWhitespace(text.charAt(i + 1));
            boolean initial = c == '.' && i - 2 >= start - 1
                    && (i - 2 < from || !Character.isLetterOrDigit(text.charAt(i - 2)))
                    && Character.isLetterOrDigit(text.charAt(Math.max(start, i - 1)));
            if ((c == '.' || c == '?' || c == '!') && blank && !initial && !followedBySmall(i + 1)) {
                return i;
            }
        }
        return to;
    }

    /** "et al. the": a dot before a small letter ends no sentence. */
    private boolean followedBySmall(int at) {
        int i = at;
        while (i < to && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i < to && Character.isLowerCase(text.charAt(i));
    }

    /** Words that are names: capitals, initials and what joins them, with one initial at least. */
    private boolean isAuthors(int start, int end) {
        int initials = 0;
        int words = 0;
        for (String word : text.substring(start, Math.max(start, end)).split("[\\s,.;()]+")) {
            if (!word.isEmpty() && !JOINTS.contains(word.toLowerCase(Locale.ROOT))) {
                words++;
                initials += word.length() <= 2 && word.equals(word.toUpperCase(Locale.ROOT)) ? 1 : 0;
                if (!Character.isUpperCase(word.codePointAt(0))) {
                    return false;
                }
            }
        }
        return initials > 0 && words >= 2 && initials * 4 >= words;
    }

    private @Nullable Parts plain() {
        List<Cut> pieces = new ArrayList<>();
        for (Cut strong : Cutter.strong(wording, from, to)) {
            pieces.addAll(Cutter.commas(wording, strong.from(), strong.to()));
        }
        if (date != null) {
            pieces.removeIf(piece -> piece.from() >= date.from() && piece.to() <= date.to());
        }
        for (int i = 1; i < pieces.size(); i++) {
            if (isVenue(pieces.get(i).text())) {
                Cut title = cut(pieces.getFirst().from(), pieces.get(i - 1).to());
                return title == null ? null : new Parts(title, venue(pieces.get(i).from()), true);
            }
        }
        List<Cut> strong = Cutter.strong(wording, from, date == null || date.from() <= from + 3 ? to : date.from());
        strong.removeIf(piece -> date != null && piece.from() >= date.from() && piece.to() <= date.to());
        if (strong.isEmpty()) {
            return null;
        }
        boolean two = strong.size() > 1 && strong.get(1).text().codePoints().anyMatch(Character::isLetter);
        return new Parts(strong.getFirst(), two ? strong.get(1) : null, two || strong.size() == 1);
    }

    private static boolean isVenue(String piece) {
        String folded = piece.toLowerCase(Locale.ROOT);
        for (String word : folded.split("[^\\p{L}]+")) {
            if (VENUES.contains(word)) {
                return true;
            }
        }
        return IN.stream().anyMatch(folded::startsWith);
    }

    /** From there up to a number, a comma or the end of the sentence. */
    private @Nullable Cut venue(int start) {
        int first = start;
        while (first < to && !Character.isLetter(text.charAt(first))) {
            if (Character.isDigit(text.charAt(first))) {
                return null;
            }
            first++;
        }
        for (String in : IN) {
            first += in.endsWith(" ") && text.regionMatches(true, first, in, 0, in.length()) ? in.length() : 0;
        }
        int end = first;
        int limit = date != null && date.from() >= first ? Math.min(to, date.from()) : to;
        while (end < limit && ",.;(|–—".indexOf(text.charAt(end)) < 0 && !Character.isDigit(text.charAt(end))) {
            end++;
        }
        Cut venue = first < end ? cut(first, end) : null;
        return venue == null || venue.text().length() < 3 || venue.text().length() > 120 ? null : venue;
    }

    private @Nullable Cut cut(int start, int end) {
        List<Cut> cuts = new ArrayList<>();
        Cutter.add(cuts, wording, start, Math.max(start, end));
        Cut cut = cuts.isEmpty() ? null : cuts.getFirst();
        boolean dot = cut != null && cut.text().endsWith(".");
        return cut != null && dot
                ? new Cut(cut.from(), cut.to() - 1, cut.text().substring(0, cut.text().length() - 1))
                : cut;
    }
}
