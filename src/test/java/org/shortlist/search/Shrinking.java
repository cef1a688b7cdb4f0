package org.shortlist.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shortlist.query.Expression;
import org.shortlist.resume.Candidate;

/**
 * Takes away from a question, and from the people it is asked of, whatever is not needed for the answers to differ: greedily, one thing at
 * a time, until nothing more can go.
 */
public final class Shrinking {

    private static final int MOST_TRIES = 400;

    private final Engines engines;
    private List<Candidate> people;
    private int tries;

    Shrinking(Engines engines, List<Candidate> people) {
        this.engines = engines;
        this.people = people;
    }

    /** Makes empty engines. */
    public interface Engines {
        CandidateIndex create() throws IOException;
    }

    /** What is left, in words. */
    String shrunk(SearchRequest request) throws IOException {
        if (!fails(request, people)) {
            return "It does not fail on people who were written at once: it takes the history of the index.";
        }
        SearchRequest least = leastQuestion(leastPeople(leastQuestion(request)));
        StringBuilder words = new StringBuilder("Shrunk to: ").append(least);
        people.forEach(one -> words.append("\n  ")
                .append(one.id())
                .append(": ")
                .append(one.resume())
                .append("\n")
                .append(one.text()));
        return words.toString();
    }

    private SearchRequest leastPeople(SearchRequest request) throws IOException {
        for (int part = Math.max(1, people.size() / 2); part >= 1; part /= 2) {
            for (int from = 0; from < people.size();) {
                List<Candidate> fewer = new ArrayList<>(people.subList(0, from));
                fewer.addAll(people.subList(Math.min(people.size(), from + part), people.size()));
                if (fails(request, fewer)) {
                    people = fewer;
                } else {
                    from += part;
                }
            }
        }
        return request;
    }

    private SearchRequest leastQuestion(SearchRequest request) throws IOException {
        for (SearchRequest simpler : simpler(request).toList()) {
            if (fails(simpler, people)) {
                return leastQuestion(simpler);
            }
        }
        return request;
    }

    private boolean fails(SearchRequest request, List<Candidate> some) throws IOException {
        if (tries++ > MOST_TRIES) {
            return false;
        }
        ScanningIndex truth = new ScanningIndex(new ScannedDisk());
        try (CandidateIndex engine = engines.create()) {
            for (CandidateIndex index : List.of(engine, truth)) {
                try (CandidateWriter writer = index.update(Candidates.AS_OF)) {
                    for (Candidate one : some) {
                        writer.put(one);
                    }
                    writer.commit(1);
                }
            }
            for (String id : some.isEmpty() ? List.of("") : some.stream().map(Candidate::id).toList()) {
                new Contest(engine, truth, "").compare(request, id);
            }
            return false;
        } catch (AssertionError | RuntimeException e) {
            return true;
        }
    }

    /** The request with something less, or with a simpler question. */
    private static Stream<SearchRequest> simpler(SearchRequest request) {
        List<SearchRequest> simpler = new ArrayList<>();
        IntStream.range(0, request.facets().size())
                .forEach(i -> simpler.add(request.withFacets(without(request.facets(), i))));
        IntStream.range(0, request.selections().size())
                .forEach(i -> simpler.add(request.withSelections(without(request.selections(), i))));
        simpler(request.visible()).forEach(visible -> simpler.add(request.withVisible(visible)));
        if (request.listing().sort() != SearchRequest.Sort.RELEVANCE) {
            simpler.add(request.withSort(SearchRequest.Sort.RELEVANCE));
        }
        Stream<SearchRequest> questions = simpler(request.query()).map(request::withQuery);
        return Stream.concat(simpler.stream(), questions);
    }

    /** The parts of an expression, and the expression with a part less or with a simpler part. */
    private static Stream<Expression> simpler(Expression of) {
        return switch (of) {
            case Expression.And and -> ofParts(and.all(), Expression::and);
            case Expression.Or or -> ofParts(or.any(), Expression::or);
            case Expression.AtLeast some -> ofParts(some.of(),
                    parts -> new Expression.AtLeast(Math.min(some.count(), parts.size()), parts));
            case Expression.Not not -> ofPart(not.not(), Expression.Not::new);
            case Expression.Nice nice -> ofPart(nice.nice(), Expression.Nice::new);
            case Expression.Weighted weighted ->
                ofPart(weighted.expression(), part -> new Expression.Weighted(part, weighted.times()));
            case Expression.WithinPosition within ->
                simpler(within.position()).map(Expression.WithinPosition::new);
            case Expression.Expanded expanded -> Stream.concat(Stream.of(expanded.asked()),
                    expanded.also().stream().map(Expression.Expanded.Synonym::expression));
            case Expression.Near near -> near.operands().stream().map(one -> (Expression) one);
            case Expression.AnyOf any -> any.any().stream().map(one -> (Expression) one);
            case Expression.SameSentence sentence -> sentence.operands().stream().map(one -> (Expression) one);
            default -> Stream.of();
        };
    }

    private interface Made {
        Expression of(List<Expression> parts);
    }

    private static Stream<Expression> ofParts(List<Expression> parts, Made made) {
        Stream<Expression> fewer = IntStream.range(0, parts.size()).mapToObj(i -> made.of(without(parts, i)));
        Stream<Expression> other = IntStream.range(0, parts.size())
                .boxed()
                .flatMap(i -> simpler(parts.get(i)).map(part -> made.of(with(parts, i, part))));
        return Stream.of(parts.stream(), fewer, other).flatMap(one -> one);
    }

    private static Stream<Expression> ofPart(Expression part, UnaryOperator<Expression> made) {
        return Stream.concat(Stream.of(part), simpler(part).map(made));
    }

    private static <T> List<T> without(List<T> list, int i) {
        List<T> less = new ArrayList<>(list);
        less.remove(i);
        return less;
    }

    private static List<Expression> with(List<Expression> parts, int i, Expression part) {
        List<Expression> other = new ArrayList<>(parts);
        other.set(i, part);
        return other;
    }
}
