package org.shortlist.resume;

/**
 * How sure the parser is of a value, surest first.
 *
 * <p>It is the parser's own judgement of the signs it went by, and nothing else. A value that was read by a sign of its own (a
 * label, the form of an address, a word of the vocabulary) or whose best reading is far above the next is sure. Of the
 * readings of a job's header the margin decides: the score of the best one less that of the best one which says something else.
 */
public enum Certainty {
    /** The signs admit no other reading. */
    SURE,
    /** Read by its place or its layout; its words admit it and do not prove it. */
    LIKELY,
    /** Another reading is nearly as good: a person should look. */
    DOUBTFUL
}
