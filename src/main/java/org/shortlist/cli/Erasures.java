package org.shortlist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.shortlist.http.WireJson;
import org.shortlist.store.Erasure;
import org.shortlist.store.FilePath;
import org.shortlist.store.JdbcStore;
import org.shortlist.store.PostgresStore;

/**
 * Erases candidates and prints the receipt of each. The index is rid of many at once, and the data folder looked through for many at
 * once: both read everything, however few there are.
 */
final class Erasures {

    private static final int LOOKS = 5;
    private static final int AT_ONCE = 200;
    private static final List<String> ELSEWHERE = List.of(
            "the freed room in the files of PostgreSQL, until it is written over (VACUUM FULL does that at once)",
            "its write-ahead log and the archive of it", "its base backups, dumps and replicas",
            "questions in the audit logs of other servers on this store (shortlist audit forget TEXT there)",
            "snapshots that a cluster has taken of an index on OpenSearch");

    private final DataFolder data;
    private final Terminal terminal;
    private final ErasingOptions how;
    private final List<String> known;

    /** @param known what else they are known by */
    Erasures(DataFolder data, Terminal terminal, ErasingOptions how, List<String> known) {
        this.data = data;
        this.terminal = terminal;
        this.how = how;
        this.known = known.stream().map(String::strip).filter(trace -> !trace.isEmpty()).toList();
    }

    /** What was looked through in the end. */
    record Scan(long files, long bytes, int traces, List<String> found) {}

    /** What the index was before and is now. */
    record Index(List<String> generationsBefore, List<String> generationsAfter, boolean expunged) {}

    /** What is true of a database after all that were erased in it. */
    record Database(boolean vacuumed, List<String> mayRemain) {}

    /** A receipt; nothing personal is in it. {@code tookMs} is the time of all that were erased at once. */
    record Receipt(String id, Instant erased, long changeNumber, int versions, long originalBytes, int blocked,
            int forgottenQuestions, Index index, Scan scan, List<String> backups, long tookMs) {

        boolean isClean() {
            return index.expunged && scan.traces > 0 && scan.found.isEmpty();
        }
    }

