package org.shortlist.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
 * <h2>A skill that is asked for</h2>
 * Whoever has it longest and used it last comes first, with less and less gain a month more, and the gain fading with the time since:
 *
 * <pre>
 *   tf = 2 + skill.months · √months · 2^(−months since last use / skill.halflife)
 * </pre>
 *
 * (the half-life is the exponential forgetting that recommender systems use: Y. Ding, X. Li, "Time weight collaborative filtering", CIKM
 * 2005). One who only lists it has 1, a year until now 7, three years 11, ten years 18: with k1 = 6 that is 0.14, 0.54, 0.65 and
 * 0.75 of the most that it can bring.
 *
 * <h2>What is rare</h2>
 * How much a word counts for depends on how rare it is (K. Spärck Jones, "A statistical interpretation of term specificity", 1972):
 * right among the words of a question, and misleading where several things do for one of them. Three rules keep it out of there:
 * <ul>
 * <li>A phrase counts as one word that is as rare as the rarest of its words: it is so at least. Lucene adds up how rare all its
 * words and all their forms are, and so would put a mention of "human resources" above a job as "HR manager".</li>
 * <li>What was asked and its synonyms are as common as the commonest of them: that "k8s" is rarer than "Kubernetes" is no merit of those
 * who write it so. (Lucene's {@code SynonymQuery} does the same for single words.)</li>
 * <li>The rungs of a ladder asked for upwards ({@code seniority:>=senior}) are one word: a director fits no better than a senior for
 * being rarer, nor does one who was both.</li>
 * </ul>
 *
 * <p>All this is counted among those who are there, and not those whom the engine has yet to forget: the same candidates have the same points however their segments were
 * merged, after a restart and after a reindex.
 *
 * <p>What does not depend on the question (how recent, how complete) has no part in it. {@code RelevanceTest} measures the order by judged
 * topics.
 *
 * <p>The numbers stand in {@code ranking.properties}, and a profile of one's own may take their place.
 *
 * @param name         with a version; changes whenever a number or a rule here does
 * @param text         a word of the text
 * @param fields       a word of a value, besides being in the text
 * @param current      the same again for a value of a job that is still held
 * @param skillMonths  the factor of the root of a skill's months
 * @param skillHalfLife in months
 * @param sameJob      what a same-job match in a job still held is worth more, once
 * @param phraseInValue what a phrase in a value is worth, where a phrase in the text is worth 1
 * @param otherForm    what a form of a word that was not typed is worth, where the one typed is worth 1
 * @param synonym      the same for a synonym
 */
public record RankingProfile(String name, float k1, float b, int text, Map<Field, Integer> fields,
        Map<Field, Integer> current,
        double skillMonths, double skillHalfLife, float sameJob, float phraseInValue, float otherForm, float synonym) {

    public static final RankingProfile DEFAULT = bundled();

    private static RankingProfile bundled() {
        try {
            return RankingFile.bundled().profile();
        } catch (IOException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /**
     * The profile that a user's file makes of the one that is shipped: its numbers in place of those of the same name.
     *
     * @throws IOException naming the line that is wrong; or when the file cannot be read
     */
    public static RankingProfile of(@Nullable Path file) throws IOException {
        return file == null ? DEFAULT : RankingFile.bundled().overriddenBy(file).profile();
    }

    public int of(Field field) {
        return fields.getOrDefault(field, text);
    }

    public int ofCurrent(Field field) {
        return current.getOrDefault(field, 0);
    }

    /** Whether being in a job still held makes a match in this field better. */
    public boolean knowsCurrent(Field field) {
        return current.containsKey(field) && field.hasWords();
    }

    /** The fields of words in which being in a job still held makes a match better. */
    public List<Field> currentFields() {
        return current.keySet().stream().filter(Field::hasWords).sorted().toList();
    }

    /**
     * The frequency that stands for a skill.
     *
     * @param months of use, 0 when it is only listed
     * @param since  months since the last use
     */
    public int ofSkill(int months, long since) {
        double lately = Math.pow(2, -Math.max(0, since) / skillHalfLife);
        return months == 0 ? 1 : (int) Math.round(2 + skillMonths * Math.sqrt(months) * lately);
    }

    /** Tells profiles apart whose numbers differ though their names do not. */
    public String fingerprint() {
        String numbers = "%s %s %d %s %s %s %s %s %s %s %s".formatted(k1, b, text, new EnumMap<>(fields),
                new EnumMap<>(current), skillMonths, skillHalfLife, sameJob, phraseInValue, otherForm, synonym);
        return name + " " + Integer.toHexString(numbers.hashCode());
    }
}
