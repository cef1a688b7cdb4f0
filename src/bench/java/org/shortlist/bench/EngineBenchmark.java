package org.shortlist.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.shortlist.lucene.LuceneIndex;
import org.shortlist.query.Field;
import org.shortlist.query.QueryParser;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.SearchResult;
import org.shortlist.vocabulary.Vocabulary;

/**
 * Indexes generated candidates with the embedded engine and times questions: median and 99th percentile in milliseconds of wall
 * time, one client, each question 200 times after 50 to warm up.
 *
 * <p>Usage: {@code EngineBenchmark [candidates] [seed]}, 100,000 and 1 unless told.
 */
public final class EngineBenchmark {

    private static final List<Field> FIVE = List.of(Field.SKILL, Field.EMPLOYER, Field.TITLE, Field.CITY, Field.SCHOOL);
    private static final int WARM_UP = 50;
    private static final int TIMES = 200;

    private EngineBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        int candidates = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        Vocabulary vocabulary = Vocabulary.load();
        Path folder = Files.createTempDirectory("shortlist-bench");
        try (CandidateIndex index = LuceneIndex.open(folder, vocabulary)) {
            Population population = new Population(vocabulary, seed);
            BigIndex.load(index, population, candidates);
            System.out.printf(Locale.ROOT, "index size %.1f MB%n", size(folder) / 1e6);
            System.out.printf("%-44s %9s %9s %9s%n", "question", "total", "median", "p99");
            for (Map.Entry<String, SearchRequest> question : questions(new QueryParser(vocabulary, Clock.systemUTC()),
                    population)
                    .entrySet()) {
                time(index, question.getKey(), question.getValue());
            }
        } finally {
            delete(folder);
        }
    }

    private static Map<String, SearchRequest> questions(QueryParser parser, Population population) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("everyone", "");
        String skill = "skill:=\"" + population.skill(3).id() + "\"";
        asked.put("one word", "nurse");
        asked.put("two words", "data engineer");
        asked.put("four, any", "accountant OR teacher OR electrician OR nurse");
        asked.put("phrase", "\"release support\"");
        asked.put("prefix", "migrat*");
        asked.put("skill", skill);
        asked.put("same job", "job:(title:engineer " + skill + " from:2019 to:2021)");
        Map<String, SearchRequest> questions = new LinkedHashMap<>();
        asked.forEach((name, text) -> {
            SearchRequest plain = SearchRequest.of(parser.read(text).expression()).withPage(0, 10);
            questions.put(name, plain);
            questions.put(name + " + 5 facets", plain.withFacets(FIVE, 20));
            if (!text.isEmpty()) {
                questions.put(name + " + 5 facets + snippets", plain.withFacets(FIVE, 20).withSnippets());
            }
        });
        return questions;
    }

    private static void time(CandidateIndex index, String name, SearchRequest request) throws IOException {
        double[] milliseconds = new double[TIMES];
        SearchResult result = index.search(request);
        for (int i = -WARM_UP; i < TIMES; i++) {
            long begun = System.nanoTime();
            result = index.search(request);
            if (i >= 0) {
                milliseconds[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(milliseconds);
        System.out.printf(Locale.ROOT, "%-44s %,9d %9.2f %9.2f%n", name, result.total(), milliseconds[TIMES / 2],
                milliseconds[TIMES * 99 / 100]);
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path path : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
