package org.shortlist.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.shortlist.query.Clause;
import org.shortlist.query.Expression;
import org.shortlist.resume.Span;

/**
 * What an engine says of its hits against what {@link ScanningIndex} says of them. Pieces and labels are the engine's own choice;
 * which clauses have evidence, which job it was, and that pieces are of the text is not.
 */
final class HitDuel {

    private static final int ALL = 1000;

    private final ScanningIndex truth;
    private final Map<String, String> texts;

    /** @param texts by candidate id */
    HitDuel(ScanningIndex truth, Map<String, String> texts) {
        this.truth = truth;
        this.texts = texts;
    }

    void compare(SearchRequest request, SearchResult answer, String question) {
        if (!request.snippets() || answer.hits().isEmpty()) {
            return;
        }
        Map<String, Hit> expected = truth.search(request.withSort(SearchRequest.Sort.RELEVANCE).withPage(0, ALL))
                .hits()
                .stream()
                .collect(Collectors.toMap(Hit::id, hit -> hit));
        for (Hit hit : answer.hits()) {
            compareWhy(request, hit, Objects.requireNonNull(expected.get(hit.id())), question);
            hit.snippets().forEach(snippet -> check(snippet, texts.get(hit.id()), question));
            boolean marked = expected.get(hit.id()).snippets().stream().anyMatch(piece -> !piece.marks().isEmpty());
            assertThat(hit.snippets().isEmpty() && marked).as(question).isFalse();
        }
    }

    private static void compareWhy(SearchRequest request, Hit hit, Hit expected, String question) {
        assertThat(hit.why()).extracting(Why::clause)
                .as(question)
                .isEqualTo(expected.why().stream().map(Why::clause).toList());
        List<Clause> clauses = Clause.of(request.query());
        for (int i = 0; i < hit.why().size(); i++) {
            Why why = hit.why().get(i);
            assertThat(why.label()).as(question).isNotBlank();
            boolean sameJob = clauses.stream()
                    .anyMatch(clause -> clause.id().equals(why.clause())
                            && clause.expression() instanceof Expression.WithinPosition);
            if (sameJob) {
                assertThat(why.job()).as(question).isEqualTo(expected.why().get(i).job());
            }
        }
    }

    private static void check(Snippet snippet, String text, String question) {
        String original = text.substring(snippet.offset(), snippet.offset() + snippet.text().length());
        assertThat(snippet.text()).as(question).isEqualTo(original.replace('\n', ' '));
        assertThat(snippet.marks()).as(question).isNotEmpty();
        int end = 0;
        for (Span mark : snippet.marks()) {
            assertThat(mark.start()).as(question).isBetween(end, mark.end());
            assertThat(mark.of(snippet.text())).as(question).isNotBlank();
            end = mark.end();
        }
    }
}
