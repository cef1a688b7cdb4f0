/**
 * What an engine promises: the manual.
 *
 * <p>A {@link org.shortlist.search.CandidateIndex} answers a {@link org.shortlist.search.SearchRequest} with a
 * {@link org.shortlist.search.SearchResult}. Both are data. Whatever engine stands behind it, sets, counts and stated orders
 * are the same; scores are the engine's own. The contract is executable: {@code CandidateIndexContract} and the duels against
 * {@code ScanningIndex} in the tests.
 *
 * <h2>What is matched</h2>
 * {@link org.shortlist.search.Projection} turns a candidate into the values that an engine indexes; the meaning of each
 * question stands at {@link org.shortlist.query.Expression}.
 *
 * <h2>Selections and facets</h2>
 * Let R be the candidates that match the query and all selections, and R₋d those that match the query and all selections
 * except the positive ones of facet d (its exclusions stay on).
 * <ul>
 * <li>mode ANY: count(v) = |{x ∈ R₋d : v ∈ d(x)}|
 * <li>mode ALL: count(v) = |{x ∈ R : v ∈ d(x)}|
 * <li>an excluded v: count(v) = |{x ∈ R₋d without that one exclusion : v ∈ d(x)}|
 * <li>missing = those of the same set that have no value at all
 * </ul>
 * Counts are of people. When the query has exactly one positive same-job clause at its top level and {@code jobs} is MATCHING, the
 * facets of a position (title, employer, skill) count only positions that satisfy that clause, and a selection of such a facet
 * is added <em>inside</em> it: the same position must have the selected value too, and must not have an excluded one. So the
 * positions counted are those that satisfy the clause with all that was added to it for the set that is counted (for R₋d
 * without the positive selections of d), and missing are the people in whom none of these has a value.
 *
 * <p>Everyone has a number of years. The values of {@link org.shortlist.query.Field#YEARS} are the
 * {@linkplain org.shortlist.search.NumberRange#BUCKETS buckets}; any other range that was selected is counted and listed after
 * them, and one that cannot be read holds nobody.
 *
 * <h2>Marks</h2>
 * {@link org.shortlist.search.CandidateIndex#marks} shows what made a candidate match, and nothing else. A part of the question
 * that does not hold marks nothing, though its alternative holds; neither does what stands under a
 * {@link org.shortlist.query.Expression.Not}; a same-job clause marks only in the jobs that satisfy it, and in those only
 * what is theirs. A leaf that holds marks
 * <ul>
 * <li>for words asked of {@link org.shortlist.query.Field#ANYWHERE}: every place of the text at which they match, and as below in the
 * values of every field;
 * <li>for words asked of a field: every place of the text at which they match inside the place of a value that matches; where
 * there is none, because the value matches by its label or another form of a name, the whole place of the value;
 * <li>for words in one sentence: every place at which one of them matches in a sentence that has them all;
 * <li>for a concept or a skill's use: the place of every value that stands for it;
 * <li>for numbers, dates, distances and everyone: nothing.
 * </ul>
 * Words match at one place: a phrase, with the words that are shapes or choices in it, is one mark from its first word to its last.
 * Operands near each other match at the places that are part of some choice of places near enough, each a mark.
 *
 * <p>The place of a value is the span that it was read from; without one it has no marks. A degree and its field of study are one value,
 * whose place is both where they stand side by side in this order, else the degree.
 *
 * <p>A mark under a {@link org.shortlist.query.Expression.Nice} is optional; any other under a synonym of an
 * {@link org.shortlist.query.Expression.Expanded} is a synonym's; else it is of what was typed. Marks that overlap are one mark, of the
 * first kind in this order: typed, synonym, optional; of several synonyms, of that whose own place comes first, then ends first,
 * then of the first label. Those that only touch are two. Snippets show some of these places, as far as they lie in the piece.
 *
 * <h2>Writing</h2>
 * The index is a projection of the store: {@link org.shortlist.search.CandidateWriter} takes candidates and the store's change
 * number that they bring the index to. {@link org.shortlist.search.CandidateIndex#rebuild} makes a new generation beside the live
 * one.
 */
@NullMarked
package org.shortlist.search;

import org.jspecify.annotations.NullMarked;
