package org.shortlist.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A cluster for the tests, the same in all classes of a run, since a node takes seconds to start; it ends with the run. Before each test
 * all its nodes are alive again.
 */
final class SharedNodes implements BeforeEachCallback {

    private final int number;
    private Nodes nodes;

    private SharedNodes(int number) {
        this.number = number;
    }

    /** One node: one shard, no copy. */
    static SharedNodes one() {
        return new SharedNodes(1);
    }

    /** Three nodes: three shards, each with a copy. */
    static SharedNodes three() {
        return new SharedNodes(3);
    }

    Nodes get() {
        return nodes;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        nodes = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedNodes.class))
                .getOrComputeIfAbsent(number, SharedNodes::start, Nodes.class);
        nodes.revive();
    }

    private static Nodes start(int number) {
        try {
            return Nodes.start(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
