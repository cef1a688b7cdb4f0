package org.shortlist.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.shortlist.access.Event;
import org.shortlist.http.Refusal;
import org.shortlist.http.Replay;
import org.shortlist.http.SearchParameters;
import org.shortlist.query.QueryParser;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.Hit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Asks a noted question again. */
@Command(name = "replay", header = "Ask what was asked then, and tell whether the same list is answered.", description = {
        "Takes the number of a search, as audit show prints it first in a line. Whoever has the same candidates, ranking and",
        "words gets the identical list, with the same points, after a restart or a reindex too. Otherwise it says what",
        "has changed since: it counts who was changed, deleted or erased, and never names them."}, footer = {
                "  shortlist audit show --since 2026-11-15T12:00:00Z", "  shortlist audit replay 4711"})
final class AuditReplayCommand extends ShortlistCommand {

    @Parameters(paramLabel = "ENTRY", description = "The number of the search in the log.")
    private long number;

    @Override
    int run(Terminal terminal, DataFolder data) throws IOException {
        Event event = data.access()
                .log()
                .event(number)
                .orElseThrow(
                        () -> Failure.notDone("The log has no entry " + number + "; shortlist audit show lists them"));
        if (event.answered() == null) {
            throw Failure.notDone(cannot(event));
        }
        CandidateIndex index = Freshness.index(data, terminal);
        Replay replay = replay(event, data, index);
        terminal.out().println(replay.same() ? "Identical list." : "Another list.");
        replay.reasons().forEach(reason -> terminal.out().println("  " + Terminal.plain(reason)));
        print(replay.hits(), event.answered().passed(), terminal);
        return replay.same() ? ExitCode.ALL_WELL : ExitCode.SOME_FAILED;
    }

    private static Replay replay(Event event, DataFolder data, CandidateIndex index) throws IOException {
        Clock then = Clock.fixed(event.at(), data.clock().getZone());
        QueryParser parser = new QueryParser(data.vocabulary(), then);
        try {
            return Replay.of(event, new SearchParameters(parser, data.resolver()), index, data.store());
        } catch (Refusal e) {
            throw Failure
                    .notDone("It cannot be asked again: " + Objects.requireNonNullElse(e.getMessage(), e.toString()));
        }
    }

    private String cannot(Event event) {
        if (!event.did().equals("search")) {
            return "Entry " + number + " is no search but '" + event.did() + "'; only searches can be asked again";
        }
        return event.asked().isEmpty()
                ? "What was asked by entry " + number + " has been forgotten"
                : "It was not noted what entry " + number
                        + " was answered with: it was refused, answered in part, known to"
                        + " whoever asked already, too long, asked with a blind key, or noted by an older version";
    }

    private static void print(List<Hit> hits, int passed, Terminal terminal) {
        Table table = new Table("!#", "!Id", "Points");
        for (int i = 0; i < hits.size(); i++) {
            table.add(Integer.toString(passed + i + 1), hits.get(i).id(), Double.toString(hits.get(i).score()));
        }
        table.print(terminal.out(), terminal.width());
    }
}
