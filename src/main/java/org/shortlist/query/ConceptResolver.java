package org.shortlist.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.shortlist.vocabulary.Folding;
import org.shortlist.vocabulary.Vocabulary;

/** Finds the concept that a person means by an id, a label or an alias, in any case. */
public final class ConceptResolver {

    private final Vocabulary vocabulary;

    public ConceptResolver(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
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
            case EMPLOYER -> vocabulary.employers().canonical(text).id();
            case SCHOOL -> vocabulary.schools().canonical(text).id();
            case YEARS -> years(text);
            default -> Folding.fold(text);
        };
    }

    private static String years(String text) {
        return Values.years(text.replaceAll("\\s", ""))
                .map(range -> (range.low() == null ? "" : range.low()) + ".."
                        + (range.high() == null ? "" : range.high()))
                .orElse(text);
    }

    /** The known concept of this id, label or alias; the whole text must be it. */
    Optional<Known> find(Field field, String text) {
        String id = Folding.fold(text);
        return switch (field) {
            case SKILL -> vocabulary.skills()
                    .byId(id)
                    .or(() -> vocabulary.skills().find(text))
                    .map(skill -> new Known(skill.id(), skill.label(), false));
            case TITLE -> vocabulary.titles()
                    .familyLabel(id)
                    .map(label -> new Known(id, label, false))
                    .or(() -> title(text));
            case EMPLOYER -> vocabulary.employers()
                    .byId(id)
                    .or(() -> vocabulary.employers().find(text))
                    .map(employer -> new Known(employer.id(), employer.label(), employer.ambiguous()));
            case SCHOOL -> vocabulary.schools()
                    .byId(id)
                    .or(() -> vocabulary.schools().find(text))
                    .map(school -> new Known(school.id(), school.label(), false));
            case CITY -> vocabulary.places()
                    .byId(id)
                    .or(() -> vocabulary.places().find(text))
                    .map(place -> new Known(place.id(), place.city(), false));
            case DEGREE -> vocabulary.degrees()
                    .byId(id)
                    .or(() -> vocabulary.degrees().find(text))
                    .map(degree -> level(degree.level().name()))
                    .or(() -> levelNamed(id));
            default -> Optional.empty();
        };
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

    private static Optional<Known> levelNamed(String folded) {
        return List.of("certificate", "secondary", "associate", "bachelor", "master", "doctorate")
                .stream()
                .filter(level -> level.equals(folded) || (level + " school").equals(folded))
                .map(ConceptResolver::level)
                .findFirst();
    }

    private static Known level(String name) {
        String id = name.toLowerCase(Locale.ROOT);
        return new Known(id, id, false);
    }

    /** The concept itself and, of an employer, those that belong to it. */
    List<String> members(Field field, String id) {
        List<String> members = new ArrayList<>(List.of(id));
        if (field == Field.EMPLOYER) {
            new TreeSet<>(vocabulary.employers().groupMembers(id)).stream()
                    .filter(member -> !member.equals(id))
                    .forEach(members::add);
        }
        return members;
    }
}
