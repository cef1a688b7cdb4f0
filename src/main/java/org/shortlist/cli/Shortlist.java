package org.shortlist.cli;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What stands before any command; by itself it says that one is missing. */
@Command(name = "shortlist", mixinStandardHelpOptions = true, versionProvider = VersionLine.class, synopsisSubcommandLabel = "COMMAND", description = {
        "Finds the right people in a pile of résumés.", ""}, footerHeading = "%nTo begin:%n", footer = {
                "  shortlist import ~/resumes           read a folder of PDF, Word, text, … files",
                "  shortlist search 'java AND kafka'    who knows both",
                "  shortlist serve                      the same in a browser, at http://127.0.0.1:8080/", "",
                "Everything is kept in one data folder: --data DIR, or the environment variable",
                "SHORTLIST_DATA, or index-data in the current folder. Nothing leaves this machine.", "",
                "Exit codes: 0 all well, 1 not done, 2 done in part, 3 nothing usable, 4 wrong usage."}, commandListHeading = "%nCommands:%n", optionListHeading = "%nOptions:%n")
final class Shortlist implements Runnable {

    @Option(names = "--data", paramLabel = "DIR", scope = ScopeType.INHERIT, defaultValue = "${env:SHORTLIST_DATA:-index-data}", description = "The data folder (now: ${DEFAULT-VALUE}).")
    private Path data = Path.of("index-data");

    @Option(names = "--store", paramLabel = "ADDRESS", scope = ScopeType.INHERIT, defaultValue = "${env:SHORTLIST_STORE:-}", description = "Keep candidates in this PostgreSQL database, as in jdbc:postgresql://host/shortlist (default: a file in the data folder).")
    private String store = "";

    @Option(names = "--engine", paramLabel = "ADDRESS", scope = ScopeType.INHERIT, defaultValue = "${env:SHORTLIST_ENGINE:-}", description = "Index them on this OpenSearch cluster, as in opensearch:http://host:9200/name (default: files in the data folder).")
    private String engine = "";

    @Option(names = "--config", paramLabel = "FILE", scope = ScopeType.INHERIT, description = "What options say, a line each (default: shortlist.properties in the data folder, if it is there).")
    private @Nullable Path config;

    @Option(names = "--debug", fallbackValue = "true", scope = ScopeType.INHERIT, description = "Show where an error comes from.")
    private boolean debug;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;

    Shortlist(Terminal terminal) {
        this.terminal = terminal;
    }

    Terminal terminal() {
        return terminal;
    }

    boolean debug() {
        return debug;
    }

    DataFolder dataFolder() {
        StorePlace place = StorePlace.of(data, store);
        return new DataFolder(data, Clock.systemDefaultZone(),
                ((Configuration) spec.commandLine().getDefaultValueProvider()).attributes(), place,
                EnginePlace.of(engine, place));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: a command is missing");
    }
}
