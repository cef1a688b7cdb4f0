package org.shortlist.ingest;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.AsynchronousChannelProvider;
import java.nio.channels.spi.SelectorProvider;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;

/**
 * Closes every door of the Java library to the network, for a whole process and for good: sockets, channels of both kinds, datagrams,
 * addresses to be opened, and names to be looked up. Documents name addresses, and a library might follow one some day.
 *
 * <p>Native code is not held by this; none reads documents.
 */
final class NoConnections {

    private static final String REFUSED = "no connections";

    private NoConnections() {}

    /** Must come before anything in this process has asked for a connection; a second time is an error of the program. */
    @SuppressWarnings("deprecation")
    static void forbid() throws IOException {
        System.setProperty(SelectorProvider.class.getName(), NoChannels.class.getName());
        System.setProperty(AsynchronousChannelProvider.class.getName(), NoAsynchronousChannels.class.getName());
        // Names are looked up in this file alone, and there is none.
        System.setProperty("jdk.net.hosts.file", "/no names");
        Socket.setSocketImplFactory(() -> {
            throw new IllegalStateException(REFUSED);
        });
        ServerSocket.setSocketFactory(() -> {
            throw new IllegalStateException(REFUSED);
        });
        DatagramSocket.setDatagramSocketImplFactory(() -> {
            throw new IllegalStateException(REFUSED);
        });
        Set<String> known = Set.of("http", "https", "ftp");
        URL.setURLStreamHandlerFactory(protocol -> known.contains(protocol) ? new NoHandler() : null);
    }

    private static IOException refused() {
        return new IOException(REFUSED);
    }

    private static final class NoHandler extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            throw refused();
        }
    }

    /** Public, as the Java library makes it by its name. */
    public static final class NoChannels extends SelectorProvider {

        /** Called by the Java library. */
        public NoChannels() {}

        @Override
        public DatagramChannel openDatagramChannel() throws IOException {
            throw refused();
        }

        @Override
        public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
            throw refused();
        }

        @Override
        public Pipe openPipe() throws IOException {
            throw refused();
        }

        @Override
        public AbstractSelector openSelector() throws IOException {
            throw refused();
        }

        @Override
        public ServerSocketChannel openServerSocketChannel() throws IOException {
            throw refused();
        }

        @Override
        public SocketChannel openSocketChannel() throws IOException {
            throw refused();
        }
    }

    /** Public, as the Java library makes it by its name. */
    public static final class NoAsynchronousChannels extends AsynchronousChannelProvider {

        /** Called by the Java library. */
        public NoAsynchronousChannels() {}

        @Override
        public AsynchronousChannelGroup openAsynchronousChannelGroup(int threads, ThreadFactory factory)
                throws IOException {
            throw refused();
        }

        @Override
        public AsynchronousChannelGroup openAsynchronousChannelGroup(ExecutorService threads, int first)
                throws IOException {
            throw refused();
        }

        @Override
        public AsynchronousServerSocketChannel openAsynchronousServerSocketChannel(AsynchronousChannelGroup group)
                throws IOException {
            throw refused();
        }

        @Override
        public AsynchronousSocketChannel openAsynchronousSocketChannel(AsynchronousChannelGroup group)
                throws IOException {
            throw refused();
        }
    }
}
