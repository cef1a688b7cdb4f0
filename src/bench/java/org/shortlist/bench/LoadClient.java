package org.shortlist.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends requests at given times, of a hundred 80 searches, 10 suggestions, 5 candidates opened, 3 uploads and 2 deletes. */
final class LoadClient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int FAULT = 500;
    private static final int BUSY = 503;
    private static final Pattern ID = Pattern.compile("\"id\":\"(c_[a-z2-7]{16})\"");
    private static final String[] TYPED = {"ka", "jav", "data en", "nur", "pyt", "acc", "tea", "sen"};

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI address;
    private final List<String> questions;
    private final Population population;
    private final Random random = new Random(1);
    private final AtomicInteger next;
    /** Those who were seen last, to be opened; and those who were uploaded, to be deleted. */
    private final Queue<String> seen = new ConcurrentLinkedQueue<>();
    private final Queue<String> uploaded = new ConcurrentLinkedQueue<>();

    /** @param candidates how many of the population the server has */
    LoadClient(URI address, Population population, int candidates) {
        this.address = address;
        this.population = population;
        this.next = new AtomicInteger(candidates);
        String skill = "skill:=\"" + population.skill(3).id() + "\"";
        String other = "skill:=\"" + population.skill(20).id() + "\"";
        questions = List.of("nurse", "data engineer", "accountant OR teacher OR electrician OR nurse", skill,
                skill + " AND " + other, skill + " years:5..10", "job:(title:engineer " + skill + " from:2019 to:2021)",
                "title:manager " + other + " NOT intern", "\"release support\"",
                "city:\"" + population.place(2) + "\" nurse",
                skill + ">=2y within:60m", "migrat* ~" + other);
    }

    /**
     * What became of the requests of a while.
     *
     * @param rate   requests a second that were sent
     * @param refused answers of status 503: the server said to come again
     * @param failed answers that were none, or of another status from 500 up
     * @param p50    milliseconds from when the request was due to the last byte of its answer, median
     * @param p99    the same, which one in a hundred exceeds
     */
    record Phase(double rate, int done, int refused, int failed, double p50, double p99) {

        /** Whether everybody was answered. */
        boolean whole() {
            return refused == 0 && failed == 0;
        }
    }

    /** Sends so many a second for so long. */
    Phase at(double rate, int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        return during(rate, () -> System.nanoTime() < end);
    }

    /** Sends so many a second for as long as something holds, and waits for all answers. */
    Phase during(double rate, BooleanSupplier holds) {
        Queue<Double> times = new ConcurrentLinkedQueue<>();
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        long begun = System.nanoTime();
        int sent = 0;
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long due = begun; holds.getAsBoolean(); due = begun + (long) (++sent * 1e9 / rate)) {
                sleepUntil(due);
                long time = due;
                HttpRequest request = request();
                clients.execute(() -> {
                    int status = status(request);
                    if (status == BUSY) {
                        refused.incrementAndGet();
                    } else if (status >= FAULT) {
                        failed.incrementAndGet();
                    }
                    times.add((System.nanoTime() - time) / 1e6);
                });
            }
        }
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int count = sorted.length;
        return new Phase(rate, count, refused.get(), failed.get(), sorted[count / 2], sorted[count * 99 / 100]);
    }

    private static void sleepUntil(long due) {
        try {
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request() {
        int kind = random.nextInt(100);
        if (kind < 3) {
            byte[] body = population.candidate(next.getAndIncrement()).text().getBytes(StandardCharsets.UTF_8);
            return to("v1/candidates").header("Content-Type", "text/plain")
                    .POST(BodyPublishers.ofByteArray(body))
                    .build();
        }
        String old = kind < 5 ? uploaded.poll() : kind < 10 ? seen.poll() : null;
        if (old != null) {
            HttpRequest.Builder candidate = to("v1/candidates/" + old);
            return kind < 5 ? candidate.DELETE().build() : candidate.build();
        }
        if (kind < 20) {
            return to("v1/suggest?q=" + encoded(TYPED[random.nextInt(TYPED.length)])).build();
        }
        return to("v1/search?size=20&facet=skill,company,title,city,school&q="
                + encoded(questions.get(random.nextInt(questions.size())))).build();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
    }

    /** Of the answer; {@link #FAULT} when there is none. */
    private int status(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (request.method().equals("GET") && answer.statusCode() == 200) {
                ids(answer.body()).stream().limit(3).forEach(seen::add);
                while (seen.size() > 1_000) {
                    seen.poll();
                }
            } else if (request.method().equals("POST") && answer.statusCode() == 201) {
                uploaded.addAll(ids(answer.body()));
            }
            return answer.statusCode();
        } catch (IOException e) {
            return FAULT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAULT;
        }
    }

    private static List<String> ids(String body) {
        List<String> ids = new ArrayList<>();
        Matcher matcher = ID.matcher(body);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        return ids;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
