package org.shortlist.parser;

/** A piece of a header that plays a role, in the clean text. */
record Piece(Role role, int from, int to) {}
