package org.shortlist.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What all commands have: a terminal, a data folder, {@code --help}. */
@Command(optionListHeading = "%nOptions:%n", parameterListHeading = "%nParameters:%n", descriptionHeading = "%n", synopsisHeading = "Usage: ", footerHeading = "%nExamples:%n", sortOptions = false, abbreviateSynopsis = true)
abstract class ShortlistCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Shortlist parent;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    /** Does it and returns the exit code. */
    abstract int run(Terminal terminal, DataFolder data) throws IOException;

    @Override
    public final Integer call() throws IOException {
        Shortlist shortlist = java.util.Objects.requireNonNull(parent);
        try (DataFolder data = shortlist.dataFolder()) {
            return run(shortlist.terminal(), data);
        }
    }
}
