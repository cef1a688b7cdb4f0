package org.shortlist.ingest;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ExecutionException;

/** Tries each way to the network in a process of its own, and prints the names of those that lead somewhere. */
final class CallsOut {

    private CallsOut() {}

    private interface Way {
        void take() throws IOException, InterruptedException, ExecutionException;
    }

    /** @param arguments a port of this machine, and {@code forbidden} or {@code allowed} */
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        if (arguments[1].equals("forbidden")) {
            NoConnections.forbid();
        }
        InetAddress here = InetAddress.getByAddress(new byte[]{127, 0, 0, 1});
        InetSocketAddress there = new InetSocketAddress(here, port);
        attempt("Socket", () -> new Socket(here, port).close());
        attempt("SocketChannel", () -> SocketChannel.open(there).close());
        attempt("AsynchronousSocketChannel", () -> {
            try (AsynchronousSocketChannel channel = AsynchronousSocketChannel.open()) {
                channel.connect(there).get();
            }
        });
        attempt("URL", () -> URI.create("http://127.0.0.1:" + port + "/").toURL().openConnection().connect());
        attempt("DatagramSocket", () -> {
            try (DatagramSocket socket = new DatagramSocket()) {
                socket.send(new DatagramPacket(new byte[1], 1, there));
            }
        });
        attempt("DatagramChannel", () -> {
            try (DatagramChannel channel = DatagramChannel.open()) {
                channel.send(ByteBuffer.allocate(1), there);
            }
        });
        attempt("ServerSocket", () -> new ServerSocket(0, 1, here).close());
        attempt("ServerSocketChannel", () -> ServerSocketChannel.open().close());
    }

    private static void attempt(String name, Way way) {
        try {
            way.take();
            System.out.println(name);
        } catch (IOException | ExecutionException | InterruptedException | IllegalStateException
                | ExceptionInInitializerError e) {
            // it leads nowhere
        }
    }
}
