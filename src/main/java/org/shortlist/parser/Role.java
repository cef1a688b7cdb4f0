package org.shortlist.parser;

/** What a piece of a job's header says. */
enum Role {
    TITLE, EMPLOYER, PLACE, TEAM;

    int bit() {
        return 1 << ordinal();
    }
}
