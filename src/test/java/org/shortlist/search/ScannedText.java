package org.shortlist.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.resume.Span;
import org.shortlist.search.Projection.Passage;

/** Where in a candidate's text a question matches: looks at every value and every passage for every leaf. */
final class ScannedText {

    private final Scanned one;
    private final List<ScannedValue> values;

    ScannedText(Scanned one) {
        this.one = one;
        values = ScannedValue.all(one.resume);
    }

    List<Span> marks(Expression question) {
        List<Span> merged = new ArrayList<>();
        for (Span next : marks(question, null).sorted(Comparator.comparingInt(Span::start)).toList()) {
            if (!merged.isEmpty() && merged.getLast().overlaps(next)) {
                Span last = merged.removeLast();
                merged.add(new Span(last.start(), Math.max(last.end(), next.end())));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    private Stream<Span> marks(Expression part, @Nullable Integer job) {
        boolean holds = job == null ? one.matches(part) : one.jobsThatMatch(part).contains(job);
        if (!holds) {
            return Stream.of();
        }
        return switch (part) {
            case Expression.And and -> and.all().stream().flatMap(each -> marks(each, job));
            case Expression.Or or -> or.any().stream().flatMap(each -> marks(each, job));
            case Expression.WithinPosition within -> one.jobsThatMatch(within.position())
                    .stream()
                    .flatMap(each -> marks(within.position(), each));
            case Expression.Has has -> concepts(has.field(), List.of(has.id()), job);
            case Expression.HasAny any -> concepts(any.field(), any.ids(), job);
            case Expression.Term term -> words(term, job);
            case Expression.Phrase phrase -> words(phrase, job);
            case Expression.Wildcard prefix -> words(prefix, job);
            case Expression.All all -> Stream.of();
            case Expression.Not not -> Stream.of();
            case Expression.Range years -> Stream.of();
            case Expression.Dates overlaps -> Stream.of();
            default -> throw new UnsupportedOperationException("no such node yet: " + part);
        };
    }

    private Stream<Span> concepts(Field field, List<String> anyOf, @Nullable Integer job) {
        return values.stream()
                .filter(value -> value.isOf(job) && value.has(field, anyOf))
                .map(ScannedValue::place);
    }

    private Stream<Span> words(Expression leaf, @Nullable Integer job) {
        Field field = ScannedMarks.field(leaf);
        Stream<Span> ofValues = values.stream()
                .filter(value -> value.isOf(job) && (field == Field.ANYWHERE || field == value.field()))
                .filter(value -> value.words().stream().anyMatch(words -> !ScannedMarks.in(words, leaf).isEmpty()))
                .flatMap(value -> inside(value.place(), leaf));
        Stream<Span> ofText = one.projection.passages()
                .stream()
                .filter(passage -> field == Field.ANYWHERE && (job == null || job.equals(passage.job())))
                .flatMap(passage -> places(passage, leaf));
        return Stream.concat(ofValues, ofText);
    }

    private Stream<Span> inside(Span place, Expression leaf) {
        List<Span> inside = one.projection.passages()
                .stream()
                .flatMap(passage -> places(passage, leaf))
                .filter(place::contains)
                .toList();
        return inside.isEmpty() ? Stream.of(place) : inside.stream();
    }

    private Stream<Span> places(Passage passage, Expression leaf) {
        int from = passage.span().start();
        return ScannedMarks.in(passage.span().of(one.projection.text()), leaf)
                .stream()
                .map(span -> new Span(from + span.start(), from + span.end()));
    }
}
