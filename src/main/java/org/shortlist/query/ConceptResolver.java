package org.shortlist.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shortlist.vocabulary.Attribute;
import org.shortlist.vocabulary.Attributes;
import org.shortlist.vocabulary.Folding;
import org.shortlist.vocabulary.Gazetteer.Place;
import org.shortlist.vocabulary.Inflections;
import org.shortlist.vocabulary.Vocabulary;

/** Finds the concept that a person means by an id, a label or an alias, in any case. */
public final class ConceptResolver {

    private static final Map<String, String> RANKS = Map.ofEntries(Map.entry("executive", "chief"),
            Map.entry("exec", "chief"), Map.entry("c-level", "chief"), Map.entry("c-suite", "chief"),
            Map.entry("cxo", "chief"), Map.entry("vice president", "vp"), Map.entry("staff", "lead"),
            Map.entry("entry", "junior"), Map.entry("entry-level", "junior"), Map.entry("middle", "mid"),
            Map.entry("mid-level", "mid"), Map.entry("internship", "intern"));

    private final Vocabulary vocabulary;
    private final OwnFields own;

    public ConceptResolver(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        own = new OwnFields(vocabulary.attributes());
    }

    /** What the house has declared. */
    public Attributes attributes() {
        return vocabulary.attributes();
    }

