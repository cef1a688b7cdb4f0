package org.shortlist.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Field;
import org.shortlist.query.QueryParser;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.Deadline;
import org.shortlist.search.Facet;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.SearchResult;
import org.shortlist.search.Selection;
import org.shortlist.vocabulary.Vocabulary;

/**
 * The embedded engine beside plain Lucene on the same index: each kind of question in eight variants, with and without five facets and
 * ten highlighted hits, in milliseconds of CPU, the two in turns, and how many times faster the engine is beside what is aimed at.
 *
 * <p>Usage: {@code LuceneComparison [candidates] [folder] [rows]}, 1,000,000, a folder of that number among the temporary files, and
 * all rows; else those in whose name the pattern is found. The index is made once and kept there. What the engine keeps in memory is told
 * before plain Lucene is opened.
 *
 * <p>Each side does it as it would in earnest: the engine with the deadline that a server sets, plain Lucene in one pass or in two,
 * whichever is quicker with that kind of question. The engine keeps the counts of everyone with the snapshot, so "everyone" is read off
 * there; "most" people are counted by both.
 *
 * <p>Neither side may keep what a query found ({@link IndexSearcher#setDefaultQueryCache}): the same eight questions over and over would
 * be answered from there, and no longer be what is timed.
 */
public final class LuceneComparison {

    private static final List<Field> FIVE = List.of(Field.SKILL, Field.EMPLOYER, Field.TITLE, Field.CITY, Field.SCHOOL);
    private static final int TOP = 20;
    private static final int WARM_UP = 80;
    private static final int TIMES = 160;
    private static final int TRIALS = 24;
    private static final Duration BUDGET = Duration.ofSeconds(10);

    /** How many times faster than Lucene is aimed at; a way of less than 1 allows so much more time. */
    private static final double FACETS_OF_SOME = 2.5;
    private static final double FACETS_OF_EVERYONE = 8;
    private static final double WHOLE_ANSWER = 1 / 1.3;
    private static final double JOIN = 1 / 2.0;

    private final CandidateIndex engine;
    private final QueryParser parser;
    private final Population population;
    private final Pattern rows;

