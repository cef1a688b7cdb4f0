package org.shortlist.ingest;

import java.util.concurrent.ConcurrentSkipListMap;

/** The changes that somebody waits for until searches see them. */
final class Awaited {

    /** By number, how many wait. */
    private final ConcurrentSkipListMap<Long, Integer> numbers = new ConcurrentSkipListMap<>();

    void begin(long number) {
        numbers.merge(number, 1, Integer::sum);
    }

    void end(long number) {
        numbers.computeIfPresent(number, (n, waiting) -> waiting == 1 ? null : waiting - 1);
    }

    /** Whether there is one after the first of these, up to the second. */
    boolean hasOne(long after, long upTo) {
        Long next = numbers.higherKey(after);
        return next != null && next <= upTo;
    }
}
