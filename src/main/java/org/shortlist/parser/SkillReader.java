package org.shortlist.parser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Skill;

/**
 * Reads lists of skills: {@code Programming: Java, Go}, one a line, or comma after comma over several lines. Known or not, what
 * a person lists as a skill is one. Where a line break was lost ({@code javascriptbuilding tool: gradle}) the longest known skill
 * before the colon closes the list and the rest names the next group.
 */
final class SkillReader {

    private static final Set<String> PRODUCTS = Set.of("cloud", "languages", "enterprise-software", "backend",
            "frontend",
            "big-data", "databases", "containers");
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final int LONGEST = 70;
    private static final int MOST_WORDS = 9;
    private static final int LONGEST_GROUP = 40;
    private static final int HARVEST = 12;

    private static final Set<String> LEVELS = Set.of("expert", "advanced", "intermediate", "beginner", "basic",
            "basics",
            "proficient", "novice", "familiar", "fluent", "native", "excellent", "good", "working knowledge", "fair",
            "very good", "expert level", "intermediate level", "advanced level", "basic level", "basic knowledge",
            "beginner level", "skilled", "experienced", "grundkenntnisse", "sehr gut", "gut", "fortgeschritten");

    private final Sheet sheet;
    private final Concepts concepts;
    private final LanguageReader languages;
    private final List<Skill> skills = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private boolean onlyKnown;

    SkillReader(Sheet sheet, Concepts concepts, LanguageReader languages) {
        this.sheet = sheet;
        this.concepts = concepts;
        this.languages = languages;
    }

    List<Skill> read(List<Part> parts) {
        boolean plain = parts.stream().anyMatch(part -> !isSecondary(part));
        Set<String> titles = new HashSet<>();
        for (Part part : parts) {
            onlyKnown = plain && isSecondary(part);
            List<Line> lines = part.lines();
            if (!titles.add(Headings.name(part.title())) && isHarvest(lines)) {
                continue;
            }
            int widest = lines.stream().mapToInt(Line::length).max().orElse(0);
            for (int i = 0; i < lines.size();) {
                int last = i;
                while (last + 1 < lines.size() && runsOn(lines.get(last), lines.get(last + 1), widest)) {
                    last++;
                }
                stretch(lines.get(i).from(), lines.get(last).to());
                i = last + 1;
            }
        }
        Set<String> words = Concepts.words(seen);
        skills.replaceAll(skill -> concepts.unlessMisled(skill, words));
        return skills;
    }

    /**
     * Whether a second list under the same heading was drawn from the text by a machine, as some sites add at the end: many
     * words in the order of the alphabet. What the person states stands in the first list, what the jobs speak of is read there.
     */
    private boolean isHarvest(List<Line> lines) {
        List<String> items = lines.stream()
                .flatMap(line -> Cutter.commas(sheet.text(), line.from(), line.to()).stream())
                .map(cut -> cut.text().toLowerCase(Locale.ROOT))
                .toList();
        int ascending = 0;
        for (int i = 1; i < items.size(); i++) {
            ascending += items.get(i - 1).compareTo(items.get(i)) <= 0 ? 1 : 0;
        }
        return items.size() >= HARVEST && ascending * 4 > items.size() * 3;
    }

    /** Highlights and the like praise as much as they list; beside a plain list of skills only known skills count there. */
    private static boolean isSecondary(Part part) {
        return SECONDARY.contains(Headings.name(part.title()));
    }

    private static final Set<String> SECONDARY = Set.of("highlights", "skill highlights", "core qualifications",
            "qualifications", "summary of skills", "core strengths", "strengths", "key strengths", "key qualifications",
            "skills and accomplishments", "skills summary", "areas of strength", "professional strengths");

