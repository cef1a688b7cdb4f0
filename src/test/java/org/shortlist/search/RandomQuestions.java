package org.shortlist.search;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;

/** Questions of every kind about {@link RandomCandidates}. */
public final class RandomQuestions {

    private static final int DEEPEST = 4;
    /** Never over; but the engine looks at the clock on its way. */
    private static final Duration LONG = Duration.ofHours(1);
    private static final List<Field> FIELDS = Stream.of(Field.values())
            .filter(Candidates.HIERARCHY.own()::isThere)
            .toList();
    private static final List<Field> FACETS = FIELDS.stream().filter(Field::isFacet).toList();
    private static final List<Field> OF_CONCEPTS = FIELDS.stream().filter(Field::hasConcepts).toList();
    private static final List<Field> NUMBERS = FIELDS.stream().filter(Field::isNumber).toList();
    private static final List<String> RANGES = List.of("0..1", "2..4", "5..9", "3..7", "11..", "..2", "4", "20..",
            "nonsense");
    /** What some people have, and what nobody has; of a number, ranges. */
    private static final Map<Field, List<String>> IDS = new EnumMap<>(Field.class);

    private static final List<Projection> PEOPLE = people();

    private static List<Projection> people() {
        RandomCandidates some = new RandomCandidates(new Random(0));
        return IntStream.range(0, 200)
                .mapToObj(i -> Projection.of(some.candidate(i), Candidates.AS_OF, Candidates.HIERARCHY))
                .toList();
    }

    static {
        for (Field field : Field.values()) {
            IDS.put(field, field.isNumber() ? RANGES : ids(PEOPLE, field));
        }
    }

    /** Where people live or worked, and places at the edges of the map. */
    private static final List<Point> POINTS = Stream
            .concat(PEOPLE.stream().map(person -> person.person().point()).filter(Objects::nonNull).distinct(),
                    Stream.of(Point.of(0, 180), Point.of(89.9, 0), Point.of(-90, 20)))
            .toList();

    private final Random random;
    private final RandomWords words;

    public RandomQuestions(Random random) {
        this.random = random;
        words = new RandomWords(random);
    }

    private static List<String> ids(List<Projection> people, Field field) {
        Stream<String> known = people.stream()
                .flatMap(person -> person.person().concepts(field).stream())
                .map(written -> written.concept().id())
                .distinct()
                .limit(30);
        return Stream.concat(known, Stream.of("unknown")).toList();
    }

    public SearchRequest request() {
        return new SearchRequest(query(), selections(), chance(4) ? query() : new Expression.All(),
                some(FACETS).stream().map(this::facet).toList(),
                pick(List.of(SearchRequest.Jobs.values())),
                new SearchRequest.Listing(pick(List.of(SearchRequest.Sort.values())), null,
                        chance(3) ? random.nextInt(12) : 0, random.nextInt(12), chance(4)),
                chance(2) ? Deadline.NONE : Deadline.after(LONG));
    }

    private FacetRequest facet(Field field) {
        if (field.isNumber()) {
            return chance(2) ? FacetRequest.of(field, 0) : new FacetRequest.Buckets(field, ranges(field));
        }
        if (chance(2)) {
            return FacetRequest.of(field, random.nextInt(5));
        }
        return new FacetRequest.Values(field, pick(List.of(FacetRequest.Order.values())),
                chance(3) ? random.nextInt(3) : 0, random.nextInt(5), chance(2) ? typed() : "",
                chance(3) ? Set.copyOf(some(IDS.get(field))) : null);
    }

    private List<NumberRange> ranges(Field field) {
        return some(IDS.get(field)).stream().flatMap(id -> NumberRange.parse(id).stream()).toList();
    }

    /** The beginnings of a word or two, as typed into a search box. */
    String typed() {
        String typed = words.start();
        return chance(4) ? typed + " " + words.start() : chance(6) ? typed.toUpperCase(Locale.ROOT) : typed;
    }

    private Expression query() {
        return switch (random.nextInt(8)) {
            case 0 -> new Expression.All();
            case 1, 2 -> sameJob(1);
            case 3 -> Expression.and(List.of(sameJob(1), tree(2, false)));
            default -> tree(0, false);
        };
    }

    /** A random tree; {@code inJob} leaves out what is of no job. */
    private Expression tree(int depth, boolean inJob) {
        if (depth >= DEEPEST || chance(3)) {
            return leaf(inJob);
        }
        return switch (random.nextInt(inJob ? 10 : 12)) {
            case 0, 1, 2 -> and(depth, inJob);
            case 3, 4 -> Expression.or(parts(depth, inJob));
            case 5, 6 -> new Expression.Not(tree(depth + 1, inJob));
            case 7 -> atLeast(parts(depth, inJob));
            case 8 -> new Expression.Expanded(tree(depth + 1, inJob), List.of(
                    new Expression.Expanded.Synonym("b", tree(depth + 1, inJob)),
                    new Expression.Expanded.Synonym("a", leaf(inJob))));
            case 9 -> new Expression.Weighted(inJob || chance(2) ? tree(depth + 1, inJob) : sameJob(depth + 1),
                    0.5 + random.nextInt(4));
            default -> sameJob(depth + 1);
        };
    }

