package org.shortlist.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.io.EofException;
import org.shortlist.http.Problem.Kind;
import org.shortlist.ingest.UnreadableFileException;
import org.shortlist.search.EngineAwayException;
import org.shortlist.search.OutOfTimeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Makes a problem document of whatever went wrong while a request was handled. */
final class Problems {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    void register(RoutesConfig routes) {
        routes.exception(Refusal.class, (refusal, context) -> answer(context, refusal.problem()));
        routes.exception(HttpResponseException.class, this::answer);
        routes.exception(UnreadableFileException.class, (e, context) -> answer(context, unreadable(e)));
        routes.exception(OutOfTimeException.class,
                (e, context) -> answer(context, Problem.of(Kind.OUT_OF_TIME, String.valueOf(e.getMessage()))));
        routes.exception(EngineAwayException.class, (e, context) -> answer(context, Problem.of(Kind.ENGINE_AWAY,
                "The index does not answer at this moment; try again after a while. Nothing that is kept is lost")));
        routes.exception(Exception.class, this::unexpected);
    }

    private void answer(Context context, Problem problem) {
        answer(context, problem.kind().status, problem.document(id(context)));
    }

    /** An answer that has begun is cut off: a problem at its end would be taken for part of it. */
    private void answer(Context context, int status, Problem.Document document) {
        if (context.res().isCommitted()) {
            ExportDoor.cutOff(context);
            return;
        }
        if (status == Kind.BUSY.status) {
            context.header("Retry-After", "1");
        }
        context.header("Cache-Control", "no-store").removeHeader("ETag").removeHeader("Content-Disposition");
        context.status(status).contentType(MEDIA_TYPE).result(json.writeValueAsBytes(document));
    }

    /** What Javalin refuses by itself: no such address, no such method, a body too large. */
    private void answer(HttpResponseException refused, Context context) {
        int status = refused.getStatus();
        switch (status) {
            case 404 -> answer(context, Problem.of(Kind.NOT_FOUND, "Nothing is at " + path(context)));
            case 405 -> notAllowed(refused.getDetails(), context);
            case 413 -> answer(context, Problem.of(Kind.TOO_LARGE, "The body is larger than this server takes"));
            case 500 -> unexpected(refused, context);
            default -> answer(context, status, document(status, reason(status), id(context)));
        }
    }

    private void notAllowed(Map<String, String> details, Context context) {
        String allowed = details.getOrDefault("availableMethods", "GET");
        context.header("Allow", allowed);
        answer(context, Problem.of(Kind.METHOD_NOT_ALLOWED,
                path(context) + " does not take " + context.method().name() + ", only " + allowed));
    }

    private static Problem unreadable(UnreadableFileException e) {
        Kind kind = kind(e.reason());
        String reason = e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Problem(kind, String.valueOf(e.getMessage()),
                List.of(new Problem.Flaw(null, reason, null, null, String.valueOf(e.getMessage()))));
    }

    /** The kind of problem that a file is which gave no résumé. */
    static Kind kind(UnreadableFileException.Reason reason) {
        return switch (reason) {
            case TOO_LARGE -> Kind.TOO_LARGE;
            case UNSUPPORTED -> Kind.UNSUPPORTED_FILE;
            case EXISTS -> Kind.ALREADY_KEPT;
            case BLOCKED -> Kind.BLOCKED;
            case DELETED -> Kind.DELETED_SINCE;
            case NAME_TAKEN -> Kind.IDEMPOTENCY_KEY_REUSED;
            default -> Kind.UNREADABLE_FILE;
        };
    }

    private void unexpected(Exception e, Context context) {
        if (e instanceof EofException) {
            // Whoever sent it has hung up in the middle; nobody hears an answer.
            LOG.debug("request {} ended early", id(context));
            return;
        }
        LOG.error("request {} ({} {}) failed: {}", id(context), context.method().name(), path(context), Trace.of(e));
        String detail = "Something went wrong here; the log has the details under this request's id";
        answer(context, Problem.of(Kind.INTERNAL, detail));
    }

    /** For a status that has no kind of its own. */
    static Problem.Document document(int status, String detail, String requestId) {
        return new Problem.Document("about:blank", reason(status), status, detail, "/requests/" + requestId, null);
    }

    static String reason(int status) {
        return io.javalin.http.HttpStatus.forStatus(status).getMessage();
    }

    /** The id by which answer and log name a request. */
    static String id(Context context) {
        String id = context.res().getHeader(Guard.REQUEST_ID);
        return id == null ? Guard.requestId(null) : id;
    }

    private static String path(Context context) {
        String path = context.path();
        return path.length() > 100 ? path.substring(0, 100) + "…" : path;
    }

    /** What happened and where, without the messages of exceptions, which may quote a résumé or a question. */
    private static final class Trace {
        private static final int FRAMES = 15;

        static String of(Throwable e) {
            StringBuilder trace = new StringBuilder();
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                trace.append(cause.getClass().getName());
                // The machine's own words: "No space left on device".
                trace.append(cause instanceof IOException ? ": " + cause.getMessage() : "");
                Arrays.stream(cause.getStackTrace())
                        .limit(FRAMES)
                        .forEach(frame -> trace.append("\n\tat ").append(frame));
                trace.append(cause.getCause() == null ? "" : "\ncaused by ");
            }
            return trace.toString();
        }
    }
}
