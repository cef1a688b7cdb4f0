package org.shortlist.parser;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shortlist.resume.Section;
import org.shortlist.vocabulary.Folding;

/**
 * Knows a heading when it sees one. A heading is a short line of its own that says one of the names of {@code headings.tsv},
 * in any case, with a colon, letter-spaced or under a rule; or a longer one in capitals or title case that ends with such a
 * name ("Computer Engineering Experience").
 */
final class Headings {

    private static final int LONGEST = 60;
    private static final String SIGNS = "=[*~#-_<>|+({: ";
    private static final String CLOSING = "=]*~#-_<>|+)}: ";
    private static final int MOST_WORDS = 6;
    private static final Set<String> TAILS = Set.of("experience", "history", "employment", "education",
            "certifications",
            "projects", "publications", "awards", "internships", "affiliations");
    /** Tails that are also subjects of study and need a word of work or learning before them. */
    private static final Set<String> SUBJECTS = Set.of("history", "education");
    private static final Set<String> WORK_WORDS = Set.of("work", "employment", "career", "professional", "job",
            "military",
            "service", "relevant", "and", "experience", "additional", "formal", "continuing", "academic", "higher",
            "training",
            "other", "my", "college", "university");
    private static final Set<String> SKILL_WORDS = Set.of("technical", "computer", "it", "software", "key", "core",
            "professional", "relevant", "additional", "other", "technology", "tools", "and", "programming", "skills",
            "languages", "expertise", "areas", "of", "engineering", "systems", "platforms", "frameworks",
            "competencies", "selected", "special", "summary", "technologies", "proficiencies", "knowledge",
            "qualifications", "design", "analytical", "laboratory", "lab", "digital", "marketing", "data", "interests",
            "strengths");
    private static final Set<String> SKILL_NOUNS = Set.of("skills", "competencies", "proficiencies", "expertise",
            "technologies", "tools", "qualifications", "strengths");

    /** Headings where they stand apart; elsewhere they are labels. */
    private static final Set<String> SCHOOLS = Set.of("school", "schools", "schule");

    private final Map<String, Section.Kind> names = new HashMap<>();
    /** The same without blanks, for headings whose letters stand apart and words do not. */
    private final Map<String, Section.Kind> squeezed = new HashMap<>();

    Headings() {
        for (String[] row : Table.read("headings.tsv", 3)) {
            for (String name : row[2].split("\\|")) {
                names.putIfAbsent(name, Section.Kind.valueOf(row[0]));
                squeezed.putIfAbsent(name.replace(" ", ""), Section.Kind.valueOf(row[0]));
            }
        }
    }

    /** The kind of part that a whole line opens, if it is a heading. */
    Optional<Section.Kind> of(Line line, boolean cased) {
        String text = line.text();
        if (text.length() > LONGEST || line.bullet() && !line.numbered() && !text.equals(upper(text))
                || !mayOpen(text, cased)) {
            return Optional.empty();
        }
        String name = name(text);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Section.Kind known = isSpaced(text) ? squeezed.get(name.replace(" ", "")) : names.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        boolean alone = line.heading() || line.gap() > 0 && text.indexOf(':') < 0;
        if (alone && SCHOOLS.contains(name)) {
            return Optional.of(Section.Kind.EDUCATION);
        }
        boolean marked = line.heading() || text.endsWith(":");
        Optional<Section.Kind> composite = composite(text, name, marked);
        return composite.isEmpty() && isOfSkills(name) && (marked || line.gap() > 0 || text.equals(upper(text)))
                ? Optional.of(Section.Kind.SKILLS)
                : composite;
    }

    /** "Computational skills": whatever their kind, a few words that end in "skills" and stand apart. */
    private static boolean isOfSkills(String name) {
        return name.endsWith(" skills") && name.split(" ").length <= 4;
    }

    /** {@code SKILLS: Java, Go}: where the words after a heading begin on its own line, or -1. A dash will do for skills. */
    int inline(Line line) {
        if (line.bullet()) {
            return -1;
        }
        int colon = line.text().indexOf(':');
        int dash = dash(line.text());
        if (dash > 0 && name(line.text().substring(0, dash)).contains("skill")) {
            colon = dash;
        }
        if (colon < 3 || colon > 40 || colon + 1 >= line.length()) {
            return -1;
        }
        return names.containsKey(name(line.text().substring(0, colon))) ? colon + 1 : -1;
    }

