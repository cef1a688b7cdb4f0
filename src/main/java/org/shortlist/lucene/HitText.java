package org.shortlist.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Span;
import org.shortlist.search.Card;
import org.shortlist.search.Projection.Passage;
import org.shortlist.vocabulary.Sentences;
import org.shortlist.vocabulary.Token;
import org.shortlist.vocabulary.Tokenizer;

/** The text of one hit and what is known of it. */
final class HitText {

    private final LeafReaderContext leaf;
    private final int doc;
    private final Card card;
    private final String text;
    private final Mentions mentions;
    private final Map<String, List<Token>> words = new HashMap<>();

    /** @param doc in the leaf */
    HitText(LeafReaderContext leaf, int doc) throws IOException {
        this(leaf, doc, CardCodec.of(leaf, doc));
    }

    HitText(LeafReaderContext leaf, int doc, Card card) throws IOException {
        this.leaf = leaf;
        this.doc = doc;
        this.card = card;
        Document stored = leaf.reader().storedFields().document(doc, Set.of(Scope.TEXT, Scope.EVIDENCE));
        String kept = stored.get(Scope.TEXT);
        BytesRef packed = stored.getBinaryValue(Scope.EVIDENCE);
        if (kept == null || packed == null) {
            throw new IOException("The index is damaged: a person without a text. Run: shortlist reindex");
        }
        text = kept;
        mentions = Mentions.unpack(packed, text);
    }

    Card card() {
        return card;
    }

    String text() {
        return text;
    }

    List<Passage> passages() {
        return mentions.passages();
    }

    List<Mentions.Mention> mentions() {
        return mentions.all();
    }

    /** A value of the person, or of one of the jobs; null where there is none. */
    @Nullable
    Long value(String field, @Nullable Integer job) throws IOException {
        NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
        return values.advanceExact(document(job)) ? Long.valueOf(values.longValue()) : null;
    }

    /** The frequency of a term of the person, or of one of the jobs; 0 when it is not there. */
    int frequency(String field, String term, @Nullable Integer job) throws IOException {
        PostingsEnum postings = leaf.reader().postings(new Term(field, term), PostingsEnum.FREQS);
        int document = document(job);
        return postings != null && postings.advance(document) == document ? postings.freq() : 0;
    }

    /** The jobs stand before the person, in their order. */
    private int document(@Nullable Integer job) {
        return job == null ? doc : doc - card.jobs().size() + job;
    }

    /**
     * A place of the text.
     *
     * @param job index of the position that it is in, null when in none
     */
    record Place(Span span, @Nullable Integer job) {}

    /** Where a leaf is in the text, found by reading it. */
    List<Place> read(Leaf asked) {
        List<Place> places = new ArrayList<>();
        for (Passage passage : passages()) {
            String value = passage.span().of(text);
            add(asked, passage, value, words(value), places);
        }
        return places;
    }

    /** Where these are in those sentences of the text that have all of them. */
    List<Place> readSentences(List<Leaf> all) {
        List<Place> places = new ArrayList<>();
        for (Passage passage : passages()) {
            String value = passage.span().of(text);
            List<Token> words = words(value);
            BitSet starts = Sentences.starts(value, words);
            for (int from = 0; from >= 0 && from < words.size(); from = starts.nextSetBit(from + 1)) {
                int next = starts.nextSetBit(from + 1);
                List<Token> sentence = words.subList(from, next < 0 ? words.size() : next);
                if (all.stream().allMatch(one -> one.in(value, sentence, false).size() > 0)) {
                    all.forEach(one -> add(one, passage, value, sentence, places));
                }
            }
        }
        return places;
    }

    private static void add(Leaf asked, Passage passage, String value, List<Token> words, List<Place> places) {
        int start = passage.span().start();
        for (Span span : asked.spans(value, words)) {
            places.add(new Place(new Span(start + span.start(), start + span.end()), passage.job()));
        }
    }

    /** The first text of a value that the leaf matches; null when it matches none. A name is written as its first text is. */
    @Nullable
    String matching(Mentions.Mention mention, Leaf leaf) {
        for (String value : mention.texts()) {
            if (leaf.in(value, words(value), value.equals(mention.writing())).size() > 0) {
                return value;
            }
        }
        return null;
    }

    /** The words of a value or passage; cut once. */
    List<Token> words(String value) {
        return words.computeIfAbsent(value, Tokenizer::tokenize);
    }
}
