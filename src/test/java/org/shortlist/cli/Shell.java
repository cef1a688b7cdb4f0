package org.shortlist.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs commands on a data folder, as a shell would. */
final class Shell {

    private final Path data;

    Shell(Path data) {
        this.data = data;
    }

    /** What a command printed and its exit code. */
    record Result(int exitCode, String out, String err) {}

    Result run(String... args) {
        return runWithInput("", args);
    }

    /** Without a word about the data. */
    static Result plain(String... args) {
        return run("", List.of(args));
    }

    Result runWithInput(String input, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--data", data.toString()));
        return run(input, all);
    }

    private static Result run(String input, List<String> all) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(all.toArray(String[]::new),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), print(out), print(err));
        return new Result(exitCode, text(out), text(err));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
