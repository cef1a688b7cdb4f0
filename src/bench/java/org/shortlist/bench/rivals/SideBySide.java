package org.shortlist.bench.rivals;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shortlist.bench.Population;
import org.shortlist.vocabulary.Vocabulary;

/**
 * Shortlist beside OpenSearch and Solr: the same invented candidates, the same questions, the same client ({@link Crowd}, Java's own with
 * connections that are kept), each server in a JVM of its own with the same heap and collector, HTTP on the loopback, one shard, segments as
 * they came. What is particular to each stands at {@link ShortlistRival}, {@link OpenSearchRival} and {@link SolrRival}.
 *
 * <p>First the candidates are loaded, a thousand a request, in turns, by two clients: parsed ones, with a nested document for each job,
 * on the disk when acknowledged, and found when the loading ends; those of the first fifth are to warm up. Each then answers each question
 * with all facets, and all must agree on who is found and on every count. Then come rounds in which each question is put to all in turn,
 * by one client and by two: ten hits and the exact total; five facets of the twenty commonest values as well; marked words as well.
 *
 * <p>Shortlist reads the data anew while loading (words are tagged by its vocabulary), keeps the original, and notes every question in its
 * audit log. Those are its ways and are not taken off.
 *
 * <p>Usage: {@code SideBySide [candidates] [seconds] [rounds] [heap] [folder] [names]}, 10,000, 0.4 for each question in a round, 5 and 1g
 * unless told, a folder among the temporary ones, where what is to be loaded is kept for the next time, and
 * {@code shortlist,opensearch,solr}. Before, once:
 * {@code mvn -f src/opensearch/pom.xml} and {@code mvn -f src/solr/pom.xml}. Linux alone.
 */
public final class SideBySide {

    private static final int CLIENTS = 2;
    private static final int TURNS = 10;
    private static final int WARM_UP_TURNS = TURNS / 5;
    private static final double IDLE = 0.05;
    /** Questions of each kind. */
    private static final int WARM_UP = 250;

    private final List<Rival> rivals;
    private final Crowd crowd;
    private final Map<String, List<Ask>> kinds;

    private SideBySide(List<Rival> rivals, Crowd crowd, Map<String, List<Ask>> kinds) {
        this.rivals = rivals;
        this.crowd = crowd;
        this.kinds = kinds;
    }

    public static void main(String[] args) throws Exception {
        int candidates = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        Duration each = Duration.ofMillis(args.length > 1 ? Math.round(Double.parseDouble(args[1]) * 1000) : 400);
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        String heap = args.length > 3 ? args[3] : "1g";
        Path kept = args.length > 4
                ? Path.of(args[4])
                : Path.of(System.getProperty("java.io.tmpdir"), "shortlist-side-by-side");
        List<Contender> contenders = Contender.named(args.length > 5 ? args[5] : "shortlist,opensearch,solr");
        Vocabulary vocabulary = Vocabulary.load();
        Population population = new Population(vocabulary, 1);
        List<List<Path>> parts = Parts.of(kept, candidates, contenders,
                Person.Maker.of(vocabulary, population, YearMonth.now())::make);
        Path folder = Files.createTempDirectory(kept, "run");
        List<Rival> rivals = new ArrayList<>();
        try (Crowd crowd = new Crowd(CLIENTS)) {
            for (Contender contender : contenders) {
                rivals.add(contender.start().of(heap, folder.resolve(contender.name())));
            }
            SideBySide all = new SideBySide(rivals, crowd, Ask.kinds(population));
            all.open();
            System.out.printf(Locale.ROOT, "%,d candidates, heaps of %s%n%n", candidates, heap);
            all.load(parts, candidates);
            all.settle();
            all.size("after loading");
            all.compare();
            all.measure(each, rounds);
            all.size("after the questions");
        } finally {
            for (Rival rival : rivals) {
                rival.close();
            }
            delete(folder);
        }
    }

    private void open() throws IOException, InterruptedException {
        for (Rival rival : rivals) {
            for (HttpRequest request : rival.open()) {
                crowd.await(request);
            }
        }
    }