    /** Whether a list goes on in the next line: the line ends in a comma, or was broken where it was full. */
    private boolean runsOn(Line line, Line next, int widest) {
        if (next.bullet() || next.gap() > 0 || colon(next.from(), next.to()) >= 0) {
            return false;
        }
        if (line.text().endsWith(",")) {
            return true;
        }
        boolean list = line.text().indexOf(',') >= 0;
        return list && line.length() > 60 && line.length() > widest * 3 / 4 && !line.text().endsWith(".");
    }

    /** Lists with their groups, from one colon to the next. */
    private void stretch(int from, int to) {
        String group = null;
        int start = from;
        int colon = colon(from, to);
        colon = colon < 0 ? dash(from, to) : colon;
        if (colon >= 0) {
            group = groupName(from, colon);
            if (group != null && isProduct(group)) {
                item(from, colon, group);
            }
            start = colon + 1;
        }
        while (start < to) {
            int next = laterColon(start, to);
            int border = next < 0 ? to : border(start, next);
            items(start, border, group);
            if (next < 0) {
                return;
            }
            group = groupName(border, next);
            start = next + 1;
        }
    }

    /** "AWS: Glue, Redshift" speaks of AWS, "Web development: Vue, Django" of nothing that could be listed. */
    private boolean isProduct(String group) {
        return sheet.vocabulary()
                .skills()
                .find(group)
                .filter(skill -> PRODUCTS.contains(skill.family()))
                .filter(skill -> BLANK.splitAsStream(skill.label())
                        .noneMatch(word -> word.equals(word.toLowerCase(Locale.ROOT))))
                .isPresent();
    }

    private @Nullable String groupName(int from, int to) {
        Mention name = sheet.mention(from, to);
        return name.text().isEmpty() || name.text().length() > LONGEST_GROUP ? null : name.text();
    }

    /** The colon after the name of a group, which begins here, or -1. */
    private int colon(int from, int to) {
        int colon = sheet.text().indexOf(':', from);
        if (colon < 0 || colon >= to || colon - from > LONGEST_GROUP || colon == from) {
            return -1;
        }
        int comma = sheet.text().indexOf(',', from);
        boolean listed = comma >= 0 && comma < colon && sheet.text().indexOf('(', from) > comma;
        return listed || sheet.text().startsWith("//", colon + 1) ? -1 : colon;
    }

    /** The dash in "Languages - Java, Go", or -1: few words before it, a list behind it. */
    private int dash(int from, int to) {
        for (int i = from + 1; i + 1 < to && i - from <= LONGEST_GROUP; i++) {
            char c = sheet.text().charAt(i);
            if (",;|".indexOf(c) >= 0) {
                return -1;
            }
            boolean spaced = sheet.text().charAt(i - 1) == ' ' && sheet.text().charAt(i + 1) == ' ';
            if ("-–—".indexOf(c) >= 0 && spaced) {
                int comma = sheet.text().indexOf(',', i);
                return comma > 0 && comma < to ? i : -1;
            }
        }
        return -1;
    }

    private int laterColon(int from, int to) {
        int colon = sheet.text().indexOf(':', from);
        boolean inside = colon > from && colon + 1 < to && !sheet.text().startsWith("//", colon + 1)
                && Character.isWhitespace(sheet.text().charAt(colon + 1));
        return inside && sheet.text().indexOf(',', from) < colon && sheet.text().indexOf(',', from) >= 0 ? colon : -1;
    }

    /** Where, before a colon in the middle of a list, the last item ends and the name of the next group begins. */
    private int border(int from, int colon) {
        int item = colon;
        while (item > from && ",;\n".indexOf(sheet.text().charAt(item - 1)) < 0) {
            item--;
        }
        if (sheet.text().charAt(Math.max(from, item - 1)) == '\n') {
            return item;
        }
        int start = item;
        while (start < colon && Character.isWhitespace(sheet.text().charAt(start))) {
            start++;
        }
        for (int end = Math.min(colon - 1, start + LONGEST); end > start; end--) {
            boolean known = sheet.vocabulary().skills().find(sheet.text().substring(start, end)).isPresent();
            if (known && !Character.isWhitespace(sheet.text().charAt(end - 1))) {
                return end;
            }
        }
        return capitalAfterSmall(start, colon);
    }

