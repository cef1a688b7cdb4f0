package org.shortlist.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.shortlist.query.Field;
import org.shortlist.search.WordCount;

/** Words of the index that are written almost like another. */
final class SimilarWords {

    private static final int LONG = 6;
    /** Of so many of the most frequent, the living are counted. */
    private static final int COUNTED = 24;

    private final Snapshot snapshot;

    SimilarWords(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    List<WordCount> of(Field field, String word, int limit) throws IOException {
        if (!field.hasWords()) {
            return List.of();
        }
        String name = field == Field.ANYWHERE ? Scope.PERSON.words() : Scope.PERSON.words(field);
        IndexSearcher searcher = snapshot.searcher();
        List<WordCount> found = new ArrayList<>();
        for (String other : mostFrequent(name, word)) {
            int candidates = searcher.count(new TermQuery(new Term(name, other)));
            if (candidates > 0) {
                found.add(new WordCount(other, candidates));
            }
        }
        return found.stream().sorted(MOST_FIRST).limit(limit).toList();
    }

    private static final Comparator<WordCount> MOST_FIRST = Comparator.comparingLong(WordCount::candidates)
            .reversed()
            .thenComparing(WordCount::word, SimilarWords::byCodePoint);

    private static int byCodePoint(String a, String b) {
        return new BytesRef(a).compareTo(new BytesRef(b));
    }

    /** By the number of documents that ever had them: those deleted are told apart only by counting. */
    private List<String> mostFrequent(String field, String word) throws IOException {
        int edits = UnicodeUtil.UTF8toUTF32(new BytesRef(word), new int[word.length() * 4]) >= LONG ? 2 : 1;
        CompiledAutomaton near = new CompiledAutomaton(new LevenshteinAutomata(word, true).toAutomaton(edits), false,
                true);
        Map<String, Integer> frequencies = new HashMap<>();
        for (LeafReaderContext leaf : snapshot.reader().leaves()) {
            TermsEnum each = near.getTermsEnum(Terms.getTerms(leaf.reader(), field));
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                frequencies.merge(term.utf8ToString(), each.docFreq(), Integer::sum);
            }
        }
        frequencies.remove(word);
        return frequencies.entrySet()
                .stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(COUNTED)
                .map(Map.Entry::getKey)
                .toList();
    }
}
