package org.shortlist.lucene;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.shortlist.evidence.Facts;
import org.shortlist.evidence.HitText;
import org.shortlist.evidence.Keyword;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.search.Card;
import org.shortlist.search.Point;
import org.shortlist.search.Projection.Use;

/**
 * What a segment knows of one person.
 *
 * @param doc  of the person, in the leaf
 * @param jobs how many documents of jobs stand before it
 */
record StoredPerson(LeafReaderContext leaf, int doc, int jobs) implements Facts {

    /** A person in hand. */
    static HitText of(LeafReaderContext leaf, int doc) throws IOException {
        Card card = CardCodec.of(leaf, doc);
        Document stored = leaf.reader().storedFields().document(doc, Set.of(Scope.TEXT, Scope.EVIDENCE));
        String text = stored.get(Scope.TEXT);
        BytesRef packed = stored.getBinaryValue(Scope.EVIDENCE);
        if (text == null || packed == null) {
            throw new IOException("The index is damaged: a person without a text. Run: shortlist reindex");
        }
        return new HitText(card, text, MentionsCodec.unpack(packed, text),
                new StoredPerson(leaf, doc, card.jobs().size()));
    }

    @Override
    public @Nullable Integer number(Field field, @Nullable Integer job) throws IOException {
        Long number = value(scope(job).number(field), job);
        return number == null ? null : Integer.valueOf(Math.toIntExact(number));
    }

    @Override
    public @Nullable Long ends(int job) throws IOException {
        return value(Scope.JOB_ENDS, job);
    }

    @Override
    public boolean isHeld(Expression.Held.Time time, int job) throws IOException {
        return frequency(Scope.JOB_HELD, Scope.held(time), job) > 0;
    }

    @Override
    public @Nullable Use use(String skill, @Nullable Integer job) throws IOException {
        String id = Keyword.of(skill);
        int months = frequency(scope(job).months(), id, job);
        int last = months == 0 ? 0 : frequency(scope(job).lastUse(), id, job);
        return months == 0 ? null : new Use(skill, Usage.months(months), last == 0 ? null : Usage.month(last));
    }

    @Override
    public @Nullable Point point(@Nullable Integer job) throws IOException {
        Long packed = value(scope(job).point(), job);
        return packed == null ? null : Nearby.unpacked(packed);
    }

    private static Scope scope(@Nullable Integer job) {
        return job == null ? Scope.PERSON : Scope.JOB;
    }

    /** A value of the person, or of one of the jobs; null where there is none. */
    private @Nullable Long value(String field, @Nullable Integer job) throws IOException {
        NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
        return values.advanceExact(document(job)) ? Long.valueOf(values.longValue()) : null;
    }

    /** The frequency of a term of the person, or of one of the jobs; 0 when it is not there. */
    private int frequency(String field, String term, @Nullable Integer job) throws IOException {
        PostingsEnum postings = leaf.reader().postings(new Term(field, term), PostingsEnum.FREQS);
        int document = document(job);
        return postings != null && postings.advance(document) == document ? postings.freq() : 0;
    }

    /** The jobs stand before the person, in their order. */
    private int document(@Nullable Integer job) {
        return job == null ? doc : doc - jobs + job;
    }
}
