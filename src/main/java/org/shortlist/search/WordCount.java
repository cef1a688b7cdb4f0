package org.shortlist.search;

/** A word of the index, and how many candidates have it. */
public record WordCount(String word, long candidates) {}
