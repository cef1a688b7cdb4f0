package org.shortlist.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shortlist.query.Clause;
import org.shortlist.query.Expression;
import org.shortlist.resume.Span;
import org.shortlist.search.Projection.Values;

/**
 * Whether what an engine shows as the reason of a hit is one: snippets are what stands in the text, their marks are those of the
 * text, and who matches by the text has one. Which pieces are chosen, and how many, is the engine's.
 */
final class EvidenceCheck {

    private final String question;
    private final Expression query;
    private final Map<String, Scanned> everyone;

    EvidenceCheck(String question, Expression query, Map<String, Scanned> everyone) {
        this.question = question;
        this.query = query;
        this.everyone = everyone;
    }

    void check(List<Hit> hits, List<Hit> expected) {
        Map<String, Hit> truths = expected.stream().collect(Collectors.toMap(Hit::id, Function.identity()));
        for (Hit hit : hits) {
            Scanned one = everyone.get(hit.id());
            List<Mark> marks = new ScannedText(one).marks(query);
            hit.snippets().forEach(snippet -> checkSnippet(snippet, one, marks));
            checkWhy(hit, one);
            assertThat(hit.why().stream().mapToDouble(Why::points).sum()).as(question + ": points of " + hit.id())
                    .isCloseTo(hit.score(), within(1e-4));
            Hit truth = truths.get(hit.id());
            if (truth != null) {
                assertThat(hit.snippets().isEmpty()).as(question + " finds in the text of " + hit.id())
                        .isEqualTo(truth.snippets().isEmpty());
                assertThat(hit.why()).extracting(Why::clause)
                        .as(question + " of " + hit.id())
                        .isEqualTo(truth.why().stream().map(Why::clause).toList());
            }
        }
    }

    private void checkSnippet(Snippet snippet, Scanned one, List<Mark> marks) {
        Span piece = new Span(snippet.offset(), snippet.offset() + snippet.text().length());
        assertThat(snippet.text()).as(question).isEqualTo(piece.of(one.projection.text()).replace('\n', ' '));
        assertThat(snippet.marks()).as(question + " in " + snippet.text())
                .isEqualTo(ScannedSnippets.within(piece, marks))
                .isNotEmpty();
    }

    private void checkWhy(Hit hit, Scanned one) {
        Map<String, Clause> clauses = Clause.of(query)
                .stream()
                .collect(Collectors.toMap(Clause::id, Function.identity()));
        for (Why why : hit.why()) {
            assertThat(clauses).as(question).containsKey(why.clause());
            assertThat(why.label()).as(question).isNotBlank();
            assertThat(why.id() == null || hasConcept(one.projection, why))
                    .as(question + ": " + hit.id() + " has what is named by " + why)
                    .isTrue();
            clauses.get(why.clause())
                    .position()
                    .ifPresent(position -> assertThat(one.jobsThatMatch(position)).as(question + " " + why)
                            .contains(why.job()));
        }
    }

    private static boolean hasConcept(Projection projection, Why why) {
        Values values = why.job() == null ? projection.person() : projection.jobs().get(why.job()).values();
        return values.concepts(why.field()).stream().anyMatch(written -> written.concept().id().equals(why.id()));
    }
}
