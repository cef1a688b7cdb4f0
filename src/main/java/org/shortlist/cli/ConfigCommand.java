package org.shortlist.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.http.WireJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** Tells what is in force when a command says nothing. */
@Command(name = "config", header = "Show what is in force where a command says nothing, and from where.", description = {
        "A file may say what options say, a line each: serve.port = 9000 is serve --port 9000, and what is",
        "said at a command goes before it. It is shortlist.properties in the data folder, or what --config",
        "names. Of an option that may be repeated it gives one value. It also declares what is kept of",
        "candidates beside the résumé: attribute.salary = number (or text, date, yes/no), and where they are",
        "wanted attribute.salary.label and attribute.salary.ranges = 40000, 60000."}, footer = {
                "  shortlist config", "  shortlist config --config /etc/shortlist.properties --json"})
final class ConfigCommand extends ShortlistCommand {

    @Option(names = "--json", fallbackValue = "true", description = "One JSON object a line for each option that has a value.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** An option that has a value. */
    private record InForce(String option, String value, String from) {}

    @Override
    int run(Terminal terminal, DataFolder data) {
        CommandLine all = spec.commandLine().getParent();
        Configuration configuration = (Configuration) all.getDefaultValueProvider();
        List<InForce> rows = inForce(all, configuration);
        if (json) {
            rows.forEach(row -> terminal.out().println(WireJson.mapper().writeValueAsString(row)));
            return ExitCode.ALL_WELL;
        }
        terminal.out()
                .println(configuration.file() == null
                        ? "No configuration file; it would be " + data.path().resolve(Configuration.NAME)
                        : "Configuration file: " + configuration.file());
        int widest = rows.stream().mapToInt(row -> row.option().length()).max().orElse(0);
        rows.forEach(row -> terminal.out()
                .println("  " + row.option() + " ".repeat(widest - row.option().length()) + " = " + row.value() + "  ("
                        + row.from() + ")"));
        return ExitCode.ALL_WELL;
    }

    private static List<InForce> inForce(CommandLine all, Configuration configuration) {
        List<InForce> rows = new ArrayList<>();
        Stream<OptionSpec> options = Stream.concat(all.getCommandSpec().options().stream(),
                all.getSubcommands()
                        .values()
                        .stream()
                        .flatMap(command -> command.getCommandSpec().options().stream())
                        .filter(option -> !option.inherited()));
        options.distinct().forEach(option -> {
            String value = value(option, configuration);
            if (value != null) {
                rows.add(new InForce(Configuration.key(option), value, configuration.origin(option, System.getenv())));
            }
        });
        configuration.attributes()
                .all()
                .forEach(attribute -> rows.add(new InForce("attribute." + attribute.name(),
                        attribute.type().written() + " (" + attribute.label() + ")",
                        String.valueOf(configuration.file()))));
        return rows;
    }

    private static @Nullable String value(OptionSpec option, Configuration configuration) {
        String said = configuration.defaultValue(option);
        String value = said == null ? option.defaultValueString() : said;
        boolean none = value == null || value.equals("false") || value.equals("null") || value.isEmpty()
                || option.usageHelp() || option.versionHelp();
        if (none) {
            return null;
        }
        boolean secret = Arrays.stream(option.names()).anyMatch(name -> name.contains("password"));
        return secret ? "(set)" : Objects.toString(value);
    }
}
