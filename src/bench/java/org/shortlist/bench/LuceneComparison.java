package org.shortlist.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.shortlist.query.Field;
import org.shortlist.query.QueryParser;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.Facet;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.Selection;
import org.shortlist.vocabulary.Vocabulary;

/**
 * The embedded engine beside plain Lucene on the same index: each kind of question eight times over with other words, with and without five
 * facets and ten highlighted hits, in milliseconds of CPU, and the ratios that are aimed at.
 *
 * <p>Usage: {@code LuceneComparison [candidates] [folder]}, 1,000,000 and a folder of that number among the temporary files. The index is
 * made once and kept there. What the engine keeps in memory is told before plain Lucene is opened.
 */
public final class LuceneComparison {

    private static final List<Field> FIVE = List.of(Field.SKILL, Field.EMPLOYER, Field.TITLE, Field.CITY, Field.SCHOOL);
    private static final int VARIANTS = 8;
    private static final int WARM_UP = 40;
    private static final int TIMES = 160;
    private static final String[] CRAFTS = {"nurse", "accountant", "teacher", "analyst", "electrician", "recruiter",
            "architect", "consultant"};
    private static final String[] OTHERS = {"engineer", "manager", "software", "chef", "designer", "scientist",
            "operator",
            "editor"};
    private static final String[] PHRASES = {"release support", "data platform", "cost time", "budget quality",
            "process customer", "team of", "risk tooling", "partner vendor"};

    private final CandidateIndex engine;
    private final QueryParser parser;
    private final Population population;
    private final PlainLucene plain;
    private final List<String> ticked;

