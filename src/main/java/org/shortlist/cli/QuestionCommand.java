package org.shortlist.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shortlist.http.QuestionAnswer;
import org.shortlist.http.WireJson;
import org.shortlist.query.JobDescriptionReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a question of a job description. */
@Command(name = "question", header = "Make a question of a job description.", description = {
        "Reads a text file, or what is piped in, and prints the question who has what it asks for: to be read, changed and",
        "asked. What is guessed to be nice only has the sign ~ before it."}, footer = {
                "  shortlist question opening.txt", "  shortlist question - < opening.txt",
                "  shortlist search \"$(shortlist question --plain opening.txt)\""})
final class QuestionCommand extends ShortlistCommand {

    @Parameters(arity = "1", paramLabel = "FILE", description = "The job description as plain text; - is what is piped in.")
    private String file = "-";

    @Option(names = "--plain", fallbackValue = "true", description = "The question alone, without where each part of it comes from.")
    private boolean plain;

    @Option(names = "--json", fallbackValue = "true", description = "The server's answer, as JSON.")
    private boolean json;

    @Override
    int run(Terminal terminal, DataFolder data) throws IOException {
        String text = text(terminal);
        QuestionAnswer made = QuestionAnswer.of(new JobDescriptionReader(data.resolver()).read(text), text);
        if (json) {
            terminal.out().println(WireJson.mapper().writeValueAsString(made));
            return ExitCode.ALL_WELL;
        }
        terminal.out().println(Terminal.plain(made.question()));
        if (!plain && !made.clauses().isEmpty()) {
            Table table = new Table("!Clause", "!Guess", "Words", "Why");
            made.clauses()
                    .forEach(one -> table.add(one.text(), one.state().equals("MUST") ? "must" : "nice", one.words(),
                            one.why()));
            terminal.out().println();
            table.print(terminal.out(), terminal.width());
        }
        return ExitCode.ALL_WELL;
    }

    private String text(Terminal terminal) throws IOException {
        int most = JobDescriptionReader.LONGEST * 4;
        try (InputStream in = file.equals("-") ? terminal.in() : Files.newInputStream(Path.of(file))) {
            String text = new String(in.readNBytes(most + 1), StandardCharsets.UTF_8);
            if (text.length() > JobDescriptionReader.LONGEST) {
                throw Failure
                        .wrongUsage("A job description has at most " + JobDescriptionReader.LONGEST + " characters");
            }
            return text;
        }
    }
}
