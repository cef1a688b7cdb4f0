package org.shortlist.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a server listens, what it serves, and whom it believes. */
public record ServerOptions(Address address, Page page, Limits limits, Trust trust) {

    /** Enough for a person who types, too little to carry the whole store away unseen. */
    public static final int USUAL_PER_MINUTE = 1200;

    private static final int MEGABYTES_20 = 20 * 1024 * 1024;

    /**
     * Where it listens.
     *
     * @param host  address or name to bind to
     * @param port  0 for any free one
     * @param names names besides its own that the server answers to (behind a proxy)
     * @param tls   the certificate to show; null to speak plainly
     */
    public record Address(String host, int port, Set<String> names, @Nullable Tls tls) {

        public Address {
            names = Set.copyOf(names);
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("not a port: " + port);
            }
        }
    }

    /**
     * What the page is made of.
     *
     * @param web     folder of the page while it is edited; null for the page in the jar
     * @param samples folder of invented people that an empty store may begin with; null for none
     */
    public record Page(@Nullable Path web, @Nullable Path samples) {}

    /**
     * How much is too much.
     *
     * @param body      the largest body taken, in bytes
     * @param budget    how long a question may take; what is found by then is the answer
     * @param perMinute how many requests a key may make a minute; 0 for any number
     */
    public record Limits(int body, Duration budget, int perMinute) {}

    /**
     * Who is believed.
     *
     * @param user    whether a proxy in front sets {@code X-Forwarded-User}; where there is none, anybody could
     * @param origins of other sites' pages that may ask with a key, such as {@code https://careers.example.com}
     */
    public record Trust(boolean user, Set<String> origins) {

        public Trust {
            origins = Set.copyOf(origins);
        }
    }

    /** On the loopback address, with the page from the jar. */
    public static ServerOptions loopback(int port) {
        return new ServerOptions(new Address("127.0.0.1", port, Set.of(), null), new Page(null, null),
                new Limits(MEGABYTES_20, Duration.ofSeconds(10), USUAL_PER_MINUTE), new Trust(false, Set.of()));
    }

    /** Whether only this machine reaches a server on this address. */
    public static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    public ServerOptions withHost(String name, Set<String> alsoCalled) {
        return with(new Address(name, address.port, alsoCalled, address.tls));
    }

    public ServerOptions withTls(@Nullable Tls shown) {
        return with(new Address(address.host, address.port, address.names, shown));
    }

    private ServerOptions with(Address other) {
        return new ServerOptions(other, page, limits, trust);
    }

    public ServerOptions withWeb(@Nullable Path folder) {
        return new ServerOptions(address, new Page(folder, page.samples), limits, trust);
    }

    public ServerOptions withSamples(@Nullable Path folder) {
        return new ServerOptions(address, new Page(page.web, folder), limits, trust);
    }

    private ServerOptions with(Limits other) {
        return new ServerOptions(address, page, other, trust);
    }

    public ServerOptions withBodyLimit(int bytes) {
        return with(new Limits(bytes, limits.budget, limits.perMinute));
    }

    public ServerOptions withBudget(Duration longest) {
        return with(new Limits(limits.body, longest, limits.perMinute));
    }

    public ServerOptions withPerMinute(int requests) {
        return with(new Limits(limits.body, limits.budget, requests));
    }

    public ServerOptions withTrustedUser(boolean trusted) {
        return new ServerOptions(address, page, limits, new Trust(trusted, trust.origins));
    }

    public ServerOptions withOrigins(Set<String> sites) {
        return new ServerOptions(address, page, limits, new Trust(trust.user, sites));
    }
}
