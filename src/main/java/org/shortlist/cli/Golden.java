package org.shortlist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shortlist.http.Refusal;
import org.shortlist.http.SearchParameters;
import org.shortlist.search.Facet;
import org.shortlist.search.Hit;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.SearchResult;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Saved questions, and what they found: asked of two generations, they tell what another index would change.
 *
 * @param questions in the order of the file
 */
record Golden(List<Question> questions) {

    /** A question as it is called, and to be put. */
    record Question(String name, SearchRequest request) {}

    /** Answers a question from some generation. */
    interface Searches {
        SearchResult search(SearchRequest request) throws IOException;
    }

    /**
     * What changed in the answer to a question.
     *
     * @param gone   hits that were on the page and are there no longer
     * @param fresh  hits that are there now and were not
     * @param moved  hits that are both, in another order: so few as would have to step aside for the others to stand as before
     * @param counts values of facets whose count is another
     * @param share  of the answer that changed, from 0 to 1: the hits that are gone or new and those that moved, the total, or the
     *               counts of a facet, whichever changed most
     */
    record Difference(String question, long before, long after, List<String> gone, List<String> fresh, int moved,
            int counts, double share) {

        boolean isAny() {
            return before != after || !gone.isEmpty() || !fresh.isEmpty() || moved > 0 || counts > 0;
        }
    }

    /**
     * Reads a file: a JSON list of objects with the parameters of a search, as {@code POST /v1/search} takes them, and perhaps a name.
     *
     * @throws Failure when it is no such list
     */
    static Golden read(Path file, SearchParameters parameters) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Failure.wrongUsage("There is no file " + file);
        }
        List<Question> questions = new ArrayList<>();
        for (JsonNode each : list(file)) {
            Map<String, List<String>> given = given(each);
            List<String> name = given.remove("name");
            String called = name == null
                    ? String.join(" ", given.getOrDefault("q", List.of("everyone")))
                    : name.getFirst();
            try {
                questions.add(new Question(called, parameters.read(given).request()));
            } catch (Refusal wrong) {
                throw Failure.wrongUsage(file + ", question " + (questions.size() + 1) + ": " + wrong.getMessage());
            }
        }
        if (questions.isEmpty()) {
            throw Failure.wrongUsage(file + " has no questions");
        }
        return new Golden(questions);
    }

    private static JsonNode list(Path file) throws IOException {
        String wrong = " must be a JSON list of searches, such as [{\"q\": \"java\", \"size\": 20}]";
        try {
            JsonNode read = JsonMapper.shared().readTree(Files.readString(file));
            if (read.isArray() && read.valueStream().allMatch(JsonNode::isObject)) {
                return read;
            }
        } catch (JacksonException e) {
            throw Failure.wrongUsage(file + wrong + "; it is no JSON at line " + e.getLocation().getLineNr());
        }
        throw Failure.wrongUsage(file + wrong);
    }

    private static Map<String, List<String>> given(JsonNode search) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        search.properties().forEach(member -> {
            Stream<JsonNode> values = member.getValue().isArray()
                    ? member.getValue().valueStream()
                    : Stream.of(member.getValue());
            given.put(member.getKey(), values.map(value -> value.asString()).collect(Collectors.toList()));
        });
        return given;
    }

    /** What each question finds, in order. */
    List<SearchResult> ask(Searches index) throws IOException {
        List<SearchResult> found = new ArrayList<>();
        for (Question question : questions) {
            found.add(index.search(question.request()));
        }
        return found;
    }

    /** What has changed from one asking to another, a difference a question. */
    List<Difference> compare(List<SearchResult> before, List<SearchResult> after) {
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            differences.add(difference(questions.get(i).name(), before.get(i), after.get(i)));
        }
        return differences;
    }

    private static Difference difference(String name, SearchResult before, SearchResult after) {
        List<String> then = before.hits().stream().map(Hit::id).toList();
        List<String> now = after.hits().stream().map(Hit::id).toList();
        List<String> gone = then.stream().filter(id -> !now.contains(id)).toList();
        List<String> fresh = now.stream().filter(id -> !then.contains(id)).toList();
        int moved = moved(then, now);
        double ofHits = share(Math.max(gone.size(), fresh.size()) + moved, Math.max(then.size(), now.size()));
        double ofTotal = share(Math.abs(before.total() - after.total()), Math.max(before.total(), after.total()));
        return new Difference(name, before.total(), after.total(), gone, fresh, moved, counts(before, after),
                Math.max(Math.max(ofHits, ofTotal), ofFacets(before, after)));
    }

    /** All that are on both pages, but for the most of them that follow each other on both. */
    private static int moved(List<String> then, List<String> now) {
        int[] places = then.stream().mapToInt(now::indexOf).filter(place -> place >= 0).toArray();
        int[] inOrder = new int[places.length];
        int most = 0;
        for (int i = 0; i < places.length; i++) {
            inOrder[i] = 1;
            for (int earlier = 0; earlier < i; earlier++) {
                if (places[earlier] < places[i]) {
                    inOrder[i] = Math.max(inOrder[i], inOrder[earlier] + 1);
                }
            }
            most = Math.max(most, inOrder[i]);
        }
        return places.length - most;
    }

    /** Of the facet that changed most. Both answers have the same facets, as the question asks; a partial one has none. */
    private static double ofFacets(SearchResult before, SearchResult after) {
        double most = 0;
        for (int i = 0; i < Math.min(before.facets().size(), after.facets().size()); i++) {
            most = Math.max(most, share(before.facets().get(i), after.facets().get(i)));
        }
        return most;
    }

    /** By how much the counts of a facet differ, of as much as they could. */
    private static double share(Facet before, Facet after) {
        Map<String, Long> then = counts(before);
        Map<String, Long> now = counts(after);
        long differ = 0;
        long whole = 0;
        for (String value : Stream.concat(then.keySet().stream(), now.keySet().stream()).distinct().toList()) {
            long was = then.getOrDefault(value, 0L);
            long is = now.getOrDefault(value, 0L);
            differ += Math.abs(was - is);
            whole += Math.max(was, is);
        }
        return share(differ, whole);
    }

    private static Map<String, Long> counts(Facet facet) {
        return facet.values().stream().collect(Collectors.toMap(Facet.Value::id, Facet.Value::count, Long::sum));
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static int counts(SearchResult before, SearchResult after) {
        Map<String, Long> counts = new HashMap<>();
        count(before.facets(), counts, 1);
        count(after.facets(), counts, -1);
        return (int) counts.values().stream().filter(count -> count != 0).count();
    }

    private static void count(List<Facet> facets, Map<String, Long> counts, int sign) {
        facets.forEach(facet -> facet.values()
                .forEach(value -> counts.merge(facet.field() + " " + value.id(), sign * value.count(), Long::sum)));
    }
}
