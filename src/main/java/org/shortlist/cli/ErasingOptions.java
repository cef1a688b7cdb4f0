package org.shortlist.cli;

import picocli.CommandLine.Option;

/** How people are erased, whoever says whom. */
final class ErasingOptions {

    @Option(names = "--block", fallbackValue = "true", description = "Do not keep again what has the same file, e-mail address or telephone number; only their salted hashes are kept for that.")
    private boolean block;

    @Option(names = {"-y", "--yes"}, fallbackValue = "true", description = "Do not ask.")
    private boolean yes;

    @Option(names = "--json", fallbackValue = "true", description = "As JSON, one object a line for each candidate.")
    private boolean json;

    boolean block() {
        return block;
    }

    boolean json() {
        return json;
    }

    /** Asks, where there is somebody to be asked. @param whom as in {@code 3 candidates} */
    void agree(Terminal terminal, String whom) {
        if (terminal.interactive() && !yes && !terminal.agrees("Erase " + whom + " for good?")) {
            throw Failure.notDone("Nothing was erased");
        }
    }
}
