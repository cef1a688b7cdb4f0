package org.shortlist.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a server listens and what it serves.
 *
 * @param host      address or name to bind to
 * @param port      0 for any free one
 * @param web       folder of the page while it is edited; null for the page in the jar
 * @param names     names besides its own that the server answers to (behind a proxy)
 * @param bodyLimit the largest body taken, in bytes
 * @param samples   folder of invented people that an empty store may begin with; null for none
 * @param budget    how long a question may take; what is found by then is the answer
 * @param trustUser whether a proxy in front sets {@code X-Forwarded-User}; where there is none, anybody could
 * @param perMinute how many requests a key may make a minute; 0 for any number
 * @param origins   of other sites' pages that may ask with a key, such as {@code https://careers.example.com}
 * @param tls       the certificate to show; null to speak plainly
 */
public record ServerOptions(String host, int port, @Nullable Path web, @Nullable Path samples, Set<String> names,
        int bodyLimit, Duration budget, boolean trustUser, int perMinute, Set<String> origins, @Nullable Tls tls) {

    /** Enough for a person who types, too little to carry the whole store away unseen. */
    public static final int USUAL_PER_MINUTE = 1200;

    private static final int MEGABYTES_20 = 20 * 1024 * 1024;

    public ServerOptions {
        names = Set.copyOf(names);
        origins = Set.copyOf(origins);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
    }

    /** On the loopback address, with the page from the jar. */
    public static ServerOptions loopback(int port) {
        return new ServerOptions("127.0.0.1", port, null, null, Set.of(), MEGABYTES_20, Duration.ofSeconds(10), false,
                USUAL_PER_MINUTE, Set.of(), null);
    }

    /** Whether only this machine reaches a server on this address. */
    public static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    public ServerOptions withWeb(@Nullable Path folder) {
        return new ServerOptions(host, port, folder, samples, names, bodyLimit, budget, trustUser, perMinute, origins,
                tls);
    }

    public ServerOptions withSamples(@Nullable Path folder) {
        return new ServerOptions(host, port, web, folder, names, bodyLimit, budget, trustUser, perMinute, origins, tls);
    }

    public ServerOptions withHost(String name, Set<String> alsoCalled) {
        return new ServerOptions(name, port, web, samples, alsoCalled, bodyLimit, budget, trustUser, perMinute, origins,
                tls);
    }

    public ServerOptions withBodyLimit(int bytes) {
        return new ServerOptions(host, port, web, samples, names, bytes, budget, trustUser, perMinute, origins, tls);
    }

    public ServerOptions withBudget(Duration longest) {
        return new ServerOptions(host, port, web, samples, names, bodyLimit, longest, trustUser, perMinute, origins,
                tls);
    }

    public ServerOptions withTrustedUser(boolean trust) {
        return new ServerOptions(host, port, web, samples, names, bodyLimit, budget, trust, perMinute, origins, tls);
    }

    public ServerOptions withPerMinute(int requests) {
        return new ServerOptions(host, port, web, samples, names, bodyLimit, budget, trustUser, requests, origins, tls);
    }

    public ServerOptions withOrigins(Set<String> sites) {
        return new ServerOptions(host, port, web, samples, names, bodyLimit, budget, trustUser, perMinute, sites, tls);
    }

    public ServerOptions withTls(@Nullable Tls shown) {
        return new ServerOptions(host, port, web, samples, names, bodyLimit, budget, trustUser, perMinute, origins,
                shown);
    }
}
