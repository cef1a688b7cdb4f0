package org.shortlist.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What every request must pass and every answer carries.
 *
 * <p>Names: a page on the internet can let its own name point to 127.0.0.1 and then read what answers there (DNS rebinding).
 * So the {@code Host} header must be a loopback name, the host the server is bound to, or a name it was given. A server bound
 * to all addresses also answers to plain addresses, which nobody can rebind.
 *
 * <p>Writes: a form or script of another site can send a request here, though it cannot read the answer. Browsers say where
 * a write comes from in {@code Origin}; it must be this server, or one that the operator allows. Programs that are no browser send none.
 */
final class Guard {

    private static final String PAGE_POLICY = String.join("; ", "default-src 'none'", "script-src 'self'",
            "style-src 'self'", "img-src 'self' data:", "connect-src 'self'", "font-src 'self'", "form-action 'self'",
            "base-uri 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'",
            "trusted-types lit-html");

    static final Map<String, String> HEADERS = Map.of("Content-Security-Policy", PAGE_POLICY, "X-Content-Type-Options",
            "nosniff", "Referrer-Policy", "no-referrer", "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    static final String REQUEST_ID = "X-Request-Id";

    private static final Pattern CLEAN_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern ADDRESS = Pattern.compile("\\[[0-9a-fA-F:.]+]|[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Set<String> names = new HashSet<>(LOOPBACK);
    private final Set<String> origins = new HashSet<>();
    private final boolean anyAddress;

    Guard(ServerOptions options) {
        anyAddress = EVERYWHERE.contains(options.address().host());
        names.add(asWritten(options.address().host()));
        options.address().names().forEach(name -> names.add(asWritten(name)));
        options.trust().origins().forEach(origin -> origins.add(origin.toLowerCase(Locale.ROOT)));
        if (anyAddress) {
            ownName(names);
        }
    }

    /** A host as it stands in the Host header: there, an IPv6 address is in brackets. */
    private static String asWritten(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.contains(":") && !lower.startsWith("[") ? "[" + lower + "]" : lower;
    }

    /** The id by which answer and log name the request: the caller's own where it is a clean one. */
    static String requestId(@Nullable String given) {
        return given != null && CLEAN_ID.matcher(given).matches() ? given : UUID.randomUUID().toString();
    }

    void check(Context context) {
        context.header(REQUEST_ID, requestId(context.header(REQUEST_ID)));
        HEADERS.forEach(context::header);
        context.header("Cache-Control", "no-store");
        checkHost(context.header("Host"));
        if (!READING.contains(context.method().name())) {
            checkOrigin(context);
        }
    }

    private void checkHost(@Nullable String header) {
        String name = header == null ? "" : header.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT);
        boolean known = names.contains(name) || anyAddress && ADDRESS.matcher(name).matches();
        if (!known) {
            throw Refusal.of(Problem.Kind.WRONG_HOST, "This server does not answer to the name in the Host header; "
                    + "start it with --allow-host NAME if that is its name");
        }
    }

    /** A browser sends its cookie by itself; so where that lets in, a write must say that it comes from our own page. */
    static void checkOwnPage(Context context) {
        boolean silent = context.header("Origin") == null && context.header("Sec-Fetch-Site") == null;
        if (!READING.contains(context.method().name()) && (silent || isElsewhere(context))) {
            throw Refusal.of(Problem.Kind.CROSS_SITE,
                    "With a session, a change must say in Origin that it comes from this server's page");
        }
    }

    private void checkOrigin(Context context) {
        boolean allowed = origins.contains(String.valueOf(context.header("Origin")).toLowerCase(Locale.ROOT));
        if (!allowed && isElsewhere(context)) {
            throw Refusal.of(Problem.Kind.CROSS_SITE, "A page of another site may not change anything here");
        }
    }

    private static boolean isElsewhere(Context context) {
        String origin = context.header("Origin");
        String site = context.header("Sec-Fetch-Site");
        boolean elsewhere = site != null && !Set.of("same-origin", "none").contains(site);
        return elsewhere
                || origin != null && !origin.replaceFirst("^https?://", "").equals(context.header("Host"));
    }

    private static void ownName(Set<String> names) {
        try {
            names.add(InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT));
        } catch (UnknownHostException e) {
            // A machine without a name is reached by address.
        }
    }
}