    /** @return the exit code: all well only where every receipt is clean */
    int erase(Set<String> ids) throws IOException {
        List<String> all = List.copyOf(ids);
        int clean = 0;
        int gone = 0;
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            for (Receipt receipt : atOnce(all.subList(from, Math.min(from + AT_ONCE, all.size())))) {
                print(receipt);
                gone++;
                clean += receipt.isClean() ? 1 : 0;
            }
        }
        if (gone > 0 && data.store() instanceof PostgresStore shared && !vacuum(shared)) {
            return ExitCode.SOME_FAILED;
        }
        return clean == all.size() ? ExitCode.ALL_WELL : gone == 0 ? ExitCode.NOT_DONE : ExitCode.SOME_FAILED;
    }

    /** What became of what was deleted in PostgreSQL; once for all, for it looks through whole tables. */
    private boolean vacuum(PostgresStore shared) throws IOException {
        boolean vacuumed = shared.vacuum();
        if (how.json()) {
            terminal.out().println(WireJson.mapper().writeValueAsString(new Database(vacuumed, ELSEWHERE)));
            return vacuumed;
        }
        terminal.out()
                .println(vacuumed
                        ? "PostgreSQL has vacuumed its tables: what was deleted is out of them and of their indexes, and its room is free"
                                + " to be written over."
                        : "PostgreSQL has NOT done with what was deleted: a session (a dump, a long question) still reads an older state."
                                + " Run the same command again when it has ended.");
        terminal.out()
                .println("What may remain is not this program's to remove: " + String.join("; ", ELSEWHERE) + ".");
        return vacuumed;
    }

    private List<Receipt> atOnce(List<String> ids) throws IOException {
        long begun = System.nanoTime();
        List<String> before = data.index().state().generations();
        Forgetting forgetting = new Forgetting(data);
        List<Erasure> gone = new ArrayList<>();
        for (String id : ids) {
            forgetting.begin(id);
            data.store()
                    .erase(id, data.clock().instant(), how.block())
                    .ifPresentOrElse(gone::add, () -> terminal.complain("There never was a candidate " + id));
        }
        if (gone.isEmpty()) {
            return List.of();
        }
        boolean expunged = Freshness.expunge(data, terminal, gone.getLast().number());
        Index index = new Index(before, data.index().state().generations(), expunged);
        Map<String, Integer> questions = new HashMap<>();
        for (Erasure one : gone) {
            questions.put(one.id(), forgetting.finish(one.id(), traces(one)));
            data.note("erase", one.versions(), List.of(one.id()), Map.of());
        }
        List<String> backups = data.store()
                .backups()
                .remembered()
                .stream()
                .filter(Files::exists)
                .map(FilePath::text)
                .toList();
        Remains.Look look = look(gone);
        long took = (System.nanoTime() - begun) / 1_000_000;
        return gone.stream()
                .map(one -> new Receipt(one.id(), one.at(), one.number(), one.versions(), one.bytes(), one.blocked(),
                        questions.get(one.id()), index, scan(one, look), backups, took))
                .toList();
    }

    private List<String> traces(Erasure erasure) {
        return Stream.concat(erasure.traces().stream(), known.stream()).toList();
    }

    private Scan scan(Erasure erasure, Remains.Look look) {
        List<String> traces = traces(erasure);
        List<String> found = look.found()
                .stream()
                .filter(one -> traces.contains(one.text()))
                .map(one -> data.path().relativize(one.file()).toString())
                .distinct()
                .toList();
        return new Scan(look.files(), look.bytes(), traces.size(), found);
    }

    /** The store's log is emptied as soon as nobody reads an older state, so it is looked at more than once. */
    private Remains.Look look(List<Erasure> gone) throws IOException {
        Set<String> traces = new LinkedHashSet<>();
        gone.forEach(one -> traces.addAll(traces(one)));
        for (int times = 1;; times++) {
            Remains.Look look = new Remains(traces).in(data.path()).without(data.store()::isShared);
            if (look.found().isEmpty() || times == LOOKS) {
                return look;
            }
            Freshness.pause();
            data.store().emptyLog();
        }
    }

    private void print(Receipt receipt) {
        if (how.json()) {
            terminal.out().println(WireJson.mapper().writeValueAsString(receipt));
            return;
        }
        terminal.out()
                .println("Erased " + receipt.id + ": " + Terminal.count(receipt.versions, "version") + " with "
                        + Terminal.count(receipt.originalBytes, "byte") + " of original files, change "
                        + receipt.changeNumber + ".");
        if (receipt.blocked > 0) {
            terminal.out()
                    .println("Blocked: " + Terminal.count(receipt.blocked, "sign")
                            + " (files, addresses, numbers), each as a salted hash.");
        }
        terminal.out()
                .println(receipt.index.expunged
                        ? "Nothing of them remains in the index " + String.join(", ", receipt.index.generationsAfter)
                                + "."
                        : "The index is not yet rid of them: another program is at work on it. Run the same command again.");
        if (receipt.scan.traces == 0) {
            terminal.out()
                    .println(
                            "They had been deleted before, so nothing is known to look for by. Say what they are known by, and it is"
                                    + " looked for: shortlist erase --trace NAME " + receipt.id);
            return;
        }
        terminal.out()
                .println("Looked for " + Terminal.count(receipt.scan.traces, "trace") + " in "
                        + Terminal.count(receipt.scan.files, "file") + " (" + Terminal.count(receipt.scan.bytes, "byte")
                        + "): " + (receipt.scan.found.isEmpty()
                                ? "none found."
                                : "FOUND in " + String.join(", ", receipt.scan.found)));
        if (receipt.forgottenQuestions > 0) {
            terminal.out()
                    .println("The audit log forgot what was asked in "
                            + Terminal.count(receipt.forgottenQuestions, "event")
                            + ".");
        }
        receipt.backups.forEach(backup -> terminal.out()
                .println("A backup that may hold them: " + backup + ". Delete it, or make another in its place."));
    }
}
