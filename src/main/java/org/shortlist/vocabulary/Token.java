package org.shortlist.vocabulary;

/**
 * One token of a text.
 *
 * @param text the folded form that is compared; never empty, at most {@link Tokenizer#LONGEST} characters
 * @param start where it begins in the original text
 * @param end where it ends there; a possessive {@code 's} and the last dot of {@code U.S.A.} lie inside
 */
public record Token(String text, int start, int end) {}
