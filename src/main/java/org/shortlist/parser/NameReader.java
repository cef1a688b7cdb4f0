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
 * are not enough: there must be contacts, or the person's trade right below, and the words must be no trade, skill,
 * place, employer or heading. Where the e-mail address or a link repeats a word of the name, that is proof.
 */
final class NameReader {

    private static final int MOST_LINES = 5;
    private static final int LONGEST_TRADE = 60;
    private static final Set<String> PARTICLES = Set.of("de", "da", "do", "dos", "van", "von", "der", "den", "bin",
            "ibn", "al",
            "el", "la", "le", "di", "del", "della", "ter", "ten", "y", "e", "zu", "bint", "abu");
    private static final Set<String> NO_NAMES = Set.of("resume", "curriculum", "vitae", "cv", "profile", "contact",
            "phone",
            "email", "address", "page", "street", "avenue", "road", "confidential", "lebenslauf", "services",
            "solutions",
            "development", "management", "sales", "marketing", "business", "customer", "information", "technology",
            "engineering", "education", "operations", "administration", "finance", "accounting", "healthcare",
            "summary");

    private static final List<String> LABELS = List.of("name:", "full name:", "name :", "resume of ", "résumé of ",
            "cv of ", "curriculum vitae of ", "lebenslauf von ", "cv de ", "curriculum vitae de ",
            "curriculum vitae – ", "curriculum vitae - ", "curriculum vitae: ", "cv – ", "cv - ", "cv: ", "resume – ",
            "resume - ", "resume: ", "lebenslauf – ", "lebenslauf - ", "lebenslauf: ", "naam:", "nom:", "nombre:",
            "nome:",
            "nom et prénom:", "nome completo:", "nombre completo:", "nombre y apellidos:", "nome e cognome:",
            "vor- und nachname:", "vollständiger name:", "candidate name:", "volledige naam:");
    private static final Set<String> HONORIFICS = Set.of("dr", "dr.", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss",
            "prof", "prof.", "professor", "doctor", "sir", "herr", "frau", "ing", "ing.", "mag", "mag.", "dipl-ing",
            "dipl.-ing.", "dott", "dott.", "dott.ssa", "lic", "lic.", "sgt", "sgt.", "capt", "capt.", "maj.", "col.",
            "lt.", "cpl.", "(ret.)");
    private static final Set<String> GENERATIONS = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

    private final Sheet sheet;

    NameReader(Sheet sheet) {
        this.sheet = sheet;
    }

    @Nullable
    Mention name(List<Line> lines, Contact contact) {
        Mention broken = broken(lines, contact);
        if (broken != null) {
            return broken;
        }
        List<Cut> candidates = new ArrayList<>();
        for (Line line : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
            Cut labelled = labelled(line);
            if (labelled != null && isShapedLikeName(labelled.text())) {
                return sheet.mention(labelled.from(), labelled.to());
            }
            Cutter.strong(sheet.wording(), line.from(), line.to())
                    .stream()
                    .limit(2)
                    .map(cut -> isReversed(cut, contact) ? cut : bare(cut))
                    .forEach(candidates::add);
        }
        for (Cut candidate : candidates) {
            boolean shaped = isShapedLikeName(candidate.text()) || candidate.text().indexOf(',') > 0;
            if (shaped && isRepeated(candidate.text(), contact)) {
                return sheet.mention(candidate.from(), candidate.to());
            }
        }
        boolean contacts = !contact.emails().isEmpty() || !contact.phones().isEmpty();
        for (Cut candidate : candidates) {
            if (contacts && sheet.cased() && isShapedLikeName(candidate.text()) && isNothingElse(candidate.text())) {
                Mention name = sheet.mention(candidate.from(), candidate.to());
                sheet.doubts()
                        .likely(name,
                                "it stands where names do, and neither label, e-mail address nor link repeats it");
                return name;
            }
        }
        return contacts ? null : aboveTrade(lines);
    }

    /** A page without contacts: the first of its lines, with the trade right below it. */
    private @Nullable Mention aboveTrade(List<Line> lines) {
        if (lines.size() < 2 || lines.getFirst().index() > 0) {
            return null;
        }
        Cut first = bare(new Cut(lines.getFirst().from(), lines.getFirst().to(), lines.getFirst().text()));
        boolean named = sheet.cased() && isShapedLikeName(first.text()) && isNothingElse(first.text());
        boolean trade = named && lines.get(1).length() <= LONGEST_TRADE
                && sheet.vocabulary().titles().titleness(lines.get(1).wording()) >= 0.5;
        Mention name = trade ? sheet.mention(first.from(), first.to()) : null;
        if (name != null) {
            sheet.doubts().likely(name, "it stands above a trade, and there are no contacts to prove it");
        }
        return name;
    }

    /** The name behind a label among personal data: "Naam: Femke Visser". */
    @Nullable
    Mention labelled(List<Line> lines) {
        for (Line line : lines) {
            Cut cut = labelled(line);
            if (cut != null && isShapedLikeName(cut.text())) {
                return sheet.mention(cut.from(), cut.to());
            }
        }
        return null;
    }

