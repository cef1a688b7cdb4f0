package org.shortlist.resume;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The keys of the jobs or of the courses of study of one résumé, and which of them a key means there. */
public final class EntryKeys {

    private static final int ENOUGH = 2;

    private final List<EntryKey> keys;
    private final List<EntryKey> folded;
    private final IntPredicate read;

    /**
     * @param folded the same, folded
     * @param read   whether the one in a place was read; else a person added it
     */
    EntryKeys(List<EntryKey> keys, List<EntryKey> folded, IntPredicate read) {
        this.keys = keys;
        this.folded = folded;
        this.read = read;
    }

    /** The key of the one in this place. */
    public EntryKey get(int place) {
        return keys.get(place);
    }

    /**
     * The place of the one that is meant: the one of which the same is told; else, of those that were read, the one that is most like
     * it, two of the three told alike; else the only one that began in the same month, for title and employer are what a better reader
     * reads otherwise. Empty when there is none, or when several are as like: a correction that waits is better than one of another.
     * One that a person added is never read otherwise.
     */
    public Optional<Integer> find(EntryKey meant) {
        EntryKey key = meant.folded();
        int same = folded.indexOf(key);
        if (same >= 0 || key.told() == 0 || read().anyMatch(i -> folded.get(i).at(key.ordinal()).equals(key))) {
            return same < 0 ? Optional.empty() : Optional.of(same);
        }
        int most = read().map(i -> key.alike(folded.get(i))).max().orElse(0);
        return most >= Math.min(ENOUGH, key.told())
                ? only(i -> key.alike(folded.get(i)) == most)
                : only(i -> key.began() != null && key.began().equals(folded.get(i).began()));
    }

    private IntStream read() {
        return IntStream.range(0, folded.size()).filter(read);
    }

    private Optional<Integer> only(IntPredicate meant) {
        List<Integer> found = read().filter(meant).boxed().toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
