package org.shortlist.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.lucene.LuceneIndex;
import org.shortlist.query.QueryParser;
import org.shortlist.resume.Candidate;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.Hit;
import org.shortlist.search.SearchRequest;
import org.shortlist.vocabulary.Vocabulary;

/** Scores every topic three ways, writes the table to {@code target/relevance.txt}, and holds the mean to a floor. */
class RelevanceTest {

    /** What was reached, less a margin for what a better reading of résumés may change by the way. */
    private static final double NDCG_FLOOR = 0.88;
    private static final double PRECISION_FLOOR = 0.57;
    /** By how much the vocabulary's synonyms, and everything together, are better at least. */
    private static final double SYNONYMS_GAIN = 0.05;
    private static final double GAIN_OVER_TEXT = 0.15;
    private static final int TEN = 10;
    private static final List<String> WAYS = List.of("ours", "without synonyms", "text alone");

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final Map<String, Scores> SCORES = new TreeMap<>();
    private static final StringBuilder RANKED = new StringBuilder();

    @TempDir
    private static Path folder;

    private static List<Topic> topics;
    private static Pool pool;

    /** Of one topic, or the mean of several: with synonyms, without, and of the text alone. */
    private record Scores(double[] ndcg, double[] precision, int unjudged) {

        static Scores mean(List<Scores> all) {
            double[] ndcg = new double[3];
            double[] precision = new double[3];
            for (Scores scores : all) {
                for (int way = 0; way < 3; way++) {
                    ndcg[way] += scores.ndcg[way] / all.size();
                    precision[way] += scores.precision[way] / all.size();
                }
            }
            return new Scores(ndcg, precision, all.stream().mapToInt(Scores::unjudged).sum());
        }

        String row(String name) {
            return String.format(Locale.ROOT, "%-22s %6.3f %6.3f %6.3f   %5.2f %5.2f %5.2f%s%n", name, ndcg[0], ndcg[1],
                    ndcg[2], precision[0], precision[1], precision[2], unjudged == 0 ? "" : "   unjudged " + unjudged);
        }
    }

    @BeforeAll
    static void rankEverything() throws Exception {
        Vocabulary vocabulary = Vocabulary.load();
        topics = Topic.all();
        pool = new Pool(vocabulary);
        QueryParser parser = new QueryParser(vocabulary, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        try (CandidateIndex index = LuceneIndex.open(folder, vocabulary);
                TextAlone text = new TextAlone(pool.texts())) {
            try (CandidateIndex.Rebuild rebuild = index.rebuild(Pool.AS_OF)) {
                for (Candidate candidate : pool.candidates()) {
                    rebuild.put(candidate);
                }
                rebuild.commit(1);
                rebuild.publish();
            }
            index.refresh();
            for (Topic topic : topics) {
                SCORES.put(topic.name(), scores(topic, List.of(ranked(index, parser, topic, true),
                        ranked(index, parser, topic, false), text.ranked(topic.words(), TEN))));
            }
        }
        Files.writeString(Path.of("target", "relevance.txt"), table() + RANKED);
    }

    private static List<String> ranked(CandidateIndex index, QueryParser parser, Topic topic, boolean synonyms)
            throws IOException {
        SearchRequest request = SearchRequest.of(parser.read(topic.question(), TODAY, synonyms).expression());
        return index.search(request.withPage(0, TEN)).hits().stream().map(Hit::id).toList();
    }

    private static Scores scores(Topic topic, List<List<String>> ways) {
        double[] ndcg = new double[3];
        double[] precision = new double[3];
        Set<String> unjudged = new HashSet<>();
        for (int way = 0; way < 3; way++) {
            List<String> ranked = pool.judged(ways.get(way));
            ndcg[way] = topic.ndcg(ranked, pool.everyone());
            precision[way] = topic.precision(ranked);
            ranked.stream().filter(person -> !topic.grades().containsKey(person)).forEach(unjudged::add);
            RANKED.append(String.format("%n%s, %s:%n   ", topic.name(), WAYS.get(way)));
            ranked.forEach(person -> RANKED.append(' ').append(topic.grades().get(person)).append(' ').append(person));
        }
        return new Scores(ndcg, precision, unjudged.size());
    }

    private static String table() {
        StringBuilder table = new StringBuilder(
                String.format("%-22s %20s   %17s%n%-22s %6s %6s %6s   %5s %5s %5s%n", "", "nDCG@10", "P@10", "topic",
                        "ours",
                        "no syn", "text", "ours", "nosyn", "text"));
        Map<String, List<Scores>> kinds = new TreeMap<>();
        for (Topic topic : topics) {
            table.append(scores(topic.name()).row(topic.name()));
            kinds.computeIfAbsent(topic.kind(), kind -> new ArrayList<>()).add(scores(topic.name()));
        }
        table.append('\n');
        kinds.forEach((kind, scores) -> table.append(Scores.mean(scores).row(kind + ", " + scores.size())));
        return table.append(mean().row("all, " + topics.size())).toString();
    }

    private static Scores scores(String topic) {
        return SCORES.getOrDefault(topic, new Scores(new double[3], new double[3], 0));
    }

    private static Scores mean() {
        return Scores.mean(List.copyOf(SCORES.values()));
    }

    @Test
    void thoseWhoAreLookedForComeFirst() {
        assertThat(topics).hasSizeGreaterThanOrEqualTo(40);
        assertThat(mean().ndcg()[0]).isGreaterThan(NDCG_FLOOR);
        assertThat(mean().precision()[0]).isGreaterThan(PRECISION_FLOOR);
    }

    @Test
    void synonymsAreAGain() {
        Scores mean = mean();
        assertThat(mean.ndcg()[0]).isGreaterThan(mean.ndcg()[1] + SYNONYMS_GAIN);
    }

    @Test
    void isBetterThanTheTextAlone() {
        Scores mean = mean();
        assertThat(mean.ndcg()[0]).isGreaterThan(mean.ndcg()[2] + GAIN_OVER_TEXT);
        assertThat(mean.precision()[0]).isGreaterThan(mean.precision()[2]);
        assertThat(mean.ndcg()[1]).isGreaterThan(mean.ndcg()[2]);
    }

    @Test
    void everyoneWhoIsJudgedIsThere() throws IOException {
        Set<String> everyone = new HashSet<>(pool.everyone());
        assertThat(topics).allSatisfy(topic -> assertThat(everyone).containsAll(topic.grades().keySet()));
        assertThat(topics).extracting(Topic::name).doesNotHaveDuplicates();
        for (String[] judgement : Table.read("judgements.tsv", 3)) {
            assertThat(topics).as(judgement[0]).extracting(Topic::name).contains(judgement[0]);
        }
    }
}
