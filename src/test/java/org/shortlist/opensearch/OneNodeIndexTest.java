package org.shortlist.opensearch;

import java.io.IOException;

/** On one node: one shard, no copy. */
class OneNodeIndexTest extends NodesIndexTest {

    @Override
    Nodes nodes() throws IOException {
        return Nodes.one();
    }
}
