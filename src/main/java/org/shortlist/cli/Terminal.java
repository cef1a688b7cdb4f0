package org.shortlist.cli;

import java.io.BufferedWriter;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where a command reads and writes.
 *
 * @param interactive somebody is looking: tables fit the window, progress is drawn
 * @param width       in columns
 * @param colours     whether colours are welcome
 */
record Terminal(InputStream in, PrintWriter out, PrintWriter err, boolean interactive, int width, boolean colours) {

    private static final int USUAL_WIDTH = 120;
    private static final int NARROWEST = 40;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm")
            .withZone(ZoneId.systemDefault());

    /** Not a terminal: a pipe, a file, a test. */
    static Terminal of(InputStream in, PrintStream out, PrintStream err) {
        return new Terminal(in, new PrintWriter(out, true), new PrintWriter(err, true), false, USUAL_WIDTH, false);
    }

    /** That of the process. */
    static Terminal ofProcess() {
        boolean interactive = isTerminal(System.console());
        boolean colours = interactive && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
        return new Terminal(System.in, writer(System.out), writer(System.err),
                interactive, interactive || System.getenv("COLUMNS") != null ? columns(interactive) : USUAL_WIDTH,
                colours);
    }

    /** A locale that knows ASCII alone ({@code LC_ALL=C}) would have every name in question marks. */
    private static PrintWriter writer(PrintStream out) {
        Charset charset = out.charset().equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : out.charset();
        return new PrintWriter(new BufferedWriter(new OutputStreamWriter(out, charset)), true);
    }

    /** From Java 22 on a console may be no terminal, and then says so. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    private static int columns(boolean interactive) {
        String stated = System.getenv("COLUMNS");
        int columns = number(stated == null ? "" : stated);
        return Math.max(NARROWEST, columns > 0 ? columns : interactive ? asked() : USUAL_WIDTH);
    }

    /** What {@code stty} says of the terminal that this process reads from. */
    private static int asked() {
        try {
            Process stty = new ProcessBuilder("stty", "size").redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = stty.waitFor(1, TimeUnit.SECONDS)
                    ? new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    : "";
            int columns = number(answer.substring(answer.indexOf(' ') + 1));
            return columns > 0 ? columns : USUAL_WIDTH;
        } catch (IOException e) {
            return USUAL_WIDTH;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return USUAL_WIDTH;
        }
    }

    private static int number(String text) {
        String digits = text.strip();
        return digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : 0;
    }

    /** Asks a person; whatever is not a yes is a no. */
    boolean agrees(String question) {
        err.print(question + " [y/N] ");
        err.flush();
        Scanner answers = new Scanner(in, StandardCharsets.UTF_8);
        return answers.hasNextLine() && answers.nextLine().strip().toLowerCase(Locale.ROOT).startsWith("y");
    }

    /** So many of them: "1 candidate", "2 candidates". */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** To the minute, as the clock on the wall shows it here. */
    static String time(Instant instant) {
        return MINUTE.format(instant);
    }

    void complain(@Nullable String sentence) {
        err.println("shortlist: " + plain(String.valueOf(sentence)));
    }

    /** Without signs that would move the cursor or colour the screen: what a résumé says is printed, never obeyed. */
    static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n\\t\\u200c\\u200d]]", "");
    }
}
