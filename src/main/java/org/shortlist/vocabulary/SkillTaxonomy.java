package org.shortlist.vocabulary;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The skills of all trades: names and aliases, the family each belongs to, and where a text names one. Aliases point one
 * way: {@code k8s} is a name of Kubernetes, {@code java} is never one of JavaScript.
 *
 * <p>Words that are skills only sometimes (C, Go, Excel, Spring) need evidence; how it is weighed stands at
 * {@link SkillSpotter}.
 */
public final class SkillTaxonomy {
    /**
     * A skill.
     *
     * @param id lower-case ASCII with hyphens, and {@code + # .} where the name has them
     * @param family the id of the family, of which {@link #familyLabel} knows the name
     * @param parent the id of a wider skill: spring-boot is of spring
     * @param ambiguous whether one of its names needs evidence in running text
     */
    public record Skill(String id, String label, String family, @Nullable String parent, boolean ambiguous) {}

    /** A skill named in a text, at these characters of it. */
    public record Match(Skill skill, int start, int end, String surface) {}

    /** A family of skills; {@code technical} ones are evidence for an ambiguous neighbour. */
    record Family(String id, String label, @Nullable String parent, boolean technical) {}

    /** The family of the skills that a user brings. */
    private static final Family FURTHER = new Family("further", "Further skills", null, false);

    private final Map<String, Family> families = new LinkedHashMap<>();
    private final SkillNames names = new SkillNames();
    private final SkillSpotter spotter;

    /** @param furtherRows the user's, which yield to the others where they clash */
    SkillTaxonomy(List<DataFile.Row> familyRows, List<DataFile.Row> skillRows, List<DataFile.Row> furtherRows,
            Predicate<String> legalSuffix) {
        familyRows.forEach(this::addFamily);
        skillRows.forEach(row -> names.add(row, family(row)));
        skillRows.forEach(row -> names.addClaims(row, family(row)));
        skillRows.forEach(this::checkParent);
        if (!furtherRows.isEmpty()) {
            families.put(FURTHER.id(), FURTHER);
            furtherRows.forEach(row -> names.addFurther(row, FURTHER));
        }
        spotter = new SkillSpotter(names, legalSuffix);
    }

    private void addFamily(DataFile.Row row) {
        Family family = new Family(row.cell(0), row.cell(1), row.optional(2).orElse(null), row.yes(3));
        families.put(family.id(), family);
    }

    private Family family(DataFile.Row row) {
        Family family = families.get(row.cell(2));
        if (family == null) {
            throw row.bad("no family '" + row.cell(2) + "'");
        }
        return family;
    }

    private void checkParent(DataFile.Row row) {
        row.optional(3).filter(parent -> names.byId(parent).isEmpty()).ifPresent(parent -> {
            throw row.bad("no parent '" + parent + "'");
        });
    }

    /** The skill of this name, in any case; the whole string must be the name. */
    public Optional<Skill> find(CharSequence surface) {
        return names.find(surface);
    }

    /**
     * Whether this is a name of something narrower than the skill it is found under: XHTML counts as HTML, but who asks for it does not
     * mean all HTML.
     */
    public boolean isNarrower(CharSequence surface) {
        return names.isNarrower(surface);
    }

    /** Whether a name of this skill may mean {@link #otherwise another}. */
    public boolean isClaimed(String id) {
        return names.isClaimed(id);
    }

    /** The other skill that a name of this one means beside certain tokens: beside SEPA, SWIFT is no language but a network. */
    public Optional<Skill> otherwise(String id, String written, Collection<String> beside) {
        return names.name(written)
                .map(SkillSpotter.Name::claim)
                .filter(claim -> beside.stream().anyMatch(claim.beside()::contains))
                .map(claim -> claim.name().skill())
                .filter(other -> !other.id().equals(id));
    }

    /**
     * The skill that these words can only mean, by another name than its own: {@code golang} is Go, whereas {@code go} is a word, and
     * {@code kafka} of Apache Kafka is the name itself. Names that need evidence, that another skill claims, or that mean
     * something narrower, are none of these.
     */
    public Optional<Skill> ofAlias(List<String> words) {
        String written = String.join(" ", words);
        return names.name(written)
                .filter(name -> name.speaksForItself() && name.claim() == null && !isNarrower(written))
                .map(SkillSpotter.Name::skill)
                .filter(skill -> Collections.indexOfSubList(
                        stems(Tokenizer.tokenize(skill.label()).stream().map(Token::text)),
                        stems(words.stream())) < 0);
    }

    private static List<String> stems(Stream<String> words) {
        return words.map(Inflections::stem).toList();
    }

    public Optional<Skill> byId(String id) {
        return names.byId(id);
    }

    /** The skills named in running text, longest names first, left to right, none overlapping. */
    public List<Match> findIn(CharSequence text, List<Token> tokens) {
        return spotter.spot(text, tokens, false);
    }

    /** The skills named in a section that lists skills, which is itself the evidence for the ambiguous ones. */
    public List<Match> findInSkillsSection(CharSequence text, List<Token> tokens) {
        return spotter.spot(text, tokens, true);
    }

    /** The name of a family: "Containers". */
    public Optional<String> familyLabel(String family) {
        return Optional.ofNullable(families.get(family)).map(Family::label);
    }

    /** The family that holds a family: containers are of cloud. */
    public Optional<String> familyParent(String family) {
        return Optional.ofNullable(families.get(family)).map(Family::parent);
    }

    public List<String> familyIds() {
        return List.copyOf(families.keySet());
    }

    public List<Skill> all() {
        return names.all();
    }

    /** Every written form of a skill, its label first; empty for an unknown id. */
    public Set<String> aliases(String id) {
        return names.written(id);
    }
}
