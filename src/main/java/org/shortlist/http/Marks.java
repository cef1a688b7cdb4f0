package org.shortlist.http;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.Span;

/**
 * Where a question matches in a candidate's text. Only what made the candidate match is marked: nothing under a NOT, nothing of
 * an alternative that does not hold as a whole, and of a same-job clause only what stands in a job that satisfies it.
 */
final class Marks {

    private final Matching matching;
    private final Mentions mentions;
    private final List<Span> found = new ArrayList<>();

    private Marks(Candidate candidate, YearMonth asOf) {
        matching = new Matching(candidate, asOf);
        mentions = new Mentions(candidate, matching.passages());
    }

    /** The places, in order, none overlapping another; {@code asOf} is what "present" stands for. */
    static List<Span> of(Expression question, Candidate candidate, YearMonth asOf) {
        Marks marks = new Marks(candidate, asOf);
        marks.mark(question, null);
        return merged(marks.found);
    }

    private void mark(Expression part, @Nullable Integer job) {
        if (!matching.holds(part, job)) {
            return;
        }
        switch (part) {
            case Expression.And and -> and.all().forEach(each -> mark(each, job));
            case Expression.Or or -> or.any().forEach(each -> mark(each, job));
            case Expression.WithinPosition within -> IntStream.range(0, matching.jobs())
                    .forEach(i -> mark(within.position(), i));
            case Expression.Has has -> found.addAll(mentions.of(has.field(), has.id(), job));
            case Expression.Term term -> words(term.field(), term, job);
            case Expression.Phrase phrase -> words(phrase.field(), phrase, job);
            case Expression.Prefix prefix -> words(prefix.field(), prefix, job);
            default -> {
                // Everyone, years, dates and negations have no words in the text.
            }
        }
    }

    private void words(Field field, Expression leaf, @Nullable Integer job) {
        for (Span place : mentions.places(field, job)) {
            found.addAll(WordMatch.in(mentions.text(), place, leaf));
        }
    }

    private static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span next : spans.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
            Span last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || next.start() >= last.end()) {
                merged.add(next);
            } else if (next.end() > last.end()) {
                merged.set(merged.size() - 1, new Span(last.start(), next.end()));
            }
        }
        return merged;
    }
}