    /** "gradleOps related": the last place where a capital follows a small letter, else the start. */
    private int capitalAfterSmall(int start, int colon) {
        for (int i = start + 1; i < colon; i++) {
            if (Character.isUpperCase(sheet.text().charAt(i)) && Character.isLowerCase(sheet.text().charAt(i - 1))) {
                return i;
            }
        }
        return start;
    }

    private void items(int from, int to, @Nullable String group) {
        int depth = 0;
        int start = from;
        for (int i = from; i < to; i++) {
            char c = sheet.text().charAt(i);
            depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
            if (separates(i, from, to, depth)) {
                item(start, i, group);
                start = i + 1;
                depth = c == ',' ? depth : 0;
            }
        }
        item(start, to, group);
    }

    private boolean separates(int i, int from, int to, int depth) {
        char c = sheet.text().charAt(i);
        if (c == ',') {
            return depth == 0;
        }
        if (";|•·\t▪●".indexOf(c) >= 0) {
            return true;
        }
        boolean blank = i > from && sheet.text().charAt(i - 1) == ' ';
        boolean spaced = blank && i + 1 < to && sheet.text().charAt(i + 1) == ' ';
        return "–—/－".indexOf(c) >= 0 && spaced && depth == 0 || c == ' ' && sheet.text().startsWith("   ", i);
    }

    private void item(int from, int to, @Nullable String group) {
        int first = from;
        int last = to;
        while (first < last && isLoose(first)) {
            first++;
        }
        while (last > first && (isLoose(last - 1) || sheet.text().charAt(last - 1) == '.' && isFullStop(first, last))) {
            last--;
        }
        if (sheet.text().startsWith("and ", first) && last - first > 4) {
            first += 4;
        }
        Mention written = sheet.mention(first, withoutLevel(first, last));
        String text = written.text().replace('\n', ' ');
        boolean spoken = group != null && group.toLowerCase(Locale.ROOT).startsWith("language")
                && languages.in(sheet, first, Math.max(first, last)).isPresent();
        boolean wanted = !onlyKnown || sheet.vocabulary().skills().find(text).isPresent();
        if (wanted && !spoken && isSkill(text) && seen.add(text.toLowerCase(Locale.ROOT))) {
            skills.add(concepts.skill(new Mention(text, written.span()), group));
        }
    }

    /** "Java (3 years)" and "Figma (proficient)" without what is in the brackets. */
    private int withoutLevel(int from, int to) {
        int open = sheet.text().lastIndexOf('(', Math.max(from, to - 1));
        boolean closed = open > from && sheet.text().charAt(to - 1) == ')';
        String inside = closed ? sheet.text().substring(open + 1, to - 1) : "";
        return inside.contains("year") || isLevel(inside) ? open : to;
    }

    /** How well, not what: "expert", "intermediate". */
    private static boolean isLevel(String text) {
        return LEVELS.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    private boolean isLoose(int i) {
        char c = sheet.text().charAt(i);
        return Character.isWhitespace(c) || ",:•·|*".indexOf(c) >= 0;
    }

    private boolean isFullStop(int first, int last) {
        return sheet.text().substring(first, last - 1).indexOf('.') < 0;
    }

    private boolean isSkill(String text) {
        int words = 1;
        boolean letter = false;
        for (int i = 0; i < text.length(); i++) {
            words += text.charAt(i) == ' ' ? 1 : 0;
            letter |= Character.isLetter(text.charAt(i));
        }
        boolean address = text.contains("://") || text.contains("www.") || text.indexOf('@') > 0;
        return letter && !isLevel(text) && !address && text.length() <= LONGEST && words <= MOST_WORDS
                && Concepts.isSomething(text);
    }
}