    private LuceneComparison(CandidateIndex engine, QueryParser parser, Population population, Pattern rows) {
        this.engine = engine;
        this.parser = parser;
        this.population = population;
        this.rows = rows;
    }

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        int candidates = BigIndex.candidates(args);
        Path folder = BigIndex.folder(args);
        Pattern rows = Pattern.compile(args.length > 2 ? args[2] : "");
        IndexSearcher.setDefaultQueryCache(null);
        Vocabulary vocabulary = Vocabulary.load();
        Population population = new Population(vocabulary, 1);
        QueryParser parser = new QueryParser(vocabulary, Clock.systemUTC());
        try (CandidateIndex engine = BigIndex.open(folder, vocabulary, population, candidates)) {
            LuceneComparison comparison = new LuceneComparison(engine, parser, population, rows);
            comparison.alone();
            try (PlainLucene plain = new PlainLucene(BigIndex.live(folder),
                    FIVE.stream().map(LuceneComparison::counted).toList())) {
                comparison.beside(plain);
            }
        }
    }

    private static String counted(Field field) {
        return "facet." + field.name().toLowerCase(Locale.ROOT);
    }

    private String commonest(Field field) throws IOException {
        SearchRequest everyone = request("").withFacets(List.of(field), 1);
        Facet facet = engine.search(everyone).facets().getFirst();
        return facet.values().getFirst().id();
    }

    private SearchRequest request(String question) {
        return SearchRequest.of(parser.read(question).expression()).withPage(0, 10);
    }

    private SearchResult search(SearchRequest request) throws IOException {
        return engine.search(request.withDeadline(Deadline.after(BUDGET)));
    }

    private static SearchRequest five(SearchRequest request) {
        return request.withFacets(FIVE, TOP);
    }

    /** What plain Lucene has no counterpart for on this index, and what the engine needs by itself. */
    private void alone() throws IOException {
        System.out.printf("%n%-40s %9s %9s%n", "the engine alone, ms of CPU", "median", "p99");
        String[] typed = {"pro", "soft", "emp", "da", "eng", "s", "acc", "pitt"};
        alone("suggestions", i -> engine.suggest(typed[i % typed.length], EnumSet.allOf(Field.class), 10));
        SearchRequest radius = request("near:\"" + population.place(3) + "\" 50km");
        alone("radius of 50 km", i -> search(radius));
        alone("radius of 50 km + 5 facets", i -> search(five(radius)));
        System.out.printf("anonymous memory, the engine alone: %s%n", memory());
    }

    private void alone(String name, Timing.Work work) throws IOException {
        if (rows.matcher(name).find()) {
            Timing timing = Timing.of(work, WARM_UP, TIMES);
            System.out.printf(Locale.ROOT, "%-40s %9.2f %9.2f%n", name, timing.median(), timing.p99());
        }
    }

    private static String memory() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status)
                ? "not told by this system"
                : Files.readAllLines(status)
                        .stream()
                        .filter(line -> line.startsWith("RssAnon"))
                        .map(line -> line.replaceAll("\\s+", " "))
                        .findFirst()
                        .orElse("?");
    }

    private void beside(PlainLucene plain) throws IOException {
        System.out.printf("%n%-26s %9s | %8s %8s | %8s %8s | %12s %s%n", "question, ms of CPU", "people", "engine",
                "p99", "Lucene", "p99", "times faster", "aim");
        Map<String, Question> questions = Question.all(population, plain);
        for (Map.Entry<String, Question> question : questions.entrySet()) {
            new Rows(question.getKey(), question.getValue(), plain).print();
        }
        new Rows("two ticked, sideways", questions.get(Question.ONE_TERM), plain).printSideways();
        new Rows("leading star", Question.leadingStar(), plain).printBare(null);
    }

    /** The rows of one kind of question. */
    private final class Rows {
        private final String name;
        private final List<SearchRequest> requests;
        private final List<Query> queries;
        private final PlainLucene plain;

        Rows(String name, Question question, PlainLucene plain) {
            this.name = name;
            this.plain = plain;
            requests = IntStream.range(0, Question.VARIANTS).mapToObj(i -> request(question.asked().apply(i))).toList();
            queries = IntStream.range(0, Question.VARIANTS).mapToObj(question.query()).toList();
        }

        void print() throws IOException {
            boolean everyone = name.equals(Question.EVERYONE);
            boolean apart = rows.matcher(name + " + 5 facets").find() && isQuickerApart();
            printBare(name.equals(Question.SAME_JOB) ? JOIN : null);
            row(name + " + 5 facets", LuceneComparison::five, i -> plain.facets(query(i), apart), aim());
            if (!everyone) {
                row(name + " + 5 + 10 marked", request -> five(request).withSnippets(),
                        i -> plain.highlight(query(i), plain.facets(query(i), apart)), WHOLE_ANSWER);
            }
        }

        /** For five facets; null where none is said. */
        private @Nullable Double aim() {
            return switch (name) {
                case "phrase", Question.MOST, Question.SAME_JOB -> null;
                case Question.EVERYONE -> FACETS_OF_EVERYONE;
                default -> FACETS_OF_SOME;
            };
        }

        private boolean isQuickerApart() throws IOException {
            Timing.Pair ways = Timing.inTurns(i -> plain.facets(query(i), true), i -> plain.facets(query(i), false),
                    TRIALS, TRIALS);
            return ways.timesFaster() > 1;
        }

        /** An answer has an exact total. */
        void printBare(@Nullable Double aim) throws IOException {
            row(name, request -> request, i -> {
                plain.top(query(i));
                plain.count(query(i));
            }, aim);
        }

        void printSideways() throws IOException {
            String employer = commonest(Field.EMPLOYER);
            String city = commonest(Field.CITY);
            List<Selection> ticked = List.of(Selection.of(Field.EMPLOYER, employer), Selection.of(Field.CITY, city));
            Map<String, Term> terms = Map.of(counted(Field.EMPLOYER), new Term("has.employer", employer),
                    counted(Field.CITY), new Term("has.city", city));
            row(name, request -> five(request).withSelections(ticked), i -> plain.sideways(query(i), terms),
                    query -> PlainLucene.narrowed(query, terms.values()), null);
        }

        private Query query(int i) {
            return queries.get(i % Question.VARIANTS);
        }

        private void row(String row, UnaryOperator<SearchRequest> asked, Timing.Work lucene, @Nullable Double aim)
                throws IOException {
            row(row, asked, lucene, query -> query, aim);
        }

        /** @param found who must be found by both */
        private void row(String row, UnaryOperator<SearchRequest> asked, Timing.Work lucene, UnaryOperator<Query> found,
                @Nullable Double aim) throws IOException {
            if (!rows.matcher(row).find()) {
                return;
            }
            List<SearchRequest> all = requests.stream().map(asked).toList();
            long people = search(all.getFirst()).total();
            int counted = plain.count(found.apply(queries.getFirst()));
            if (people != counted) {
                throw new IllegalStateException(row + ": " + people + " people, of Lucene " + counted);
            }
            Timing.Pair times = Timing.inTurns(i -> search(all.get(i % Question.VARIANTS)), lucene, WARM_UP,
                    TIMES);
            System.out.printf(Locale.ROOT, "%-26s %,9d | %8.2f %8.2f | %8.2f %8.2f | %12.2f %s%n", row, people,
                    times.ours().median(), times.ours().p99(), times.bare().median(), times.bare().p99(),
                    times.timesFaster(), aim == null ? "" : verdict(times.timesFaster(), aim));
        }

        private static String verdict(double faster, double aim) {
            return String.format(Locale.ROOT, "%.2f %s", aim, faster >= aim ? "met" : "missed");
        }
    }
}