    private Expression and(int depth, boolean inJob) {
        List<Expression> parts = new ArrayList<>(parts(depth, inJob));
        if (chance(3)) {
            parts.add(random.nextInt(parts.size()), new Expression.Nice(tree(depth + 1, inJob)));
        }
        return Expression.and(parts);
    }

    private Expression atLeast(List<Expression> parts) {
        return new Expression.AtLeast(1 + random.nextInt(parts.size()), parts);
    }

    private Expression sameJob(int depth) {
        return new Expression.WithinPosition(chance(15) ? new Expression.All() : tree(depth, true));
    }

    private List<Expression> parts(int depth, boolean inJob) {
        IntFunction<Expression> part = i -> tree(depth + 1, inJob);
        return IntStream.range(0, 2 + random.nextInt(2)).mapToObj(part).toList();
    }

    private Expression leaf(boolean inJob) {
        return switch (random.nextInt(inJob ? 13 : 11)) {
            case 0, 1, 2, 3, 4 -> words.leaf();
            case 5 -> words.sentence();
            case 6, 7 -> has(pick(chance(2) ? FACETS : OF_CONCEPTS));
            case 8 -> range(pick(NUMBERS));
            case 9 -> used();
            case 10 -> around();
            case 11 -> new Expression.Held(pick(List.of(Expression.Held.Time.values())));
            default -> dates();
        };
    }

    private Expression used() {
        int low = random.nextInt(90);
        Integer within = chance(2) ? null : Integer.valueOf(random.nextInt(120));
        return new Expression.SkillUse(pick(IDS.get(Field.SKILL)), chance(2) ? null : Integer.valueOf(low),
                chance(2) ? null : Integer.valueOf(chance(4) ? 0 : low + random.nextInt(40)), within);
    }

    private Expression around() {
        Point point = pick(POINTS);
        return new Expression.Around(point.latitude() / 1e6 + random.nextInt(3),
                point.longitude() / 1e6 - random.nextInt(3),
                pick(List.of(0, 30, 500, 1200, 2000, 30_000)), "there");
    }

    private Expression has(Field field) {
        if (field.isNumber()) {
            return range(field);
        }
        List<String> ids = some(IDS.get(field));
        return ids.isEmpty() || chance(2)
                ? new Expression.Has(field, pick(IDS.get(field)))
                : new Expression.HasAny(field, ids);
    }

    private Expression range(Field field) {
        int low = switch (field) {
            case TENURE, TENURE_AVERAGE, TENURE_LONGEST, LENGTH -> random.nextInt(80);
            case GRADUATED -> 2008 + random.nextInt(20);
            case RESUME_DATE -> 2008 * 12 + random.nextInt(220);
            case UPDATED -> 20_420 + random.nextInt(50);
            case NUMBER_1 -> pick(List.of(0, 9, 60_000, 999_999_999));
            case DATE_1 -> 20_420 + random.nextInt(60);
            default -> random.nextInt(12);
        };
        return switch (random.nextInt(3)) {
            case 0 -> new Expression.Range(field, low, null);
            case 1 -> new Expression.Range(field, null, low);
            default -> new Expression.Range(field, low, low + random.nextInt(6));
        };
    }

    private Expression dates() {
        YearMonth from = YearMonth.of(2008, 1).plusMonths(random.nextInt(220));
        YearMonth to = from.plusMonths(random.nextInt(40) - 4);
        return new Expression.Dates(pick(List.of(Expression.Dates.Relation.values())), maybe(from), maybe(to),
                chance(2));
    }

    private @Nullable YearMonth maybe(YearMonth month) {
        return chance(3) ? null : month;
    }

    private List<Selection> selections() {
        if (chance(2)) {
            return List.of();
        }
        return some(FACETS).stream().limit(3).map(this::selection).toList();
    }

    private Selection selection(Field field) {
        List<String> ids = some(IDS.get(field));
        List<String> included = ids.stream().limit(random.nextInt(3)).toList();
        List<String> excluded = ids.stream().skip(included.size()).limit(random.nextInt(2)).toList();
        return new Selection(field, pick(List.of(Selection.Mode.values())), included, excluded);
    }

    private <T> List<T> some(List<T> values) {
        List<T> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, random.nextInt(Math.min(4, values.size()) + 1));
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private boolean chance(int in) {
        return random.nextInt(in) == 0;
    }
}
