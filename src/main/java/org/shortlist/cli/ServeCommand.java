package org.shortlist.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shortlist.http.ServerOptions;
import org.shortlist.http.ShortlistServer;
import org.shortlist.http.Tls;
import org.shortlist.access.Access;
import org.shortlist.ingest.ImportListener;
import org.shortlist.ingest.ImportReport;
import org.shortlist.ingest.Projector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the server until it is told to stop. */
@Command(name = "serve", header = "Serve the page and the JSON interface.", description = {
        "It listens on this machine alone unless --host says otherwise: résumés are nobody else's business.",
        "On any other address everybody needs a key: see shortlist help key."}, footer = {
                "  shortlist serve", "  shortlist serve --port 9000 --import ~/resumes",
                "  shortlist serve --watch ~/resumes",
                "  shortlist serve --web web                  the page from a folder, while it is edited"})
final class ServeCommand extends ShortlistCommand {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final long IMPORT_S = 5;
    private static final long PATIENCE_S = 20;
    private static final int LONGEST_BUDGET_S = 3_600;
    private static final int LEAST_AUDIT_MEGABYTES = 200;
    private static final long BYTES_A_MEGABYTE = 1_000_000;
    private static final double NANOS_A_SECOND = 1e9;
    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?");

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "Port; 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", description = "Address to listen on; 0.0.0.0 for all of this machine's (default: ${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(names = "--allow-host", paramLabel = "NAME", description = "Another name that the server may be called by, as behind a proxy; may be repeated.")
    private Set<String> names = Set.of();

    @Option(names = "--trust-forwarded-user", fallbackValue = "true", description = "Believe X-Forwarded-User, which the proxy in front sets, about who corrects. Only where nobody gets past the proxy.")
    private boolean trustUser;

    @Option(names = "--rate", paramLabel = "N", defaultValue = ""
            + ServerOptions.USUAL_PER_MINUTE, description = "How often a key may ask a minute; 0 for no limit (default: ${DEFAULT-VALUE}).")
    private int perMinute;

    @Option(names = "--allow-origin", paramLabel = "ORIGIN", description = "A site whose pages may ask this server, as in https://careers.example.com; may be repeated.")
    private Set<String> origins = Set.of();

    @Option(names = "--tls-keystore", paramLabel = "FILE", description = "Certificate and private key (PKCS12): the server then speaks TLS alone.")
    private @Nullable Path keystore;

    @Option(names = "--tls-password-file", paramLabel = "FILE", description = "Its first line opens the key store (default: what SHORTLIST_TLS_PASSWORD says).")
    private @Nullable Path passwordFile;

    @Option(names = "--web", paramLabel = "DIR", description = "Folder of the page, read anew at each request (default: the page in the program).")
    private @Nullable Path web;

    @Option(names = "--import", paramLabel = "PATH", description = "Import this first, in the background; may be repeated.")
    private List<Path> imported = new ArrayList<>();

    @Option(names = "--watch", paramLabel = "DIR", description = "Keep this folder imported as long as the server runs; may be repeated.")
    private List<Path> watched = new ArrayList<>();

    @Option(names = "--prune", fallbackValue = "true", description = "Delete the candidates whose files have gone from the folders that are watched.")
    private boolean prune;

    @Option(names = "--query-budget", paramLabel = "SECONDS", defaultValue = "10", description = "How long a question may take; what is found by then is the answer, which says so (default: ${DEFAULT-VALUE}).")
    private double budget;

    @Option(names = "--audit-megabytes", paramLabel = "N", description = "Bound the audit log: the oldest of its files, of 64 MB each, go when all have more than this, which is noted (at least 200; default: none goes).")
    private @Nullable Integer auditMegabytes;

    @Option(names = "--log-requests", fallbackValue = "true", description = "A line of the log for each request: its id, kind, status and time.")
    private boolean logsRequests;

    @Option(names = "--stop-with-parent", fallbackValue = "true", description = "Stop when the process that started this one ends.")
    private boolean stopWithParent;

    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Mixin
    private VocabularyOptions words = new VocabularyOptions();

    @Override
    int run(Terminal terminal, DataFolder data) throws IOException {
        words.keep(terminal, data);
        if (port < 0 || port > 65_535) {
            throw Failure.wrongUsage("--port is a number from 0 to 65535; it was " + port);
        }
        if (!(budget > 0 && budget <= LONGEST_BUDGET_S)) {
            throw Failure.wrongUsage("--query-budget is a number of seconds up to " + LONGEST_BUDGET_S + "; it was "
                    + budget);
        }
        if (perMinute < 0) {
            throw Failure.wrongUsage("--rate is a number of requests a minute, 0 for no limit; it was " + perMinute);
        }
        if (auditMegabytes != null && auditMegabytes < LEAST_AUDIT_MEGABYTES) {
            throw Failure
                    .wrongUsage("--audit-megabytes is a number from " + LEAST_AUDIT_MEGABYTES + " on, for a file of"
                            + " the log may have 64 MB; it was " + auditMegabytes);
        }
        origins.stream().filter(origin -> !ORIGIN.matcher(origin).matches()).findFirst().ifPresent(origin -> {
            throw Failure.wrongUsage("--allow-origin is a scheme, a host and perhaps a port, as in"
                    + " https://careers.example.com; it was " + origin);
        });
        if (web != null && !Files.isRegularFile(web.resolve("index.html"))) {
            throw Failure.wrongUsage("--web " + web + " is not the folder of a page: it has no index.html");
        }
        if (!ServerOptions.isLoopback(host) && !data.access().keys().hasGoodKey(data.clock().instant())) {
            throw Failure
                    .wrongUsage("On " + host + " others reach the résumés, so everybody needs a key there, and there"
                            + " is none. Make one: shortlist key add NAME --scope search");
        }
        Thread hook = new Thread(this::stopAndWait, "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        if (logsRequests) {
            Logs.requestsToo();
        }
        try {
            serve(terminal, data);
        } finally {
            data.close();
            stopped.countDown();
        }
        return ExitCode.ALL_WELL;
    }

