/**
 * The engine for more candidates than one machine holds, on an OpenSearch cluster. {@link org.shortlist.opensearch.OpenSearchIndex} is
 * its only door; what it promises stands in {@link org.shortlist.search}.
 *
 * <h2>Exact by construction</h2>
 * The cluster is asked for those who may answer, and never for the answer. {@code Translation} makes of a question a query that finds
 * everyone of whom it is true, and says whether it finds anybody else ({@code Sieve}); whoever is found is read, as the index keeps them
 * ({@code Kept}), from one point in time, and judged here by {@link org.shortlist.evidence.Evidence}, which is what gives reasons, too.
 * So totals, counts, orders, marks and snippets are those of every other engine, on one shard or many.
 *
 * <p>The price: an answer reads everyone who may be in it, a page of a thousand at a time, and remembers some who were read lately
 * ({@code People}). It grows with the number found, not with the number of all, but for a question of everyone these are the same. What
 * values are called is read once a snapshot ({@code Names}), and grows with the number of different names.
 *
 * <h2>A candidate is a document</h2>
 * Its jobs, and the use of its skills, are nested in it ({@code CandidateDocument}). The vocabulary's {@code Tokenizer} cuts every text,
 * here as everywhere: the index is given words with white space between them, and nothing is left for it to analyze. What was kept is
 * the source; what is searched is not in it a second time.
 *
 * <h2>Commits</h2>
 * An index never refreshes by itself. A writer holds back what comes until it commits: then it sends everything, after it one
 * <em>mark</em> a shard that says how far the index has come ({@code Reached}), and then refreshes. A snapshot is a point in time in
 * which all marks are the same; so nobody sees half a commit. The generation that is live has the alias {@code NAME}, all that may be
 * have {@code NAME.kept}, and both are moved in one step.
 */
@NullMarked
package org.shortlist.opensearch;

import org.jspecify.annotations.NullMarked;
