package org.shortlist.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.shortlist.vocabulary.Token;
import org.shortlist.vocabulary.Tokenizer;

/** Values one after the other, with a gap between them that nothing matches across. */
final class WordStream extends TokenStream {

    /** Positions between the last word of a value and the first of the next. */
    static final int GAP = 1000;

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute place = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<Value> values;
    private int value;
    private int next;

    WordStream(List<Value> values) {
        this.values = values;
    }

    /**
     * The words of one value.
     *
     * @param offset where the value begins in the candidate's text; {@code NOWHERE} when offsets are of no interest
     */
    record Value(List<Token> words, int offset) {

        static final int NOWHERE = -1;

        static Value of(String text) {
            return new Value(Tokenizer.tokenize(text), NOWHERE);
        }

        static List<Value> all(List<String> texts) {
            List<Value> values = new ArrayList<>(texts.size());
            texts.forEach(text -> values.add(of(text)));
            return values;
        }
    }

    @Override
    public boolean incrementToken() {
        while (value < values.size() && next == values.get(value).words().size()) {
            value++;
            next = 0;
        }
        if (value == values.size()) {
            return false;
        }
        clearAttributes();
        Token token = values.get(value).words().get(next);
        int offset = values.get(value).offset();
        word.append(token.text());
        if (offset != Value.NOWHERE) {
            place.setOffset(offset + token.start(), offset + token.end());
        }
        step.setPositionIncrement(next == 0 && value > 0 ? GAP + 1 : 1);
        next++;
        return true;
    }

    @Override
    public void reset() {
        value = 0;
        next = 0;
    }
}
