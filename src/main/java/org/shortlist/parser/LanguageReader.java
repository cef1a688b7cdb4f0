package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Concept;
import org.shortlist.resume.Language;
import org.shortlist.resume.LanguageLevel;
import org.shortlist.resume.Mention;
import org.shortlist.vocabulary.Languages;

/**
 * Reads languages and how well they are spoken: "German (C1)", "Spanish - native", "fluent in French and Dutch".
 *
 * <p>What stands between two names is parted at the last separator: what comes before belongs to the name before, the rest to the
 * name after. A name without words of its own shares those that stood before its neighbour ("Fluent: English, French"), or those
 * behind the next one where only "and" stands between ("English and French: fluent").
 */
final class LanguageReader {

    private static final int LONGEST_LEVEL = 40;
    private static final int LONGEST_LINE = 200;
    private static final List<String> JOINTS = List.of("and ", "und ", "et ", "y ", "e ", "en ", "& ", "/");
    private static final List<String> TAILS = List.of(" in", " of", " en", " de", " di", " em", " and", " und");

    private final Languages names;
    private final Phrases<LanguageLevel> levels;

    LanguageReader(Languages names) {
        this.names = names;
        Phrases.Builder<LanguageLevel> words = new Phrases.Builder<>();
        for (String[] row : Table.read("language-levels.tsv", 3)) {
            words.add(row[2], LanguageLevel.valueOf(row[0]));
        }
        levels = words.build();
    }

    /** The languages of the parts that are about them. */
    List<Language> read(Sheet sheet, List<Part> parts) {
        List<Language> languages = new ArrayList<>();
        for (Part part : parts) {
            for (Line line : part.lines()) {
                List<Named> named = line.length() > LONGEST_LINE ? List.of() : named(sheet, line.from(), line.to());
                named.forEach(one -> add(languages, one.language()));
                if (named.isEmpty() && !languages.isEmpty()) {
                    languages.add(withLevelBelow(sheet, languages.removeLast(), line));
                }
            }
        }
        return languages;
    }

    /** Those that other parts name together with how well they are spoken. */
    List<Language> mentioned(Sheet sheet, List<Part> parts) {
        List<Language> languages = new ArrayList<>();
        for (Part part : parts) {
            for (Line line : part.lines()) {
                if (line.length() <= LONGEST_LINE
                        && levels.firstIn(sheet.wording(line.from(), line.to())).isPresent()) {
                    named(sheet, line.from(), line.to()).stream()
                            .filter(one -> one.level != null)
                            .forEach(one -> add(languages, one.language()));
                }
            }
        }
        return languages;
    }

    /** The languages that a list names: "English (native), French". */
    List<Language> listed(Sheet sheet, int from, int to) {
        return to - from > LONGEST_LINE ? List.of() : named(sheet, from, to).stream().map(Named::language).toList();
    }

    /** Adds a language that is not among them yet. */
    static void add(List<Language> languages, Language language) {
        if (languages.stream().noneMatch(known -> known.language().equals(language.language()))) {
            languages.add(language);
        }
    }

    /** "Deutsch" and below it "Muttersprache". */
    private Language withLevelBelow(Sheet sheet, Language last, Line line) {
        Mention words = last.proficiency() == null ? words(sheet, line.from(), line.to()) : null;
        LanguageLevel level = words == null ? null : level(words);
        return level == null ? last : new Language(last.name(), last.language(), words, level);
    }

    /** A language while its line is read. */
    private static final class Named {
        final Mention name;
        final Concept concept;
        @Nullable
        Mention words;
        @Nullable
        LanguageLevel level;
        /** The words stand before the name. */
        boolean led;

        Named(Mention name, Concept concept) {
            this.name = name;
            this.concept = concept;
        }

        void takes(@Nullable Mention said, @Nullable LanguageLevel meant, boolean before) {
            words = said;
            level = meant;
            led = before;
        }

        Language language() {
            return new Language(name, concept, words, level);
        }
    }

    private List<Named> named(Sheet sheet, int from, int to) {
        List<Phrases.Found<Concept>> found = withoutKinds(sheet.text(), from,
                namesIn(sheet.wording(from, to)));
        List<Named> all = new ArrayList<>();
        int border = from;
        for (int i = 0; i < found.size(); i++) {
            Phrases.Found<Concept> one = found.get(i);
            Named named = new Named(sheet.mention(from + one.from(), from + one.to()), one.value());
            int end = from + one.to();
            int next = i + 1 < found.size() ? border(sheet.text(), end, from + found.get(i + 1).from()) : to;
            int start = i == 0 ? lastBreak(sheet, from, from + one.from()) : border;
            describe(sheet, named, start, from + one.from(), end, next);
            border = next;
            all.add(named);
        }
        share(sheet, all, found, from);
        return all;
    }

