package org.shortlist.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

    private final Map<String, Family> families = new LinkedHashMap<>();
    private final NameTable<Skill> names = new NameTable<>();
    private final Map<String, Set<String>> misleadingBeside = new HashMap<>();
    private final Map<String, SkillSpotter.Claim> claims = new HashMap<>();
    private final SkillSpotter spotter;

    SkillTaxonomy(List<DataFile.Row> familyRows, List<DataFile.Row> skillRows, Predicate<String> legalSuffix) {
        familyRows.forEach(this::addFamily);
        Map<String, SkillSpotter.Name> spotted = new HashMap<>();
        skillRows.forEach(row -> addSkill(row, spotted));
        skillRows.forEach(row -> addClaims(row, spotted));
        skillRows.forEach(this::checkParent);
        spotter = new SkillSpotter(spotted, misleadingBeside, legalSuffix);
    }

    private void addFamily(DataFile.Row row) {
        Family family = new Family(row.cell(0), row.cell(1), row.optional(2).orElse(null), row.yes(3));
        families.put(family.id(), family);
    }

    private void addSkill(DataFile.Row row, Map<String, SkillSpotter.Name> spotted) {
        Family family = families.get(row.cell(2));
        if (family == null) {
            throw row.bad("no family '" + row.cell(2) + "'");
        }
        List<String> evidence = row.list(4).stream().filter(entry -> "!=+".indexOf(entry.charAt(0)) < 0).toList();
        Set<String> misleading = marked(row, "!");
        if (!misleading.isEmpty()) {
            misleadingBeside.put(row.cell(0), misleading);
        }
        Skill skill = new Skill(row.cell(0), row.cell(1), family.id(), row.optional(3).orElse(null),
                !evidence.isEmpty());
        List<String> surfaces = NameTable.surfaces(skill.label(), row.list(5));
        evidence.stream().map(e -> e.startsWith("^") ? e.substring(1) : e).forEach(surfaces::add);
        names.add(row, skill.id(), skill, new ArrayList<>(new LinkedHashSet<>(surfaces)));
        surfaces.forEach(
                s -> spotted.putIfAbsent(PhraseTable.key(s), SkillSpotter.Name.plain(skill, family.technical())));
        evidence.forEach(e -> spotted.merge(PhraseTable.key(e), SkillSpotter.Name.needy(skill, e),
                (old, one) -> old.written().isEmpty() ? one : old.and(one)));
    }

    /** The entries of the evidence column that begin with this sign, without it. */
    private static Set<String> marked(DataFile.Row row, String sign) {
        return row.list(4)
                .stream()
                .filter(entry -> entry.startsWith(sign))
                .map(entry -> entry.substring(sign.length()))
                .collect(Collectors.toSet());
    }

    /** A name that is another skill's, but this one's beside certain words. */
    private void addClaims(DataFile.Row row, Map<String, SkillSpotter.Name> spotted) {
        for (String claimed : marked(row, "=")) {
            String key = PhraseTable.key(claimed);
            Skill skill = names.byId(row.cell(0)).orElseThrow();
            SkillSpotter.Claim claim = new SkillSpotter.Claim(
                    SkillSpotter.Name.plain(skill, isTechnical(skill)), marked(row, "+"));
            if (claims.put(key, claim) != null
                    || spotted.computeIfPresent(key, (k, name) -> name.claimedBy(claim)) == null) {
                throw row.bad("'" + claimed + "' is the name of no other skill, or claimed twice");
            }
        }
    }

    private boolean isTechnical(Skill skill) {
        return Optional.ofNullable(families.get(skill.family())).filter(Family::technical).isPresent();
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

    /** The other skill that a name of this one means beside certain tokens: beside SEPA, SWIFT is no language but a network. */
    public Optional<Skill> otherwise(String id, String written, Collection<String> beside) {
        return Optional.ofNullable(claims.get(PhraseTable.key(written)))
                .filter(claim -> beside.stream().anyMatch(claim.beside()::contains))
                .map(claim -> claim.name().skill())
                .filter(other -> !other.id().equals(id));
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
        return names.names(id);
    }
}
