package org.shortlist.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.QueryParser;
import org.shortlist.query.Reading;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.Corrections;
import org.shortlist.search.Prices;
import org.shortlist.search.SearchRequest;

/**
 * What the parts of a question cost and what else could be asked: all of it counted in the index, none of it estimated. It takes many small
 * questions, so it is asked for by itself, after the answer.
 *
 * @param withoutIt  by clause, how many candidates there would be if it were not there
 * @param expansions in the order of the interpretation's: how many candidates each alone finds
 * @param fixes      for each fix of the repairs and then the warnings, in their order: how many candidates the question would find then
 * @param ways       the fewest clauses that must go for somebody to be found; absent when somebody is
 * @param didYouMean words of the index that may have been meant, where a word of the question finds next to nobody
 */
record Costs(Map<String, Long> withoutIt, List<Long> expansions, List<Long> fixes,
        @Nullable List<Prices.Way> ways, List<Meant> didYouMean) {

    /** A question with another word, what the words are, and how many candidates it would find. */
    record Meant(String word, String instead, String query, long total) {}

    /** Counts one question. */
    static Costs of(SearchParameters.Asked asked, long total, CandidateIndex index, QueryParser parser)
            throws IOException {
        SearchRequest request = asked.request().withPage(0, 0).withFacets(List.of());
        Reading reading = asked.reading();
        Map<String, Long> withoutIt = new LinkedHashMap<>();
        Prices.of(request, index).forEach(price -> withoutIt.put(price.clause(), price.withoutIt()));
        List<Long> expansions = new ArrayList<>();
        for (Reading.ReadExpansion expansion : reading.expansions()) {
            SearchRequest alone = SearchRequest.of(parser.read(expansion.text(), false).expression())
                    .withPage(0, 0)
                    .withDeadline(request.deadline());
            expansions.add(index.search(alone).total());
        }
        List<Long> fixes = new ArrayList<>();
        for (Reading.Fix fix : asked.fixes()) {
            String mended = fix.edit().applyTo(asked.question());
            fixes.add(index.search(request.withQuery(parser.read(mended).expression())).total());
        }
        List<Prices.Way> ways = total == 0 ? Prices.out(request, index) : null;
        return new Costs(withoutIt, expansions, fixes, ways, meant(request, index, parser));
    }

    private static List<Meant> meant(SearchRequest request, CandidateIndex index, QueryParser parser)
            throws IOException {
        List<Meant> meant = new ArrayList<>();
        for (Corrections.Correction correction : Corrections.of(request, index)) {
            meant.add(new Meant(correction.word(), correction.instead(), parser.print(correction.question()),
                    correction.total()));
        }
        return meant;
    }
}
