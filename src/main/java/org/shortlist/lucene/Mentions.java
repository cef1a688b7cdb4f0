package org.shortlist.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Field;
import org.shortlist.resume.Concept;
import org.shortlist.resume.DegreeLevel;
import org.shortlist.resume.Education;
import org.shortlist.resume.Place;
import org.shortlist.resume.Position;
import org.shortlist.resume.Resume;
import org.shortlist.resume.Skill;
import org.shortlist.resume.Span;
import org.shortlist.search.Projection.Passage;

/**
 * Where a candidate's text shows its values: kept beside the text, read only for the hits of a page, to say why they match.
 *
 * @param passages as in the projection
 * @param all      those of the jobs first, in the order of the résumé
 */
record Mentions(List<Passage> passages, List<Mention> all) {

    /**
     * A value.
     *
     * @param job     index of the position it is of, null when of the person
     * @param writing as written
     * @param id      of the concept it stands for, null when for none
     * @param label   of the concept, null when for none
     * @param span    null when the résumé came as data
     */
    record Mention(Field field, @Nullable Integer job, String writing, @Nullable String id, @Nullable String label,
            @Nullable Span span) {

        /** Whether it is a value of the person: where a job was is not where the person lives. */
        boolean isOfPerson() {
            return field != Field.CITY || job == null;
        }
    }

    static Mentions of(Resume resume, List<Passage> passages) {
        return new Gathering().gather(resume, passages);
    }

    BytesRef pack() throws IOException {
        return Packing.pack(this, Mentions::write);
    }

    static Mentions unpack(BytesRef bytes) throws IOException {
        return Packing.unpack(bytes, Mentions::read);
    }

    private static void write(DataOutput out, Mentions mentions) throws IOException {
        Packing.list(out, mentions.passages, (to, passage) -> {
            writeSpan(to, passage.span());
            Packing.index(to, passage.job());
        });
        Packing.list(out, mentions.all, Mentions::writeMention);
    }

    private static Mentions read(DataInput in) throws IOException {
        List<Passage> passages = Packing.list(in, from -> new Passage(readSpan(from), Packing.index(from)));
        return new Mentions(passages, Packing.list(in, Mentions::readMention));
    }

    private static void writeMention(DataOutput out, Mention mention) throws IOException {
        out.writeByte((byte) mention.field.ordinal());
        Packing.index(out, mention.job);
        out.writeString(mention.writing);
        Packing.text(out, mention.id);
        Packing.text(out, mention.label);
        out.writeByte((byte) (mention.span == null ? 0 : 1));
        if (mention.span != null) {
            writeSpan(out, mention.span);
        }
    }

    private static Mention readMention(DataInput in) throws IOException {
        return new Mention(Field.values()[in.readByte()], Packing.index(in), in.readString(), Packing.text(in),
                Packing.text(in), in.readByte() == 0 ? null : readSpan(in));
    }

    private static void writeSpan(DataOutput out, Span span) throws IOException {
        out.writeVInt(span.start());
        out.writeVInt(span.end() - span.start());
    }

    private static Span readSpan(DataInput in) throws IOException {
        int start = in.readVInt();
        return new Span(start, start + in.readVInt());
    }

    /** Mentions while they are collected. */
    private static final class Gathering {
        private final List<Mention> all = new ArrayList<>();
        private @Nullable Integer job;
        private @Nullable DegreeLevel highest;

        Mentions gather(Resume resume, List<Passage> passages) {
            for (int i = 0; i < resume.positions().size(); i++) {
                job = i;
                add(resume.positions().get(i));
            }
            job = null;
            if (resume.name() != null) {
                add(Field.NAME, resume.name().text(), null, resume.name().span());
            }
            resume.skillsOutsideJobs().forEach(this::add);
            highest = resume.education()
                    .stream()
                    .map(Gathering::level)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
            resume.education().forEach(this::add);
            if (resume.location() != null) {
                add(resume.location());
            }
            return new Mentions(passages, all);
        }

        private void add(Position position) {
            if (position.title() != null) {
                add(Field.TITLE, position.title().text(), position.title().family(), position.title().span());
            }
            if (position.employer() != null) {
                add(Field.EMPLOYER, position.employer().text(), position.employer().company(),
                        position.employer().span());
            }
            position.skills().forEach(this::add);
            if (position.location() != null) {
                add(position.location());
            }
        }

        private void add(Skill skill) {
            add(Field.SKILL, skill.text(), skill.concept(), skill.span());
        }

        private void add(Place place) {
            add(Field.CITY, place.text(), place.city(), place.span());
        }

        private void add(Education education) {
            if (education.school() != null) {
                add(Field.SCHOOL, education.school().text(), education.school().institution(),
                        education.school().span());
            }
            String degree = education.degree() == null ? "" : education.degree().text();
            String subject = education.field() == null ? "" : education.field().text();
            if (!degree.isBlank() || !subject.isBlank()) {
                boolean counts = highest != null && level(education) == highest;
                add(Field.DEGREE, (degree + " " + subject).strip(), counts ? highest.concept() : null,
                        span(education));
            }
        }

        private static @Nullable DegreeLevel level(Education education) {
            return education.degree() == null ? null : education.degree().level();
        }

        /** Of the degree and the field of study, where they stand side by side; else of the degree. */
        private static @Nullable Span span(Education education) {
            Span degree = education.degree() == null ? null : education.degree().span();
            Span subject = education.field() == null ? null : education.field().span();
            if (degree == null || subject == null) {
                return degree == null ? subject : degree;
            }
            boolean near = subject.start() >= degree.end() && subject.start() - degree.end() < 20;
            return near ? new Span(degree.start(), subject.end()) : degree;
        }

        private void add(Field field, String writing, @Nullable Concept concept, @Nullable Span span) {
            all.add(new Mention(field, job, writing, concept == null ? null : concept.id(),
                    concept == null ? null : concept.label(), span));
        }
    }
}
