/**
 * Candidates without what invites bias: {@link org.shortlist.blind.Blinding} makes a blinded candidate of a candidate, and
 * {@link org.shortlist.blind.BlindIndex} is an index of blinded ones alone. What is hidden is therefore in no word, no count and no mark
 * of it, and no question can find anybody by it: there is nothing to be guessed at.
 *
 * <p>A hidden piece of text becomes {@code ███}, however long it was, for the length of a name or of a pronoun tells, too; all places in
 * the text are moved accordingly.
 */
@NullMarked
package org.shortlist.blind;

import org.jspecify.annotations.NullMarked;
