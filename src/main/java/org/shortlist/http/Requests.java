package org.shortlist.http;

import io.javalin.http.Context;
import io.javalin.http.RequestLogger;
import io.javalin.router.Endpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Is told of every request when it has been answered: counts it, and writes a line for the log, of the address's pattern and not of what
 * was asked.
 */
final class Requests implements RequestLogger {

    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);
    private static final double MS_A_SECOND = 1_000;

    private final Metrics metrics;

    Requests(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void handle(Context context, Float milliseconds) {
        Endpoint endpoint = context.endpoints().matchedHttpEndpoint();
        String path = endpoint == null ? "/" : endpoint.path;
        String method = context.method().name();
        int status = context.statusCode();
        metrics.answered(work(method, path), status, milliseconds / MS_A_SECOND);
        LOG.info("request {} {} {} {} in {} ms", Problems.id(context), method, path, status,
                Math.round(milliseconds));
    }

    /** What kind of work an address stands for, so that there are few kinds and each is of about one length. */
    static String work(String method, String path) {
        if (!path.startsWith("/v1/")) {
            return "page";
        }
        boolean reads = method.equals("GET") || method.equals("HEAD");
        String first = path.split("/")[2];
        return switch (first) {
            case "candidates" -> path.endsWith("/unblind") ? "candidate" : path.endsWith("/candidates") ? "upload" : reads ? "candidate" : "change";
            case "candidates:import" -> "import";
            case "candidates:tag" -> "change";
            case "suggest" -> "suggestion";
            default -> first;
        };
    }
}
