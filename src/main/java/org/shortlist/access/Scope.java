package org.shortlist.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a key may be good for. None includes another; the blind ones open nothing and narrow what the others do. */
public enum Scope {
    /** To ask, and to look at candidates one by one. */
    SEARCH,
    /** To take all that a question finds away at once. */
    EXPORT,
    /** To add, correct and delete candidates. */
    WRITE,
    /** To see how the server itself does. */
    ADMIN,
    /** To see candidates without what invites bias: names, contacts, words of gender, ages, years of graduation. */
    BLIND,
    /** With {@link #BLIND}: without their schools, too. */
    BLIND_SCHOOLS;

    /** Those that open something. */
    public static Set<Scope> opening() {
        return EnumSet.of(SEARCH, EXPORT, WRITE, ADMIN);
    }

    /** As people write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
