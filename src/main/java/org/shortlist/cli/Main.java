package org.shortlist.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shortlist.http.Refusal;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import picocli.CommandLine;

/** Runs a command. */
public final class Main {

    private static final Map<String, Supplier<ShortlistCommand>> COMMANDS = commands();

    private Main() {}

    private static Map<String, Supplier<ShortlistCommand>> commands() {
        Map<String, Supplier<ShortlistCommand>> commands = new LinkedHashMap<>();
        commands.put("import", ImportCommand::new);
        commands.put("search", SearchCommand::new);
        commands.put("suggest", SuggestCommand::new);
        commands.put("explain", ExplainCommand::new);
        commands.put("similar", SimilarCommand::new);
        commands.put("question", QuestionCommand::new);
        commands.put("analyze", AnalyzeCommand::new);
        commands.put("show", ShowCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("tag", TagCommand::new);
        commands.put("delete", DeleteCommand::new);
        commands.put("erase", EraseCommand::new);
        commands.put("purge", PurgeCommand::new);
        commands.put("disclose", DiscloseCommand::new);
        commands.put("unblock", UnblockCommand::new);
        commands.put("parse", ParseCommand::new);
        commands.put("serve", ServeCommand::new);
        commands.put("key", KeyCommand::new);
        commands.put("config", ConfigCommand::new);
        commands.put("audit", AuditCommand::new);
        commands.put("reindex", ReindexCommand::new);
        commands.put("rollback", RollbackCommand::new);
        commands.put("migrate", MigrateCommand::new);
        commands.put("backup", BackupCommand::new);
        commands.put("restore", RestoreCommand::new);
        commands.put("doctor", DoctorCommand::new);
        return commands;
    }

    public static void main(String[] args) {
        Logs.warningsOnly();
        System.exit(run(args, System.in, System.out, System.err));
    }

    /** Runs a command on these streams and returns its exit code; see the package for what they mean. */
    static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        Terminal terminal = out == System.out ? Terminal.ofProcess() : Terminal.of(in, out, err);
        int exitCode = execute(terminal, args);
        terminal.out().flush();
        terminal.err().flush();
        return exitCode;
    }

    private static int execute(Terminal terminal, String[] args) {
        try {
            return commandLine(terminal, args).execute(args);
        } catch (Failure | IOException e) {
            terminal.complain(sentence(e));
            return e instanceof Failure failure ? failure.exitCode() : ExitCode.NOT_DONE;
        }
    }

    static CommandLine commandLine(Terminal terminal, String[] args) throws IOException {
        CommandLine all = new CommandLine(new Shortlist(terminal));
        String asked = asked(args);
        COMMANDS.forEach((name, command) -> {
            if (asked == null || asked.equals(name)) {
                all.addSubcommand(command.get());
            }
        });
        all.addSubcommand(new HelpCommand());
        Configuration configuration = Configuration.of(args);
        configuration.check(all, COMMANDS.keySet());
        all.setDefaultValueProvider(configuration);
        return all.setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.clamp(terminal.width(), 80, 110))
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((wrong, given) -> wrongUsage(terminal, wrong))
                .setExecutionExceptionHandler((e, command, given) -> failed(terminal, e, given));
    }

    /** The command that is asked for, so that the others need not be loaded; null when that is not plain to see. */
    private static @Nullable String asked(String[] args) {
        String first = args.length == 0 ? "" : args[0];
        // What is in force is told of all of them.
        return COMMANDS.containsKey(first) && !first.equals("config") ? first : null;
    }

    private static int wrongUsage(Terminal terminal, ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        terminal.complain(wrong.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(wrong, terminal.err())) {
            terminal.err().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        }
        return ExitCode.WRONG_USAGE;
    }

    private static int failed(Terminal terminal, Exception e, ParseResult given) {
        if (((Shortlist) given.commandSpec().userObject()).debug()) {
            e.printStackTrace(terminal.err());
        }
        terminal.complain(sentence(e));
        return switch (e) {
            case Failure failure -> failure.exitCode();
            case Refusal refusal -> ExitCode.WRONG_USAGE;
            default -> ExitCode.NOT_DONE;
        };
    }

    private static String sentence(Exception e) {
        String message = e.getMessage();
        return switch (e) {
            case NoSuchFileException missing -> "There is no file " + missing.getFile();
            case AccessDeniedException denied -> "No permission for " + denied.getFile();
            case RuntimeException unexpected when !(e instanceof Failure || e instanceof Refusal) ->
                "Something went wrong that should not (" + e.getClass().getSimpleName()
                        + "); run it again with --debug to see where";
            default -> message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
        };
    }
}
