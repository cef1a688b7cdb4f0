package org.shortlist.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Lets in as much work of a kind at once as the machine does well; more would make all of it slow. Whoever finds it full waits a
 * little, then is told to come back.
 */
final class Admission {

    private static final long PATIENCE_MS = 500;
    private static final int WAITING_A_PLACE = 16;

    private final String work;
    private final int capacity;
    private final Semaphore places;
    private final LongAdder refused = new LongAdder();

    /** @param work what is let in, in words: {@code searches} */
    Admission(String work, int places) {
        this.work = work;
        capacity = places;
        this.places = new Semaphore(places, true);
    }

    /** How many are at work. */
    int running() {
        return capacity - places.availablePermits();
    }

    /** How many wait for a place. */
    int waiting() {
        return places.getQueueLength();
    }

    /** How many have been told to come back. */
    long refused() {
        return refused.sum();
    }

    /** Work that is let in. */
    interface Work<T> {
        T run() throws IOException;
    }

    /**
     * Does the work when there is a place.
     *
     * @throws Refusal when there was none for half a second, or too many wait already
     */
    <T> T admit(Work<T> work) throws IOException {
        if (!enter()) {
            refused.increment();
            throw Refusal.of(Problem.Kind.BUSY, "Too many " + work + " are running; try again in a second");
        }
        try {
            return work.run();
        } finally {
            places.release();
        }
    }

    /** Does the work when there is a place, however long that takes: it is a part of an answer that has begun. */
    <T> T await(Work<T> work) throws IOException {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        try {
            return work.run();
        } finally {
            places.release();
        }
    }

    private boolean enter() {
        try {
            return waiting() < capacity * WAITING_A_PLACE
                    && places.tryAcquire(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
