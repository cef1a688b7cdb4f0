package org.shortlist.ingest;

import java.util.List;

/**
 * How an import went.
 *
 * @param failed       each file or line that failed, in order
 * @param skipped      files in folders that were passed over
 * @param changeNumber the store's newest change that this import made; 0 when it made none
 * @param interrupted  whether it was stopped before its end; what had been kept by then is kept
 */
public record ImportReport(long created, long replaced, long unchanged, List<ImportEvent> failed, long skipped,
        long changeNumber, boolean interrupted) {

    public ImportReport {
        failed = List.copyOf(failed);
    }

    /** The same, but that these failed. */
    ImportReport withFailed(List<ImportEvent> events) {
        return new ImportReport(created, replaced, unchanged, events, skipped, changeNumber, interrupted);
    }

    /** Files and lines that a candidate came of, now or before. */
    public long usable() {
        return created + replaced + unchanged;
    }
}
