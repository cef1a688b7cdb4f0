package org.shortlist.opensearch;

import org.jspecify.annotations.Nullable;

/**
 * The source of a document.
 *
 * @param stamp   of a candidate: changes whenever it is written
 * @param kept    of a candidate; null when it was not asked for
 * @param reached of a shard's mark
 */
record Stored(@Nullable String stamp, @Nullable Kept kept, @Nullable Reached reached) {}
