package org.shortlist.cli;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Leads to a port of this machine, and can be cut: then everybody is hung up on. */
final class Bridge implements Closeable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int port;
    private volatile boolean cut;

    Bridge(int port) throws IOException {
        this.port = port;
        Thread.ofPlatform().daemon().name("bridge").start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    void cut() {
        cut = true;
        open.forEach(Bridge::hangUp);
    }

    void restore() {
        cut = false;
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket here = door.accept();
                open.add(here);
                Socket there = new Socket(InetAddress.getLoopbackAddress(), port);
                open.add(there);
                Thread.ofVirtual().start(() -> carry(here, there));
                Thread.ofVirtual().start(() -> carry(there, here));
                if (cut) {
                    cut();
                }
            } catch (IOException e) {
                // whoever asked is gone, or all is over
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // it was cut, or one of them hung up
        } finally {
            hangUp(from);
            hangUp(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is hung up
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