    /** Loads a tenth at a time, in turns. */
    private void load(List<List<Path>> parts, int candidates)
            throws IOException, InterruptedException {
        double[] seconds = new double[rivals.size()];
        double[] cpu = new double[rivals.size()];
        int all = parts.getFirst().size();
        int counted = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            int first = all * turn / TURNS;
            int end = all * (turn + 1) / TURNS;
            counted += turn < WARM_UP_TURNS ? 0 : end - first;
            for (int i = 0; i < rivals.size(); i++) {
                Rival rival = rivals.get(i);
                List<HttpRequest> requests = new ArrayList<>();
                for (Path part : parts.get(i).subList(first, end)) {
                    requests.add(rival.load(part));
                }
                Crowd.Slice slice = crowd.each(rival, requests, CLIENTS, rival::checkLoaded);
                if (turn == TURNS - 1) {
                    slice = and(slice, crowd.each(rival, rival.settle(), 1, body -> {}));
                }
                seconds[i] += turn < WARM_UP_TURNS ? 0 : slice.seconds();
                cpu[i] += turn < WARM_UP_TURNS ? 0 : slice.cpuSeconds();
            }
        }
        double people = Math.min(candidates, counted * Parts.SIZE);
        for (int i = 0; i < rivals.size(); i++) {
            System.out.printf(Locale.ROOT, "%-10s loads %,6.0f a second (%.2f of the first), %.2f ms of CPU each%n",
                    rivals.get(i).name(), people / seconds[i], seconds[0] / seconds[i], cpu[i] * 1000 / people);
        }
    }

    private static Crowd.Slice and(Crowd.Slice one, Crowd.Slice other) {
        return new Crowd.Slice(one.nanos(), one.seconds() + other.seconds(), one.cpuSeconds() + other.cpuSeconds());
    }

    /** Waits until none of them has anything to do: segments may still be merged. */
    private void settle() throws IOException, InterruptedException {
        for (int i = 0; i < 60; i++) {
            double before = cpu();
            Thread.sleep(1000);
            if (cpu() - before < IDLE) {
                return;
            }
        }
        System.out.println("They were still at work when they were asked.");
    }

    private double cpu() throws IOException {
        double cpu = 0;
        for (Rival rival : rivals) {
            cpu += rival.server().cpuSeconds();
        }
        return cpu;
    }

    private void size(String when) throws IOException {
        for (Rival rival : rivals) {
            System.out.printf(Locale.ROOT, "%s: %s has %,d MB of anonymous memory and %,d MB of files%n", when,
                    rival.name(), rival.server().anonymousMb(), rival.server().diskMb());
        }
    }

    /** All must find the same people and count the same. */
    private void compare() throws IOException, InterruptedException {
        int compared = 0;
        for (Map.Entry<String, List<Ask>> kind : kinds.entrySet()) {
            for (Ask ask : kind.getValue()) {
                List<Answer> answers = new ArrayList<>();
                for (Rival rival : rivals) {
                    answers.add(rival.read(crowd.send(rival.ask(ask, Ask.Extent.MARKS))));
                }
                for (int i = 1; i < rivals.size(); i++) {
                    Optional<String> difference = answers.getFirst().differs(answers.get(i));
                    if (difference.isPresent()) {
                        throw new IllegalStateException(
                                rivals.getFirst().name() + " and " + rivals.get(i).name() + " do not agree on "
                                        + ask + ": " + difference.get());
                    }
                }
                compared++;
            }
        }
        System.out.println("They agree on totals and facet counts of " + compared + " questions.");
    }

    private void measure(Duration each, int rounds) throws IOException, InterruptedException {
        warmUp();
        Map<Cell, Map<Rival, List<Crowd.Slice>>> slices = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Cell cell : cells()) {
                for (int i = 0; i < rivals.size(); i++) {
                    Rival rival = rivals.get((i + round) % rivals.size());
                    slices.computeIfAbsent(cell, c -> new LinkedHashMap<>())
                            .computeIfAbsent(rival, r -> new ArrayList<>())
                            .add(crowd.ask(rival, requests(cell, rival), cell.clients(), each));
                }
            }
        }
        for (int clients = 1; clients <= CLIENTS; clients++) {
            print(clients, slices);
        }
    }

    /** Nothing is marked of everyone. */
    private List<Cell> cells() {
        return kinds.keySet()
                .stream()
                .flatMap(kind -> Stream.of(Ask.Extent.values())
                        .filter(extent -> extent != Ask.Extent.MARKS || !kind.equals(Ask.EVERYONE))
                        .flatMap(extent -> Stream.of(1, CLIENTS).map(clients -> new Cell(kind, extent, clients))))
                .toList();
    }

    /** The same number of answers from each, so that none is compiled better for having been quicker. */
    private void warmUp() throws IOException, InterruptedException {
        for (Cell cell : cells()) {
            for (Rival rival : rivals) {
                List<HttpRequest> some = requests(cell, rival);
                List<HttpRequest> many = IntStream.range(0, WARM_UP).mapToObj(i -> some.get(i % some.size())).toList();
                crowd.each(rival, many, CLIENTS, body -> {});
            }
        }
    }

    private List<HttpRequest> requests(Cell cell, Rival rival) {
        return kinds.get(cell.kind()).stream().map(ask -> rival.ask(ask, cell.extent())).toList();
    }

    private void print(int clients, Map<Cell, Map<Rival, List<Crowd.Slice>>> slices) {
        RatioTable table = new RatioTable(rivals.stream().map(Rival::name).toList());
        slices.forEach((cell, all) -> {
            if (cell.clients() == clients) {
                table.add(cell.group(), cell.name(), rivals.stream().map(all::get).map(Figures::of).toList());
            }
        });
        System.out.printf("%n%d client%s%n%n%s%n%s%n%s%n", clients, clients == 1 ? "" : "s", table.throughput(),
                table.means(), table.latency());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
