package org.shortlist.search;

/**
 * A place between two hits of an answer, from which the next ones can be asked: of the same question, in the same order, on the same
 * snapshot, whatever has been written since.
 *
 * @param snapshot the state of the index that the answer was of
 * @param position where in it; the engine's own
 */
public record Cursor(String snapshot, String position) {}
