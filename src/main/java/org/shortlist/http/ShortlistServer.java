package org.shortlist.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinLogger;
import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.ee10.servlet.ServletMapping;
import org.jspecify.annotations.Nullable;
import org.shortlist.access.Access;
import org.shortlist.ingest.Importer;
import org.shortlist.ingest.Projector;
import org.shortlist.query.ConceptResolver;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.query.QueryParser;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.Deadline;
import org.shortlist.search.FacetRequest;
import org.shortlist.search.SearchRequest;
import org.shortlist.store.CandidateStore;
import org.shortlist.vocabulary.Attributes;
import org.shortlist.vocabulary.Vocabulary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The server. It listens at once, and says of whatever needs the data that it is opening, until {@link #open} hands them over: so whoever
 * watches it can tell a server that starts from one that is gone. It owns nothing that it is given: who made the index, the store and the
 * projector closes them, after the server.
 */
public final class ShortlistServer implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(ShortlistServer.class);
    private static final int SEARCHES_A_CORE = 4;

    private final ServerOptions options;
    private final JsonMapper json = WireJson.mapper();
    private final Guard guard;
    private final PageDoor page;
    private final Javalin front;
    private @Nullable ServletContextHandler context;
    private @Nullable Javalin whole;
    private @Nullable Farewells farewells;

    /**
     * A server that is not yet started.
     *
     * @throws IOException when the page's folder cannot be read
     */
    public ShortlistServer(ServerOptions options) throws IOException {
        this.options = options;
        guard = new Guard(options);
        page = new PageDoor(new PageFiles(options.page().web(), Libraries.onClassPath(json)));
        Wire wire = new Wire(options, json);
        front = Javalin.create(config -> {
            wire.listen(config);
            config.jetty.modifyServletContextHandler(handler -> context = handler);
            config.routes.before(guard::check);
            config.routes.before(StandingDoor::refuseTheRest);
            stand(config);
        });
    }

    /** What needs no data. */
    private void stand(JavalinConfig config) {
        new Problems(json).register(config.routes);
        new StandingDoor().register(config.routes);
        page.register(config.routes);
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
            front.start(options.address().host(), options.address().port());
        } catch (RuntimeException e) {
            throw bindException(e);
        } finally {
            JavalinLogger.enabled = true;
        }
    }

    /** The same without a side for blind keys, which then open nothing. */
    public void open(Access access, CandidateIndex wholeIndex, CandidateStore wholeStore, Importer importer,
            Projector projector, Vocabulary vocabulary, Clock clock) throws IOException {
        open(access, wholeIndex, BlindSide.NONE, wholeStore, importer, projector, vocabulary, clock);
    }

    /** Answers everything from now on. To be called once, after the start. */
    public void open(Access access, CandidateIndex wholeIndex, BlindSide blindSide, CandidateStore wholeStore,
            Importer importer, Projector projector, Vocabulary vocabulary, Clock clock) throws IOException {
        QueryParser parser = new QueryParser(vocabulary, clock);
        ConceptResolver resolver = new ConceptResolver(vocabulary);
        Wire wire = new Wire(options, json);
        Attributes attributes = resolver.attributes();
        Admission admission = new Admission("searches",
                Runtime.getRuntime().availableProcessors() * SEARCHES_A_CORE);
        Metrics metrics = new Metrics(wholeIndex, wholeStore, admission);
        Callers callers = new Callers();
        SearchParameters parameters = new SearchParameters(parser, resolver, callers::hidden);
        Sessions sessions = new Sessions();
        Allowance allowance = new Allowance(options.limits().perMinute(), System::nanoTime);
        Gate gate = new Gate(options, access.keys(), sessions, parser, callers, clock, allowance);
        Trail trail = new Trail(access.log(), clock);
        BlindView blind = new BlindView(blindSide, wholeStore);
        KeyedIndex index = new KeyedIndex(wholeIndex, blind, callers);
        CandidateStore store = new KeyedStore(wholeStore, index, blind, callers);
        Alike alike = new Alike(store, index, parser, parameters.hierarchy());
        CandidateDoor candidates = new CandidateDoor(store, index, importer, projector, parser, alike);
        SamplesDoor samples = new SamplesDoor(options.page().samples(), wholeStore, importer, projector);
        OpenApi description = new OpenApi(json, parameters.names());
        Javalin all = Javalin.create(config -> {
            wire.speak(config);
            config.requestLogger.http(new Requests(metrics));
            config.routes.before(guard::check);
            config.routes.beforeMatched(gate::enter);
            config.routes.beforeMatched(trail::begin);
            config.routes.afterMatched(trail::keep);
            config.routes.after(gate::leave);
            new SearchDoor(index, parameters, admission, metrics, options.limits().budget(), json)
                    .register(config.routes);
            new LanguageDoor(resolver, parser, admission).register(config.routes);
            new SynonymDoor(vocabulary, index, admission, clock, options.limits().budget()).register(config.routes);
            new ExportDoor(index, parameters, admission, new Export(index, store, admission,
                    () -> Deadline.after(options.limits().budget())), clock, trail)
                    .register(config.routes);
            candidates.register(config.routes);
            new UnblindDoor(blind, store, trail).register(config.routes);
            new AmendmentDoor(store, projector, candidates, clock, attributes, options.trust().user())
                    .register(config.routes);
            new FilingDoor(store, projector, attributes).register(config.routes);
            new ImportDoor(importer, store, index, projector, json, clock, attributes, options.trust().user())
                    .register(config.routes);
            samples.register(config.routes);
            new StatusDoor(index, store, projector, samples, metrics).register(config.routes);
            new SessionDoor(access.keys(), sessions, allowance, clock).register(config.routes);
            description.register(config.routes);
            stand(config);
        });
        warm(wholeIndex);
        takePlace(all);
        farewells = new Farewells(wholeStore, clock);
        farewells.start();
    }

    /**
     * What is read once for all questions is read before the first can be asked; nobody waits for it then. Where it is damaged, whoever
     * asks is told; everything else goes on.
     */
    private static void warm(CandidateIndex index) {
        try {
            if (index.state().readable()) {
                index.search(SearchRequest.of(new Expression.All())
                        .withFacets(List.of(FacetRequest.of(Field.SKILL, 1))));
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("The index cannot be searched; `shortlist doctor` says what to do about it: {}",
                    e.getClass().getName());
        }
    }

    /** Requests that come from now on go to this one; those that are under way end where they began. */
    private void takePlace(Javalin all) {
        ServletHandler servlets = Objects.requireNonNull(context, "not started").getServletHandler();
        ServletHolder holder = new ServletHolder("all", all.javalinServlet());
        ServletMapping everywhere = new ServletMapping();
        everywhere.setServletName(holder.getName());
        everywhere.setPathSpec("/*");
        servlets.addServlet(holder);
        servlets.setServletMappings(new ServletMapping[]{everywhere});
        whole = all;
    }

    /** The port it listens on. */
    public int port() {
        return front.port();
    }

    /** Every address and method that is answered: {@code GET /v1/search}. */
    List<String> routes() {
        return Objects.requireNonNull(whole, "not open").unsafe.internalRouter.allHttpHandlers()
                .stream()
                .map(handler -> handler.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .toList();
    }

    /** Lets requests that are under way end, for five seconds at most. */
    @Override
    public void close() {
        if (farewells != null) {
            farewells.close();
        }
        front.stop();
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
