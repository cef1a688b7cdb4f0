package org.shortlist.cli;

/** Why a command cannot do what it was asked: one sentence for people, and what to do where that is known. */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int exitCode;

    private Failure(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    static Failure notDone(String sentence) {
        return new Failure(ExitCode.NOT_DONE, sentence);
    }

    static Failure wrongUsage(String sentence) {
        return new Failure(ExitCode.WRONG_USAGE, sentence);
    }

    int exitCode() {
        return exitCode;
    }
}
