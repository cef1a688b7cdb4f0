package org.shortlist.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.shortlist.query.Expression;

/** One question put to an engine and to the truth. */
record Contest(CandidateIndex engine, ScanningIndex truth, String name) {

    private static final int ALL = 10_000;

    /** @param somebody whose marks are compared, whether found or not; those of one who is found are, too */
    void compare(SearchRequest request, String somebody) throws IOException {
        String question = name + request;
        SearchResult expected = truth.search(request);
        SearchResult answer = engine.search(request);
        List<String> found = ids(engine, request);
        assertThat(found.stream().sorted().toList()).as(question).isEqualTo(ids(truth, request));
        assertThat(answer.total()).as(question).isEqualTo(expected.total());
        compareHits(question, request, answer, expected, found);
        if (request.listing().snippets()) {
            new EvidenceCheck(question, request.query(), truth.everyone()).check(answer.hits(), expected.hits());
        }
        readOn(question, request, answer, found);
        compareMarks(question, request.query(), somebody);
        if (!found.isEmpty()) {
            compareMarks(question, request.query(), found.get(Math.floorMod(somebody.hashCode(), found.size())));
        }
        for (int i = 0; i < request.facets().size(); i++) {
            assertThat(answer.facets().get(i)).as(question).isEqualTo(expected.facets().get(i));
        }
    }

    private static void compareHits(String question, SearchRequest request, SearchResult answer, SearchResult expected,
            List<String> found) {
        assertThat(answer.hits()).as(question).hasSameSizeAs(expected.hits());
        if (request.order() == SearchRequest.Sort.RELEVANCE) {
            assertThat(answer.hits()).extracting(Hit::id)
                    .as(question + " is a page of the whole")
                    .isEqualTo(found.stream().skip(request.listing().from()).limit(request.listing().size()).toList());
        } else {
            assertThat(answer.hits()).extracting(Hit::id)
                    .as(question)
                    .isEqualTo(expected.hits().stream().map(Hit::id).toList());
            assertThat(answer.hits()).extracting(Hit::card)
                    .as(question)
                    .isEqualTo(expected.hits().stream().map(Hit::card).toList());
        }
    }

    /** The hits after a page of the best are those that follow it in the whole. */
    private void readOn(String question, SearchRequest request, SearchResult answer, List<String> found)
            throws IOException {
        int end = request.listing().from() + request.listing().size();
        boolean more = request.listing().size() > 0 && end < found.size();
        assertThat(answer.next() != null).as(question + ": more hits").isEqualTo(more);
        if (more && request.order() == SearchRequest.Sort.RELEVANCE) {
            List<String> next = engine.search(request.after(answer.next(), 7)).hits().stream().map(Hit::id).toList();
            assertThat(next).as(question + ": read on").isEqualTo(found.stream().skip(end).limit(7).toList());
        }
    }

    private void compareMarks(String question, Expression query, String id) throws IOException {
        assertThat(engine.marks(query, id)).as(question + " in the text of " + id).isEqualTo(truth.marks(query, id));
    }

    /** Everyone who is found, best match first. */
    private static List<String> ids(CandidateIndex index, SearchRequest request) throws IOException {
        SearchRequest everyone = new SearchRequest(request.query(), request.selections(), request.visible(), List.of(),
                request.jobs(), SearchRequest.Listing.BEST, request.deadline()).withPage(0, ALL);
        return index.search(everyone).hits().stream().map(Hit::id).toList();
    }
}
