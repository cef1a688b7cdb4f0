package org.shortlist.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;

/**
 * "Did you mean": where a word of a question is in next to no résumé, the words of the index that are written almost like it and are in
 * many more, each with the number of candidates that the whole question would find with it. Matching itself is never fuzzy.
 */
public final class Corrections {

    private static final int MOST = 3;
    private static final int LOOKED_AT = 4;
    /** A word in so many times more résumés may have been meant. */
    private static final int TIMES = 10;
    private static final int MOST_WORDS = 20;

    private Corrections() {}

    /**
     * Another question.
     *
     * @param word    as it was asked
     * @param instead the word in its place
     * @param total   how many candidates the whole question, with its selections, finds then
     */
    public record Correction(String word, String instead, Expression question, long total) {}

    /** Those that find more candidates than the question does, most first; at most three. */
    public static List<Correction> of(SearchRequest request, CandidateIndex index) throws IOException {
        SearchRequest counted = request.withPage(0, 0).withFacets(List.of());
        long total = index.search(counted).total();
        List<Correction> corrections = new ArrayList<>();
        for (Expression.Term term : words(request.query()).stream().distinct().limit(MOST_WORDS).toList()) {
            long here = index.search(SearchRequest.of(term).withPage(0, 0).withDeadline(request.deadline())).total();
            for (WordCount like : index.wordsLike(term.field(), term.folded(), LOOKED_AT)) {
                if (like.candidates() > here * TIMES) {
                    Expression other = replaced(request.query(), term,
                            new Expression.Term(term.field(), like.word(), term.exact()));
                    long found = index.search(counted.withQuery(other)).total();
                    if (found > total) {
                        corrections.add(new Correction(term.word(), like.word(), other, found));
                    }
                }
            }
        }
        return corrections.stream()
                .sorted(Comparator.comparingLong(Correction::total).reversed().thenComparing(Correction::instead))
                .limit(MOST)
                .toList();
    }

    /** The words that must be there, each of which a person typed. */
    private static List<Expression.Term> words(Expression expression) {
        return switch (expression) {
            case Expression.Term term -> term.field() == Field.NAME && term.exact() ? List.of() : List.of(term);
            case Expression.And and -> and.all().stream().flatMap(part -> words(part).stream()).toList();
            case Expression.Or or -> or.any().stream().flatMap(part -> words(part).stream()).toList();
            case Expression.WithinPosition within -> words(within.position());
            case Expression.Expanded expanded -> words(expanded.asked());
            case Expression.Weighted weighted -> words(weighted.expression());
            default -> List.of();
        };
    }

    private static Expression replaced(Expression in, Expression.Term what, Expression.Term by) {
        return switch (in) {
            case Expression.Term term -> term.equals(what) ? by : term;
            case Expression.And and ->
                Expression.and(and.all().stream().map(part -> replaced(part, what, by)).toList());
            case Expression.Or or -> Expression.or(or.any().stream().map(part -> replaced(part, what, by)).toList());
            case Expression.WithinPosition within ->
                new Expression.WithinPosition(replaced(within.position(), what, by));
            case Expression.Expanded expanded -> expanded.asked().equals(what) ? by : expanded;
            case Expression.Weighted weighted ->
                new Expression.Weighted(replaced(weighted.expression(), what, by), weighted.times());
            default -> in;
        };
    }
}
