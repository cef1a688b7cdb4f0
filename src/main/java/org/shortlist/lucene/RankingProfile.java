package org.shortlist.lucene;

import java.util.Map;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.shortlist.query.Field;

/**
 * How much a word is worth by where it stands: the one place that decides the order of hits.
 *
 * <p>A résumé says the important things more than once: "Kafka" stands in the list of skills, in a job's text, perhaps in a title.
 * Scoring each field by itself and adding the scores rewards a person twice for the same word, and saturation, which is meant to
 * make the tenth mention worth little, starts anew in every field. BM25F (S. Robertson, H. Zaragoza, M. Taylor, "Simple
 * BM25 extension to multiple weighted fields", CIKM 2004; S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework:
 * BM25 and Beyond", 2009, §3.6) adds up the <em>frequencies</em>, each times the weight of its field, and then applies BM25 once:
 *
 * <pre>
 *   tf = Σ weight(field) · occurrences in field
 *   score = idf · tf / (tf + k1 · (1 − b + b · length / average length))
 * </pre>
 *
 * The sum is made while indexing, as the frequency in the field {@code words}, and so is the length, which is weighted alike. {@code k1}
 * is set where a mention in text counts for little and a title for most: with k1 = 6, one mention is worth 0.14 of the most that a word
 * can bring, five mentions 0.45, a listed skill 0.60, a past title 0.68, the present title 0.76. {@code b} is lower
 * than the usual 0.75: a long résumé is a long career as often as it is padding.
 *
 * <p>What does not depend on the question (how recent, how complete) has no part in it.
 *
 * @param name    with a version; changes whenever a number here does
 * @param text    a word of the text
 * @param fields  a word of a value, besides being in the text
 * @param current the same again for a value of a job that is still held
 * @param sameJob what a same-job match in a job still held is worth more, once
 */
record RankingProfile(String name, float k1, float b, int text, Map<Field, Integer> fields, Map<Field, Integer> current,
        float sameJob) {

    static final RankingProfile DEFAULT = new RankingProfile("default@1", 6f, 0.4f, 1,
            Map.of(Field.TITLE, 12, Field.NAME, 10, Field.SKILL, 8, Field.EMPLOYER, 6, Field.SCHOOL, 4, Field.DEGREE, 4,
                    Field.CITY, 4),
            Map.of(Field.TITLE, 6, Field.EMPLOYER, 3), 0.2f);

    int of(Field field) {
        return fields.getOrDefault(field, text);
    }

    int ofCurrent(Field field) {
        return current.getOrDefault(field, 0);
    }

    /** Whether being in a job still held makes a match in this field better. */
    boolean knowsCurrent(Field field) {
        return current.containsKey(field);
    }

    Similarity similarity() {
        return new BM25Similarity(k1, b);
    }
}