    private List<Phrases.Found<Concept>> namesIn(CharSequence text) {
        return names.findIn(text)
                .stream()
                .map(match -> new Phrases.Found<>(new Concept(match.language().id(), match.language().label()),
                        match.start(), match.end()))
                .toList();
    }

    /** "Chinese (Mandarin)" is one language, the second. */
    private static List<Phrases.Found<Concept>> withoutKinds(String text, int from,
            List<Phrases.Found<Concept>> found) {
        List<Phrases.Found<Concept>> kept = new ArrayList<>();
        for (Phrases.Found<Concept> one : found) {
            Phrases.Found<Concept> last = kept.isEmpty() ? null : kept.getLast();
            if (last != null && text.substring(from + last.to(), from + one.from()).strip().equals("(")) {
                kept.set(kept.size() - 1, new Phrases.Found<>(one.value(), last.from(), one.to()));
            } else {
                kept.add(one);
            }
        }
        return kept;
    }

    private void describe(Sheet sheet, Named named, int start, int from, int to, int end) {
        Mention after = words(sheet, to, end);
        Mention before = words(sheet, start, from);
        LanguageLevel behind = after == null ? null : level(after);
        LanguageLevel ahead = before == null ? null : level(before);
        if (behind != null || ahead == null) {
            named.takes(after, behind, false);
        } else {
            named.takes(before, ahead, true);
        }
    }

    /**
     * "Cooking; fluent in French" and "Language: fluent French": where what is said of the first language begins. A comma parts, too,
     * where the words behind it still say a level: "Payroll, fluent in Polish", but "fluent in written, spoken Polish".
     */
    private int lastBreak(Sheet sheet, int from, int to) {
        String text = sheet.text();
        int start = from;
        int comma = -1;
        for (int i = from; i < to; i++) {
            boolean colon = text.charAt(i) == ':' && hasLetter(text, i, to);
            start = colon || ";|•".indexOf(text.charAt(i)) >= 0 ? i + 1 : start;
            comma = text.charAt(i) == ',' ? i : comma;
        }
        boolean parts = comma >= start && levels.firstIn(sheet.wording(comma + 1, to)).isPresent();
        return parts ? comma + 1 : start;
    }

    private static boolean hasLetter(String text, int from, int to) {
        return text.substring(from, to).codePoints().anyMatch(Character::isLetter);
    }

    /** Where the words of one language end and those of the next begin. */
    private static int border(String text, int from, int to) {
        int border = -1;
        int depth = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            border = depth == 0 && ",;|•·\t".indexOf(c) >= 0 ? i : border;
        }
        if (border >= 0) {
            return border;
        }
        String between = text.substring(from, to).stripLeading().toLowerCase(Locale.ROOT);
        return JOINTS.stream().anyMatch(between::startsWith) ? from : to;
    }

    private void share(Sheet sheet, List<Named> all, List<Phrases.Found<Concept>> found, int from) {
        for (int i = 1; i < all.size(); i++) {
            Named before = all.get(i - 1);
            if (all.get(i).words == null && before.led) {
                all.get(i).takes(before.words, before.level, true);
            }
        }
        for (int i = all.size() - 2; i >= 0; i--) {
            Named next = all.get(i + 1);
            String between = sheet.text().substring(from + found.get(i).to(), from + found.get(i + 1).from()).strip()
                    + " ";
            boolean joined = JOINTS.stream().anyMatch(joint -> between.equalsIgnoreCase(joint.strip() + " "));
            if (all.get(i).words == null && joined && next.level != null && !next.led) {
                all.get(i).takes(next.words, next.level, false);
            }
        }
    }

    private @Nullable LanguageLevel level(Mention words) {
        return levels.firstIn(words.text()).map(Phrases.Found::value).orElse(null);
    }

    /** What stands there, without signs, "and" and "in" at its ends; null for nothing or too much. */
    private @Nullable Mention words(Sheet sheet, int start, int end) {
        String text = sheet.text();
        int from = start;
        int to = end;
        while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        for (String joint : JOINTS) {
            from += text.regionMatches(true, from, joint, 0, joint.length()) && from + joint.length() < to
                    ? joint.length()
                    : 0;
        }
        while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1)) && text.charAt(to - 1) != '+') {
            to--;
        }
        for (String tail : TAILS) {
            boolean ends = to - tail.length() > from && text.startsWith(tail, to - tail.length());
            to -= ends ? tail.length() : 0;
        }
        return from >= to ? null : to - from > LONGEST_LEVEL ? levelAlone(sheet, from, to) : sheet.mention(from, to);
    }

    /** Of more words than say a level, those that do. */
    private @Nullable Mention levelAlone(Sheet sheet, int from, int to) {
        return levels.firstIn(sheet.wording(from, to))
                .map(found -> sheet.mention(from + found.from(), from + found.to()))
                .orElse(null);
    }
}
