package org.shortlist.opensearch;

import org.junit.jupiter.api.extension.RegisterExtension;

/** On three nodes: three shards, each with a copy. */
class ThreeNodesIndexTest extends NodesIndexTest {

    @RegisterExtension
    private static final SharedNodes NODES = SharedNodes.three();

    @Override
    Nodes nodes() {
        return NODES.get();
    }
}
