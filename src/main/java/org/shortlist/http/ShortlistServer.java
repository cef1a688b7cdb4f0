package org.shortlist.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.json.JavalinJackson3;
import io.javalin.plugin.bundled.CorsPlugin;
import io.javalin.plugin.bundled.CorsPluginConfig;
import io.javalin.util.JavalinLogger;
import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.util.List;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.shortlist.access.Access;
import org.shortlist.ingest.Importer;
import org.shortlist.ingest.Projector;
import org.shortlist.query.ConceptResolver;
import org.shortlist.query.QueryParser;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.Deadline;
import org.shortlist.store.CandidateStore;
import org.shortlist.vocabulary.Attributes;
import tools.jackson.databind.json.JsonMapper;

/**
 * The server. It owns nothing that it is given: who made the index, the store and the projector closes them, after the server.
 */
public final class ShortlistServer implements Closeable {

    private static final int SEARCHES_A_CORE = 4;
    private static final int HEADERS = 64 * 1024;
    private static final int IDLE_MS = 30_000;
    private static final int STOP_MS = 5_000;
    private static final List<String> EXPOSED = List.of(Guard.REQUEST_ID, "ETag", "Location", "X-Total-Count",
            "Retry-After",
            "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset");
    private static final int WORTH_COMPRESSING = 1024;
    /** Before this version of Java a virtual thread that waits in a synchronized block holds its carrier. */
    private static final int JAVA_WITHOUT_PINNING = 24;

    private final ServerOptions options;
    private final Javalin javalin;
    private final Farewells farewells;

    /**
     * A server that is not yet started.
     *
     * @throws IOException when the page's folder cannot be read
     */
    public ShortlistServer(ServerOptions options, Access access, CandidateIndex wholeIndex, CandidateStore wholeStore,
            Importer importer, Projector projector, QueryParser parser, ConceptResolver resolver, Clock clock)
            throws IOException {
        this.options = options;
        JsonMapper json = WireJson.mapper();
        SearchParameters parameters = new SearchParameters(parser, resolver);
        Attributes attributes = resolver.attributes();
        Admission admission = new Admission("searches",
                Runtime.getRuntime().availableProcessors() * SEARCHES_A_CORE);
        Metrics metrics = new Metrics(wholeIndex, wholeStore, admission);
        PageFiles files = new PageFiles(options.web(), Libraries.onClassPath(json));
        Guard guard = new Guard(options);
        Callers callers = new Callers();
        Sessions sessions = new Sessions();
        Allowance allowance = new Allowance(options.perMinute(), System::nanoTime);
        Gate gate = new Gate(options, access.keys(), sessions, parser, callers, clock, allowance);
        Trail trail = new Trail(access.log(), clock);
        KeyedIndex index = new KeyedIndex(wholeIndex, callers);
        CandidateStore store = new KeyedStore(wholeStore, index, callers);
        Alike alike = new Alike(store, index, parser, parameters.hierarchy());
        CandidateDoor candidates = new CandidateDoor(store, index, importer, projector, parser, alike);
        SamplesDoor samples = new SamplesDoor(options.samples(), wholeStore, importer, projector);
        farewells = new Farewells(wholeStore, clock);
        OpenApi description = new OpenApi(json, parameters);
        javalin = Javalin.create(config -> {
            configure(config, json);
            config.requestLogger.http(new Requests(metrics));
            config.routes.before(guard::check);
            config.routes.beforeMatched(gate::enter);
            config.routes.beforeMatched(trail::begin);
            config.routes.afterMatched(trail::keep);
            config.routes.after(gate::leave);
            new Problems(json).register(config.routes);
            new SearchDoor(index, parameters, admission, metrics, options.budget()).register(config.routes);
            new LanguageDoor(resolver, parser, admission).register(config.routes);
            new ExportDoor(index, parameters, admission, new Export(index, store, admission,
                    () -> Deadline.after(options.budget())), clock, trail)
                    .register(config.routes);
            candidates.register(config.routes);
            new AmendmentDoor(store, projector, candidates, clock, attributes, options.trustUser())
                    .register(config.routes);
            new FilingDoor(store, projector, attributes).register(config.routes);
            new ImportDoor(importer, store, index, projector, json, clock, attributes,
                    options.trustUser()).register(config.routes);
            samples.register(config.routes);
            new StatusDoor(index, store, projector, samples, metrics).register(config.routes);
            description.register(config.routes);
            new SessionDoor(access.keys(), sessions, allowance, clock).register(config.routes);
            new PageDoor(files).register(config.routes);
        });
    }

    /**
     * Listens.
     *
     * @throws BindException when the port is taken or the address is none of this machine's
     */
    public void start() throws IOException {
        // Javalin would also log, with its stack, what is thrown here.
        JavalinLogger.enabled = false;
        try {
            javalin.start(options.host(), options.port());
        } catch (RuntimeException e) {
            throw bindException(e);
        } finally {
            JavalinLogger.enabled = true;
        }
        farewells.start();
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Every address and method that is answered: {@code GET /v1/search}. */
    List<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers()
                .stream()
                .map(handler -> handler.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .toList();
    }

    /** Lets requests that are under way end, for five seconds at most. */
    @Override
    public void close() {
        farewells.close();
        javalin.stop();
    }

    private void configure(JavalinConfig config, JsonMapper json) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jsonMapper(new JavalinJackson3(json, false));
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = options.bodyLimit();
        config.http.compressionStrategy = compression();
        config.jetty.multipartConfig.maxFileSize(options.bodyLimit(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(options.bodyLimit() + 10_000L, SizeUnit.BYTES);
        // No résumé is left in a folder for temporary files.
        config.jetty.multipartConfig.maxInMemoryFileSize(options.bodyLimit(), SizeUnit.BYTES);
        if (!options.origins().isEmpty()) {
            config.registerPlugin(new CorsPlugin(cors -> cors.addRule(this::share)));
        }
        if (options.tls() != null) {
            config.jetty.addConnector(
                    (server, http) -> options.tls().connector(server, http, options.host(), options.port()));
        }
        config.jetty.threadPool = threads();
        config.jetty.modifyHttpConfiguration(ShortlistServer::harden);
        config.jetty.modifyServer(server -> prepare(server, json));
    }

    /** Without credentials: a page elsewhere asks with a key of its own, never with the session of our page. */
    private void share(CorsPluginConfig.CorsRule rule) {
        options.origins().forEach(rule::allowHost);
        EXPOSED.forEach(rule::exposeHeader);
    }

    private static void harden(HttpConfiguration http) {
        http.setUriCompliance(UriCompliance.RFC3986);
        http.setRequestHeaderSize(HEADERS);
        http.setIdleTimeout(IDLE_MS);
        http.setSendServerVersion(false);
    }

    private static void prepare(Server server, JsonMapper json) {
        server.setErrorHandler(new JettyProblems(json));
        server.setStopTimeout(STOP_MS);
        server.setStopAtShutdown(false);
    }

    private static CompressionStrategy compression() {
        CompressionStrategy gzip = new CompressionStrategy(null, new Gzip(6));
        gzip.setDefaultMinSizeForCompression(WORTH_COMPRESSING);
        return gzip;
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("http");
        if (Runtime.version().feature() >= JAVA_WITHOUT_PINNING) {
            threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("http-"));
        }
        return threads;
    }

    private static IOException bindException(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException bind) {
                return bind;
            }
        }
        return e.getCause() instanceof IOException io ? io : new IOException(e);
    }
}
