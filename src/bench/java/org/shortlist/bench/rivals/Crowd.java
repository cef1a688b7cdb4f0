package org.shortlist.bench.rivals;

import java.io.Closeable;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Clients, each with connections of its own that it keeps, that ask one after the other has been answered. */
final class Crowd implements Closeable {

    private static final int OK = 200;
    private static final int TRIALS = 150;
    private static final int PAUSE_MS = 200;

    private final List<HttpClient> clients;
    private final ExecutorService threads;

    Crowd(int most) {
        clients = IntStream.range(0, most)
                .mapToObj(i -> HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build())
                .toList();
        threads = Executors.newFixedThreadPool(most);
    }

    /** @param nanos that each answer took, from asking to its last byte */
    record Slice(List<Long> nanos, double seconds, double cpuSeconds) {}

    byte[] send(HttpRequest request) throws IOException, InterruptedException {
        return send(clients.getFirst(), request);
    }

    private static byte[] send(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != OK) {
            throw new IOException(
                    request + " was answered " + response.statusCode() + ": " + new String(response.body()));
        }
        return response.body();
    }

    /** Sends this again and again until it is answered well, for half a minute. */
    void await(HttpRequest request) throws IOException, InterruptedException {
        for (int i = 0; i < TRIALS; i++) {
            if (clients.getFirst().send(request, BodyHandlers.ofByteArray()).statusCode() == OK) {
                return;
            }
            Thread.sleep(PAUSE_MS);
        }
        send(request);
    }

    /** Asks these in turn for so long, each client from another on. */
    Slice ask(Rival rival, List<HttpRequest> requests, int number, Duration time)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        return together(rival, number, client -> {
            List<Long> nanos = new ArrayList<>();
            int next = client * requests.size() / number;
            long begun = System.nanoTime();
            while (begun < end) {
                send(clients.get(client), requests.get(next++ % requests.size()));
                long answered = System.nanoTime();
                nanos.add(answered - begun);
                begun = answered;
            }
            return nanos;
        });
    }

    /** Sends these, each once, by so many clients together. */
    Slice each(Rival rival, List<HttpRequest> requests, int number, Consumer<byte[]> check)
            throws IOException, InterruptedException {
        Queue<HttpRequest> left = new ConcurrentLinkedQueue<>(requests);
        return together(rival, number, client -> {
            List<Long> nanos = new ArrayList<>();
            for (HttpRequest request = left.poll(); request != null; request = left.poll()) {
                long begun = System.nanoTime();
                check.accept(send(clients.get(client), request));
                nanos.add(System.nanoTime() - begun);
            }
            return nanos;
        });
    }

    /** What one client does. */
    private interface Work {
        List<Long> of(int client) throws IOException, InterruptedException;
    }

    private Slice together(Rival rival, int number, Work work)
            throws IOException, InterruptedException {
        double cpu = rival.server().cpuSeconds();
        long begun = System.nanoTime();
        List<Callable<List<Long>>> all = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int client = i;
            all.add(() -> work.of(client));
        }
        List<Long> nanos = new ArrayList<>();
        for (Future<List<Long>> one : threads.invokeAll(all)) {
            try {
                nanos.addAll(one.get());
            } catch (ExecutionException e) {
                throw new IOException(rival.name() + " gave no answer; " + rival.server().condition(), e.getCause());
            }
        }
        return new Slice(nanos, (System.nanoTime() - begun) / 1e9, rival.server().cpuSeconds() - cpu);
    }

    @Override
    public void close() {
        threads.close();
        clients.forEach(HttpClient::close);
    }
}
