package org.shortlist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shortlist.http.WireJson;
import org.shortlist.store.Erasure;
import org.shortlist.store.FilePath;
import org.shortlist.store.JdbcStore;
import org.shortlist.store.PostgresStore;

/** Erases candidates one by one, and prints the receipt of each. */
final class Erasures {

    private static final int LOOKS = 5;
    private static final List<String> ELSEWHERE = List.of(
            "the freed room in the files of PostgreSQL, until it is written over (VACUUM FULL does that at once)",
            "its write-ahead log and the archive of it", "its base backups, dumps and replicas",
            "questions in the audit logs of other servers on this store (shortlist audit forget TEXT there)");

    private final DataFolder data;
    private final Terminal terminal;
    private final boolean block;
    private final List<String> known;
    private final boolean json;

    /**
     * @param block whether they are kept from coming again
     * @param known what else they are known by
     * @param json  whether receipts are printed as JSON, one a line
     */
    Erasures(DataFolder data, Terminal terminal, boolean block, List<String> known, boolean json) {
        this.data = data;
        this.terminal = terminal;
        this.block = block;
        this.known = List.copyOf(known);
        this.json = json;
    }

    /** What was looked through in the end. */
    record Scan(long files, long bytes, int traces, List<String> found) {}

    /** What the index was before and is now. */
    record Index(List<String> generationsBefore, List<String> generationsAfter, boolean expunged) {}

    /** What is true of a database after all that were erased in it. */
    record Database(boolean vacuumed, List<String> mayRemain) {}

    /** A receipt; nothing personal is in it. */
    record Receipt(String id, Instant erased, long changeNumber, int versions, long originalBytes, int blocked,
            int forgottenQuestions, Index index, Scan scan, List<String> backups, long tookMs) {

        boolean isClean() {
            return index.expunged && scan.traces > 0 && scan.found.isEmpty();
        }
    }

    /** @return the exit code: all well only where every receipt is clean */
    int erase(Set<String> ids) throws IOException {
        int clean = 0;
        int unknown = 0;
        for (String id : ids) {
            Optional<Receipt> receipt = one(id);
            if (receipt.isEmpty()) {
                terminal.complain("There never was a candidate " + id);
                unknown++;
            } else {
                print(receipt.get());
                clean += receipt.get().isClean() ? 1 : 0;
            }
        }
        if (unknown < ids.size() && data.store() instanceof PostgresStore shared && !vacuum(shared)) {
            return ExitCode.SOME_FAILED;
        }
        return clean == ids.size()
                ? ExitCode.ALL_WELL
                : unknown == ids.size() ? ExitCode.NOT_DONE : ExitCode.SOME_FAILED;
    }

    /** What became of what was deleted in PostgreSQL; once for all, for it looks through whole tables. */
    private boolean vacuum(PostgresStore shared) throws IOException {
        boolean vacuumed = shared.vacuum();
        if (json) {
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

    private Optional<Receipt> one(String id) throws IOException {
        long begun = System.nanoTime();
        List<String> before = data.index().state().generations();
        Forgetting forgetting = new Forgetting(data);
        forgetting.begin(id);
        Optional<Erasure> done = data.store().erase(id, data.clock().instant(), block);
        if (done.isEmpty()) {
            return Optional.empty();
        }
        Erasure erasure = done.get();
        boolean expunged = Freshness.expunge(data, terminal, erasure.number());
        List<String> after = data.index().state().generations();
        List<String> traces = Stream.concat(erasure.traces().stream(), known.stream().map(String::strip))
                .filter(trace -> !trace.isEmpty())
                .toList();
        int questions = forgetting.finish(id, traces);
        data.note("erase", erasure.versions(), List.of(id), Map.of());
        List<String> backups = data.store()
                .backups()
                .remembered()
                .stream()
                .filter(Files::exists)
                .map(FilePath::text)
                .toList();
        Scan scan = scan(traces);
        return Optional.of(new Receipt(id, erasure.at(), erasure.number(), erasure.versions(), erasure.bytes(),
                erasure.blocked(), questions, new Index(before, after, expunged), scan, backups,
                (System.nanoTime() - begun) / 1_000_000));
    }

    /** The store's log is emptied as soon as nobody reads an older state, so it is looked at more than once. */
    private Scan scan(List<String> traces) throws IOException {
        JdbcStore store = data.store();
        for (int look = 1;; look++) {
            Remains remains = new Remains(traces);
            Set<String> found = new LinkedHashSet<>();
            for (Remains.Found one : remains.in(data.path())) {
                if (!store.isShared(one.text())) {
                    found.add(data.path().relativize(one.file()).toString());
                }
            }
            if (found.isEmpty() || look == LOOKS) {
                return new Scan(remains.files(), remains.bytes(), traces.size(), List.copyOf(found));
            }
            Freshness.pause();
            store.emptyLog();
        }
    }

    private void print(Receipt receipt) {
        if (json) {
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
