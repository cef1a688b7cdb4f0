package org.shortlist.parser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shortlist.parser.Cutter.Cut;
import org.shortlist.parser.SkillEntries.Entry;
import org.shortlist.parser.SkillGroups.Group;
import org.shortlist.resume.Language;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Skill;
import org.shortlist.vocabulary.Folding;

/**
 * Reads the skills that a person states. A list is parted into entries ({@link SkillEntries}), an entry into groups
 * ({@link SkillGroups}), a group into items ({@link SkillItems}), of which each is reduced to its name ({@link SkillNames}). Known
 * or not, what a person lists is a skill. Of a sentence only the known skills are.
 */
final class SkillReader {

    private static final Set<String> PRODUCTS = Set.of("cloud", "languages", "enterprise-software", "backend",
            "frontend", "big-data", "databases", "containers");
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final List<String> LANGUAGES = List.of("language", "sprach", "idioma", "langue", "lingu", "talen",
            "tongue",
            "lengua materna");
    private static final int LONGEST = 70;
    private static final int MOST_WORDS = 8;
    private static final int WORDS_OF_PROSE = 6;
    private static final int WORDS_OF_GLOSS = 4;
    private static final int WORDS_OF_TELLING = 5;
    private static final int WORDS_OF_DATING = 3;
    private static final Set<String> TOLD = Set.of("the", "a", "an", "my", "our", "their", "his", "her", "is", "are",
            "was", "were", "that", "which", "we", "they", "it", "have", "has");
    private static final Set<String> SINCE = Set.of("in", "since", "from", "by");

    private final Sheet sheet;
    private final Concepts concepts;
    private final LanguageReader languages;
    private final SkillWords words;
    private final SkillGroups groups;
    private final List<Skill> skills = new ArrayList<>();
    private final List<Language> spoken = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    SkillReader(Sheet sheet, Concepts concepts, LanguageReader languages, SkillWords words) {
        this.sheet = sheet;
        this.concepts = concepts;
        this.languages = languages;
        this.words = words;
        groups = new SkillGroups(sheet);
    }

    /** The stated skills of these parts, each once. */
    List<Skill> read(List<Part> parts) {
        SkillNames names = new SkillNames(sheet.wording(), words, this::isKnown);
        for (Part part : parts) {
            SkillItems items = new SkillItems(sheet, names, SkillItems.columns(sheet.text(), part.lines()));
            int before = skills.size();
            for (Entry entry : new SkillEntries(sheet, groups, words).of(part)) {
                for (Group group : groups.in(entry.from(), entry.to(), entry.group())) {
                    read(group, items.in(group.from(), group.to()));
                }
            }
            if (skills.size() == before && !part.lines().isEmpty()) {
                addKnown(part.lines().getFirst().from(), part.lines().getLast().to());
            }
        }
        if (skills.stream().anyMatch(concepts::mayMislead)) {
            Set<String> beside = Concepts.words(seen);
            skills.replaceAll(skill -> concepts.unlessMisled(skill, beside));
        }
        return skills;
    }

    /** The languages that stand under a group of their own within these lists: "Languages: English (native), French". */
    List<Language> spoken() {
        return spoken;
    }

    private void read(Group group, List<Cut> items) {
        String name = group.name();
        if (name != null && (words.isAside(name) || isOfLanguages(name) && speak(group, items.size()))) {
            return;
        }
        boolean named = group.nameTo() > group.nameFrom();
        if (named && isGloss(items)) {
            add(new Cut(group.nameFrom(), group.nameTo(), name == null ? "" : name), null);
        } else if (!isProse(items)) {
            if (named && name != null && (isProduct(name) || items.size() == 1 && !isKnown(items.getFirst().text()))) {
                add(new Cut(group.nameFrom(), group.nameTo(), name), name);
            }
            items.stream().filter(item -> isSkill(item.text())).forEach(item -> add(item, name));
        }
    }

    private static boolean isOfLanguages(String group) {
        String folded = Folding.fold(group);
        return LANGUAGES.stream().anyMatch(folded::contains);
    }

    /** Whether at least half of a group's items are languages that people speak, which are then kept as such. */
    private boolean speak(Group group, int items) {
        List<Language> found = languages.listed(sheet, group.from(), group.to());
        boolean most = !found.isEmpty() && found.size() * 2 >= items;
        if (most) {
            spoken.addAll(found);
        }
        return most;
    }

    private boolean isKnown(CharSequence name) {
        return sheet.vocabulary().skills().find(name).isPresent();
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

    /** Whether what stands behind a colon tells how well or to what end: "Excel: advanced", "Budgets: kept up to 4 million". */
    private boolean isGloss(List<Cut> items) {
        if (items.size() > 1) {
            return isProse(items);
        }
        if (items.isEmpty()) {
            return true;
        }
        String only = items.getFirst().text();
        boolean small = sheet.cased() && Character.isLowerCase(only.codePointAt(0));
        boolean told = small && wordsIn(only) >= WORDS_OF_GLOSS || Character.isDigit(only.charAt(0));
        return isProse(items) || told && !isKnown(only);
    }

    /** Sentences have more words between two commas than lists have. */
    private static boolean isProse(List<Cut> items) {
        int all = items.stream().mapToInt(item -> wordsIn(item.text())).sum();
        boolean speaks = items.stream().anyMatch(item -> item.text().startsWith("I "));
        return speaks || all > items.size() * WORDS_OF_PROSE;
    }

    private static int wordsIn(String text) {
        int words = 1;
        for (int i = 0; i < text.length(); i++) {
            words += text.charAt(i) == ' ' ? 1 : 0;
        }
        return words;
    }

    /** Where a part is nothing but prose, what it names is stated. */
    private void addKnown(int from, int to) {
        concepts.skillsInList(sheet.clean(), from, to)
                .stream()
                .filter(skill -> seen.add(skill.text().toLowerCase(Locale.ROOT)))
                .forEach(skills::add);
    }

    private void add(Cut item, @Nullable String group) {
        Mention written = sheet.mention(item.from(), item.to());
        String text = Concepts.withSingleBlanks(written.text());
        if (Concepts.isSomething(text) && seen.add(text.toLowerCase(Locale.ROOT))) {
            skills.add(concepts.skill(new Mention(text, written.span()), item.wording(), group));
        }
    }

    /** A name has no article and no pronoun: "works well in a team", "sold 41 homes in 2021". */
    private static boolean tells(String text) {
        if (wordsIn(text) < WORDS_OF_DATING) {
            return false;
        }
        List<String> all = List.of(text.split(" "));
        boolean told = all.stream().skip(1).anyMatch(word -> TOLD.contains(word.toLowerCase(Locale.ROOT)));
        String last = all.getLast();
        boolean dated = all.size() >= WORDS_OF_DATING && SINCE.contains(all.get(all.size() - 2)) && last.length() == 4
                && last.chars().allMatch(Character::isDigit);
        return dated || told && all.size() >= WORDS_OF_TELLING;
    }

    private static boolean isSkill(String text) {
        boolean letter = text.chars().anyMatch(Character::isLetter);
        boolean address = text.contains("://") || text.contains("www.") || text.indexOf('@') > 0;
        return letter && !address && text.length() <= LONGEST && wordsIn(text) <= MOST_WORDS && !tells(text);
    }
}
