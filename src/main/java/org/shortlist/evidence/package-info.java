/**
 * Why somebody answers a question: what of a candidate in hand makes which part of it true, where the text shows it, and what that is
 * worth. It knows no index: an engine finds people and hands each over as a {@link org.shortlist.evidence.HitText}, with the text, the
 * values and where they stand ({@link org.shortlist.evidence.Mentions}), and what else it knows of it
 * ({@link org.shortlist.evidence.Facts}). So every engine gives the same reasons, marks and snippets.
 *
 * <p>{@link org.shortlist.evidence.Evidence} walks the question. {@link org.shortlist.evidence.Leaf} says which words, in which order and
 * nearness, will do: read here in a text, by an engine in its positions. {@link org.shortlist.evidence.RankingProfile} says what a match
 * is worth by where it stands.
 */
@NullMarked
package org.shortlist.evidence;

import org.jspecify.annotations.NullMarked;
