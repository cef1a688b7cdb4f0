package org.shortlist.ingest;

import java.io.IOException;
import java.util.List;
import org.shortlist.store.Saved;
import org.shortlist.store.Version;

/** Where what is read goes. Its failures end the run. */
interface Destination {

    /** Whether these bytes from this source need not be read again. Asked by many threads. */
    boolean isKnown(String source, String sha256, String readBy) throws IOException;

    /** Takes what was read, in the order of the files; called by one thread. What became of each, in the same order. */
    List<Saved> saveAll(List<Version> versions) throws IOException;
}
