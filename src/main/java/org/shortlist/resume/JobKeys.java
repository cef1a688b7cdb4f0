package org.shortlist.resume;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The keys of the jobs of one résumé, and which job a key means there. */
public final class JobKeys {

    private static final int ENOUGH = 2;

    private final List<JobKey> keys = new ArrayList<>();
    private final List<JobKey> folded = new ArrayList<>();

    public JobKeys(List<Position> positions) {
        Map<JobKey, Integer> times = new HashMap<>();
        for (Position position : positions) {
            JobKey key = JobKey.of(position);
            int before = times.merge(key.folded(), 1, Integer::sum) - 1;
            keys.add(key.at(before));
            folded.add(key.folded().at(before));
        }
    }

    /** The key of the job in this place. */
    public JobKey get(int job) {
        return keys.get(job);
    }

    /**
     * The place of the job that is meant: the one of which the same is told; else the one that is most like it, two of the three told
     * alike; else the only one that began in the same month, for title and employer are what a better reader reads otherwise. Empty
     * when there is none, or when several are as like: a correction that waits is better than one of another job.
     */
    public Optional<Integer> find(JobKey meant) {
        JobKey key = meant.folded();
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
