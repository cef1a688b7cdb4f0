package org.shortlist.opensearch;

import java.io.IOException;

/** On three nodes: three shards, each with a copy. */
class ThreeNodesIndexTest extends NodesIndexTest {

    @Override
    Nodes nodes() throws IOException {
        return Nodes.three();
    }
}
