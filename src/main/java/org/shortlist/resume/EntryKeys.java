package org.shortlist.resume;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The keys of the jobs or of the courses of study of one résumé, and which of them a key means there. */
public final class EntryKeys {

    private static final int ENOUGH = 2;

    private final List<EntryKey> keys = new ArrayList<>();
    private final List<EntryKey> folded = new ArrayList<>();

    private EntryKeys(Stream<EntryKey> all) {
        Map<EntryKey, Integer> times = new HashMap<>();
        for (EntryKey key : all.toList()) {
            int before = times.merge(key.folded(), 1, Integer::sum) - 1;
            keys.add(key.at(before));
            folded.add(key.folded().at(before));
        }
    }

    public static EntryKeys ofJobs(List<Position> positions) {
        return new EntryKeys(positions.stream().map(EntryKey::of));
    }

    public static EntryKeys ofStudies(List<Education> education) {
        return new EntryKeys(education.stream().map(EntryKey::of));
    }

    /** The key of the one in this place. */
    public EntryKey get(int place) {
        return keys.get(place);
    }

    /**
     * The place of the one that is meant: the one of which the same is told; else the one that is most like it, two of the three told
     * alike; else the only one that began in the same month, for title and employer are what a better reader reads otherwise. Empty
     * when there is none, or when several are as like: a correction that waits is better than one of another.
     */
    public Optional<Integer> find(EntryKey meant) {
        EntryKey key = meant.folded();
        boolean toldAgain = folded.stream().anyMatch(other -> other.at(key.ordinal()).equals(key));
        if (toldAgain || key.told() == 0) {
            return only(i -> folded.get(i).equals(key));
        }
        int most = folded.stream().mapToInt(key::alike).max().orElse(0);
        return most >= Math.min(ENOUGH, key.told())
                ? only(i -> key.alike(folded.get(i)) == most)
                : only(i -> key.began() != null && key.began().equals(folded.get(i).began()));
    }

    private Optional<Integer> only(IntPredicate meant) {
        List<Integer> found = IntStream.range(0, folded.size()).filter(meant).boxed().toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
