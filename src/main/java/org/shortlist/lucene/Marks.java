package org.shortlist.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.shortlist.query.Expression;
import org.shortlist.resume.Span;

/** Where a question matches in the text of one candidate. */
final class Marks {

    private Marks() {}

    /** In order, none overlapping another; none of somebody who does not match or is not there. */
    static List<Span> of(Expression question, String id, Snapshot snapshot) throws IOException {
        IndexSearcher searcher = snapshot.searcher();
        Evidence evidence = new Evidence(searcher, RankingProfile.DEFAULT);
        List<LeafReaderContext> leaves = snapshot.reader().leaves();
        List<Span> marks = new ArrayList<>();
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
    static List<Span> merged(List<Span> marks) {
        List<Span> merged = new ArrayList<>();
        for (Span next : marks.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
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
