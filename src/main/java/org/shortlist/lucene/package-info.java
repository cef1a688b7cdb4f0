/**
 * The embedded engine, on Apache Lucene. {@link org.shortlist.lucene.LuceneIndex} is its only door; what it promises stands in
 * {@link org.shortlist.search}.
 *
 * <h2>A candidate is a block</h2>
 * One document for each job, then one for the person ({@code CandidateBlock}); all carry the candidate's id in {@code _root},
 * by which the whole block is replaced or deleted: never by anything that only the person has, or the old jobs would stay and
 * fall to the next candidate. Lucene's own {@code _parent} field tells persons from jobs. Fields of jobs have names of their
 * own ({@code Scope}), so a query of persons never meets a job and needs no filter.
 *
 * <h2>Words</h2>
 * The vocabulary's {@code Tokenizer} cuts every text, here as in queries. The index holds the words as they were folded and
 * nothing else; plurals and the like are looked up when a question is asked ({@code Words}). Values and passages lie a
 * gap of {@code WordStream.GAP} positions apart, so that no phrase reaches from one into the next. The field
 * {@code words} holds every word of a candidate once, with a weighted frequency ({@code RankingProfile}): a plain word is a single
 * lookup.
 *
 * <h2>From question to answer</h2>
 * {@code Translation} turns an {@code Expression} into a Lucene query; {@code Question} puts what was ticked into it. {@code Answer}
 * runs two passes: the best hits first, where Lucene may skip what cannot win, then the exact counts without scores; or one, where
 * finding who answers is what takes long.
 *
 * <h2>Facets</h2>
 * Each segment's values are kept on the heap ({@code SegmentValues}), on shelves of which a question reads those with the facets it asks
 * for: the values of each person side by side in flat arrays of ordinals, and for values that many have the set of those who have them
 * ({@code PersonColumn}). Built once a segment and kept as long as it lives; the ordinals are those of one growing {@code ValueTable} a
 * generation, so counts of all segments go into the same array. {@code FacetCount} notes who was found as a set a segment;
 * {@code Sideways} parts it by what is ticked and counts each part where it counts; {@code JobCounter} does it job by job.
 *
 * <h2>Why</h2>
 * For the hits of a page, {@link org.shortlist.evidence.Evidence} walks the question once more with each person in hand. Beside the text stands where
 * it shows which value ({@link org.shortlist.evidence.Mentions}); the places of words are found by reading the text again.
 *
 * <h2>Generations</h2>
 * A folder each beside a file {@code CURRENT} ({@code Generations}). {@code Snapshots} follows it; a search holds one
 * {@code Snapshot} from beginning to end. What a generation was made with stands in its commit ({@code Stamp}).
 */
@NullMarked
package org.shortlist.lucene;

import org.jspecify.annotations.NullMarked;
