package org.shortlist.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.shortlist.evidence.Mentions;
import org.shortlist.evidence.Mentions.Mention;
import org.shortlist.evidence.Mentions.Sense;
import org.shortlist.query.Field;
import org.shortlist.resume.Span;
import org.shortlist.search.Projection.Passage;
import org.shortlist.vocabulary.NameForms;

/** {@link Mentions} packed small: each concept once, and of what was written only what the text does not say at its place. */
final class MentionsCodec {

    private MentionsCodec() {}

    /** @param text that the spans point into */
    static BytesRef pack(Mentions of, String text) throws IOException {
        return Packing.pack(of, (out, mentions) -> new Packer(out, text).write(mentions));
    }

    static Mentions unpack(BytesRef bytes, String text) throws IOException {
        return Packing.unpack(bytes, in -> new Unpacker(in, text).read());
    }

    private enum Texts {
        NONE, WRITING, WRITING_AND_LABEL, NAME, OTHER;

        static Texts of(Mention mention) {
            if (mention.texts().isEmpty()) {
                return NONE;
            }
            for (Texts texts : List.of(WRITING, WRITING_AND_LABEL, NAME)) {
                if (mention.texts().equals(texts.made(mention.field(), mention.writing(), mention.senses()))) {
                    return texts;
                }
            }
            return OTHER;
        }

        private List<String> made(Field field, String writing, List<Sense> senses) {
            return switch (this) {
                case WRITING -> List.of(writing);
                case WRITING_AND_LABEL -> senses.isEmpty() ? List.of() : List.of(writing, senses.getFirst().label());
                case NAME -> field == Field.NAME ? NameForms.of(writing) : List.of();
                default -> List.of();
            };
        }
    }

    private record Packer(DataOutput out, String text) {

        void write(Mentions mentions) throws IOException {
            Packing.list(out, mentions.passages(), (to, passage) -> {
                writeSpan(passage.span());
                Packing.index(to, passage.job());
            });
            Map<Sense, Integer> senses = new LinkedHashMap<>();
            mentions.all()
                    .forEach(mention -> mention.senses().forEach(sense -> senses.putIfAbsent(sense, senses.size())));
            Packing.list(out, List.copyOf(senses.keySet()), (to, sense) -> {
                to.writeByte((byte) sense.field().ordinal());
                to.writeString(sense.id());
                Packing.text(to, sense.label().equals(sense.id()) ? null : sense.label());
            });
            Packing.list(out, mentions.all(), (to, mention) -> writeMention(mention, senses));
        }

        private void writeMention(Mention mention, Map<Sense, Integer> senses) throws IOException {
            out.writeByte((byte) mention.field().ordinal());
            Packing.index(out, mention.job());
            out.writeByte((byte) (mention.span() == null ? 0 : 1));
            if (mention.span() != null) {
                writeSpan(mention.span());
            }
            boolean there = mention.span() != null && mention.span().of(text).equals(mention.writing());
            Packing.text(out, there ? null : mention.writing());
            Packing.list(out, mention.senses(), (to, sense) -> to.writeVInt(senses.get(sense)));
            Texts texts = Texts.of(mention);
            out.writeByte((byte) texts.ordinal());
            if (texts == Texts.OTHER) {
                Packing.list(out, mention.texts(), DataOutput::writeString);
            }
        }

        private void writeSpan(Span span) throws IOException {
            out.writeVInt(span.start());
            out.writeVInt(span.end() - span.start());
        }
    }

    private record Unpacker(DataInput in, String text) {

        Mentions read() throws IOException {
            List<Passage> passages = Packing.list(in, from -> new Passage(readSpan(), Packing.index(from)));
            List<Sense> senses = Packing.list(in, from -> {
                Field field = Field.values()[from.readByte()];
                String id = from.readString();
                String label = Packing.text(from);
                return new Sense(field, id, label == null ? id : label);
            });
            return new Mentions(passages, Packing.list(in, from -> readMention(senses)));
        }

        private Mention readMention(List<Sense> known) throws IOException {
            Field field = Field.values()[in.readByte()];
            Integer job = Packing.index(in);
            Span span = in.readByte() == 0 ? null : readSpan();
            String written = Packing.text(in);
            String writing = written == null && span != null ? span.of(text) : String.valueOf(written);
            List<Sense> senses = Packing.list(in, from -> known.get(from.readVInt()));
            Texts texts = Texts.values()[in.readByte()];
            return new Mention(field, job, writing,
                    texts == Texts.OTHER ? Packing.list(in, DataInput::readString) : texts.made(field, writing, senses),
                    senses, span);
        }

        private Span readSpan() throws IOException {
            int start = in.readVInt();
            return new Span(start, start + in.readVInt());
        }
    }
}
