package org.shortlist.search;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of a {@link ScanningIndex} outlives it: the generations, and which one is live. */
final class ScannedDisk {

    /** Those that can be live, oldest first. */
    final List<Generation> generations = new ArrayList<>();
    @Nullable
    Generation live;
    private int made;

    /** A generation that nobody sees before it is published. */
    Generation newGeneration(YearMonth asOf) {
        return new Generation("g" + ++made, asOf);
    }

    Generation add(YearMonth asOf) {
        Generation generation = newGeneration(asOf);
        generations.add(generation);
        return generation;
    }

    /** Makes it the live one and keeps, besides, the one that was. */
    void publish(Generation generation) {
        generations.removeIf(old -> old != live);
        generations.add(generation);
        live = generation;
    }

    /** When the live one is rid of an erasure, those that are not go. */
    void removeOlderThan(long erasure, Generation rid) {
        if (rid == live) {
            generations.removeIf(old -> old != live && old.committed.erased() < erasure);
        }
    }

    /** One complete index. */
    static final class Generation {
        final String name;
        final YearMonth asOf;
        Committed committed;
        boolean held;

        Generation(String name, YearMonth asOf) {
            this.name = name;
            this.asOf = asOf;
            committed = new Committed(name + "-0", 0, Map.of(), 0);
        }
    }

    /** What a generation was at its last commit. */
    record Committed(String name, long changeNumber, Map<String, Scanned> candidates, long erased) {
        static final Committed NOTHING = new Committed("", 0, Map.of(), 0);
    }
}
