package org.shortlist.parser;

/** What a piece of a job's header says. */
enum Role {
    TITLE, EMPLOYER, PLACE, TEAM,
    /** What is said beside these and is kept nowhere: "Full-time", a street, "Client: Bank". May stand there several times. */
    NOTE;

    int bit() {
        return this == NOTE ? 0 : 1 << ordinal();
    }
}
