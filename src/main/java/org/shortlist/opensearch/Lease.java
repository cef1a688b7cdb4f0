package org.shortlist.opensearch;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.OpType;
import org.opensearch.client.opensearch.core.GetResponse;
import org.opensearch.client.opensearch.core.IndexRequest;
import org.opensearch.client.opensearch.core.IndexResponse;
import org.shortlist.search.IndexBusyException;

/**
 * The right to do something alone, among all programs at one cluster: a document with its end, which whoever has it puts off again and
 * again. Who dies leaves it for a minute. The clocks of the programs must not differ by as much.
 */
final class Lease implements Closeable {

    /** Of all names at one cluster. */
    static final String INDEX = "shortlist.leases";

    private static final Duration LENGTH = Duration.ofSeconds(60);
    private static final Duration BEAT = Duration.ofSeconds(15);
    /** After which it is not relied on, unless it has been put off. */
    private static final Duration RELIED_ON = Duration.ofSeconds(45);

    private final Cluster cluster;
    private final String id;
    private final InstantSource clock;
    private final String owner = UUID.randomUUID().toString();
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("lease").factory());
    private volatile long renewed;
    /** Of the document as it was written last. */
    private long number;
    private long term;

    /** What the document says. */
    record Held(String owner, long until) {}

    private Lease(Cluster cluster, String id, InstantSource clock) {
        this.cluster = cluster;
        this.id = id;
        this.clock = clock;
    }

    /**
     * Takes it.
     *
     * @param what is to be done alone, and to which index
     * @throws IndexBusyException when another has it
     */
    static Lease take(Cluster cluster, String what, InstantSource clock) throws IOException {
        Lease lease = new Lease(cluster, what, clock);
        lease.acquire();
        lease.beat.scheduleWithFixedDelay(lease::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
        return lease;
    }

    private void acquire() throws IOException {
        GetResponse<Held> there = read();
        Held held = there == null ? null : there.source();
        if (held != null && held.until > clock.millis()) {
            throw busy();
        }
        try {
            write(held == null
                    ? document().opType(OpType.Create)
                    : document().ifSeqNo(there.seqNo()).ifPrimaryTerm(there.primaryTerm()));
        } catch (RefusedException e) {
            throw e.isConflict() ? busy() : e;
        }
    }

    /** Null when nobody has it, or had it last. */
    private @Nullable GetResponse<Held> read() throws IOException {
        try {
            GetResponse<Held> there = cluster.ask(client -> client.get(g -> g.index(INDEX).id(id), Held.class));
            return there.found() ? there : null;
        } catch (RefusedException e) {
            if (e.isMissing()) {
                createIndex();
                return null;
            }
            throw e;
        }
    }

    private void createIndex() throws IOException {
        try {
            cluster.ask(client -> client.indices()
                    .create(c -> c.index(INDEX).settings(s -> s.numberOfShards(1).autoExpandReplicas("0-1"))));
        } catch (RefusedException e) {
            if (!e.isConflict()) {
                throw e;
            }
        }
    }

    private synchronized void write(IndexRequest.Builder<Held> document) throws IOException {
        long now = System.nanoTime();
        IndexResponse written = cluster.ask(client -> client.index(document.build()));
        renewed = now;
        number = written.seqNo();
        term = written.primaryTerm();
    }

    private static IndexBusyException busy() {
        return new IndexBusyException("Another writer holds the index; wait until it has finished.");
    }

    private IndexRequest.Builder<Held> document() {
        return new IndexRequest.Builder<Held>().index(INDEX)
                .id(id)
                .document(new Held(owner, clock.millis() + LENGTH.toMillis()));
    }

    /** Puts the end off, unless another has taken it meanwhile. */
    private void beat() {
        try {
            write(document().ifSeqNo(number).ifPrimaryTerm(term));
        } catch (IOException | RuntimeException e) {
            // tried again; ensureHeld tells when it was in vain for too long
        }
    }

    /** @throws IOException when it may have been lost */
    void ensureHeld() throws IOException {
        if (System.nanoTime() - renewed > RELIED_ON.toNanos()) {
            throw new IOException("The right to write the index was lost: OpenSearch did not answer for too long.");
        }
    }

    @Override
    public void close() throws IOException {
        beat.shutdownNow();
        try {
            release();
        } catch (RefusedException e) {
            if (!e.isConflict() && !e.isMissing()) {
                throw e;
            }
        }
    }

    private synchronized void release() throws IOException {
        cluster.ask(client -> client.delete(d -> d.index(INDEX).id(id).ifSeqNo(number).ifPrimaryTerm(term)));
    }
}
