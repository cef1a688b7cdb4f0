package org.shortlist.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.shortlist.ingest.UnreadableFileException.Reason;

/**
 * Files that could not be had for a reason that passes, and when each is tried again: after ten seconds, then after twice as long each
 * time, up to ten minutes. What is wrong with the file itself is no such reason; it is read again when it changes.
 */
final class Retries {

    static final Duration FIRST = Duration.ofSeconds(10);
    static final Duration LONGEST = Duration.ofMinutes(10);

    /** Another program has it locked, its rights are being set, the disk is away for a moment; the machine has too much to do. */
    private static final Set<Reason> PASSING = EnumSet.of(Reason.UNREADABLE, Reason.TIMEOUT);

    private final LongSupplier nanos;
    private final Map<Path, Next> waiting = new HashMap<>();

    /** When a file is tried next, and how long was waited for that. */
    private record Next(long at, Duration pause) {}

    /** @param nanos a clock that only goes forward */
    Retries(LongSupplier nanos) {
        this.nanos = nanos;
    }

    static boolean passes(ImportEvent event) {
        return event.reason() != null && PASSING.contains(event.reason());
    }

    boolean isDue(Path file) {
        Next next = waiting.get(file);
        return next != null && nanos.getAsLong() - next.at >= 0;
    }

    /**
     * The file could not be had.
     *
     * @param same whether it is as it was the last time that it was tried
     * @return whether it is the first time
     */
    boolean failed(Path file, boolean same) {
        Next last = same ? waiting.get(file) : null;
        Duration pause = last == null ? FIRST : last.pause.multipliedBy(2);
        Duration bounded = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        waiting.put(file, new Next(nanos.getAsLong() + bounded.toNanos(), bounded));
        return last == null;
    }

    /** Whether a file is still to be had: it may be one that was moved here. */
    boolean isAnyWaiting() {
        return !waiting.isEmpty();
    }

    /** It was had. */
    void forget(Path file) {
        waiting.remove(file);
    }

    void keepOnly(Collection<Path> files) {
        waiting.keySet().retainAll(files);
    }
}
