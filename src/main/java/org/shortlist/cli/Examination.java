package org.shortlist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.search.EngineAwayException;
import org.shortlist.search.IndexState;
import org.shortlist.search.SearchRequest;
import org.shortlist.store.Change;
import org.shortlist.store.JdbcStore;
import org.shortlist.vocabulary.Additions;

/** What there is to find out about a data folder, one thing after another; a thing that cannot be examined is a finding too. */
final class Examination {

    private static final int JAVA = 21;
    static final String STORE = "Store";
    private static final String REINDEX = "shortlist reindex";
    private static final String INDEX = "Index";
    private static final int AT_ONCE = 500;
    private static final long SPACE = 500L << 20;
    private static final Set<PosixFilePermission> OTHERS = Set.of(PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    private final DataFolder data;
    private final List<Finding> findings = new ArrayList<>();

    Examination(DataFolder data) {
        this.data = data;
    }

    /**
     * One thing that was looked at.
     *
     * @param what   a few words
     * @param advice what to do, null when nothing need be done
     * @param remedy what {@code doctor --repair} does about it, null when it can do nothing or nothing need be done
     */
    record Finding(String what, boolean ok, String detail, @Nullable String advice, @Nullable Remedy remedy) {}

    /** What can be mended without a person: what is derived, and who may read. */
    enum Remedy {
        REINDEX, PERMISSIONS
    }

    List<Finding> findings() {
        int java = Runtime.version().feature();
        find("Java", java >= JAVA, Runtime.version().toString(), "install a JDK of version " + JAVA + " or newer");
        if (isEmpty()) {
            find("Data folder", true, data.path().toAbsolutePath() + ", nothing imported yet", "");
            return findings;
        }
        folder();
        examine("Vocabulary", this::vocabulary);
        examine(STORE, this::store);
        if (!data.place().isShared() || isSound(STORE)) { // which index it is, the store says
            examine(INDEX, this::index);
        }
        return findings;
    }

    /** A database that cannot be reached is not empty for all that is known, and is told of as the store. */
    private boolean isEmpty() {
        try {
            return data.isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private void folder() {
        Path folder = data.path();
        find("Data folder", Files.isWritable(folder), folder.toAbsolutePath().toString(),
                "it cannot be written to: mend its permissions");
        examine("Disk space", () -> {
            long free = Files.getFileStore(folder).getUsableSpace();
            find("Disk space", free >= SPACE, (free >> 20) + " MB free",
                    data.engine().isShared()
                            ? "the audit log and what blind keys see lie here: free some, or move the data folder"
                            : "a reindex needs room for a second index beside the first: free some, or move the data folder");
        });
        examine("Permissions", () -> {
            Path file = data.place().file();
            Path index = data.indexFolder();
            boolean open = isOpen(file) || isOpen(index);
            find("Permissions", !open, open ? "others on this machine can read the résumés" : "for the owner alone",
                    "chmod -R go-rwx " + file + "* " + index, Remedy.PERMISSIONS);
        });
    }

    private static boolean isOpen(Path file) throws IOException {
        boolean posix = Files.exists(file) && file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
    }

    private void vocabulary() throws IOException {
        Additions additions = data.additions();
        find("Vocabulary", true, "brought by the user: cities " + additions.places() + ", skills " + additions.skills(),
                "");
    }

    private void store() throws IOException {
        JdbcStore store = data.store();
        List<String> damage = store.damage();
        find(STORE, damage.isEmpty(),
                damage.isEmpty()
                        ? (data.place().isShared() ? data.place() + ", " : "") + store.size() + " candidates, change "
                                + store.changeNumber() + ", sound"
                        : "damaged: " + damage.getFirst(),
                restore());
        long older = store.countReadByOthers(data.resumeParser().version());
        find("Parser", older == 0,
                older == 0 ? "all were read by this version" : older + " were read by another version",
                "shortlist reindex reads them anew", Remedy.REINDEX);
    }

    private String restore() {
        return data.place().isShared()
                ? "see what it says; what is lost is in the backups of PostgreSQL: pg_restore"
                : "shortlist restore FILE, with the last backup";
    }

    private void index() throws IOException {
        JdbcStore store = data.store();
        IndexState state = data.index().state();
        if (state.generation() == null && state.readable()) {
            find(INDEX, false, "there is none", REINDEX, Remedy.REINDEX);
            return;
        }
        find(INDEX, state.readable() && state.notice() == null,
                state.notice() == null
                        ? (data.engine().isShared() ? data.engine() + ", " : "") + "generation " + state.generation()
                                + ", counted to " + state.asOf()
                        : state.notice(),
                REINDEX, Remedy.REINDEX);
        List<String> damage = state.readable() ? data.index().damage() : List.of();
        find("Index files", damage.isEmpty(), damage.isEmpty() ? "as they were written" : damage.getFirst(),
                "shortlist reindex makes the index anew from the store", Remedy.REINDEX);
        if (isSound(STORE)) {
            compare(store, state);
        }
    }

    private boolean isSound(String what) {
        return findings.stream().filter(found -> found.what().equals(what)).allMatch(Finding::ok);
    }

    private void compare(JdbcStore store, IndexState state) throws IOException {
        long behind = store.changeNumber() - state.changeNumber();
        find("Caught up", behind == 0,
                behind == 0
                        ? "yes"
                        : behind > 0
                                ? behind + " changes behind the store"
                                : "it knows of changes that the store does not have: the store was replaced",
                behind > 0
                        ? "a search, an import or the server catches up; if it stays so: shortlist reindex"
                        : REINDEX,
                Remedy.REINDEX);
        find("Counts agree", behind != 0 || state.candidates() == store.size(),
                state.candidates() + " in the index, " + store.size() + " in the store", REINDEX, Remedy.REINDEX);
        if (behind == 0 && state.readable() && isSound("Index files")) {
            long missing = missing(store);
            find("Same people", missing == 0,
                    missing == 0
                            ? "everybody who is kept can be found"
                            : missing + " who are kept cannot be found",
                    REINDEX, Remedy.REINDEX);
        }
    }

    /** How many of those who are kept the index does not know by their ids. */
    private long missing(JdbcStore store) throws IOException {
        long[] missing = {0};
        List<String> some = new ArrayList<>();
        store.changesSince(0, change -> {
            if (change instanceof Change.Put put) {
                some.add(put.candidate().id());
            }
            if (some.size() == AT_ONCE) {
                missing[0] += some.size() - found(some);
                some.clear();
            }
        });
        return missing[0] + some.size() - found(some);
    }

    private long found(List<String> ids) throws IOException {
        return ids.isEmpty()
                ? 0
                : data.index()
                        .search(SearchRequest.of(new Expression.HasAny(Field.ID, ids)).withPage(0, 0))
                        .total();
    }

    /** Part of an examination. */
    private interface Part {
        void run() throws IOException;
    }

    private void examine(String what, Part part) {
        try {
            part.run();
        } catch (EngineAwayException e) {
            find(what, false, String.valueOf(e.getMessage()), "see what it says; " + data.engine(), null);
        } catch (IOException | Failure e) {
            boolean derived = what.equals(INDEX);
            String advice = derived
                    ? REINDEX
                    : what.equals(STORE) ? restore() : "see what it says; nothing was changed";
            find(what, false, String.valueOf(e.getMessage()), advice, derived ? Remedy.REINDEX : null);
        }
    }

    private void find(String what, boolean ok, String detail, String advice) {
        findings.add(new Finding(what, ok, detail, ok ? null : advice, null));
    }

    private void find(String what, boolean ok, String detail, String advice,
            @Nullable Remedy remedy) {
        findings.add(new Finding(what, ok, detail, ok ? null : advice, ok ? null : remedy));
    }
}
