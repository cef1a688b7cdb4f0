package org.shortlist.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.resume.Span;
import org.shortlist.search.Mark.Kind;
import org.shortlist.search.Projection.Passage;

/** Where in a candidate's text a question matches: looks at every value and every passage for every leaf. */
final class ScannedText {

    private final Scanned one;
    private final List<ScannedValue> values;

    ScannedText(Scanned one) {
        this.one = one;
        values = ScannedValue.all(one.resume);
    }

    List<Mark> marks(Expression question) {
        List<Mark> all = marks(question, new As(null, Kind.TYPED, null))
                .sorted(Comparator.<Mark>comparingInt(mark -> mark.span().start())
                        .thenComparing(mark -> mark.span().end())
                        .thenComparing(mark -> Objects.requireNonNullElse(mark.via(), "")))
                .toList();
        List<List<Mark>> groups = new ArrayList<>();
        int end = 0;
        for (Mark mark : all) {
            if (groups.isEmpty() || mark.span().start() >= end) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(mark);
            end = Math.max(end, mark.span().end());
        }
        return groups.stream().map(ScannedText::together).toList();
    }

    private static Mark together(List<Mark> overlapping) {
        Mark best = overlapping.stream().min(Comparator.comparing(Mark::kind)).orElseThrow();
        int end = overlapping.stream().mapToInt(mark -> mark.span().end()).max().orElseThrow();
        return best.at(new Span(overlapping.getFirst().span().start(), end));
    }

    /** Of which job something is asked, null for the person, and what its marks are. */
    private record As(@Nullable Integer job, Kind kind, @Nullable String via) {

        As of(int each) {
            return new As(each, kind, via);
        }

        As optional() {
            return new As(job, Kind.OPTIONAL, null);
        }

        As synonym(String label) {
            return kind == Kind.OPTIONAL ? this : new As(job, Kind.SYNONYM, label);
        }

        Mark mark(Span span) {
            return new Mark(span, kind, via);
        }
    }

    private Stream<Mark> marks(Expression part, As as) {
        boolean holds = as.job == null ? one.matches(part) : one.jobsThatMatch(part).contains(as.job);
        if (!holds) {
            return Stream.of();
        }
        return switch (part) {
            case Expression.And and -> and.all().stream().flatMap(each -> marks(each, as));
            case Expression.Or or -> or.any().stream().flatMap(each -> marks(each, as));
            case Expression.AtLeast some -> some.of().stream().flatMap(each -> marks(each, as));
            case Expression.Expanded expanded -> Stream.concat(marks(expanded.asked(), as),
                    expanded.also().stream().flatMap(also -> marks(also.expression(), as.synonym(also.label()))));
            case Expression.Nice nice -> marks(nice.nice(), as.optional());
            case Expression.Weighted weighted -> marks(weighted.expression(), as);
            case Expression.WithinPosition within -> one.jobsThatMatch(within.position())
                    .stream()
                    .flatMap(each -> marks(within.position(), as.of(each)));
            case Expression.Has has -> concepts(has.field(), List.of(has.id()), as.job).map(as::mark);
            case Expression.HasAny any -> concepts(any.field(), any.ids(), as.job).map(as::mark);
            case Expression.SkillUse use -> concepts(Field.SKILL, List.of(use.skill()), as.job).map(as::mark);
            case Expression.OfWords leaf -> words(leaf, as.job).map(as::mark);
            case Expression.SameSentence sentence -> sentence(sentence, as.job).map(as::mark);
            case Expression.All all -> Stream.of();
            case Expression.Not not -> Stream.of();
            case Expression.Range range -> Stream.of();
            case Expression.Dates dates -> Stream.of();
            case Expression.Held held -> Stream.of();
            case Expression.Around around -> Stream.of();
        };
    }

    private Stream<Span> concepts(Field field, List<String> anyOf, @Nullable Integer job) {
        return values.stream()
                .filter(value -> value.isOf(job) && value.has(field, anyOf))
                .map(ScannedValue::place);
    }

    private Stream<Span> words(Expression.OfWords leaf, @Nullable Integer job) {
        Field field = leaf.field();
        Stream<Span> ofValues = values.stream()
                .filter(value -> value.isOf(job) && (field == Field.ANYWHERE || field == value.field()))
                .filter(value -> value.cut().anyMatch(words -> words.has(leaf)))
                .flatMap(value -> inside(value.place(), leaf));
        Stream<Span> ofText = one.passages(job)
                .filter(passage -> field == Field.ANYWHERE)
                .flatMap(passage -> places(passage, leaf));
        return Stream.concat(ofValues, ofText);
    }

    private Stream<Span> inside(Span place, Expression.OfWords leaf) {
        List<Span> inside = one.passages(null)
                .flatMap(passage -> places(passage, leaf))
                .filter(place::contains)
                .toList();
        return inside.isEmpty() ? Stream.of(place) : inside.stream();
    }

    private Stream<Span> places(Passage passage, Expression.OfWords leaf) {
        String text = passage.span().of(one.projection.text());
        return in(passage, leaf.field() == Field.NAME ? ScannedWords.ofName(text) : ScannedWords.of(text), leaf);
    }

    private Stream<Span> sentence(Expression.SameSentence sentence, @Nullable Integer job) {
        return one.passages(job)
                .flatMap(passage -> ScannedWords.of(passage.span().of(one.projection.text()))
                        .sentences()
                        .stream()
                        .filter(words -> sentence.operands().stream().allMatch(words::has))
                        .flatMap(words -> sentence.operands().stream().flatMap(leaf -> in(passage, words, leaf))));
    }

    private static Stream<Span> in(Passage passage, ScannedWords words, Expression.OfWords leaf) {
        int from = passage.span().start();
        return words.spans(leaf).stream().map(span -> new Span(from + span.start(), from + span.end()));
    }
}
