package org.shortlist.opensearch;

import org.junit.jupiter.api.extension.RegisterExtension;

/** On one node: one shard, no copy. */
class OneNodeIndexTest extends NodesIndexTest {

    @RegisterExtension
    private static final SharedNodes NODES = SharedNodes.one();

    @Override
    Nodes nodes() {
        return NODES.get();
    }
}
