package org.shortlist.vocabulary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shortlist.vocabulary.SkillSpotter.Claim;
import org.shortlist.vocabulary.SkillSpotter.Name;
import org.shortlist.vocabulary.SkillTaxonomy.Family;
import org.shortlist.vocabulary.SkillTaxonomy.Skill;

/** What the skills are called: each name once, with the skill it names and what evidence it needs. */
final class SkillNames {
    private static final String MARKS = "!=+";
    private static final String NARROWER = "<";

    private final PhraseTable<Name> table = new PhraseTable<>();
    private final Map<String, Skill> byId = new LinkedHashMap<>();
    private final Map<String, Set<String>> written = new HashMap<>();
    private final Set<String> narrower = new HashSet<>();
    /** The skills with a name that is another's, too. */
    private final Set<String> claimed = new HashSet<>();

    /** @throws IllegalStateException naming the line, if its id or one of its names is another's */
    void add(DataFile.Row row, Family family) {
        Skill skill = skill(row, family);
        if (byId.putIfAbsent(skill.id(), skill) != null) {
            throw row.bad("a second entry '" + skill.id() + "'");
        }
        List<String> surfaces = NameTable.surfaces(skill.label(), names(row));
        Set<String> misleading = marked(row, '!');
        Name plain = Name.plain(skill, family.technical(), misleading);
        surfaces.forEach(surface -> addName(row, surface, plain));
        for (String entry : unmarked(row)) {
            String surface = entry.startsWith("^") ? entry.substring(1) : entry;
            addName(row, surface, Name.needy(skill, misleading, entry));
            surfaces.add(surface);
        }
        written.put(skill.id(), Collections.unmodifiableSet(new LinkedHashSet<>(surfaces)));
    }

    /** The aliases without their marks; those of something narrower are kept in mind. */
    private List<String> names(DataFile.Row row) {
        return row.list(5).stream().map(entry -> {
            boolean marked = entry.startsWith(NARROWER);
            String name = marked ? entry.substring(NARROWER.length()) : entry;
            if (marked) {
                narrower.add(PhraseTable.key(name));
            }
            return name;
        }).toList();
    }

    /** Whether a name is that of something narrower than the skill it counts as. */
    boolean isNarrower(CharSequence surface) {
        return narrower.contains(PhraseTable.key(surface));
    }

    private static Skill skill(DataFile.Row row, Family family) {
        return new Skill(row.cell(0), row.cell(1), family.id(), row.optional(3).orElse(null), !unmarked(row).isEmpty());
    }

    private void addName(DataFile.Row row, String surface, Name name) {
        List<Token> words = Tokenizer.tokenize(surface);
        if (words.isEmpty()) {
            throw row.bad("'" + surface + "' is no word");
        }
        Name old = table.put(words, name);
        if (old != null && old.skill() != name.skill()) {
            throw row.bad("'" + surface + "' is a name of " + old.skill() + " already");
        }
        if (old != null && !old.speaksForItself()) {
            table.put(words, name.speaksForItself() ? old : old.and(name));
        }
    }

    /** Adds an entry of the user's unless it is known; names that are another's are left to it. */
    void addFurther(DataFile.Row row, Family family) {
        Skill skill = skill(row, family);
        if (find(skill.label()).isPresent() || byId.putIfAbsent(skill.id(), skill) != null) {
            return;
        }
        Set<String> free = new LinkedHashSet<>(List.of(skill.label()));
        names(row).stream().filter(surface -> isFree(surface)).forEach(free::add);
        Name plain = Name.plain(skill, family.technical(), Set.of());
        free.forEach(surface -> table.put(Tokenizer.tokenize(surface), plain));
        unmarked(row).stream().filter(surface -> isFree(surface) || surface.equals(skill.label())).forEach(surface -> {
            table.put(Tokenizer.tokenize(surface), Name.needy(skill, Set.of(), surface));
            free.add(surface);
        });
        written.put(skill.id(), Collections.unmodifiableSet(free));
    }

    private boolean isFree(String surface) {
        List<Token> words = Tokenizer.tokenize(surface);
        return !words.isEmpty() && table.whole(words).isEmpty();
    }

    /** A name that is another skill's, but this one's beside certain words. */
    void addClaims(DataFile.Row row, Family family) {
        for (String claimed : marked(row, '=')) {
            List<Token> words = Tokenizer.tokenize(claimed);
            Name owner = table.whole(words).orElse(null);
            if (owner == null || owner.claim() != null) {
                throw row.bad("'" + claimed + "' is the name of no other skill, or claimed twice");
            }
            Name claimant = Name.plain(byId(row.cell(0)).orElseThrow(), family.technical(), marked(row, '!'));
            this.claimed.add(owner.skill().id());
            table.put(words, owner.claimedBy(new Claim(claimant, marked(row, '+'))));
        }
    }

    private static List<String> unmarked(DataFile.Row row) {
        List<String> names = new ArrayList<>();
        for (String entry : row.list(4)) {
            if (MARKS.indexOf(entry.charAt(0)) < 0) {
                names.add(entry);
            }
        }
        return names;
    }

    /** The entries of the evidence column that begin with this sign, without it. */
    private static Set<String> marked(DataFile.Row row, char sign) {
        Set<String> marked = new LinkedHashSet<>();
        for (String entry : row.list(4)) {
            if (entry.charAt(0) == sign) {
                marked.add(entry.substring(1));
            }
        }
        return marked;
    }

    Optional<Skill> find(CharSequence surface) {
        return table.whole(Tokenizer.tokenize(surface)).map(Name::skill);
    }

    Optional<Name> name(CharSequence surface) {
        return table.whole(Tokenizer.tokenize(surface));
    }

    @Nullable
    Name ofWord(String word) {
        return table.value(word);
    }

    Optional<PhraseTable.Hit<Name>> longestAt(CharSequence text, List<Token> tokens, int from) {
        return table.longestAt(text, tokens, from);
    }

    boolean isClaimed(String id) {
        return claimed.contains(id);
    }

    Optional<Skill> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<Skill> all() {
        return List.copyOf(byId.values());
    }

    Set<String> written(String id) {
        return written.getOrDefault(id, Set.of());
    }
}
