package org.shortlist.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.shortlist.query.Expression;
import org.shortlist.resume.Span;
import org.shortlist.search.Mark;

/** Where a question matches in the text of one candidate. */
final class Marks {

    /** In the order of the text; of the same kind that whose label comes first. */
    private static final Comparator<Mark> IN_ORDER = Comparator.<Mark>comparingInt(mark -> mark.span().start())
            .thenComparingInt(mark -> mark.span().end())
            .thenComparing(Mark::kind)
            .thenComparing(mark -> Objects.requireNonNullElse(mark.via(), ""));

    private Marks() {}

    /** In order, none overlapping another; none of somebody who does not match or is not there. */
    static List<Mark> of(Expression question, String id, Snapshot snapshot) throws IOException {
        IndexSearcher searcher = snapshot.searcher();
        Evidence evidence = new Evidence(snapshot.profile(), snapshot.asOf());
        List<LeafReaderContext> leaves = snapshot.reader().leaves();
        List<Mark> marks = new ArrayList<>();
        for (ScoreDoc person : searcher.search(new TermQuery(new Term(Scope.ID, id)), 1).scoreDocs) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(person.doc, leaves));
            List<Evidence.Found> found = evidence.of(question, new HitText(leaf, person.doc - leaf.docBase));
            if (found != null) {
                found.forEach(one -> marks.addAll(one.marks()));
            }
        }
        return merged(marks);
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