    private LuceneComparison(CandidateIndex engine, QueryParser parser, Population population, PlainLucene plain)
            throws IOException {
        this.engine = engine;
        this.parser = parser;
        this.population = population;
        this.plain = plain;
        ticked = List.of(commonest(Field.EMPLOYER), commonest(Field.CITY));
    }

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        int candidates = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        Path folder = args.length > 1
                ? Path.of(args[1])
                : Path.of(System.getProperty("java.io.tmpdir"), "shortlist-bench-" + candidates);
        Vocabulary vocabulary = Vocabulary.load();
        Population population = new Population(vocabulary, 1);
        QueryParser parser = new QueryParser(vocabulary, Clock.systemUTC());
        try (CandidateIndex engine = BigIndex.open(folder, vocabulary, population, candidates);
                PlainLucene plain = new PlainLucene(BigIndex.live(folder),
                        FIVE.stream().map(LuceneComparison::counted).toList())) {
            LuceneComparison comparison = new LuceneComparison(engine, parser, population, plain);
            comparison.alone();
            comparison.all();
        }
    }

    private static String counted(Field field) {
        return "facet." + name(field);
    }

    private static String name(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    private String commonest(Field field) throws IOException {
        SearchRequest everyone = SearchRequest.of(parser.read("").expression()).withFacets(List.of(field), 1);
        Facet facet = engine.search(everyone).facets().getFirst();
        return facet.values().getFirst().id();
    }

    /** A kind of question: as asked of the engine, and as asked of Lucene, for the i-th variant. */
    private interface Kind {
        String question(int i);

        Query query(int i);
    }

    private static Kind kind(java.util.function.IntFunction<String> question,
            java.util.function.IntFunction<Query> query) {
        return new Kind() {
            @Override
            public String question(int i) {
                return question.apply(i);
            }

            @Override
            public Query query(int i) {
                return query.apply(i);
            }
        };
    }

    private Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new java.util.LinkedHashMap<>();
        kinds.put("one term", kind(i -> "=" + CRAFTS[i], i -> word(CRAFTS[i])));
        kinds.put("one skill", kind(i -> "skill:=\"" + skill(i) + "\"", i -> skillOf("has.skill", i)));
        kinds.put("two, all", kind(i -> "=" + CRAFTS[i] + " =" + OTHERS[i],
                i -> both(Occur.MUST, word(CRAFTS[i]), word(OTHERS[i]))));
        kinds.put("four, any", kind(i -> "=" + CRAFTS[i] + " OR =" + OTHERS[i] + " OR =" + CRAFTS[(i + 1) % VARIANTS]
                + " OR =" + OTHERS[(i + 3) % VARIANTS],
                i -> both(Occur.SHOULD, word(CRAFTS[i]), word(OTHERS[i]), word(CRAFTS[(i + 1) % VARIANTS]),
                        word(OTHERS[(i + 3) % VARIANTS]))));
        kinds.put("phrase", kind(i -> "=\"" + PHRASES[i] + "\"", i -> new PhraseQuery("text", PHRASES[i].split(" "))));
        kinds.put("everyone", kind(i -> "", i -> PlainLucene.everyone()));
        kinds.put("same job", kind(
                i -> "job:(title:=" + CRAFTS[i] + " skill:=\"" + skill(i) + "\" from:2019 to:2021)",
                i -> plain.people(both(Occur.MUST, new TermQuery(new Term("job.title", CRAFTS[i])),
                        skillOf("job.has.skill", i),
                        IntRange.newIntersectsQuery("job.dates", new int[]{2019 * 12}, new int[]{2021 * 12 + 11})))));
        return kinds;
    }

    private String skill(int i) {
        return population.skill(1 << i).id();
    }

    private Query skillOf(String field, int i) {
        return new TermQuery(new Term(field, skill(i)));
    }

    private static Query word(String word) {
        return new TermQuery(new Term("words", word));
    }

    private static Query both(Occur occur, Query... queries) {
        BooleanQuery.Builder both = new BooleanQuery.Builder();
        for (Query query : queries) {
            both.add(query, occur);
        }
        return both.build();
    }

    private SearchRequest request(String question) {
        return SearchRequest.of(parser.read(question).expression()).withPage(0, 10);
    }

    private List<SearchRequest> requests(Kind kind) {
        return java.util.stream.IntStream.range(0, VARIANTS).mapToObj(i -> request(kind.question(i))).toList();
    }

    private Timing engine(List<SearchRequest> requests) throws IOException {
        return Timing.of(i -> engine.search(requests.get(i % requests.size())), WARM_UP, TIMES);
    }

    /** What Lucene has no counterpart for, and what the engine needs by itself. */
    private void alone() throws IOException {
        System.out.printf("%n%-40s %9s %9s%n", "the engine alone, ms of CPU", "median", "p99");
        String[] typed = {"pro", "soft", "emp", "da", "eng", "s", "acc", "pitt"};
        print("suggestions",
                Timing.of(i -> engine.suggest(typed[i % typed.length], java.util.EnumSet.allOf(Field.class), 10),
                        WARM_UP, TIMES));
        String place = population.place(3);
        print("radius of 50 km", engine(List.of(request("near:\"" + place + "\" 50km"))));
        print("radius of 50 km + five facets",
                engine(List.of(request("near:\"" + place + "\" 50km").withFacets(FIVE, 20))));
        System.out.printf("anonymous memory, the engine alone: %s%n", memory());
    }

    private static void print(String name, Timing timing) {
        System.out.printf(Locale.ROOT, "%-40s %9.2f %9.2f%n", name, timing.median(), timing.p99());
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

    private void all() throws IOException {
        System.out.printf("%n%-28s %9s | %8s %8s | %8s %8s | %6s %s%n", "question", "people", "engine", "p99", "Lucene",
                "p99", "ratio", "aim");
        for (Map.Entry<String, Kind> kind : kinds().entrySet()) {
            compare(kind.getKey(), kind.getValue());
        }
        sideways();
        wildcard();
    }

    private void compare(String name, Kind kind) throws IOException {
        List<SearchRequest> requests = requests(kind);
        List<Query> queries = java.util.stream.IntStream.range(0, VARIANTS).mapToObj(kind::query).toList();
        long people = engine.search(requests.getFirst()).total();
        if (people != plain.count(queries.getFirst())) {
            throw new IllegalStateException(
                    name + ": " + people + " people, of Lucene " + plain.count(queries.getFirst()));
        }
        Timing bare = Timing.of(i -> countAndTop(queries.get(i % VARIANTS)), WARM_UP, TIMES);
        row(name, people, engine(requests), bare, name.equals("same job") ? "at most 2 times Lucene" : "");
        List<SearchRequest> counted = requests.stream().map(request -> request.withFacets(FIVE, 20)).toList();
        Timing facets = Timing.of(i -> plain.facets(queries.get(i % VARIANTS)), WARM_UP, TIMES);
        row(name + " + 5 facets", people, engine(counted), facets,
                name.equals("everyone") ? "8 times faster" : "2.5 times faster");
        List<SearchRequest> whole = counted.stream().map(SearchRequest::withSnippets).toList();
        Timing parts = Timing.of(i -> {
            Query query = queries.get(i % VARIANTS);
            plain.highlight(query, plain.facets(query));
        }, WARM_UP, TIMES);
        if (!name.equals("everyone")) {
            row(name + " + 5 + highlights", people, engine(whole), parts, "at most 1.3 times Lucene");
        }
    }

    /** An answer has an exact total. */
    private void countAndTop(Query query) throws IOException {
        plain.top(query);
        plain.count(query);
    }

    private void sideways() throws IOException {
        List<Selection> selections = List.of(Selection.of(Field.EMPLOYER, ticked.get(0)),
                Selection.of(Field.CITY, ticked.get(1)));
        Map<String, Term> terms = Map.of(counted(Field.EMPLOYER), new Term("has.employer", ticked.get(0)),
                counted(Field.CITY), new Term("has.city", ticked.get(1)));
        Kind kind = kinds().get("one term");
        List<SearchRequest> requests = requests(kind).stream()
                .map(request -> request.withFacets(FIVE, 20).withSelections(selections))
                .toList();
        Timing facets = Timing.of(i -> plain.sideways(kind.query(i % VARIANTS), terms), WARM_UP, TIMES);
        row("two selected sideways", engine.search(requests.getFirst()).total(), engine(requests), facets, "");
    }

    private void wildcard() throws IOException {
        String[] shapes = {"*ician", "*eering", "*ector", "*apist", "*arian", "*legal", "*veyor", "*ative"};
        Kind kind = kind(i -> shapes[i], i -> new WildcardQuery(new Term("words", shapes[i])));
        List<SearchRequest> requests = requests(kind);
        Timing bare = Timing.of(i -> countAndTop(kind.query(i % VARIANTS)), WARM_UP, TIMES);
        row("leading star", engine.search(requests.getFirst()).total(), engine(requests), bare, "");
    }

    private static void row(String name, long people, Timing engine, Timing lucene, String aim) {
        System.out.printf(Locale.ROOT, "%-28s %,9d | %8.2f %8.2f | %8.2f %8.2f | %6.2f %s%n", name, people,
                engine.median(), engine.p99(), lucene.median(), lucene.p99(), lucene.median() / engine.median(), aim);
    }
}
