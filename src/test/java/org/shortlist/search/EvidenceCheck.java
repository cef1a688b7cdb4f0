package org.shortlist.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shortlist.query.Clause;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.resume.Span;
import org.shortlist.search.Projection.Values;
import org.shortlist.vocabulary.Folding;
import org.shortlist.vocabulary.Token;
import org.shortlist.vocabulary.Tokenizer;

/**
 * Whether what an engine shows as the reason of a hit is one: snippets are what stands in the text, no mark is on what was not
 * asked for, and who matches by the text has a mark. Which pieces are chosen, and how many, is the engine's.
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
        List<Expression> leaves = positiveLeaves(query).toList();
        for (Hit hit : hits) {
            Scanned one = everyone.get(hit.id());
            hit.snippets().forEach(snippet -> checkSnippet(snippet, one, leaves));
            checkWhy(hit, one);
            Hit truth = truths.get(hit.id());
            if (truth != null && !truth.snippets().isEmpty()) {
                assertThat(hit.snippets()).as(question + " finds in the text of " + hit.id()).isNotEmpty();
            }
            if (truth != null) {
                assertThat(plainClauses(hit)).as(question).isEqualTo(plainClauses(truth));
            }
        }
    }

    /** Of the reasons those for a single leaf or job: what satisfied a tangle of negations is the engine's to say. */
    private List<String> plainClauses(Hit hit) {
        Set<String> plain = Clause.of(query)
                .stream()
                .filter(clause -> !(clause.expression() instanceof Expression.Or)
                        && !(clause.expression() instanceof Expression.Not))
                .map(Clause::id)
                .collect(Collectors.toSet());
        return hit.why().stream().map(Why::clause).filter(plain::contains).toList();
    }

    private void checkSnippet(Snippet snippet, Scanned one, List<Expression> leaves) {
        int end = snippet.offset() + snippet.text().length();
        String original = one.projection.text().substring(snippet.offset(), end);
        assertThat(snippet.text()).as(question).isEqualTo(original.replace('\n', ' '));
        int last = 0;
        for (Span mark : snippet.marks()) {
            assertThat(mark.start()).as(question).isGreaterThanOrEqualTo(last);
            last = mark.end();
            String marked = mark.of(snippet.text());
            assertThat(leaves.stream().anyMatch(leaf -> shows(marked, leaf, one)))
                    .as(question + " does not ask for '" + marked + "'")
                    .isTrue();
        }
    }

    private static boolean shows(String marked, Expression leaf, Scanned one) {
        if (leaf instanceof Expression.Has has) {
            Projection projection = one.projection;
            return Stream
                    .concat(Stream.of(projection.person()), projection.jobs().stream().map(Projection.Job::values))
                    .anyMatch(values -> isWriting(marked, has, values));
        }
        List<Token> tokens = Tokenizer.tokenize(marked);
        return isWrittenForALabel(marked, leaf, one) || tokens.stream()
                .allMatch(token -> words(leaf).anyMatch(
                        word -> !ScannedMarks.in(token.text(), word).isEmpty()));
    }

    /** Who is asked for "kubernetes" and wrote "k8s" shows that. */
    private static boolean isWrittenForALabel(String marked, Expression leaf, Scanned one) {
        return one.projection.person()
                .concepts()
                .values()
                .stream()
                .flatMap(List::stream)
                .anyMatch(written -> written.writing().equals(marked)
                        && !ScannedMarks.in(written.concept().label(), leaf).isEmpty());
    }

    /** A degree's level has no writing of its own: it stands in the words of a degree. */
    private static boolean isWriting(String marked, Expression.Has has, Values values) {
        if (has.field() == Field.DEGREE) {
            return values.words(Field.DEGREE).stream().anyMatch(words -> words.contains(marked));
        }
        return values.concepts(has.field())
                .stream()
                .anyMatch(written -> written.concept().id().equals(has.id())
                        && Folding.fold(written.writing()).contains(Folding.fold(marked)));
    }

    /** The words of a phrase one by one: an engine may mark them so. */
    private static Stream<Expression> words(Expression leaf) {
        return leaf instanceof Expression.Phrase phrase
                ? phrase.words().stream().map(word -> new Expression.Term(phrase.field(), word))
                : Stream.of(leaf);
    }

    private static Stream<Expression> positiveLeaves(Expression expression) {
        return switch (expression) {
            case Expression.And and -> and.all().stream().flatMap(EvidenceCheck::positiveLeaves);
            case Expression.Or or -> or.any().stream().flatMap(EvidenceCheck::positiveLeaves);
            case Expression.WithinPosition within -> positiveLeaves(within.position());
            case Expression.Term term -> Stream.of(term);
            case Expression.Phrase phrase -> Stream.of(phrase);
            case Expression.Wildcard prefix -> Stream.of(prefix);
            case Expression.Has has -> Stream.of(has);
            default -> Stream.of();
        };
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
            Expression clause = clauses.get(why.clause()).expression();
            if (clause instanceof Expression.WithinPosition within) {
                assertThat(one.jobsThatMatch(within.position())).as(question + " " + why).contains(why.job());
            }
        }
    }

    private static boolean hasConcept(Projection projection, Why why) {
        Values values = why.job() == null ? projection.person() : projection.jobs().get(why.job()).values();
        return values.concepts(why.field()).stream().anyMatch(written -> written.concept().id().equals(why.id()));
    }
}
