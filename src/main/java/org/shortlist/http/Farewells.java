package org.shortlist.http;

import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.shortlist.store.CandidateStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes deletions final when the time to undo them is over. */
final class Farewells implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Farewells.class);
    private static final int OFTEN_S = 2;

    private final CandidateStore store;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("farewells").factory());

    Farewells(CandidateStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void start() {
        timer.scheduleWithFixedDelay(this::look, 0, OFTEN_S, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            store.removeDue(clock.instant());
        } catch (IOException | RuntimeException e) {
            LOG.warn("Deletions whose time has come are not yet final, trying again: {}", e.getClass().getName());
        }
    }

    @Override
    public void close() {
        timer.shutdown();
        try {
            timer.awaitTermination(OFTEN_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
