package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shortlist.parser.Cutter.Cut;
import org.shortlist.resume.Contact;
import org.shortlist.resume.Mention;
import org.shortlist.vocabulary.Folding;

/**
 * Finds the person's name, or none. A wrong name is worse than no name, so two to five capitalised words at the top of the page
 * are not enough: there must be contacts, as there are on every résumé that has a name, and the words must be no trade, skill,
 * place, employer or heading. Where the e-mail address or a link repeats a word of the name, that is proof.
 */
final class NameReader {

    private static final int MOST_LINES = 5;
    private static final Set<String> PARTICLES = Set.of("de", "da", "do", "dos", "van", "von", "der", "den", "bin",
            "ibn", "al",
            "el", "la", "le", "di", "del", "della", "ter", "ten", "y", "e", "zu", "bint", "abu");
    private static final Set<String> ADDRESSES = Set.of("dr", "prof", "professor", "doctor", "mr", "mrs", "ms", "miss",
            "herr", "frau", "ing", "mag", "dipl-ing", "dott", "dott.ssa");
    private static final Set<String> NO_NAMES = Set.of("resume", "curriculum", "vitae", "cv", "profile", "contact",
            "phone",
            "email", "address", "page", "street", "avenue", "road", "confidential", "lebenslauf", "services",
            "solutions",
            "development", "management", "sales", "marketing", "business", "customer", "information", "technology",
            "engineering", "education", "operations", "administration", "finance", "accounting", "healthcare",
            "summary");

    private final Sheet sheet;

    NameReader(Sheet sheet) {
        this.sheet = sheet;
    }

    @Nullable
    Mention name(List<Line> lines, Contact contact) {
        List<Cut> candidates = new ArrayList<>();
        for (Line line : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
            Cut labelled = labelled(line);
            if (labelled != null && isShapedLikeName(labelled.text())) {
                return sheet.mention(labelled.from(), labelled.to());
            }
            Cutter.strong(sheet.text(), line.from(), line.to())
                    .stream()
                    .limit(2)
                    .map(this::bare)
                    .forEach(candidates::add);
        }
        for (Cut candidate : candidates) {
            if (isShapedLikeName(candidate.text()) && isRepeated(candidate.text(), contact)) {
                return sheet.mention(candidate.from(), candidate.to());
            }
        }
        boolean contacts = !contact.emails().isEmpty() || !contact.phones().isEmpty();
        for (Cut candidate : candidates) {
            if (contacts && sheet.cased() && isShapedLikeName(candidate.text()) && isNothingElse(candidate.text())) {
                return sheet.mention(candidate.from(), candidate.to());
            }
        }
        return null;
    }

    private @Nullable Cut labelled(Line line) {
        String folded = line.text().toLowerCase(Locale.ROOT);
        for (String label : new String[]{"name:", "full name:", "name :"}) {
            if (folded.startsWith(label)) {
                return bare(new Cut(line.from() + label.length(), line.to(), line.text().substring(label.length())));
            }
        }
        return null;
    }

    /** Without the degrees and letters after a comma: "Jane Smith, MBA". */
    private Cut bare(Cut cut) {
        List<Cut> parts = Cutter.commas(sheet.text(), cut.from(), cut.to());
        return withoutOtherScript(withoutAddress(parts.isEmpty() ? cut : parts.getFirst()));
    }

    /** "Dr. Jane Smith" without what she is addressed with. */
    private static Cut withoutAddress(Cut cut) {
        int blank = cut.text().indexOf(' ');
        String first = blank < 0 ? "" : Folding.fold(cut.text().substring(0, blank)).replace(".", "");
        return ADDRESSES.contains(first)
                ? withoutAddress(new Cut(cut.from() + blank + 1, cut.to(), cut.text().substring(blank + 1)))
                : cut;
    }

    /** "Ming Li (李明)" without the same name in another script. */
    private static Cut withoutOtherScript(Cut cut) {
        int open = cut.text().lastIndexOf('(');
        boolean other = open > 1 && cut.text().endsWith(")")
                && Character.UnicodeScript.of(cut.text().codePointAt(0)) == Character.UnicodeScript.LATIN
                && Character.UnicodeScript.of(cut.text().codePointAt(open + 1)) != Character.UnicodeScript.LATIN;
        String text = other ? cut.text().substring(0, open).strip() : cut.text();
        return new Cut(cut.from(), cut.from() + text.length(), text);
    }

    private boolean isShapedLikeName(String text) {
        String[] words = text.split(" +");
        if (words.length < 2 || words.length > 5 || text.length() > 50) {
            return false;
        }
        int full = 0;
        for (String word : words) {
            if (!isNameWord(word)) {
                return false;
            }
            full += word.length() > 2 ? 1 : 0;
        }
        return full >= 1 && NO_NAMES.stream().noneMatch(word -> contains(words, word));
    }

    private static boolean contains(String[] words, String sought) {
        for (String word : words) {
            if (word.equalsIgnoreCase(sought)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNameWord(String word) {
        boolean capital = Character.isUpperCase(word.codePointAt(0)) || !sheet.cased()
                || Character.getType(word.codePointAt(0)) == Character.OTHER_LETTER;
        boolean fits = capital || PARTICLES.contains(word);
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean sign = ".'’-‐()\"“”".indexOf(c) >= 0;
            fits &= Character.isLetter(c) || sign || Character.isSurrogate(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK;
        }
        return fits;
    }

    /** Whether a word of the name stands in an e-mail address or in the path of a link. */
    private static boolean isRepeated(String text, Contact contact) {
        List<String> places = new ArrayList<>();
        contact.emails()
                .forEach(email -> places.add(Folding.fold(email.text().substring(0, email.text().indexOf('@')))));
        contact.links().forEach(link -> places.add(Folding.fold(link.text())));
        int repeated = 0;
        int words = 0;
        for (String word : Folding.fold(text).replace(".", " ").split("[ -]+")) {
            if (word.length() >= 3) {
                words++;
                repeated += places.stream().anyMatch(place -> place.contains(word)) ? 1 : 0;
            }
        }
        return repeated > 0 && repeated * 2 >= words;
    }

    private boolean isNothingElse(String text) {
        HeaderWords words = new HeaderWords(text, 0, sheet.cased(), sheet.vocabulary());
        int signs = HeaderWords.HEAD | HeaderWords.ORGANISATION | HeaderWords.LEGAL | HeaderWords.RANK
                | HeaderWords.SENTENCE
                | HeaderWords.DIGIT;
        return words.count(0, words.size(), signs) == 0 && words.count(0, words.size(), HeaderWords.SMALL) <= 1
                && sheet.vocabulary().titles().read(text).isEmpty()
                && sheet.vocabulary().employers().find(text).isEmpty()
                && sheet.vocabulary().skills().find(text).isEmpty() && !sheet.vocabulary().places().looksLikePlace(text)
                && !sheet.vocabulary().schools().looksLikeSchool(text);
    }
}
