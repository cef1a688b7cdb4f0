package org.shortlist.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.vocabulary.Folding;
import org.shortlist.vocabulary.Vocabulary;

/**
 * What the values of one facet are part of in another: a skill of a family, a family of a wider one, a title of a field of work, an
 * employer of a group (one that owns others of its own), a group of another, a city of a region, a region of a country. The vocabulary says it; a value that it does not know is part
 * of nothing.
 */
public final class Hierarchy {

    private final Vocabulary vocabulary;
    private final OwnFields own;
    /** Gathered for a facet when they are first asked for: most questions ask of none, and the vocabulary is large. */
    private final Map<Field, Map<String, Set<String>>> children = new ConcurrentHashMap<>();

    public Hierarchy(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        own = new OwnFields(vocabulary.attributes());
    }

    /** Which fields stand for what the house has declared. */
    public OwnFields own() {
        return own;
    }

    private Map<String, Set<String>> childrenOf(Field field) {
        Map<String, Set<String>> byParent = new HashMap<>();
        known(field).forEach(id -> parent(field, id)
                .ifPresent(parent -> byParent.computeIfAbsent(parent, p -> new HashSet<>()).add(id)));
        return byParent;
    }

    /** The ids that the vocabulary knows of the values of a facet that has another above it. */
    private Stream<String> known(Field field) {
        return switch (field) {
            case SKILL -> vocabulary.skills().all().stream().map(skill -> skill.id());
            case FAMILY -> vocabulary.skills().familyIds().stream();
            case TITLE -> vocabulary.titles().familyIds().stream();
            case EMPLOYER -> vocabulary.employers().all().stream().map(employer -> employer.id());
            case CITY -> vocabulary.places().all().stream().map(place -> place.id());
            case REGION -> vocabulary.places().all().stream().flatMap(place -> region(place.id()).stream());
            default -> Stream.empty();
        };
    }

    /** The facet whose values those of this one are part of; null when there is none. */
    public static @Nullable Field above(Field field) {
        return switch (field) {
            case SKILL, FAMILY -> Field.FAMILY;
            case TITLE -> Field.FUNCTION;
            case EMPLOYER, GROUP -> Field.GROUP;
            case CITY -> Field.REGION;
            case REGION -> Field.COUNTRY;
            default -> null;
        };
    }

    /** The id of the value that this one is part of. */
    public Optional<String> parent(Field field, String id) {
        return switch (field) {
            case SKILL -> vocabulary.skills().byId(id).map(skill -> skill.family());
            case FAMILY -> vocabulary.skills().familyParent(id);
            case TITLE -> vocabulary.titles().family(id).flatMap(family -> family.function()).map(Folding::fold);
            case EMPLOYER -> owner(id).or(() -> vocabulary.employers().groupMembers(id).size() > 1
                    ? Optional.of(id)
                    : Optional.empty());
            case GROUP -> owner(id);
            case CITY -> region(id);
            case REGION -> Optional.of(id.split("-")[0]).filter(country -> country.length() == 2);
            default -> Optional.empty();
        };
    }

    private Optional<String> owner(String employer) {
        return vocabulary.employers().byId(employer).flatMap(known -> Optional.ofNullable(known.groupId()));
    }

    /** The id of the value that this one is part of, that of the value which that one is part of, and so on. */
    public List<String> ancestors(Field field, String id) {
        List<String> ancestors = new ArrayList<>();
        Field of = field;
        Optional<String> next = parent(field, id);
        while (next.isPresent() && !ancestors.contains(next.get())) {
            ancestors.add(next.get());
            of = above(of);
            next = of == null ? Optional.empty() : parent(of, next.get());
        }
        return ancestors;
    }

    /** What a value of a facet that others are part of is called; the id where the vocabulary does not know it. */
    public String label(Field field, String id) {
        return switch (field) {
            case FAMILY -> vocabulary.skills().familyLabel(id).orElse(id);
            case GROUP -> vocabulary.employers().byId(id).map(employer -> employer.label()).orElse(id);
            case REGION -> vocabulary.places().regionLabel(id).orElse(id);
            case COUNTRY -> vocabulary.places().countryLabel(id.toUpperCase(Locale.ROOT)).orElse(id);
            default -> id;
        };
    }

    /** The id of a region: {@code us-pa}. */
    public static String regionId(String country, String region) {
        return Folding.fold(country + "-" + region);
    }

    private Optional<String> region(String city) {
        return vocabulary.places()
                .byId(city)
                .filter(place -> place.region() != null)
                .map(place -> regionId(place.country(), place.region()));
    }

    /** The ids of a facet's values that are part of a value of the facet above. */
    public Set<String> children(Field field, String parent) {
        return Set.copyOf(children.computeIfAbsent(field, this::childrenOf).getOrDefault(parent, Set.of()));
    }
}
