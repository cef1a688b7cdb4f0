package org.shortlist.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.shortlist.http.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs a command. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Logs.warningsOnly();
        System.exit(run(args, System.in, System.out, System.err));
    }

    /** Runs a command on these streams and returns its exit code; see the package for what they mean. */
    static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        Terminal terminal = out == System.out ? Terminal.ofProcess() : Terminal.of(in, out, err);
        int exitCode = commandLine(terminal).execute(args);
        terminal.out().flush();
        terminal.err().flush();
        return exitCode;
    }

    private static CommandLine commandLine(Terminal terminal) {
        CommandLine all = new CommandLine(new Shortlist(terminal)) //
                .addSubcommand(new ImportCommand())
                .addSubcommand(new SearchCommand())
                .addSubcommand(new SuggestCommand())
                .addSubcommand(new ShowCommand())
                .addSubcommand(new ExportCommand())
                .addSubcommand(new DeleteCommand())
                .addSubcommand(new ParseCommand())
                .addSubcommand(new ServeCommand())
                .addSubcommand(new ReindexCommand())
                .addSubcommand(new RollbackCommand())
                .addSubcommand(new DoctorCommand())
                .addSubcommand(new CommandLine.HelpCommand());
        return all.setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.clamp(terminal.width(), 80, 110))
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((wrong, given) -> wrongUsage(terminal, wrong))
                .setExecutionExceptionHandler((e, command, given) -> failed(terminal, e, given));
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
