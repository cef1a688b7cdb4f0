package org.shortlist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.shortlist.cli.Golden.Difference;
import org.shortlist.http.SearchParameters;
import org.shortlist.http.WireJson;
import org.shortlist.ingest.Reindexer;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.IndexState;
import org.shortlist.search.SearchResult;

/**
 * Lets a new generation be published only if saved questions find nearly the same in it.
 *
 * @param before what they found before anything was begun: what is read anew shows in the old generation, too, where a server is running
 */
record GoldenJudge(Golden golden, List<SearchResult> before, double threshold, boolean json, Terminal terminal)
        implements
            Reindexer.Judge {

    /** One line of what is printed as JSON. */
    private record Line(String event, Difference difference) {}

    /** Asks the live generation. */
    static GoldenJudge of(Path file, double threshold, boolean json, Terminal terminal, DataFolder data)
            throws IOException {
        Golden golden = Golden.read(file, new SearchParameters(data.queryParser(), data.resolver()));
        CandidateIndex index = data.index();
        IndexState state = index.state();
        if (state.generation() == null || !state.readable()) {
            throw Failure
                    .notDone("There is no index that can be read, so nothing to compare the new one with; run reindex"
                            + " without --golden");
        }
        return new GoldenJudge(golden, golden.ask(index::search), threshold, json, terminal);
    }

    @Override
    public void look(CandidateIndex.Rebuild rebuild) throws IOException {
        List<Difference> differences = golden.compare(before, golden.ask(rebuild::search));
        print(differences);
        List<Difference> tooMuch = differences.stream().filter(one -> one.share() > threshold).toList();
        if (!tooMuch.isEmpty()) {
            throw Failure.notDone("The new index was not put in place: " + tooMuch.size() + " of "
                    + Terminal.count(differences.size(), "saved question") + " changed by more than "
                    + percent(threshold)
                    + ". If that is right, take a higher --golden-threshold. Résumés that were read"
                    + " anew for it stay so, and the index before takes them in");
        }
    }

    private void print(List<Difference> differences) {
        if (json) {
            differences.forEach(one -> terminal.out()
                    .println(WireJson.mapper().writeValueAsString(new Line("golden", one))));
            return;
        }
        List<Difference> changed = differences.stream().filter(Difference::isAny).toList();
        terminal.out()
                .println(Terminal.count(differences.size(), "saved question") + ", " + changed.size()
                        + " with another answer");
        if (!changed.isEmpty()) {
            Table table = new Table("Question", ">Before", ">After", ">Gone", ">New", ">Moved", ">Counts", ">Changed");
            changed.forEach(one -> table.add(one.question(), Long.toString(one.before()), Long.toString(one.after()),
                    Integer.toString(one.gone().size()), Integer.toString(one.fresh().size()),
                    Integer.toString(one.moved()), Integer.toString(one.counts()), percent(one.share())));
            table.print(terminal.out(), terminal.width());
        }
        terminal.out().flush();
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
