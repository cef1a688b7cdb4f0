package org.shortlist.http;

import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.json.JavalinJackson3;
import io.javalin.plugin.bundled.CorsPlugin;
import io.javalin.plugin.bundled.CorsPluginConfig;
import java.util.List;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import tools.jackson.databind.json.JsonMapper;

/** How requests are taken from the wire and answers put on it: sizes, compression, threads, encryption. */
record Wire(ServerOptions options, JsonMapper json) {

    private static final int HEADERS = 64 * 1024;
    private static final int IDLE_MS = 30_000;
    private static final int STOP_MS = 5_000;
    private static final List<String> EXPOSED = List.of(Guard.REQUEST_ID, "ETag", "Location", "X-Total-Count",
            "Retry-After",
            "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset");
    private static final int WORTH_COMPRESSING = 1024;
    /** Before this version of Java a virtual thread that waits in a synchronized block holds its carrier. */
    private static final int JAVA_WITHOUT_PINNING = 24;

    /** What a request may be and how an answer is written, whoever listens. */
    void speak(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jsonMapper(new JavalinJackson3(json, false));
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = options.limits().body();
        config.http.compressionStrategy = compression();
        config.jetty.multipartConfig.maxFileSize(options.limits().body(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(options.limits().body() + 10_000L, SizeUnit.BYTES);
        // No résumé is left in a folder for temporary files.
        config.jetty.multipartConfig.maxInMemoryFileSize(options.limits().body(), SizeUnit.BYTES);
        if (!options.trust().origins().isEmpty()) {
            config.registerPlugin(new CorsPlugin(cors -> cors.addRule(this::share)));
        }
    }

    /** The same, and where and how to listen. */
    void listen(JavalinConfig config) {
        speak(config);
        if (options.address().tls() != null) {
            config.jetty.addConnector(
                    (server, http) -> options.address()
                            .tls()
                            .connector(server, http, options.address().host(), options.address().port()));
        }
        config.jetty.threadPool = threads();
        config.jetty.modifyHttpConfiguration(Wire::harden);
        config.jetty.modifyServer(this::prepare);
    }

    /** Without credentials: a page elsewhere asks with a key of its own, never with the session of our page. */
    private void share(CorsPluginConfig.CorsRule rule) {
        options.trust().origins().forEach(rule::allowHost);
        EXPOSED.forEach(rule::exposeHeader);
    }

    private static void harden(HttpConfiguration http) {
        http.setUriCompliance(UriCompliance.RFC3986);
        http.setRequestHeaderSize(HEADERS);
        http.setIdleTimeout(IDLE_MS);
        http.setSendServerVersion(false);
    }

    private void prepare(Server server) {
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
}
