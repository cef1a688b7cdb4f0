package org.shortlist.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Field;
import org.shortlist.resume.Span;
import org.shortlist.search.Projection;
import org.shortlist.search.Projection.Meaning;
import org.shortlist.search.Projection.Passage;
import org.shortlist.search.Projection.Value;

/**
 * Where a candidate's text shows its values: kept beside the text, to say why it matches.
 *
 * @param passages as in the projection
 * @param all      those of the jobs first, in the order of the résumé
 */
public record Mentions(List<Passage> passages, List<Mention> all) {

    /**
     * A value.
     *
     * @param field   of its words, or of its first sense where it has no words
     * @param job     index of the position it is of, null when of the person
     * @param writing as written
     * @param texts   by whose words it is found
     * @param senses  what it stands for
     * @param span    null when the résumé came as data
     */
    public record Mention(Field field, @Nullable Integer job, String writing, List<String> texts, List<Sense> senses,
            @Nullable Span span) {

        /** Whether it is a value of this job; for null, of the person: where a job was is not where the person lives. */
        public boolean isOf(@Nullable Integer asked) {
            return asked == null ? field != Field.CITY || job == null : asked.equals(job);
        }

        /** Of the concept that it stands for in its own field; null when for none. */
        @Nullable
        public String id() {
            return senses.stream().filter(sense -> sense.field == field).map(Sense::id).findFirst().orElse(null);
        }
    }

    /** A concept that a value stands for. */
    public record Sense(Field field, String id, String label) {

        static Sense of(Meaning meaning) {
            return new Sense(meaning.field(), meaning.written().concept().id(), meaning.written().concept().label());
        }
    }

    public static Mentions of(Projection projection) {
        return of(projection.passages(), projection.values());
    }

    /** @param values those of a projection */
    public static Mentions of(List<Passage> passages, List<Value> values) {
        return new Mentions(passages, values.stream().map(Mentions::mention).toList());
    }

    private static Mention mention(Value value) {
        return new Mention(value.field(), value.job(), value.writing(), value.texts(),
                value.meanings().stream().map(Sense::of).toList(), value.span());
    }
}
