package org.shortlist.opensearch;

import java.time.temporal.ChronoField;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.SortOrder;
import org.shortlist.query.Field;
import org.shortlist.search.Point;
import org.shortlist.search.Projection.Use;
import org.shortlist.search.SearchRequest;
import org.shortlist.vocabulary.Folding;

/** What hits are put in order by: the better first, and among equals the id that comes first. */
final class Order {

    private static final Comparator<Placed> FIRST = Comparator
            .<Placed, String>comparing(placed -> placed.name, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Comparator.comparingDouble((Placed placed) -> placed.worth).reversed())
            .thenComparing(Placed::id);

    private final SearchRequest request;

    Order(SearchRequest request) {
        this.request = request;
    }

    /**
     * Somebody who was found.
     *
     * @param worth the higher, the better: the score where the order is of relevance
     * @param name  the folded name where the order is of names; else null
     */
    record Placed(String id, double worth, @Nullable String name) implements Comparable<Placed> {

        @Override
        public int compareTo(Placed other) {
            return FIRST.compare(this, other);
        }
    }

    /** @param score by relevance */
    Placed of(Person person, double score) {
        return new Placed(person.id(), worth(person, score),
                request.order() == SearchRequest.Sort.NAME ? name(person) : null);
    }

    /**
     * The same order as the cluster has it.
     *
     * @param ranked whether one who answers may answer better than another
     * @return empty where it has none that is the same
     */
    List<SortOptions> ofCluster(boolean ranked) {
        return switch (request.order()) {
            case RELEVANCE -> ranked ? List.of() : List.of(up(Fields.ID));
            case YEARS -> List.of(down(Fields.MONTHS), up(Fields.ID));
            case RECENT -> List.of(down(Fields.LAST), up(Fields.ID));
            case UPDATED -> List.of(down(Fields.number(Field.UPDATED)), up(Fields.ID));
            case RESUME_DATE -> List.of(down(Fields.number(Field.RESUME_DATE)), up(Fields.ID));
            case NAME, SKILL, DISTANCE -> List.of();
        };
    }

    private static SortOptions up(String field) {
        return SortOptions.of(s -> s.field(f -> f.field(field).order(SortOrder.Asc)));
    }

    /** Those without a value come last. */
    private static SortOptions down(String field) {
        return SortOptions.of(s -> s.field(f -> f.field(field)
                .order(SortOrder.Desc)
                .missing(FieldValue.of("_last"))));
    }

    private static @Nullable String name(Person person) {
        String name = person.kept().card().name();
        return name == null ? null : Folding.fold(name);
    }

    private double worth(Person person, double score) {
        return switch (request.order()) {
            case RELEVANCE -> score;
            case NAME -> 0;
            case YEARS -> person.kept().months();
            case RECENT -> person.kept().lastMonth() == null ? Double.NEGATIVE_INFINITY : months(person);
            case UPDATED -> number(person.number(Field.UPDATED, null));
            case RESUME_DATE -> number(person.number(Field.RESUME_DATE, null));
            case SKILL -> number(Optional.ofNullable(person.use(Objects.requireNonNull(request.basis().skill()), null))
                    .map(Use::months)
                    .orElse(null));
            case DISTANCE -> distance(person.point(null));
        };
    }

    private static double months(Person person) {
        return Objects.requireNonNull(person.kept().lastMonth()).getLong(ChronoField.PROLEPTIC_MONTH);
    }

    private static double number(@Nullable Integer number) {
        return number == null ? -1 : number;
    }

    private double distance(@Nullable Point point) {
        return point == null
                ? Double.NEGATIVE_INFINITY
                : -point.kilometres(Objects.requireNonNull(request.basis().center()));
    }
}
