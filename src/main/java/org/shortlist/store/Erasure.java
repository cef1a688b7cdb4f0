package org.shortlist.store;

import java.time.Instant;
import java.util.List;

/**
 * What an erasure took out of the store.
 *
 * @param number   the change it made
 * @param versions how many versions of the résumé there were; 0 of one who had been deleted before
 * @param bytes    of the original files, together
 * @param blocked  how many addresses, telephone numbers and files the person cannot come again by
 * @param traces   what the person could be known by wherever it remained: addresses, telephone numbers, digests and sources of files,
 *     lines of text. Personal: for looking whether anything remains, and for nothing else
 */
public record Erasure(String id, Instant at, long number, int versions, long bytes, int blocked, List<String> traces) {

    public Erasure {
        traces = List.copyOf(traces);
    }

    @Override
    public String toString() {
        return "Erasure[" + id + ", " + at + ", number " + number + "]";
    }
}
