package org.shortlist.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.SearchResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes out what a question finds, or some of it, as a file to be saved. */
final class ExportDoor implements Door {

    private static final Logger LOG = LoggerFactory.getLogger(ExportDoor.class);
    private static final int MOST_CHOSEN = 10_000;
    /** Without it a spreadsheet takes the letters of names for those of another alphabet. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CandidateIndex index;
    private final SearchParameters parameters;
    private final Admission admission;
    private final Export export;
    private final Clock clock;
    private final Trail trail;

    ExportDoor(CandidateIndex index, SearchParameters parameters, Admission admission, Export export, Clock clock,
            Trail trail) {
        this.index = index;
        this.parameters = parameters;
        this.admission = admission;
        this.export = export;
        this.clock = clock;
        this.trail = trail;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/v1/export", this::export);
        routes.post("/v1/export", this::export);
    }

    /** The parameters of a search, {@code format}, and {@code id} for each candidate where it is not to be all. */
    private void export(Context context) throws IOException {
        Map<String, List<String>> all = context.method().equals(HandlerType.POST)
                ? JsonParameters.of(context)
                : context.queryParamMap();
        Map<String, List<String>> given = new HashMap<>(all);
        Map<String, List<String>> own = new HashMap<>();
        for (String name : List.of("format", "id")) {
            own.put(name, given.getOrDefault(name, List.of()));
            given.remove(name);
        }
        Parameters ours = new Parameters(own, List.of("format", "id"));
        ExportFormat format = ours.choice("format", ExportFormat.byName(), ExportFormat.CSV);
        List<String> ids = ours.values("id").stream().distinct().toList();
        if (ids.size() > MOST_CHOSEN) {
            ours.invalid("id", Integer.toString(ids.size()), "at most " + MOST_CHOSEN + " candidates can be named",
                    null);
        }
        ours.refuseIfWrong();
        SearchRequest request = parameters.read(given).request();
        Trail.asked(context, all);
        write(context, format, request, ids);
    }

    /** What fails before the file begins is answered as a problem. */
    private void write(Context context, ExportFormat format, SearchRequest request, List<String> ids)
            throws IOException {
        SearchResult first = ids.isEmpty() ? admission.admit(() -> export.first(request)) : null;
        trail.exportBegins(context);
        context.contentType(format.mediaType() + "; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"candidates." + format.extension() + "\"");
        long total = first != null ? first.total() : ids.size();
        if (!Gate.isBlind(context) || !Withheld.isWithheld(total)) {
            context.header("X-Total-Count", Long.toString(total));
        }
        try {
            // Closed only when all is well and noted: closing ends the answer as a whole one.
            Writer out = new BufferedWriter(new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8));
            if (format == ExportFormat.CSV) {
                out.write(BYTE_ORDER_MARK);
            }
            ExportFormat.Sink sink = format.begin(out, asOf(), parameters.hierarchy().own());
            Trail.about(context, sink.ids());
            if (first != null) {
                export.rest(request, first, sink);
            } else {
                export.chosen(request, ids, sink);
            }
            sink.end();
            out.flush();
            trail.keep(context);
            out.close();
            LOG.info("request {} exported {} candidates as {}", Problems.id(context), sink.count(),
                    format.extension());
        } catch (IOException | RuntimeException e) {
            LOG.warn("request {}: an export as {} ended early: {}", Problems.id(context), format.extension(),
                    e.getClass().getName());
            cutOff(context);
        }
    }

    /** Ends the connection without ending the answer: half a file must not look like a whole one. */
    static void cutOff(Context context) {
        ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }

    private YearMonth asOf() throws IOException {
        YearMonth known = index.state().asOf();
        return known == null ? YearMonth.now(clock) : known;
    }
}
