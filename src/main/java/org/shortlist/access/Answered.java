package org.shortlist.access;

import org.jspecify.annotations.Nullable;

/**
 * What a search was answered with, by which it can be told later whether the same list would be given again. Nothing of a résumé is in it.
 *
 * @param generation the index that answered
 * @param change     the store's change number that it had reached
 * @param asOf       what "present" stood for
 * @param made       tells apart the ways in which an index is made, its vocabulary among them
 * @param ranking    the ranking, and what tells apart those of one name
 * @param grammar    the version of the query language
 * @param read       the digest of how the question was understood, selections and order included
 * @param filter     the filter of the key by which it was asked; null when there was none
 * @param passed     how many hits came before those that were shown, by page or by cursor
 * @param shown      how many were shown
 * @param list       the digest of who was shown, in order and with their points
 */
public record Answered(String generation, long change, String asOf, String made, String ranking, int grammar,
        String read, @Nullable String filter, int passed, int shown, String list) {}
