package org.shortlist.cli;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.Map;

/** What the program has acknowledged, and so may never lose. Safe for many threads. */
final class Ledger {

    private final Map<String, String> kept = new TreeMap<>();
    private final Set<String> deleted = new HashSet<>();
    private final Set<String> open = new HashSet<>();

    /** A candidate was acknowledged under this id; {@code word} is found in nobody else. */
    synchronized void kept(String id, String word) {
        kept.put(id, word);
    }

    /** Takes a candidate to be deleted: until the answer comes nobody can say whether it is there. */
    synchronized String takeOne(int which) {
        if (kept.isEmpty()) {
            return "";
        }
        String id = kept.keySet().stream().skip(which % kept.size()).findFirst().orElseThrow();
        kept.remove(id);
        open.add(id);
        return id;
    }

    synchronized void deleted(String id) {
        open.remove(id);
        deleted.add(id);
    }

    /** The word of each candidate that must be there. */
    synchronized Map<String, String> mustBeThere() {
        return new TreeMap<>(kept);
    }

    synchronized Set<String> mustBeGone() {
        return Set.copyOf(deleted);
    }
}
