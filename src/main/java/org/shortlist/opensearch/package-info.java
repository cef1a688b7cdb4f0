/**
 * The engine for more candidates than one machine holds, on an OpenSearch cluster. {@link org.shortlist.opensearch.OpenSearchIndex} is
 * its only door; what it promises stands in {@link org.shortlist.search}.
 *
 * <h2>Exact by construction</h2>
 * {@code Translation} makes of a question a query that finds everyone of whom it is true, and says whether it finds anybody else
 * ({@code Sieve}). Where it does not, the cluster counts, by what is exact over any number of shards, and a page in an order that it has
 * is read as it is. Where it may, whoever is found is read, as the index keeps them ({@code Kept}), from one point in time, and judged
 * here by {@link org.shortlist.evidence.Evidence}, which is what gives reasons, too. So totals, counts, orders, marks and snippets are
 * those of every other engine.
 *
 * <p>The price: phrases, nearness, sentences, distances, the facets of a job under a same-job clause, and the order by relevance, name,
 * distance or a skill read everyone whom the query finds, a thousand at a time, and remember some who were read lately
 * ({@code People}); that grows with the number found. A facet reads each of its different values with their counts, and what they are
 * called once a snapshot ({@code Names}); that grows with the number of different values and names.
 *
 * <h2>A candidate is a document</h2>
 * Its jobs, and the use of its skills, are nested in it ({@code CandidateDocument}). The vocabulary's {@code Tokenizer} cuts every text,
 * here as everywhere: the index is given words with white space between them, and nothing is left for it to analyze. What was kept is
 * the source; what is searched is not in it a second time.
 *
 * <h2>Commits</h2>
 * An index never refreshes by itself. A writer holds back what comes until it commits: then it sends everything, after it one
 * <em>mark</em> a shard that says how far the index has come ({@code Reached}), and then refreshes. A snapshot is a point in time in
 * which all marks are the same; so nobody sees half a commit, but of one that was broken off: whoever writes next shows what came of it,
 * and completes it. The generation that is live has the alias {@code NAME}, all that may be
 * have {@code NAME.kept}, and both are moved in one step.
 *
 * <h2>Many programs</h2>
 * One of them writes at a time, which {@link org.shortlist.search.Turns} says; all others read, and see a commit at their next
 * refresh. Whoever begins to write begins a {@code Term}: all that it writes has its number for a version, so that the cluster refuses
 * what one that was thought dead, or cut off, still sends. (A deletion is remembered by its version for ten minutes.)
 *
 * <h2>Erasures</h2>
 * A cluster keeps what was deleted until every copy has told that it knows, which they do every half minute; so long the erasing of somebody
 * may take ({@code Purge}). Then nothing of theirs is in any file of the index or its log, on any node; while a copy is on a node that is
 * away, it is not said to be done.
 */
@NullMarked
package org.shortlist.opensearch;

import org.jspecify.annotations.NullMarked;
