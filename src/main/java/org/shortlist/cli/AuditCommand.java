package org.shortlist.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shortlist.access.AuditLog;
import org.shortlist.access.Event;
import org.shortlist.http.WireJson;
import org.shortlist.vocabulary.Folding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what was done and whether the record of it is whole. */
@Command(name = "audit", header = "Show what was done, and whether the record of it is whole.", description = {
        "Every question, look, export and change over the network is noted, and every import, export, deletion, key",
        "and restoring at the command line: who, when, what was asked, how many, which ids. Never a word of a résumé.",
        "Each line has the digest of the one before, so that a change anywhere breaks the chain there."}, footer = {
                "  shortlist audit verify", "  shortlist audit show --json | jq 'select(.did == \"export\")'",
                "  shortlist audit replay 4711", "  shortlist audit forget 'Ada Lovering'",
                "  shortlist audit drop --before 2026-01-01"}, subcommands = {AuditCommand.Verify.class,
                        AuditCommand.Show.class, AuditReplayCommand.class, AuditCommand.Forget.class,
                        AuditCommand.Drop.class})
final class AuditCommand extends ShortlistCommand {

    @Override
    int run(Terminal terminal, DataFolder data) {
        throw Failure
                .wrongUsage("Say what to do with the audit log: shortlist audit verify, show, replay, forget or drop");
    }

    /** Reads all of it. */
    @Command(name = "verify", header = "Read the whole log and name the first line that is broken.", description = {
            "A log from which the end was cut off looks whole. So keep the digest that is printed in another place,",
            "and ask later whether it is still there."})
    static final class Verify extends ShortlistCommand {

        @Option(names = "--holds", paramLabel = "DIGEST", description = "As printed by an earlier verify: is that line still there?")
        private @Nullable String digest;

        @Override
        int run(Terminal terminal, DataFolder data) throws IOException {
            AuditLog.Verdict verdict = data.access().log().verify(digest);
            if (verdict.broken() != null) {
                terminal.complain(verdict.broken());
                return ExitCode.SOME_FAILED;
            }
            if (Boolean.FALSE.equals(verdict.holds())) {
                terminal.complain("No line has the digest " + digest + ": the log was shortened or replaced");
                return ExitCode.SOME_FAILED;
            }
            terminal.out()
                    .println(Terminal.count(verdict.lines(), "event") + ", all whole"
                            + (verdict.first() == 1
                                    ? ""
                                    : ", from number " + verdict.first() + " on; those before were dropped")
                            + (verdict.forgotten() == 0
                                    ? ""
                                    : "; what was asked has been forgotten of " + verdict.forgotten())
                            + ". Digest: " + verdict.digest());
            return ExitCode.ALL_WELL;
        }
    }

    /** Prints it. */
    @Command(name = "show", header = "Show what was noted, the oldest first.")
    static final class Show extends ShortlistCommand {

        @Option(names = "--who", paramLabel = "ID", description = "Only what was done with this key, or 'local'.")
        private @Nullable String who;

        @Option(names = "--since", paramLabel = "TIME", description = "Only from this moment on, as in 2026-11-15T12:00:00Z.")
        private @Nullable Instant since;

        @Option(names = "--json", fallbackValue = "true", description = "As JSON, one object a line.")
        private boolean json;

        @Override
        int run(Terminal terminal, DataFolder data) throws IOException {
            data.access().log().entries((n, event) -> {
                if ((who == null || who.equals(event.who())) && (since == null || !event.at().isBefore(since))) {
                    terminal.out()
                            .println(json
                                    ? WireJson.mapper().writeValueAsString(new Entry(n, event))
                                    : Terminal.plain(n + " " + line(event)));
                }
            });
            return ExitCode.ALL_WELL;
        }

        /** As JSON, the number stands beside what was noted. */
        private record Entry(long n, @JsonUnwrapped Event event) {}

        private static String line(Event event) {
            String status = event.status() == null ? "" : " " + event.status();
            String count = event.count() == null ? "" : " (" + event.count() + ")";
            String asked = event.asked()
                    .entrySet()
                    .stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(parameter -> " " + parameter.getKey() + "=" + String.join(",", parameter.getValue()))
                    .collect(Collectors.joining());
            String ids = event.ids().isEmpty()
                    ? ""
                    : " " + String.join(" ", event.ids().stream().limit(10).toList())
                            + (event.ids().size() > 10 ? " …" : "");
            return event.at() + " " + event.who() + " " + event.did() + status + count + ids + asked;
        }
    }

    /** Makes questions forgotten. */
    @Command(name = "forget", header = "Forget what was asked wherever it names something.", description = {
            "A question may name a person. That something was asked stays, and so does the chain; what it was goes."})
    static final class Forget extends ShortlistCommand {

        @Parameters(paramLabel = "TEXT", description = "In any case of letters, as in 'Ada Lovering'.")
        private String text = "";

        @Override
        int run(Terminal terminal, DataFolder data) throws IOException {
            String sought = Folding.fold(text).strip();
            if (sought.isEmpty()) {
                throw Failure.wrongUsage("Say what is to be forgotten");
            }
            int forgotten = data.access().log().forget(asked -> Folding.fold(asked).contains(sought));
            data.note("forget", forgotten, List.of(), Map.of());
            terminal.out().println("Forgotten of " + Terminal.count(forgotten, "event") + ".");
            return ExitCode.ALL_WELL;
        }
    }

    /** Drops what is old. */
    @Command(name = "drop", header = "Drop what was noted in old days, in whole files, and note that.", description = {
            "The log is kept in files of 64 MB; one goes when all in it is older than the day, the newest never.",
            "The chain then begins later, and the log says from which event on. Copy the folder before, if it must be kept."})
    static final class Drop extends ShortlistCommand {

        @Option(names = "--before", paramLabel = "DATE", required = true, description = "The first day that is kept, as in 2026-01-01.")
        private LocalDate before = LocalDate.MIN;

        @Option(names = {"-y", "--yes"}, fallbackValue = "true", description = "Do not ask.")
        private boolean yes;

        @Override
        int run(Terminal terminal, DataFolder data) throws IOException {
            if (terminal.interactive() && !yes
                    && !terminal.agrees("Drop what was noted before " + before + " for good?")) {
                throw Failure.notDone("Nothing was dropped");
            }
            Instant day = before.atStartOfDay(data.clock().getZone()).toInstant();
            long dropped = data.access().log().drop(day, DataFolder.LOCAL, data.clock().instant());
            terminal.out().println("Dropped " + Terminal.count(dropped, "event") + ".");
            return ExitCode.ALL_WELL;
        }
    }
}