    /**
     * Listens before the data are open, which may take a while: their schema is brought up to date, too. Told to stop, it takes no more
     * requests from then on, whatever the import is at.
     */
    private void serve(Terminal terminal, DataFolder data) throws IOException {
        Thread importing;
        Watching watching;
        try (ShortlistServer server = new ShortlistServer(options())) {
            start(server);
            if (keystore == null && !ServerOptions.isLoopback(host)) {
                terminal.err()
                        .println("Keys and résumés travel unencrypted: add --tls-keystore FILE, or put a proxy that"
                                + " speaks TLS in front.");
            }
            new Forgetting(data).finishAll();
            Projector projector = data.projector();
            server.open(access(data), data.index(), data.blind(), data.store(), data.importer(), projector,
                    data.vocabulary(),
                    data.clock());
            projector.start(POLL);
            data.blind().begin();
            terminal.out()
                    .println("Shortlist is at " + (keystore == null ? "http://" : "https://") + shown(host) + ":"
                            + server.port() + "/ (data in " + data.path() + "; Ctrl-C stops it)");
            importing = importInBackground(terminal, data);
            watching = Watching.of(watched, data.importer(), prune, terminal, data, change -> {});
            await();
            watching.interrupt();
            importing.interrupt();
        }
        watching.close();
        await(importing);
    }

    private Access access(DataFolder data) {
        Access access = data.access();
        if (auditMegabytes != null) {
            access.log().keepWithin(auditMegabytes * BYTES_A_MEGABYTE);
        }
        return access;
    }

    private ServerOptions options() throws IOException {
        return ServerOptions.loopback(port)
                .withHost(host, names)
                .withWeb(web)
                .withSamples(samples())
                .withBudget(Duration.ofNanos((long) (budget * NANOS_A_SECOND)))
                .withTrustedUser(trustUser)
                .withPerMinute(perMinute)
                .withOrigins(origins)
                .withTls(tls());
    }

    /** The invented people that come with the program: beside its {@code bin}, or among the sources; null where neither is. */
    private static @Nullable Path samples() {
        String home = System.getProperty("shortlist.home");
        Path folder = home != null ? Path.of(home, "samples") : Path.of("src", "samples");
        return Files.isDirectory(folder) ? folder.toAbsolutePath().normalize() : null;
    }

    private @Nullable Tls tls() throws IOException {
        if (keystore == null) {
            return null;
        }
        String password = passwordFile == null
                ? System.getenv("SHORTLIST_TLS_PASSWORD")
                : Files.readString(passwordFile).lines().findFirst().orElse("");
        if (password == null) {
            throw Failure.wrongUsage("What opens " + keystore + " stands in a file, --tls-password-file FILE, or in"
                    + " SHORTLIST_TLS_PASSWORD");
        }
        return Tls.of(keystore, password.toCharArray());
    }

    private void start(ShortlistServer server) throws IOException {
        try {
            server.start();
        } catch (BindException e) {
            boolean taken = String.valueOf(e.getMessage()).contains("in use");
            throw Failure.notDone(taken
                    ? "Port " + port
                            + " is already in use; stop what uses it, or take another: --port N (0 for any free one)"
                    : "Cannot listen on " + host + " port " + port + ": " + e.getMessage()
                            + "; name another with --host or --port");
        }
    }

    private Thread importInBackground(Terminal terminal, DataFolder data) {
        return Thread.ofPlatform().daemon().name("import").start(() -> {
            try {
                if (!imported.isEmpty()) {
                    ImportReport report = data.importer().importAll(imported, ImportListener.NONE);
                    data.note("import", report.created() + report.replaced(), report.ids(), Map.of());
                    ImportView.of(terminal, false).finished(report);
                }
            } catch (IOException | RuntimeException e) {
                terminal.complain("The import ended early: " + e.getMessage());
            }
        });
    }

    /** What has been imported by now is kept; the next import goes on from there. */
    private static void await(Thread importing) {
        try {
            importing.join(Duration.ofSeconds(IMPORT_S));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until it is told to stop; an interruption tells it so too, and is over then, for closing must not be interrupted. */
    private void await() {
        if (stopWithParent) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(stop::countDown));
        }
        try {
            stop.await();
        } catch (InterruptedException e) {
            stop.countDown();
        }
    }

    /** Ctrl-C: lets the server and the index be closed before the process ends. */
    private void stopAndWait() {
        stop.countDown();
        try {
            stopped.await(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String shown(String host) {
        String name = Set.of("0.0.0.0", "::").contains(host) ? "localhost" : host;
        return name.contains(":") ? "[" + name + "]" : name;
    }
}
