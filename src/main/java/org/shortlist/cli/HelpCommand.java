package org.shortlist.cli;

import java.util.List;
import org.shortlist.query.Syntax.Topic;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains a command, or the query language. */
@Command(name = "help", header = "Explain a command, or with 'query' the language of questions.", footer = {
        "  shortlist help import", "  shortlist help query", "  shortlist help query jobs"})
final class HelpCommand extends ShortlistCommand {

    private static final String LANGUAGE = "query";

    @Parameters(arity = "0..2", paramLabel = "COMMAND", description = {
            "The command to explain; or 'query', and perhaps a",
            "topic: words, joining, people, jobs, nearness, synonyms."})
    private List<String> asked = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    int run(Terminal terminal, DataFolder data) {
        if (!asked.isEmpty() && asked.getFirst().equals(LANGUAGE)) {
            language().forEach(terminal.out()::println);
        } else {
            command().usage(terminal.out(), command().getColorScheme());
        }
        return ExitCode.ALL_WELL;
    }

    private List<String> language() {
        if (asked.size() == 1) {
            return LanguageHelp.lines();
        }
        Topic topic = LanguageHelp.topic(asked.get(1))
                .orElseThrow(() -> Failure.wrongUsage("There is no topic '" + asked.get(1) + "'; there are "
                        + LanguageHelp.topics()));
        return LanguageHelp.lines(topic);
    }

    private CommandLine command() {
        CommandLine all = spec.commandLine().getParent();
        if (asked.isEmpty()) {
            return all;
        }
        CommandLine found = all.getSubcommands().get(asked.getFirst());
        if (found == null || asked.size() > 1) {
            throw Failure.wrongUsage("There is no command '" + String.join(" ", asked) + "'; there are "
                    + String.join(", ", all.getSubcommands().keySet()));
        }
        return found;
    }
}
