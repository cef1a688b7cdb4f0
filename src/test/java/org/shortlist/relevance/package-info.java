/**
 * Whether those come first who should: judged topics, and how well the engine ranks for them, beside Lucene's BM25 on the text alone.
 *
 * <p>{@code people.tsv} are invented careers, {@code topics.tsv} what is looked for, {@code judgements.tsv} who is right for it, all in the
 * resources of this package. The samples of {@code src/samples} take part.
 */
@NullMarked
package org.shortlist.relevance;

import org.jspecify.annotations.NullMarked;