    /** Which fields stand for what the house has declared. */
    public OwnFields own() {
        return own;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * A concept that the vocabulary knows.
     *
     * @param ambiguous whether its name is also a common word or the start of other names
     */
    record Known(String id, String label, boolean ambiguous) {}

    /**
     * The id of a facet's value. What the vocabulary does not know stands for its own words, folded, as it does when a résumé is
     * read. Of {@link Field#YEARS} a range ({@code 5..9}), however it was written.
     */
    public String resolve(Field facet, String idOrLabelOrAlias) {
        return find(facet, idOrLabelOrAlias).map(Known::id).orElseGet(() -> unknown(facet, idOrLabelOrAlias));
    }

    private String unknown(Field facet, String text) {
        return switch (facet) {
            case EMPLOYER, GROUP -> vocabulary.employers().canonical(text).id();
            case SCHOOL -> vocabulary.schools().canonical(text).id();
            case YEARS -> years(text);
            case EMAIL, ID -> text.strip().toLowerCase(Locale.ROOT);
            default -> own.attribute(facet).map(attribute -> own(attribute, text)).orElseGet(() -> Folding.fold(text));
        };
    }

    private static String own(Attribute attribute, String text) {
        return switch (attribute.type()) {
            case TEXT -> Folding.fold(text);
            case YES_NO -> attribute.read(text).orElseGet(() -> Folding.fold(text));
            case NUMBER -> Ranges.amounts(text).map(ConceptResolver::written).orElse(text);
            case DATE -> Ranges.days(text).map(ConceptResolver::written).orElse(text);
        };
    }

    private static String years(String text) {
        return Ranges.years(text.replaceAll("\\s", ""))
                .map(ConceptResolver::written)
                .orElse(text);
    }

    private static String written(Ranges.Range range) {
        return (range.low() == null ? "" : range.low()) + ".." + (range.high() == null ? "" : range.high());
    }

    /** The known concept of this id, label or alias; the whole text must be it. */
    Optional<Known> find(Field field, String text) {
        String id = Folding.fold(text);
        return switch (field) {
            case SKILL -> vocabulary.skills()
                    .byId(id)
                    .or(() -> vocabulary.skills().find(text))
                    .map(skill -> new Known(skill.id(), skill.label(), false));
            case FAMILY -> named(vocabulary.skills().familyIds(), id, vocabulary.skills()::familyLabel);
            case TITLE -> vocabulary.titles()
                    .familyLabel(id)
                    .map(label -> new Known(id, label, false))
                    .or(() -> title(text));
            case FUNCTION -> function(id);
            case SENIORITY -> Optional.of(RANKS.getOrDefault(id, id)).filter(Ladders.RANKS::contains).map(this::itself);
            case EMPLOYER, GROUP -> vocabulary.employers()
                    .byId(id)
                    .or(() -> vocabulary.employers().find(text))
                    .map(employer -> new Known(employer.id(), employer.label(), employer.ambiguous()));
            case INDUSTRY -> named(vocabulary.employers().industryIds(), id, vocabulary.employers()::industryLabel);
            case SCHOOL -> vocabulary.schools()
                    .byId(id)
                    .or(() -> vocabulary.schools().find(text))
                    .map(school -> new Known(school.id(), school.label(), false));
            case CITY -> place(text).map(place -> new Known(place.id(), place.city(), false));
            case COUNTRY -> country(text);
            case DEGREE -> degree(id, text);
            case LANGUAGE -> vocabulary.languages()
                    .find(text)
                    .map(language -> new Known(language.id(), language.label(), false));
            case PART -> Parts.named(id).or(() -> own.field(text.strip()).map(own::printed)).map(this::itself);
            default -> Optional.empty();
        };
    }

    /** Whether a text names something narrower than the skill that it counts as. */
    boolean isNarrower(String skill) {
        return vocabulary.skills().byId(Folding.fold(skill)).isEmpty() && vocabulary.skills().isNarrower(skill);
    }

    /** A field of work; its folded name is its id. */
    private Optional<Known> function(String id) {
        return vocabulary.titles()
                .all()
                .stream()
                .flatMap(family -> family.function().stream())
                .filter(name -> Folding.fold(name).equals(id))
                .findFirst()
                .map(name -> new Known(id, name, false));
    }

    private Known itself(String id) {
        return new Known(id, id, false);
    }

    private static Optional<Known> named(List<String> ids, String idOrLabel,
            Function<String, Optional<String>> labels) {
        return ids.stream()
                .map(id -> new Known(id, labels.apply(id).orElse(id), false))
                .filter(known -> known.id().equals(idOrLabel) || Folding.fold(known.label()).equals(idOrLabel))
                .findFirst();
    }

    private Optional<Known> degree(String id, String text) {
        return vocabulary.degrees()
                .byId(id)
                .or(() -> vocabulary.degrees().find(text))
                .map(degree -> itself(degree.level().name().toLowerCase(Locale.ROOT)))
                .or(() -> levelNamed(id));
    }

    private Optional<Known> country(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        return vocabulary.places()
                .countryLabel(code)
                .map(label -> code)
                .or(() -> vocabulary.places().country(text))
                .map(known -> new Known(known.toLowerCase(Locale.ROOT),
                        vocabulary.places().countryLabel(known).orElse(known), false));
    }

    /** All concepts that may be meant where a name is of several: regions of one name, industries of one word; one at least. */
    List<String> ids(Field field, String text) {
        List<String> known = switch (field) {
            case INDUSTRY -> industries(text);
            case REGION -> vocabulary.places().regions(text);
            default -> List.of();
        };
        return known.isEmpty() ? List.of(resolve(field, text)) : known;
    }

    private List<String> industries(String text) {
        Set<String> words = Runs.tokens(text).stream().map(Inflections::stem).collect(Collectors.toSet());
        return find(Field.INDUSTRY, text).map(known -> List.of(known.id()))
                .orElseGet(() -> vocabulary.employers()
                        .industryIds()
                        .stream()
                        .filter(id -> !words.isEmpty() && stems(id + " "
                                + vocabulary.employers().industryLabel(id).orElse("")).containsAll(words))
                        .toList());
    }

    private static Set<String> stems(String text) {
        return Runs.tokens(text).stream().map(Inflections::stem).collect(Collectors.toSet());
    }

    /** Whether the field holds nothing but what the vocabulary knows, and this is not of it. */
    boolean isUnknown(Field field, String text) {
        return switch (field) {
            case FUNCTION, SENIORITY, FAMILY, COUNTRY -> find(field, text).isEmpty();
            case INDUSTRY -> industries(text).isEmpty();
            case REGION -> vocabulary.places().regions(text).isEmpty();
            default -> own.attribute(field)
                    .filter(attribute -> attribute.type() == Attribute.Type.YES_NO && attribute.read(text).isEmpty())
                    .isPresent();
        };
    }

    /** The name of a concept for people; the id where nothing else is known. */
    String label(Field field, String id) {
        return field == Field.REGION
                ? vocabulary.places().regionLabel(id).orElse(id)
                : find(field, id).map(Known::label).orElse(id);
    }

    Optional<Place> place(String text) {
        return vocabulary.places().byId(Folding.fold(text)).or(() -> vocabulary.places().find(text));
    }

    /** A name by which {@link #place} finds this place and no other. */
    String fullName(Place place) {
        return Stream.of(place.city(), place.city() + ", " + place.region(), place.city() + ", " + place.country(),
                place.city() + ", " + place.region() + ", " + place.country(), place.id())
                .filter(name -> place(name).filter(place::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** Whether a name is of a city, a region or a country; of the unknown, a city. */
    Field kindOfPlace(String text) {
        if (place(text).isPresent()) {
            return Field.CITY;
        }
        return !vocabulary.places().regions(text).isEmpty()
                ? Field.REGION
                : country(text).isPresent() ? Field.COUNTRY : Field.CITY;
    }

    /**
     * Every way to write the one degree of this name ("MBA": "Master of Business Administration", …); empty when it names a
     * whole level ("master") or nothing known.
     */
    List<String> writingsOfDegree(String text) {
        return vocabulary.degrees()
                .find(text)
                .filter(degree -> levelNamed(degree.id()).isEmpty())
                .map(degree -> List.copyOf(vocabulary.degrees().aliases(degree.id())))
                .orElse(List.of());
    }

    private Optional<Known> title(String text) {
        return vocabulary.titles()
                .familyOf(text)
                .flatMap(id -> vocabulary.titles().familyLabel(id).map(label -> new Known(id, label, false)));
    }

    /** What concepts are part of; made anew, so to be kept. */
    public Hierarchy hierarchy() {
        return new Hierarchy(vocabulary);
    }

    /** The other names that the vocabulary has for a concept. */
    public Set<String> aliases(Field field, String id) {
        return switch (field) {
            case SKILL -> vocabulary.skills().aliases(id);
            case TITLE -> vocabulary.titles().aliases(id);
            case EMPLOYER -> vocabulary.employers().aliases(id);
            case SCHOOL -> vocabulary.schools().aliases(id);
            case CITY -> vocabulary.places().aliases(id);
            default -> Set.of();
        };
    }

    private Optional<Known> levelNamed(String folded) {
        return Ladders.DEGREES.stream()
                .filter(level -> level.equals(folded) || (level + " school").equals(folded))
                .map(this::itself)
                .findFirst();
    }

    /** Those that belong to an employer, itself not among them. */
    List<String> membersOf(String employer) {
        return new TreeSet<>(vocabulary.employers().groupMembers(employer)).stream()
                .filter(member -> !member.equals(employer))
                .toList();
    }
}
