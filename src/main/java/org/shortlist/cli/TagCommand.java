package org.shortlist.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Filing;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.Cursor;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.SearchResult;
import org.shortlist.store.Refiled;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts labels on candidates and takes them off. */
@Command(name = "tag", header = "Put tags on candidates, or take them off.", description = {
        "Tags are kept beside the résumé and stay through newer versions of it. They are found by tag: and",
        "counted by --facets tag. Whom: by ids, or everyone that a question finds."}, footer = {
                "  shortlist tag c_0123456789abcdef --add 'call back' --remove 'on hold'",
                "  shortlist tag --found 'skill:kafka city:boston' --add 'Kafka meetup'"})
final class TagCommand extends ShortlistCommand {

    private static final int AT_ONCE = 500;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "As a search lists it.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--found", paramLabel = "QUESTION", description = "Everyone that this question finds.")
    private @Nullable String found;

    @Option(names = "--add", paramLabel = "TAG", description = "May be repeated.")
    private List<String> add = new ArrayList<>();

    @Option(names = "--remove", paramLabel = "TAG", description = "May be repeated.")
    private List<String> remove = new ArrayList<>();

    @Override
    int run(Terminal terminal, DataFolder data) throws IOException {
        List<Filing.Step> steps = steps();
        if (steps.isEmpty() || ids.isEmpty() == (found == null)) {
            throw Failure
                    .wrongUsage("Name whom, by ids or by --found QUESTION, and what, by --add TAG or --remove TAG");
        }
        data.used();
        List<String> whom = found == null ? ids : found(data, terminal, found);
        List<Refiled> refiled = whom.isEmpty() ? List.of() : data.store().refile(whom, steps);
        Set<String> unknown = new LinkedHashSet<>(whom);
        refiled.forEach(one -> unknown.remove(one.id()));
        unknown.forEach(id -> terminal.complain("There is no candidate " + id));
        List<Refiled> changed = refiled.stream().filter(Refiled::changed).toList();
        if (!changed.isEmpty()) {
            data.note("tag", changed.size(), changed.stream().map(Refiled::id).toList(), Map.of());
            Freshness.publish(data, terminal, changed.getLast().changeNumber());
        }
        terminal.out().println("Changed the tags of " + Terminal.count(changed.size(), "candidate") + ".");
        return unknown.isEmpty()
                ? ExitCode.ALL_WELL
                : refiled.isEmpty() ? ExitCode.NOT_DONE : ExitCode.SOME_FAILED;
    }

    private List<Filing.Step> steps() {
        return Stream.concat(add.stream().map(tag -> Filing.Step.add(Filing.TAG, text(tag))),
                remove.stream().map(tag -> Filing.Step.remove(Filing.TAG, text(tag)))).toList();
    }

    private static String text(String given) {
        return Filing.text(given)
                .orElseThrow(() -> Failure.wrongUsage("A tag has 1 to " + Filing.LONGEST + " characters"));
    }

    private static List<String> found(DataFolder data, Terminal terminal, String question) throws IOException {
        CandidateIndex index = Freshness.index(data, terminal);
        SearchRequest request = SearchRequest.of(data.queryParser().read(question).expression()).withPage(0, AT_ONCE);
        List<String> ids = new ArrayList<>();
        SearchResult page = index.search(request);
        while (true) {
            page.hits().forEach(hit -> ids.add(hit.id()));
            Cursor next = page.next();
            if (next == null) {
                return ids;
            }
            page = index.search(request.after(next, AT_ONCE));
        }
    }
}
