package org.shortlist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shortlist.http.WireJson;
import org.shortlist.store.Erasure;
import org.shortlist.store.SqliteStore;
import org.shortlist.vocabulary.Folding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Erases candidates, and proves it. */
@Command(name = "erase", header = "Erase candidates everywhere, and prove it with a receipt.", description = {
        "Takes each out of the store (what they were is overwritten), writes what the index had of them anew,",
        "removes generations that were never rid of them, and then looks through every byte of the data folder.",
        "The receipt says what was done and what still holds them: backups and exports are yours to delete.",
        "Restoring an older backup does not bring them back. A running server goes on, and does its part."}, footer = {
                "  shortlist erase c_0123456789abcdef",
                "  shortlist erase --block c_0123456789abcdef   the same file, address or number is not kept again",
                "  shortlist unblock ada@example.com            until the person wants it"})
final class EraseCommand extends ShortlistCommand {

    private static final int LOOKS = 5;

    @Parameters(arity = "1..*", paramLabel = "ID", description = "As a search lists it; also of one who was deleted.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--block", fallbackValue = "true", description = "Do not keep again what has the same file, e-mail address or telephone number; only their salted hashes are kept for that.")
    private boolean block;

    @Option(names = {"-y", "--yes"}, fallbackValue = "true", description = "Do not ask.")
    private boolean yes;

    @Option(names = "--json", fallbackValue = "true", description = "The receipts as JSON, one a line.")
    private boolean json;

    /** What was looked through in the end. */
    record Scan(long files, long bytes, int traces, List<String> found) {}

    /** What the index was before and is now. */
    record Index(List<String> generationsBefore, List<String> generationsAfter, boolean expunged) {}

    /** A receipt; nothing personal is in it. */
    record Receipt(String id, Instant erased, long changeNumber, int versions, long originalBytes, int blocked,
            int forgottenQuestions, Index index, Scan scan, List<String> backups, long tookMs) {

        boolean isClean() {
            return index.expunged && scan.traces > 0 && scan.found.isEmpty();
        }
    }

    @Override
    int run(Terminal terminal, DataFolder data) throws IOException {
        data.used().store();
        if (terminal.interactive() && !yes && !terminal.agrees("Erase "
                + (ids.size() == 1 ? "this candidate" : "these " + ids.size() + " candidates") + " for good?")) {
            throw Failure.notDone("Nothing was erased");
        }
        int clean = 0;
        int unknown = 0;
        Set<String> wanted = new LinkedHashSet<>(ids);
        for (String id : wanted) {
            Optional<Receipt> receipt = erase(id, terminal, data);
            if (receipt.isEmpty()) {
                terminal.complain("There never was a candidate " + id);
                unknown++;
            } else {
                print(receipt.get(), terminal);
                clean += receipt.get().isClean() ? 1 : 0;
            }
        }
        return clean == wanted.size()
                ? ExitCode.ALL_WELL
                : unknown == wanted.size() ? ExitCode.NOT_DONE : ExitCode.SOME_FAILED;
    }

    private Optional<Receipt> erase(String id, Terminal terminal, DataFolder data) throws IOException {
        long begun = System.nanoTime();
        List<String> before = data.index().state().generations();
        Optional<Erasure> done = data.store().erase(id, data.clock().instant(), block);
        if (done.isEmpty()) {
            return Optional.empty();
        }
        Erasure erasure = done.get();
        boolean expunged = Freshness.expunge(data, terminal, erasure.number());
        List<String> after = data.index().state().generations();
        int questions = forgetQuestions(erasure.traces(), data);
        data.note("erase", erasure.versions(), List.of(id), Map.of());
        List<String> backups = data.store()
                .copies()
                .remembered()
                .stream()
                .filter(Files::exists)
                .map(Path::toString)
                .toList();
        Scan scan = scan(erasure, data);
        return Optional.of(new Receipt(id, erasure.at(), erasure.number(), erasure.versions(), erasure.bytes(),
                erasure.blocked(), questions, new Index(before, after, expunged), scan, backups,
                (System.nanoTime() - begun) / 1_000_000));
    }

    /** What was asked of the person, the audit log forgets; a word of others' too was asked of them as well. */
    private static int forgetQuestions(List<String> texts, DataFolder data) throws IOException {
        Map<String, String> traces = new LinkedHashMap<>();
        texts.forEach(trace -> traces.putIfAbsent(Folding.fold(trace), trace));
        Set<String> named = new LinkedHashSet<>();
        Map<String, Boolean> shared = new HashMap<>();
        data.access().log().events(event -> {
            for (List<String> values : event.asked().values()) {
                for (String question : values) {
                    if (names(question, traces, shared, data.store())) {
                        named.add(question);
                    }
                }
            }
        });
        return data.access().log().forget(named::contains);
    }

    private static boolean names(String question, Map<String, String> traces, Map<String, Boolean> shared,
            SqliteStore store) throws IOException {
        String folded = Folding.fold(question);
        for (Map.Entry<String, String> trace : traces.entrySet()) {
            if (folded.contains(trace.getKey()) && !isShared(trace.getValue(), shared, store)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShared(String trace, Map<String, Boolean> known, SqliteStore store) throws IOException {
        Boolean before = known.get(trace);
        if (before == null) {
            before = store.isShared(trace);
            known.put(trace, before);
        }
        return before;
    }

    /** The store's log is emptied as soon as nobody reads an older state, so it is looked at more than once. */
    private static Scan scan(Erasure erasure, DataFolder data) throws IOException {
        SqliteStore store = data.store();
        for (int look = 1;; look++) {
            Remains remains = new Remains(erasure.traces());
            Set<String> found = new LinkedHashSet<>();
            for (Remains.Found one : remains.in(data.path())) {
                if (!store.isShared(one.text())) {
                    found.add(data.path().relativize(one.file()).toString());
                }
            }
            if (found.isEmpty() || look == LOOKS) {
                return new Scan(remains.files(), remains.bytes(), erasure.traces().size(), List.copyOf(found));
            }
            Freshness.pause();
            store.emptyLog();
        }
    }

    private void print(Receipt receipt, Terminal terminal) {
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
                            "They had been deleted before, so nothing is known to look for by. If questions in the audit log"
                                    + " may name them: shortlist audit forget NAME");
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
