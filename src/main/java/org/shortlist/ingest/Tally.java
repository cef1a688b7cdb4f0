package org.shortlist.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shortlist.ingest.ImportEvent.Outcome;
import org.shortlist.store.Saved;

/** Counts what becomes of files, and tells the listener. */
final class Tally {

    private static final int MOST_IDS = 1000;

    private final ImportListener listener;
    private final boolean gathering;
    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private final Set<String> ids = new LinkedHashSet<>();
    private final List<ImportEvent> failed = new ArrayList<>();
    private long total;
    private long changeNumber;

    /** @param gathering whether to keep what failed for the report */
    Tally(ImportListener listener, boolean gathering) {
        this.gathering = gathering;
        this.listener = listener;
    }

    void found(long more) {
        total += more;
        listener.found(total);
    }

    void add(ImportEvent event) {
        counts.merge(event.outcome(), 1L, Long::sum);
        if (gathering && event.outcome() == Outcome.FAILED) {
            failed.add(event);
        }
        boolean changed = event.outcome() == Outcome.CREATED || event.outcome() == Outcome.REPLACED;
        if (changed && event.id() != null && ids.size() < MOST_IDS) {
            ids.add(event.id());
        }
        listener.done(event);
    }

    /** All that came since the last time is kept. */
    void told() {
        listener.told();
    }

    void reached(Saved saved) {
        if (saved.isChange()) {
            changeNumber = Math.max(changeNumber, saved.changeNumber());
        }
    }

    ImportReport report(boolean interrupted) {
        return new ImportReport(count(Outcome.CREATED), count(Outcome.REPLACED), count(Outcome.UNCHANGED),
                List.copyOf(ids), failed,
                count(Outcome.SKIPPED), changeNumber, interrupted);
    }

    private long count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }
}
