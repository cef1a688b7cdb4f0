package org.shortlist.ingest;

import java.util.List;

/**
 * How an import went.
 *
 * @param ids          of the candidates who came anew or are another now, each once, but no more than the first thousand
 * @param failed       each file or line that failed, in order
 * @param skipped      files in folders that were passed over
 * @param changeNumber the store's newest change that this import made; 0 when it made none
 * @param interrupted  whether it was stopped before its end; what had been kept by then is kept
 */
public record ImportReport(long created, long replaced, long unchanged, List<String> ids, List<ImportEvent> failed,
        long skipped,
        long changeNumber, boolean interrupted) {

    public ImportReport {
        ids = List.copyOf(ids);
        failed = List.copyOf(failed);
    }

    /** The same, but that these failed. */
    ImportReport withFailed(List<ImportEvent> events) {
        return new ImportReport(created, replaced, unchanged, ids, events, skipped, changeNumber, interrupted);
    }

    /** Files and lines that a candidate came of, now or before. */
    public long usable() {
        return created + replaced + unchanged;
    }
}
