package org.shortlist.lucene;

import java.util.BitSet;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource;
import org.shortlist.vocabulary.Sentences;
import org.shortlist.vocabulary.Token;
import org.shortlist.vocabulary.Tokenizer;

/** Values one after the other, with a gap between them that nothing matches across. */
final class WordStream extends TokenStream {

    /** Positions between the last word of a value and the first of the next: more than any nearness reaches. */
    static final int GAP = 1000;

    private final CharTermAttribute word;
    private final PositionIncrementAttribute step;
    private final List<Value> values;
    private final Kind kind;
    private int value;
    private int next;
    private int steps;

    /** What is said of each word. */
    enum Kind {
        /** The word, folded. */
        WORDS,
        /** The word as it is written. */
        AS_WRITTEN,
        /** Whether a sentence begins with it. */
        SENTENCES
    }

    /** @param shared with other streams, of which one is read at a time */
    WordStream(AttributeSource shared, List<Value> values, Kind kind) {
        super(shared);
        word = addAttribute(CharTermAttribute.class);
        step = addAttribute(PositionIncrementAttribute.class);
        this.values = values;
        this.kind = kind;
    }

    /**
     * The words of one value.
     *
     * @param starts at which of them sentences begin
     */
    record Value(String text, List<Token> words, BitSet starts) {

        /** A value of a field, in which sentences do not matter. */
        static Value of(String text) {
            return new Value(text, Tokenizer.tokenize(text), new BitSet());
        }

        static Value ofPassage(String text) {
            List<Token> words = Tokenizer.tokenize(text);
            return new Value(text, words, Sentences.starts(text, words));
        }
    }

    @Override
    public boolean incrementToken() {
        while (nextWord()) {
            Value of = values.get(value);
            int at = next++;
            steps += at == 0 && value > 0 ? GAP + 1 : 1;
            if (kind != Kind.SENTENCES || of.starts().get(at)) {
                take(of.text(), of.words().get(at));
                return true;
            }
        }
        return false;
    }

    private boolean nextWord() {
        while (value < values.size() && next == values.get(value).words().size()) {
            value++;
            next = 0;
        }
        return value < values.size();
    }

    private void take(String text, Token token) {
        clearAttributes();
        switch (kind) {
            case WORDS -> word.append(token.text());
            case AS_WRITTEN -> word.append(text, token.start(), token.end());
            case SENTENCES -> word.setEmpty();
        }
        step.setPositionIncrement(steps);
        steps = 0;
    }

    @Override
    public void reset() {
        value = 0;
        next = 0;
        steps = 0;
    }
}
