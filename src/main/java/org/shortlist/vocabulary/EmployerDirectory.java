package org.shortlist.vocabulary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Employers: the well-known ones with their aliases, groups and industries, and what can be said of an unknown one by
 * the words of its name.
 *
 * <p>A name is known only if the whole of it is, without its legal suffix. So the short, ambiguous names (Apple, Meta,
 * Oracle, Square, Target) are never taken for the beginning of a longer one: "Apple Bank" is a bank.
 */
public final class EmployerDirectory {
    /**
     * An employer.
     *
     * @param id of a known one the id in the file; of another its folded name without the legal suffix
     * @param groupId the employer that owns it
     * @param industry an industry's id, for {@link #industryLabel}
     * @param ambiguous whether its name is also a common word or the start of other names
     */
    public record Employer(String id, String label, @Nullable String groupId, @Nullable String industry,
            boolean ambiguous) {}

    private static final int LONG_LINE = 12;

    private final Map<String, String> industries = new LinkedHashMap<>();
    private final NameTable<Employer> names = new NameTable<>(Organisations::heard);
    private final Map<String, Set<String>> members = new HashMap<>();
    private final LegalSuffixes suffixes;
    private final OrganisationWords words;

    EmployerDirectory(List<DataFile.Row> industryRows, List<DataFile.Row> employerRows, LegalSuffixes suffixes,
            OrganisationWords words) {
        this.suffixes = suffixes;
        this.words = words;
        industryRows.forEach(row -> industries.put(row.cell(0), row.cell(1)));
        employerRows.forEach(this::addEmployer);
        employerRows.forEach(this::addToGroups);
    }

    private void addEmployer(DataFile.Row row) {
        String industry = row.optional(3).orElse(null);
        if (industry != null && !industries.containsKey(industry)) {
            throw row.bad("no industry '" + industry + "'");
        }
        Employer employer = new Employer(row.cell(0), row.cell(1), row.optional(2).orElse(null), industry, row.yes(4));
        names.add(row, employer.id(), employer, NameTable.surfaces(employer.label(), row.list(5)));
    }

    private void addToGroups(DataFile.Row row) {
        Set<String> climbed = new HashSet<>();
        for (String id = row.cell(0); id != null; id = groupOf(row, id)) {
            if (!climbed.add(id)) {
                throw row.bad("the group goes round in a circle at '" + id + "'");
            }
            members.computeIfAbsent(id, k -> new TreeSet<>()).add(row.cell(0));
        }
    }

    private @Nullable String groupOf(DataFile.Row row, String id) {
        return names.byId(id).orElseThrow(() -> row.bad("no group '" + id + "'")).groupId();
    }

    /** The employer of a name as it was written: a known one, or one made from the name. */
    public Employer canonical(String raw) {
        Wording wording = Wording.of(raw);
        return known(wording).orElseGet(() -> unknown(wording));
    }

    private Optional<Employer> known(Wording wording) {
        String raw = wording.toString();
        String bare = Organisations.withoutBrackets(raw);
        return find(wording).or(() -> find(bare))
                .or(() -> Organisations.bracketed(raw)
                        .filter(inner -> bare.isBlank()
                                || Organisations.initials(bare).equals(Organisations.key(inner)))
                        .flatMap(this::find));
    }

    private Employer unknown(Wording raw) {
        Wording name = suffixes.without(raw);
        String key = Organisations.key(name);
        String id = key.isEmpty() ? Folding.fold(raw) : key;
        String label = (name.isEmpty() ? raw.strip() : name).toString();
        return new Employer(id, label, null, words.industry(name).orElse(null), false);
    }

    /** The known employer of this name or alias, in any case, with or without a legal suffix. */
    public Optional<Employer> find(CharSequence surface) {
        Wording name = Wording.of(surface);
        Optional<Employer> known = names.find(name);
        Wording bare = known.isPresent() ? name : suffixes.without(name);
        return bare == name ? known : names.find(bare);
    }

    /** Whether {@link #find} may find a name that begins with this folded word. */
    public boolean mayBegin(String folded) {
        return names.begins(folded) || !Organisations.isHeard(folded);
    }

    public Optional<Employer> byId(String id) {
        return names.byId(id);
    }

    /** Every written form of a known employer, its label first; empty for another id. */
    public Set<String> aliases(String id) {
        return names.names(id);
    }

    /** The ids of all that belong to an employer, its own among them. */
    public Set<String> groupMembers(String id) {
        return Set.copyOf(members.getOrDefault(id, Set.of(id)));
    }

    /** The name of an industry: "Health care". */
    public Optional<String> industryLabel(String industry) {
        return Optional.ofNullable(industries.get(industry));
    }

    public List<String> industryIds() {
        return List.copyOf(industries.keySet());
    }

    public List<Employer> all() {
        return names.all();
    }

    /** Whether a short line reads like the name of an employer: a legal suffix, an organisation's word, or a known name. */
    public boolean looksLikeEmployer(CharSequence text) {
        Wording line = Wording.of(text);
        if (line.tokens().isEmpty() || line.tokens().size() > LONG_LINE) {
            return false;
        }
        List<Wording> parts = Organisations.parts(line);
        return suffixes.endSomePart(parts) || words.nameSomePart(parts)
                || parts.stream().anyMatch(part -> find(part).isPresent());
    }

    /** Whether a folded word names an organisation wherever it ends a name: bank, hospital, university. */
    public boolean isOrganisationWord(String folded) {
        return words.holds(folded);
    }

    /** Whether a folded word is a legal form that ends the name of a company: inc, gmbh. */
    public boolean isLegalSuffix(String folded) {
        return suffixes.isStrong(folded);
    }
}
