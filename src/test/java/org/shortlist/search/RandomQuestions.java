package org.shortlist.search;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;

/** Questions of every kind about {@link RandomCandidates}. */
final class RandomQuestions {

    private static final int DEEPEST = 4;
    private static final List<Field> OF_WORDS = Stream.of(Field.values()).filter(Field::hasWords).toList();
    private static final List<Field> FACETS = Stream.of(Field.values()).filter(Field::isFacet).toList();
    private static final List<Field> OF_CONCEPTS = Stream.of(Field.values()).filter(Field::hasConcepts).toList();
    private static final List<Field> NUMBERS = Stream.of(Field.values()).filter(Field::isNumber).toList();
    private static final List<String> RANGES = List.of("0..1", "2..4", "5..9", "3..7", "11..", "..2", "4", "20..",
            "nonsense");
    /** What some people have, and what nobody has; of a number, ranges. */
    private static final Map<Field, List<String>> IDS = new EnumMap<>(Field.class);

    static {
        RandomCandidates some = new RandomCandidates(new Random(0));
        List<Projection> people = IntStream.range(0, 200)
                .mapToObj(i -> Projection.of(some.candidate(i), Candidates.AS_OF, Candidates.HIERARCHY))
                .toList();
        for (Field field : Field.values()) {
            IDS.put(field, field.isNumber() ? RANGES : ids(people, field));
        }
    }

    private static final List<String> WORDS = Stream
            .concat(RandomCandidates.WORDS.stream(),
                    Stream.of("manage", "managers", "engineered", "mit", "ltd", "bsc", "oslo", "bolt", "js", "absent"))
            .toList();

    private final Random random;

    RandomQuestions(Random random) {
        this.random = random;
    }

    private static List<String> ids(List<Projection> people, Field field) {
        Stream<String> known = people.stream()
                .flatMap(person -> person.person().concepts(field).stream())
                .map(written -> written.concept().id())
                .distinct()
                .limit(30);
        return Stream.concat(known, Stream.of("unknown")).toList();
    }

    SearchRequest request() {
        return new SearchRequest(query(), selections(), some(FACETS).stream().map(this::facet).toList(),
                pick(List.of(SearchRequest.Jobs.values())), pick(List.of(SearchRequest.Sort.values())), null,
                chance(3) ? random.nextInt(12) : 0, random.nextInt(12), chance(4));
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
        String typed = start(pick(WORDS));
        return chance(4) ? typed + " " + start(pick(WORDS)) : chance(6) ? typed.toUpperCase(Locale.ROOT) : typed;
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
        return switch (random.nextInt(inJob ? 6 : 8)) {
            case 0, 1 -> Expression.and(parts(depth, inJob));
            case 2, 3 -> Expression.or(parts(depth, inJob));
            case 4, 5 -> new Expression.Not(tree(depth + 1, inJob));
            default -> sameJob(depth + 1);
        };
    }

    private Expression sameJob(int depth) {
        return new Expression.WithinPosition(chance(15) ? new Expression.All() : tree(depth, true));
    }

    private List<Expression> parts(int depth, boolean inJob) {
        IntFunction<Expression> part = i -> tree(depth + 1, inJob);
        return IntStream.range(0, 2 + random.nextInt(2)).mapToObj(part).toList();
    }

    private Expression leaf(boolean inJob) {
        Field field = chance(2) ? Field.ANYWHERE : pick(OF_WORDS);
        return switch (random.nextInt(inJob ? 8 : 7)) {
            case 0, 1 -> new Expression.Term(field, pick(WORDS));
            case 2 ->
                new Expression.Phrase(field, Stream.generate(() -> pick(WORDS)).limit(2 + random.nextInt(2)).toList());
            case 3 -> new Expression.Wildcard(field, start(pick(WORDS)) + "*");
            case 4, 5 -> has(pick(chance(2) ? FACETS : OF_CONCEPTS));
            case 6 -> inJob && chance(2) ? overlaps() : range(pick(NUMBERS));
            default -> overlaps();
        };
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
            default -> random.nextInt(12);
        };
        return switch (random.nextInt(3)) {
            case 0 -> new Expression.Range(field, low, null);
            case 1 -> new Expression.Range(field, null, low);
            default -> new Expression.Range(field, low, low + random.nextInt(6));
        };
    }

    private Expression overlaps() {
        YearMonth from = YearMonth.of(2008, 1).plusMonths(random.nextInt(220));
        YearMonth to = from.plusMonths(random.nextInt(40));
        return new Expression.Dates(Expression.Dates.Relation.OVERLAPS, maybe(from), maybe(to), false);
    }

    private @Nullable YearMonth maybe(YearMonth month) {
        return chance(3) ? null : month;
    }

    private String start(String word) {
        return word.substring(0, 1 + random.nextInt(word.length()));
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