    private static int dash(String text) {
        int end = Math.min(text.length(), LONGEST) - 2;
        for (int blank = text.indexOf(' '); blank >= 0 && blank < end; blank = text.indexOf(' ', blank + 1)) {
            if (text.charAt(blank + 2) == ' ' && "-–—".indexOf(text.charAt(blank + 1)) >= 0) {
                return blank + 1;
            }
        }
        return -1;
    }

    Optional<Section.Kind> named(String text) {
        return Optional.ofNullable(names.get(name(text)));
    }

    private static boolean mayOpen(String text, boolean cased) {
        int first = text.codePointAt(text.length() > 2 ? opening(text) : 0);
        return Character.isLetter(first) && (!cased || !Character.isLowerCase(first))
                && !text.endsWith(".") && !text.endsWith(",") && !text.endsWith(";");
    }

    /** Where the words begin in "=== SKILLS ===" and "[Skills]": signs before them must stand behind them too. */
    private static int opening(String text) {
        int from = 0;
        while (from < text.length() - 1 && SIGNS.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        return from > 0 && CLOSING.indexOf(text.charAt(text.length() - 1)) < 0 ? 0 : from;
    }

    private static Optional<Section.Kind> composite(String text, String name, boolean marked) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        if (!SKILL_NOUNS.contains(last) && !TAILS.contains(last)) {
            return Optional.empty();
        }
        String[] words = name.split(" ");
        if (words.length < 2 || words.length > MOST_WORDS || text.indexOf(',') >= 0 && !marked) {
            return Optional.empty();
        }
        boolean capitals = text.equals(upper(text)) && !text.equals(text.toLowerCase(Locale.ROOT));
        if (SKILL_NOUNS.contains(last)) {
            boolean all = Arrays.stream(words).allMatch(SKILL_WORDS::contains);
            return all ? Optional.of(Section.Kind.SKILLS) : Optional.empty();
        }
        boolean titled = capitals || marked || isTitleCase(text);
        boolean phrase = Arrays.stream(words)
                .anyMatch(word -> word.equals("in") || word.equals("of") || word.equals("with"));
        boolean ofWork = !SUBJECTS.contains(last)
                || Arrays.stream(words).limit(words.length - 1L).allMatch(WORK_WORDS::contains);
        return titled && !phrase && ofWork
                ? Optional.of(kindOfTail(words, last))
                : Optional.empty();
    }

    private static Section.Kind kindOfTail(String[] words, String last) {
        boolean volunteer = Set.of("volunteer", "volunteering", "community")
                .stream()
                .anyMatch(word -> Arrays.asList(words).contains(word));
        return switch (last) {
            case "education" -> Section.Kind.EDUCATION;
            case "certifications" -> Section.Kind.CERTIFICATES;
            case "projects" -> Section.Kind.PROJECTS;
            case "publications" -> Section.Kind.PUBLICATIONS;
            case "awards" -> Section.Kind.AWARDS;
            case "affiliations" -> Section.Kind.OTHER;
            default -> volunteer ? Section.Kind.VOLUNTEERING : Section.Kind.EXPERIENCE;
        };
    }

    private static boolean isTitleCase(String text) {
        for (String word : text.split(" ")) {
            boolean small = word.length() <= 3;
            if (!small && Character.isLowerCase(word.codePointAt(0))) {
                return false;
            }
        }
        return true;
    }

    /** The folded words of a heading: "&" as "and", signs away, letter-spacing closed. */
    static String name(String text) {
        String folded = Folding.fold(unspaced(text)).replace("&", " and ");
        StringBuilder name = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            boolean keep = Character.isLetterOrDigit(c) || c == '\'';
            if (keep) {
                name.append(c);
            } else if (!name.isEmpty() && name.charAt(name.length() - 1) != ' ') {
                name.append(' ');
            }
        }
        return name.toString().strip();
    }

    /** "E D U C A T I O N" as "EDUCATION"; two blanks or more part words. */
    static String unspaced(String text) {
        if (text.length() < 7 || !isSpaced(text)) {
            return text;
        }
        StringBuilder closed = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean blank = text.charAt(i) == ' ';
            boolean wide = blank && i + 1 < text.length() && text.charAt(i + 1) == ' ';
            if (!blank) {
                closed.append(text.charAt(i));
            } else if (wide && !closed.isEmpty() && closed.charAt(closed.length() - 1) != ' ') {
                closed.append(' ');
            }
        }
        return closed.toString();
    }

    private static boolean isSpaced(String text) {
        int single = 0;
        int longer = 0;
        int run = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && text.charAt(i) != ' ') {
                run++;
            } else {
                single += run == 1 ? 1 : 0;
                longer += run > 1 ? 1 : 0;
                run = 0;
            }
        }
        return single >= 4 && longer == 0;
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