    /** The name among lines that stand where it need not: only what an address or a link repeats. */
    @Nullable
    Mention proven(List<Line> lines, Contact contact) {
        for (Line line : lines) {
            Cut cut = bare(new Cut(line.from(), line.to(), line.text()));
            if (isShapedLikeName(cut.text()) && isRepeated(cut.text(), contact) && isNothingElse(cut.text())) {
                return sheet.mention(cut.from(), cut.to());
            }
        }
        return null;
    }

    /** A name on two lines of one word each, or letter by letter, is proved by the e-mail address. */
    private @Nullable Mention broken(List<Line> lines, Contact contact) {
        for (int i = 0; i < Math.min(2, lines.size()); i++) {
            Line line = lines.get(i);
            Mention spaced = mention(line, line, Headings.unspaced(line.text()), contact);
            if (spaced != null && !spaced.text().equals(line.text())) {
                return spaced;
            }
            Line next = lines.get(Math.min(i + 1, lines.size() - 1));
            boolean words = line.text().indexOf(' ') < 0 && next.text().indexOf(' ') < 0 && next != line;
            Mention both = words ? mention(line, next, line.text() + " " + next.text(), contact) : null;
            if (both != null) {
                return both;
            }
        }
        return null;
    }

    private @Nullable Mention mention(Line first, Line last, String text, Contact contact) {
        boolean named = isShapedLikeName(text) && isRepeated(text, contact);
        return named ? new Mention(text, sheet.mention(first.from(), last.to()).span()) : null;
    }

    /** "Velkov, Maren", where the e-mail address says both. */
    private boolean isReversed(Cut cut, Contact contact) {
        List<Cut> parts = Cutter.commas(sheet.wording(), cut.from(), cut.to());
        if (parts.size() != 2 || parts.getFirst().text().indexOf(' ') >= 0) {
            return false;
        }
        String turned = parts.getLast().text() + " " + parts.getFirst().text();
        return isShapedLikeName(turned) && isRepeated(parts.getFirst().text(), contact)
                && isRepeated(parts.getLast().text(), contact);
    }

    private @Nullable Cut labelled(Line line) {
        String folded = line.text().toLowerCase(Locale.ROOT);
        for (String label : LABELS) {
            if (folded.startsWith(label)) {
                return bare(new Cut(line.from() + label.length(), line.to(), line.text().substring(label.length())));
            }
        }
        return null;
    }

    /** Without the degrees and letters after a comma: "Jane Smith, MBA". */
    private Cut bare(Cut cut) {
        List<Cut> parts = Cutter.commas(sheet.wording(), cut.from(), cut.to());
        return parts.isEmpty() ? cut : withoutOtherScript(withoutHonorifics(parts.getFirst()));
    }

    private static Cut withoutHonorifics(Cut cut) {
        String text = cut.text();
        int from = 0;
        for (int blank = text.indexOf(' '); blank > 0
                && HONORIFICS.contains(text.substring(from, blank).toLowerCase(Locale.ROOT)); blank = text.indexOf(' ',
                        from)) {
            from = blank + 1;
            while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
        }
        return from == 0 ? cut : new Cut(cut.to() - text.length() + from, cut.to(), text.substring(from));
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
        int first = word.codePointAt("\"“(".indexOf(word.charAt(0)) >= 0 && word.length() > 1 ? 1 : 0);
        boolean capital = Character.isUpperCase(first) || !sheet.cased()
                || Character.getType(first) == Character.OTHER_LETTER;
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

    private boolean isNothingElse(String written) {
        String text = withoutGeneration(written);
        HeaderWords words = new HeaderWords(text, 0, sheet.cased(), sheet.vocabulary());
        int signs = HeaderWords.HEAD | HeaderWords.ORGANISATION | HeaderWords.LEGAL | HeaderWords.RANK
                | HeaderWords.SENTENCE
                | HeaderWords.DIGIT;
        return words.count(0, words.size(), signs) == 0 && smallWords(words) <= 1
                && sheet.vocabulary().titles().read(text).isEmpty()
                && sheet.vocabulary().employers().find(text).isEmpty()
                && sheet.vocabulary().skills().find(text).isEmpty() && !sheet.vocabulary().places().looksLikePlace(text)
                && !sheet.vocabulary().schools().looksLikeSchool(text);
    }

    private static String withoutGeneration(String name) {
        int blank = name.lastIndexOf(' ');
        boolean suffix = blank > 0 && GENERATIONS.contains(name.substring(blank + 1).toLowerCase(Locale.ROOT));
        return suffix ? name.substring(0, blank) : name;
    }

    private static int smallWords(HeaderWords words) {
        int small = 0;
        for (int i = 0; i < words.size(); i++) {
            small += words.is(i, HeaderWords.SMALL) && !PARTICLES.contains(words.tokens.get(i).text()) ? 1 : 0;
        }
        return small;
    }
}
