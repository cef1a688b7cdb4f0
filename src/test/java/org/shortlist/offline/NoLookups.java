package org.shortlist.offline;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/**
 * Answers for the names of this machine by itself and for no other. The platform finds it by the class path, so it is at work in every
 * process that a test starts with the same one.
 */
public final class NoLookups extends InetAddressResolverProvider {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final String NAME = "localhost";

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return new Resolver(configuration.lookupLocalHostName());
    }

    @Override
    public String name() {
        return "no lookups";
    }

    private record Resolver(String ownName) implements InetAddressResolver {

        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
            if (host.equalsIgnoreCase(NAME) || host.equalsIgnoreCase(ownName)) {
                return Stream.of(InetAddress.getByAddress(host, LOOPBACK));
            }
            Attempts.add("looked up " + host);
            throw new UnknownHostException(host + ": nothing is looked up in a test");
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            InetAddress asked = InetAddress.getByAddress(address);
            if (asked.isLoopbackAddress() || asked.isAnyLocalAddress()) {
                return NAME;
            }
            Attempts.add("looked up " + asked.getHostAddress());
            throw new UnknownHostException(asked.getHostAddress() + ": nothing is looked up in a test");
        }
    }
}
