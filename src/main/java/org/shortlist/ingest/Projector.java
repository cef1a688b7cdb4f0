package org.shortlist.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.shortlist.ingest.ProjectorState.Phase;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.CandidateWriter;
import org.shortlist.search.EngineAwayException;
import org.shortlist.search.IndexBusyException;
import org.shortlist.store.CandidateStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the changes of the store into the index. One process does so at a time: the one that holds the live generation's writer. Any other
 * only refreshes what it sees.
 *
 * <p>A command calls {@link #catchUp} once. A server calls {@link #start}; a thread then follows the store, and the live generation when it
 * moves. What fails is logged, retried after growing pauses and told by {@link #state}.
 */
public final class Projector implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final CandidateStore store;
    private final CandidateIndex index;
    private final Clock clock;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition awake = lock.newCondition();
    private final Condition moved = lock.newCondition();
    private boolean wanted;
    private @Nullable Thread thread;
    private volatile boolean closed;
    /** While the engine does not answer. */
    private volatile boolean away;
    private volatile ProjectorState state = new ProjectorState(Phase.STOPPED, null, 0);

    /** Used by the thread alone. */
    private @Nullable CandidateWriter writer;
    private @Nullable String written;

    public Projector(CandidateStore store, CandidateIndex index, Clock clock) {
        this.store = store;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Brings the index to the store's present state.
     *
     * @return whether it did; false when another writer, here or in another process, holds the index and does it
     */
    public boolean catchUp(ProjectionListener listener) throws IOException {
        try (CandidateWriter once = index.update(today())) {
            new CatchUp(store, once, listener, () -> closed).run();
        } catch (IndexBusyException e) {
            index.refresh();
            return false;
        }
        index.refresh();
        return true;
    }

    /**
     * Follows the store from now on, on a thread of its own.
     *
     * @param poll how long to wait before the store is asked for changes again
     */
    public void start(Duration poll) {
        lock.lock();
        try {
            if (thread != null || closed) {
                throw new IllegalStateException("started or closed before");
            }
            thread = Thread.ofPlatform().name("projector").start(() -> follow(poll));
        } finally {
            lock.unlock();
        }
    }

    /** What it is doing. */
    public ProjectorState state() {
        return state;
    }

    /** The store's change number that searches see. */
    public long changeNumber() throws IOException {
        return index.state().changeNumber();
    }

    /**
     * Waits until searches see a change.
     *
     * @return whether they do; false when the time is over, the engine is away, or the thread was interrupted: the change is kept and
     *         will be seen
     */
    public boolean awaitVisible(long changeNumber, Duration timeout) throws IOException {
        try {
            return !away && await(changeNumber, timeout);
        } catch (EngineAwayException e) {
            return false;
        }
    }

    private boolean await(long changeNumber, Duration timeout) throws IOException {
        long end = System.nanoTime() + timeout.toNanos();
        while (!isVisible(changeNumber)) {
            long left = end - System.nanoTime();
            if (left <= 0 || closed || away || !awaitMove(Math.min(left, LOOK_AGAIN.toNanos()))) {
                return isVisible(changeNumber);
            }
        }
        return true;
    }

    /** While it is failing, the index may be of another store, and its numbers of other changes. */
    private boolean isVisible(long changeNumber) throws IOException {
        return state.phase() != Phase.FAILING && changeNumber() >= changeNumber;
    }

    /** @return false when interrupted */
    private boolean awaitMove(long nanos) throws IOException {
        lock.lock();
        try {
            wanted = true;
            awake.signalAll();
            moved.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
        if (state.phase() == Phase.STOPPED) {
            index.refresh();
        }
        return true;
    }

    private void follow(Duration poll) {
        Duration pause = poll;
        while (!closed) {
            try {
                step();
                say(well(state.refused()));
                away = false;
                pause = poll;
            } catch (CatchUp.StoppedException e) {
                break;
            } catch (IOException | RuntimeException e) {
                say(new ProjectorState(Phase.FAILING, words(e), state.refused()));
                away = e instanceof EngineAwayException;
                letGo();
                pause = longer(pause);
            }
            rest(pause);
        }
        letGo();
        state = new ProjectorState(Phase.STOPPED, null, state.refused());
    }

    private void step() throws IOException {
        index.refresh();
        String live = index.state().generation();
        if (writer != null && !Objects.equals(live, written)) {
            letGo();
        }
        CandidateWriter held = writer == null ? hold(live) : writer;
        if (state.trouble() == null) {
            state = well(state.refused());
        }
        if (held != null && isBehind(held)) {
            CatchUp catchUp = new CatchUp(store, held, (done, total) -> announce(), () -> closed);
            catchUp.run();
            index.refresh();
            state = well(state.refused() + catchUp.refused());
        }
        announce();
    }

    private boolean isBehind(CandidateWriter held) throws IOException {
        return held.changeNumber() != store.changeNumber() || held.erased() < store.erasure();
    }

    private ProjectorState well(long refused) {
        return new ProjectorState(writer == null ? Phase.FOLLOWING : Phase.PROJECTING, null, refused);
    }

    /** Takes the live generation's writer; null when another has it, or when the live generation moved meanwhile. */
    private @Nullable CandidateWriter hold(@Nullable String before) throws IOException {
        try {
            writer = index.update(today());
        } catch (IndexBusyException e) {
            return null;
        }
        index.refresh();
        written = index.state().generation();
        if (before != null && !before.equals(written)) {
            letGo();
        }
        return writer;
    }

    private void letGo() {
        CandidateWriter held = writer;
        writer = null;
        written = null;
        if (held != null) {
            try {
                held.close();
            } catch (IOException | RuntimeException e) {
                LOG.warn("The index's writer could not be closed: {}", words(e));
            }
        }
    }

    private void announce() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void rest(Duration pause) {
        lock.lock();
        try {
            if (!wanted && !closed) {
                awake.await(pause.toNanos(), TimeUnit.NANOSECONDS);
            }
            wanted = false;
        } catch (InterruptedException e) {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    /** Logs a trouble when it begins and when it ends, not at every attempt. */
    private void say(ProjectorState next) {
        ProjectorState last = state;
        state = next;
        if (next.trouble() != null && !next.trouble().equals(last.trouble())) {
            LOG.warn("The index cannot follow the store, trying again: {}", next.trouble());
        } else if (next.trouble() == null && last.trouble() != null) {
            LOG.info("The index follows the store again");
        }
    }

    /** An unforeseen failure may quote a résumé in its message; a failure of the machine does not. */
    private static String words(Exception e) {
        return e instanceof IOException && e.getMessage() != null ? e.getMessage() : e.getClass().getName();
    }

    private YearMonth today() {
        return YearMonth.now(clock);
    }

    /** Stops following and lets the index's writer go. The store and the index stay open. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            awake.signalAll();
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        Thread running = thread;
        if (running != null && running != Thread.currentThread()) {
            join(running);
        }
    }

    private static void join(Thread running) {
        try {
            running.join(Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
