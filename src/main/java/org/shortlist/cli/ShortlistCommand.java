package org.shortlist.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands have: a terminal, a data folder, {@code --help}. */
@Command(optionListHeading = "%nOptions:%n", parameterListHeading = "%nParameters:%n", descriptionHeading = "%n", synopsisHeading = "Usage: ", footerHeading = "%nExamples:%n", sortOptions = false, abbreviateSynopsis = true)
abstract class ShortlistCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    /** Does it and returns the exit code. */
    abstract int run(Terminal terminal, DataFolder data) throws IOException;

    @Override
    public final Integer call() throws IOException {
        Shortlist shortlist = (Shortlist) spec.root().userObject();
        try (DataFolder data = shortlist.dataFolder()) {
            return run(shortlist.terminal(), data);
        }
    }
}
