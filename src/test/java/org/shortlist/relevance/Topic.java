package org.shortlist.relevance;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody looks for.
 *
 * @param question as asked of Shortlist
 * @param words    as typed into a box that knows words alone
 * @param grades   by career or sample, how right it is; whoever is not in it, not at all
 */
record Topic(String name, String kind, String question, String words, Map<String, Integer> grades) {

    /** From which grade on somebody is worth a call. */
    private static final int GOOD = 2;
    private static final int FIRST = 10;

    static List<Topic> all() throws IOException {
        Map<String, Map<String, Integer>> grades = new HashMap<>();
        for (String[] judgement : Table.read("judgements.tsv", 3)) {
            grades.computeIfAbsent(judgement[0], topic -> new HashMap<>())
                    .put(judgement[1], Integer.valueOf(judgement[2]));
        }
        return Table.read("topics.tsv", 5)
                .stream()
                .map(topic -> new Topic(topic[0], topic[1], topic[2], topic[3],
                        Map.copyOf(grades.getOrDefault(topic[0], Map.of()))))
                .toList();
    }

    private int grade(String person) {
        return grades.getOrDefault(person, 0);
    }

    /**
     * Normalised discounted cumulative gain of the first ten (K. Järvelin, J. Kekäläinen, "Cumulated gain-based evaluation of IR
     * techniques", TOIS 2002): the gain 2^grade − 1 of each, divided by the logarithm of its rank, as a share of what the best order
     * of all people would bring.
     *
     * @param ranked   who was found, by what they are judged by
     * @param everyone who could have been
     */
    double ndcg(List<String> ranked, List<String> everyone) {
        double best = gain(everyone.stream().map(this::grade).sorted((a, b) -> b - a).toList());
        return best == 0 ? 0 : gain(ranked.stream().map(this::grade).toList()) / best;
    }

    private static double gain(List<Integer> grades) {
        double sum = 0;
        for (int i = 0; i < Math.min(FIRST, grades.size()); i++) {
            sum += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
        }
        return sum;
    }

    /** How many of the first ten are worth a call, of ten. */
    double precision(List<String> ranked) {
        return ranked.stream().limit(FIRST).filter(person -> grade(person) >= GOOD).count() / (double) FIRST;
    }
}
