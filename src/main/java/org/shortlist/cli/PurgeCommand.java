package org.shortlist.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shortlist.http.WireJson;
import org.shortlist.store.Lead;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Erases who has been kept for as long as may be. */
@Command(name = "purge", header = "Erase candidates whose time is over, each with a receipt.", description = {
        "How long candidates are kept is said for each source that they come from, in days since their newest",
        "résumé came. Who came from several sources is kept until the time of each is over, and who came from",
        "one of which nothing is said is kept. In the configuration file: purge.retain = Files=730, Job fair=180"}, footer = {
                "  shortlist purge --retain 'Job fair=180,*=730' --dry-run   who is due, and since when",
                "  shortlist purge --retain '\"Smith, Jones & Co\"=90' --dry-run --json",
                "  shortlist purge --yes                                     as the configuration file says"})
final class PurgeCommand extends ShortlistCommand {

    @Option(names = "--retain", paramLabel = "SOURCE=DAYS", required = true, split = ",", description = "How long candidates of a source are kept; several with commas, and a source with a comma in double quotes. * is every source of which nothing else is said.")
    private Map<String, Integer> retain = new LinkedHashMap<>();

    @Option(names = "--dry-run", fallbackValue = "true", description = "List who is due, and erase nobody.")
    private boolean dryRun;

    @Mixin
    private ErasingOptions how = new ErasingOptions();

    @Override
    int run(Terminal terminal, DataFolder data) throws IOException {
        Retention retention = Retention.of(retain);
        data.used().store();
        new Forgetting(data).finishAll();
        try (Lead lead = data.store().lead("purge")) {
            if (!dryRun && !lead.isOurs()) {
                throw Failure
                        .notDone("Another program is purging the same store at this moment; this one erased nobody");
            }
            return purge(terminal, data, retention);
        }
    }

    private int purge(Terminal terminal, DataFolder data, Retention retention) throws IOException {
        List<Retention.Due> due = retention.due(data.store(), data.clock().instant());
        if (dryRun || due.isEmpty()) {
            list(due, terminal);
            return ExitCode.ALL_WELL;
        }
        how.agree(terminal, Terminal.count(due.size(), "candidate"));
        data.note("purge", due.size(), due.stream().map(Retention.Due::id).toList(),
                Map.of("retain", retention.rules()));
        return new Erasures(data, terminal, how, List.of()).erase(Retention.ids(due));
    }

    private void list(List<Retention.Due> due, Terminal terminal) {
        if (how.json()) {
            due.forEach(one -> terminal.out().println(WireJson.mapper().writeValueAsString(one)));
            return;
        }
        due.forEach(one -> terminal.out().println(one.id() + "  due since " + one.since()));
        terminal.out().println(Terminal.count(due.size(), "candidate") + " due.");
    }
}
