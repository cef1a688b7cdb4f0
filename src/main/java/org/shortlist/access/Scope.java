package org.shortlist.access;

import java.util.Locale;

/** What a key may be good for. None includes another. */
public enum Scope {
    /** To ask, and to look at candidates one by one. */
    SEARCH,
    /** To take all that a question finds away at once. */
    EXPORT,
    /** To add, correct and delete candidates. */
    WRITE,
    /** To see how the server itself does. */
    ADMIN;

    /** As people write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
