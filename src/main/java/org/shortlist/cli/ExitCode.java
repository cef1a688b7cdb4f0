package org.shortlist.cli;

/** What a command answers to the shell. */
final class ExitCode {

    static final int ALL_WELL = 0;
    static final int NOT_DONE = 1;
    static final int SOME_FAILED = 2;
    static final int NOTHING_USABLE = 3;
    static final int WRONG_USAGE = 4;

    private ExitCode() {}
}
