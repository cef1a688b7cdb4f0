package org.shortlist.lucene;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.AttributeSource;
import org.shortlist.vocabulary.Token;

/** Each word once, with a weight in the place of its frequency. */
final class WeightedStream extends TokenStream {

    private final CharTermAttribute word;
    private final TermFrequencyAttribute frequency;
    private final Map<String, Integer> weights;
    private Iterator<Map.Entry<String, Integer>> entries;

    private WeightedStream(AttributeSource shared, Map<String, Integer> weights) {
        super(shared);
        word = addAttribute(CharTermAttribute.class);
        frequency = addAttribute(TermFrequencyAttribute.class);
        this.weights = weights;
        entries = weights.entrySet().iterator();
    }

    /** The weights while they are added up. */
    static final class Weights {
        private final Map<String, Integer> weights = new HashMap<>();

        void add(String word, int weight) {
            weights.merge(word, weight, Integer::sum);
        }

        void add(List<WordStream.Value> values, int weight) {
            for (WordStream.Value value : values) {
                for (Token token : value.words()) {
                    add(token.text(), weight);
                }
            }
        }

        /** Each word of all these values once. */
        void addOnce(List<WordStream.Value> values, int weight) {
            Set<String> words = new HashSet<>();
            values.forEach(value -> value.words().forEach(token -> words.add(token.text())));
            words.forEach(word -> add(word, weight));
        }

        /** @param shared with other streams, of which one is read at a time */
        WeightedStream stream(AttributeSource shared) {
            return new WeightedStream(shared, weights);
        }
    }

    @Override
    public boolean incrementToken() {
        if (!entries.hasNext()) {
            return false;
        }
        clearAttributes();
        Map.Entry<String, Integer> entry = entries.next();
        word.append(entry.getKey());
        frequency.setTermFrequency(entry.getValue());
        return true;
    }

    @Override
    public void reset() {
        entries = weights.entrySet().iterator();
    }
}
