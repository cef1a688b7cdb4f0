package org.shortlist.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Field;
import org.shortlist.resume.Span;
import org.shortlist.search.Card;
import org.shortlist.search.Projection.Passage;
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

    /** A number of the person, or of one of the jobs; null where there is none. */
    @Nullable
    Integer number(Field field, @Nullable Integer job) throws IOException {
        Scope scope = job == null ? Scope.PERSON : Scope.JOB;
        NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), scope.number(field));
        int document = job == null ? doc : doc - card.jobs().size() + job;
        return numbers.advanceExact(document) ? Integer.valueOf((int) numbers.longValue()) : null;
    }

    /** Where a query of the text matches, in the order of the text. */
    List<Span> matches(Weight ofText) throws IOException {
        Matches matches = ofText.matches(leaf, doc);
        MatchesIterator each = matches == null ? null : matches.getMatches(Scope.PERSON.text());
        List<Span> spans = new ArrayList<>();
        while (each != null && each.next()) {
            spans.add(new Span(each.startOffset(), each.endOffset()));
        }
        return spans;
    }

    /** Where a leaf is in the text, found by reading it. */
    List<Span> read(Leaf asked) {
        List<Span> spans = new ArrayList<>();
        for (Passage passage : passages()) {
            int start = passage.span().start();
            for (Span span : asked.in(words(passage.span().of(text)))) {
                spans.add(new Span(start + span.start(), start + span.end()));
            }
        }
        return spans;
    }

    /** The words of a value or passage; cut once. */
    List<Token> words(String value) {
        return words.computeIfAbsent(value, Tokenizer::tokenize);
    }

    /** The passage that holds this place. */
    @Nullable
    Passage passage(Span span) {
        for (Passage passage : passages()) {
            if (passage.span().contains(span)) {
                return passage;
            }
        }
        return null;
    }
}
