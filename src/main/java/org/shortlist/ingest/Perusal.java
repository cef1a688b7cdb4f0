package org.shortlist.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shortlist.parser.ResumeParser;
import org.shortlist.store.Saved;
import org.shortlist.store.Version;

/** Reads résumés as an import does, and keeps nothing: each is handed to a taker. Safe for any number of threads. */
public final class Perusal {

    private final ResumeReader reader;
    private final Limits limits;

    public Perusal(ResumeParser parser, TextExtractor extractor, Clock clock) {
        reader = new ResumeReader(parser, extractor, clock);
        limits = extractor.limits();
    }

    /** Is handed each résumé that was read, in the order of the files, by one thread. */
    public interface Taker {
        /** @throws IOException to end the reading */
        void take(Version read) throws IOException;
    }

    /**
     * Reads files, and all that lies in folders, as {@link Importer#importAll} does.
     *
     * @return the report; what was read counts as created
     */
    public ImportReport readAll(List<Path> paths, Taker taker, ImportListener listener) throws IOException {
        return new Incoming(handedTo(taker), reader, limits).paths(paths, listener);
    }

    /** Reads what comes out of a stream, as {@link Importer#importStream} does. */
    public ImportReport readStream(InputStream stream, String name, Taker taker, ImportListener listener)
            throws IOException {
        return new Incoming(handedTo(taker), reader, limits).stream(stream, name, listener);
    }

    private static Destination handedTo(Taker taker) {
        return new Destination() {
            @Override
            public Optional<Fate> known(String source, String sha256, String readBy) {
                return Optional.empty();
            }

            @Override
            public List<Saved> saveAll(List<Version> versions) throws IOException {
                List<Saved> taken = new ArrayList<>();
                for (Version version : versions) {
                    taker.take(version);
                    taken.add(new Saved("", Saved.Outcome.CREATED, 0));
                }
                return taken;
            }
        };
    }
}
