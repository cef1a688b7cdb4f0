package org.shortlist.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.shortlist.access.Access;
import org.shortlist.http.ServerOptions;
import org.shortlist.http.ShortlistServer;
import org.shortlist.ingest.Importer;
import org.shortlist.ingest.Projector;
import org.shortlist.ingest.TextExtractor;
import org.shortlist.parser.ResumeParser;
import org.shortlist.query.ConceptResolver;
import org.shortlist.query.QueryParser;
import org.shortlist.search.CandidateIndex;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.SqliteStore;
import org.shortlist.vocabulary.Vocabulary;

/**
 * How long the page takes from an answer's last byte to the frame that shows it, over a large index, in a real browser. Each change is
 * a word more of a question that finds somebody, or a choice in a filter; the server's own time is told beside it.
 */
public final class PageBenchmark {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final String[] QUESTIONS = {"data", "data engineer", "data engineer platform",
            "data engineer platform NOT trainer", "nurse",
            "nurse OR teacher", "skill:mariadb", "skill:mariadb platform", "skill:mariadb platform latency",
            "title:analyst",
            "title:analyst ~mariadb", "\"software engineer\"", "review process", "manager years:5..", "train*",
            "accountant",
            "accountant audit", "lead", "lead designer", "chef"};
    private static final String[] CHOICES = {".facet-value.off .facet-include", ".facet-value.off .facet-include",
            ".facet-value.off .facet-exclude", ".closeness button:last-child", ".closeness button:first-child",
            ".facet-value.included .facet-include", ".facet-value.excluded .facet-include"};
    /** Notes, of each answer to a question of the list, when its last byte came and when the frame after it was drawn. */
    private static final String WATCH = """
            () => {
              performance.setResourceTimingBufferSize(5000);
              window.shown = [];
              const isAnswer = entry => entry.name.includes('/v1/search?') && entry.name.includes('facet=');
              const seen = new Set();
              let answered;
              new PerformanceObserver(list => list.getEntries().filter(isAnswer).forEach(entry => { answered = entry; }))
                .observe({ type: 'resource' });
              new MutationObserver(() => requestAnimationFrame(() => {
                const channel = new MessageChannel();
                channel.port1.onmessage = () => {
                  const results = document.querySelector('.results');
                  if (!answered || seen.has(answered) || !results || results.getAttribute('aria-busy') === 'true') return;
                  seen.add(answered);
                  window.shown.push([performance.now() - answered.responseEnd, answered.responseEnd - answered.startTime]);
                };
                channel.port2.postMessage(0);
              })).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
            }""";

    private PageBenchmark() {}

    /** @param args how many candidates, and the folder in which their index is made and kept */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        int candidates = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        Path folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("shortlist-bench");
        Vocabulary vocabulary = Vocabulary.load();
        ResumeParser reader = new ResumeParser(vocabulary);
        try (CandidateIndex index = BigIndex.open(folder, vocabulary, new Population(vocabulary, 1), candidates);
                CandidateStore store = SqliteStore
                        .open(Files.createTempDirectory("shortlist-bench").resolve("none.db"));
                Projector projector = new Projector(store, index, CLOCK);
                ShortlistServer server = new ShortlistServer(ServerOptions.loopback(0))) {
            server.start();
            server.open(Access.in(Files.createTempDirectory("shortlist-bench")), index, store,
                    new Importer(store, reader, new TextExtractor(), CLOCK), projector,
                    new QueryParser(vocabulary, CLOCK), new ConceptResolver(vocabulary), CLOCK);
            try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(
                    Map.of("PLAYWRIGHT_NODEJS_PATH", installed("node"), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
                Browser browser = playwright.chromium()
                        .launch(new LaunchOptions().setExecutablePath(Path.of(installed("chromium")))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu")));
                for (int width : new int[]{1440, 390}) {
                    Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 900));
                    page.navigate("http://127.0.0.1:" + server.port() + "/");
                    walk(page, width);
                    page.close();
                }
            }
        }
    }

    private static void walk(Page page, int width) {
        page.waitForSelector("#total");
        page.evaluate(WATCH);
        for (String question : QUESTIONS) {
            shown(page, () -> page.locator("#q").fill(question));
        }
        page.locator("#q").press("Enter");
        for (String choice : width > 1000 ? CHOICES : new String[0]) {
            shown(page, () -> page.locator(choice).first().click());
        }
        List<List<Double>> times = numbers(page.evaluate("() => window.shown"));
        report(width, "answer to screen", times.stream().map(List::getFirst).toList());
        report(width, "question to answer", times.stream().map(List::getLast).toList());
    }

    /** Waits until the change is shown and its prices have come; not every change asks anew. */
    private static void shown(Page page, Runnable change) {
        Object before = page.evaluate("() => window.shown.length");
        change.run();
        try {
            page.waitForFunction("before => window.shown.length > before", before,
                    new Page.WaitForFunctionOptions().setTimeout(3000));
        } catch (TimeoutError e) {
            return;
        }
        page.waitForTimeout(600);
    }

    private static List<List<Double>> numbers(Object found) {
        List<List<Double>> all = new ArrayList<>();
        for (Object pair : (List<?>) found) {
            all.add(((List<?>) pair).stream().map(number -> ((Number) number).doubleValue()).toList());
        }
        return all;
    }

    private static void report(int width, String what, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        System.out.printf(Locale.ROOT, "%4d px, %s: %d changes, median %.0f ms, worst %.0f ms  %s%n", width, what,
                sorted.size(), sorted.get(sorted.size() / 2), sorted.getLast(),
                times.stream().map(time -> String.format(Locale.ROOT, "%.0f", time)).toList());
    }

    private static String installed(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + program + " is installed"))
                .toString();
    }
}
