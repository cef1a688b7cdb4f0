package org.shortlist.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.shortlist.query.Expression;
import org.shortlist.resume.Span;
import org.shortlist.search.Mark;

/** Where a question matches in the text of one candidate. */
public final class Marks {

    /** In the order of the text; of the same kind that whose label comes first. */
    private static final Comparator<Mark> IN_ORDER = Comparator.<Mark>comparingInt(mark -> mark.span().start())
            .thenComparingInt(mark -> mark.span().end())
            .thenComparing(Mark::kind)
            .thenComparing(mark -> Objects.requireNonNullElse(mark.via(), ""));

    private Marks() {}

    /** In order, none overlapping another; none of somebody who does not match. */
    public static List<Mark> of(Expression question, HitText hit, Evidence evidence) throws IOException {
        List<Evidence.Found> found = evidence.of(question, hit);
        return found == null ? List.of() : merged(found.stream().flatMap(one -> one.marks().stream()).toList());
    }

    /** In order, those that overlap as one. */
    static List<Mark> merged(List<Mark> marks) {
        List<Mark> merged = new ArrayList<>();
        for (Mark next : marks.stream().sorted(IN_ORDER).toList()) {
            Mark last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || next.span().start() >= last.span().end()) {
                merged.add(next);
            } else {
                Span both = new Span(last.span().start(), Math.max(last.span().end(), next.span().end()));
                merged.set(merged.size() - 1, (next.kind().compareTo(last.kind()) < 0 ? next : last).at(both));
            }
        }
        return merged;
    }
}
