package org.shortlist.bench.rivals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What is the same in all answers.
 *
 * @param total  how many were found
 * @param hits   how many are told of
 * @param marked how many of them come with marked words
 * @param facets the commonest values of each facet, with how many have them
 */
record Answer(long total, int hits, int marked, Map<String, Map<String, Long>> facets) {

    /** Reads the counts of one facet. */
    static Map<String, Long> counts(JsonNode values, String name, String count) {
        Map<String, Long> counts = new LinkedHashMap<>();
        values.forEach(value -> counts.put(value.path(name).asString(), value.path(count).asLong()));
        return counts;
    }

    /**
     * In what another answer to the same question differs. Of values that are equally common, each may leave out others at the end of
     * its list.
     */
    Optional<String> differs(Answer other) {
        if (total != other.total || hits != other.hits) {
            return Optional.of(total + " found and " + hits + " told, not " + other.total + " and " + other.hits);
        }
        return facets.keySet()
                .stream()
                .filter(facet -> !agree(facets.get(facet), other.facets.getOrDefault(facet, Map.of())))
                .map(facet -> facet + " counts " + facets.get(facet) + ", not " + other.facets.get(facet))
                .findFirst();
    }

    private static boolean agree(Map<String, Long> ours, Map<String, Long> theirs) {
        List<Long> counts = new ArrayList<>(ours.values());
        if (!counts.equals(new ArrayList<>(theirs.values()))) {
            return false;
        }
        long last = counts.isEmpty() ? 0 : counts.getLast();
        return ours.entrySet()
                .stream()
                .allMatch(value -> value.getValue() == last || value.getValue().equals(theirs.get(value.getKey())));
    }
}
