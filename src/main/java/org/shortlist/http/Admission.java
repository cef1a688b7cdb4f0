package org.shortlist.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets in as many searches at once as the machine does well; more would make all of them slow. Whoever finds it full waits a
 * little, then is told to come back.
 */
final class Admission {

    private static final long PATIENCE_MS = 500;

    private final Semaphore places;

    Admission(int places) {
        this.places = new Semaphore(places, true);
    }

    /** Work that is let in. */
    interface Work<T> {
        T run() throws IOException;
    }

    /**
     * Does the work when there is a place.
     *
     * @throws Refusal when there was none for half a second
     */
    <T> T admit(Work<T> work) throws IOException {
        if (!enter()) {
            throw Refusal.of(Problem.Kind.BUSY, "Too many searches are running; try again in a second");
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
            return places.tryAcquire(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
