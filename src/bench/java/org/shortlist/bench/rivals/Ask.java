package org.shortlist.bench.rivals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.shortlist.bench.Population;

/** What is asked, in nobody's language. */
sealed interface Ask {

    int VARIANTS = 8;
    String EVERYONE = "everyone";
    String SAME_JOB = "same job";

    /** Everyone. */
    record Everyone() implements Ask {}

    /** Whoever has all of these words, or any of them. */
    record Words(List<String> words, boolean all) implements Ask {}

    /** Whoever has these words side by side. */
    record Phrase(List<String> words) implements Ask {}

    /** Whoever had one job with this word in its title, this skill, and some month from the first of January to the end of December. */
    record SameJob(String title, String skill, int fromYear, int toYear) implements Ask {

        int firstMonth() {
            return fromYear * 12;
        }

        int lastMonth() {
            return toYear * 12 + 11;
        }
    }

    /** How much of an answer is wanted, beside ten hits and how many there are. */
    enum Extent {
        PLAIN, FACETS, MARKS
    }

    /** The kinds of questions by name, each in {@link #VARIANTS} variants. */
    static Map<String, List<Ask>> kinds(Population population) {
        List<String> crafts = List.of("nurse", "accountant", "teacher", "analyst", "electrician", "recruiter",
                "architect",
                "consultant");
        List<String> others = List.of("engineer", "manager", "software", "chef", "designer", "scientist", "operator",
                "editor");
        List<List<String>> phrases = List.of(List.of("release", "support"), List.of("data", "platform"),
                List.of("cost", "time"), List.of("budget", "quality"), List.of("process", "customer"),
                List.of("team", "of"), List.of("risk", "tooling"), List.of("partner", "vendor"));
        Map<String, List<Ask>> kinds = new LinkedHashMap<>();
        kinds.put(EVERYONE, List.of(new Everyone()));
        kinds.put("one term", variants(i -> new Words(List.of(crafts.get(i)), true)));
        kinds.put("two, all", variants(i -> new Words(List.of(crafts.get(i), others.get(i)), true)));
        kinds.put("four, any", variants(i -> new Words(List.of(crafts.get(i), others.get(i),
                crafts.get((i + 1) % VARIANTS), others.get((i + 3) % VARIANTS)), false)));
        kinds.put("phrase", variants(i -> new Phrase(phrases.get(i))));
        kinds.put(SAME_JOB,
                variants(i -> new SameJob(crafts.get(i), population.skill(1 << i).id(), 2019, 2021)));
        return kinds;
    }

    private static List<Ask> variants(IntFunction<Ask> one) {
        return new ArrayList<>(IntStream.range(0, VARIANTS).mapToObj(one).toList());
    }
}
