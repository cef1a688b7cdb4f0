package org.shortlist.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.shortlist.search.Card;

/** A {@link Card} as bytes beside the person, so that a page of hits is read without the store. */
final class CardCodec {

    private CardCodec() {}

    static BytesRef pack(Card card) throws IOException {
        return Packing.pack(card, CardCodec::write);
    }

    static Card unpack(BytesRef bytes) throws IOException {
        return Packing.unpack(bytes, CardCodec::read);
    }

    /** The card of a person. */
    static Card of(LeafReaderContext leaf, int doc) throws IOException {
        BinaryDocValues cards = leaf.reader().getBinaryDocValues(Scope.CARD);
        if (cards == null || !cards.advanceExact(doc)) {
            throw new IOException("The index is damaged: a person without a card. Run: shortlist reindex");
        }
        return unpack(cards.binaryValue());
    }

    private static void write(DataOutput out, Card card) throws IOException {
        Packing.text(out, card.name());
        Packing.text(out, card.headline());
        Packing.text(out, card.place());
        out.writeVInt(card.months());
        Packing.list(out, card.jobs(), CardCodec::writeJob);
        Packing.list(out, card.skills(), CardCodec::writeSkill);
    }

    private static Card read(DataInput in) throws IOException {
        return new Card(Packing.text(in), Packing.text(in), Packing.text(in), in.readVInt(),
                Packing.list(in, CardCodec::readJob), Packing.list(in, CardCodec::readSkill));
    }

    private static void writeJob(DataOutput out, Card.Job job) throws IOException {
        Packing.text(out, job.title());
        Packing.text(out, job.employer());
        Packing.month(out, job.from());
        Packing.month(out, job.to());
        out.writeByte((byte) (job.current() ? 1 : 0));
    }

    private static Card.Job readJob(DataInput in) throws IOException {
        return new Card.Job(Packing.text(in), Packing.text(in), Packing.month(in), Packing.month(in),
                in.readByte() == 1);
    }

    private static void writeSkill(DataOutput out, Card.SkillMonths skill) throws IOException {
        out.writeString(skill.id());
        Packing.text(out, skill.label().equals(skill.id()) ? null : skill.label());
        out.writeVInt(skill.months());
        Packing.month(out, skill.lastUsed());
    }

    private static Card.SkillMonths readSkill(DataInput in) throws IOException {
        String id = in.readString();
        String label = Packing.text(in);
        return new Card.SkillMonths(id, Objects.requireNonNullElse(label, id), in.readVInt(), Packing.month(in));
    }
}
