package org.shortlist.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Correction;
import org.shortlist.resume.Filing;
import org.shortlist.resume.Meanings;
import org.shortlist.resume.Mention;

/**
 * Candidates in tables, whichever database has them: the statements are such that SQLite and PostgreSQL mean the same by them.
 *
 * <p>Writers take turns, also those of other processes; readers wait for nobody and see one state of the data from beginning to
 * end. The tables are explained in {@code V1__candidates.sql} and the scripts after it, who becomes whose version in {@link Keeping}.
 */
public abstract sealed class JdbcStore implements CandidateStore permits SqliteStore, PostgresStore {

    private final Database database;
    private final CandidateIds ids = new CandidateIds();
    private final ResumeJson json = new ResumeJson();

    private final Rows rows;

    JdbcStore(Database database, Words words) {
        this.database = database;
        this.rows = new Rows(json, words);
    }

    /** Where it is learnt what corrections stand for; asked once, when there is a correction. */
    public interface Words {
        Meanings meanings() throws IOException;
    }

    @Override
    public Optional<Came> came(String source) throws IOException {
        return database.read(connection -> new Sources(connection, json).came(source));
    }

    @Override
    public List<Saved> saveAll(List<Version> versions) throws IOException {
        return saveAll(versions, Keeping::save);
    }

    @Override
    public List<Saved> saveAllNew(List<Version> versions) throws IOException {
        return saveAll(versions, Keeping::saveNew);
    }

    @Override
    public Optional<Saved> put(@Nullable String id, Version version, Allowed allowed) throws IOException {
        return database.write(connection -> new Keeping(connection, ids, json).put(id, version, allowed));
    }

    /** Keeps one version. */
    private interface Saving {
        Saved one(Keeping keeping, Version version) throws SQLException, IOException;
    }

    private List<Saved> saveAll(List<Version> versions, Saving saving) throws IOException {
        return database.write(connection -> {
            Keeping keeping = new Keeping(connection, ids, json);
            List<Saved> saved = new ArrayList<>();
            for (Version version : versions) {
                saved.add(saving.one(keeping, version));
            }
            return saved;
        });
    }

    /** The candidate, also while set aside. */
    public Optional<Kept> held(String id) throws IOException {
        return database.read(connection -> Sql.first(connection, rows::kept, Rows.HELD + "c.id = ?", id));
    }

    @Override
    public Optional<Kept> find(String id) throws IOException {
        return database.read(connection -> Sql.first(connection, rows::kept, Rows.KEPT + "c.id = ?", id));
    }

    @Override
    public Optional<Original> original(String id) throws IOException {
        return database.read(connection -> Sql.first(connection,
                row -> new Original(row.getString(1), row.getString(2), row.getBytes(3)), """
                        SELECT v.file_name, v.media_type, o.bytes
                        FROM candidate c JOIN version v ON v.key = c.newest JOIN original o ON o.version = v.key
                        WHERE c.id = ? AND c.key NOT IN (SELECT candidate FROM set_aside)""", id));
    }

    @Override
    public void versions(String id, VersionVisitor visitor) throws IOException {
        database.read(connection -> {
            Sql.each(connection, row -> visitor.visit(row.getInt(1), rows.version(row)),
                    Rows.VERSION + "WHERE c.id = ? ORDER BY v.number DESC", id);
            return id;
        });
    }

    @Override
    public List<String> sources(String id) throws IOException {
        return database.read(connection -> new Sources(connection, json).of(id));
    }

    @Override
    public OptionalLong delete(String id) throws IOException {
        return remove(connection -> {
            new Keeping(connection, ids, json).dismiss(id);
            return id;
        });
    }

    @Override
    public Optional<Erasure> erase(String id, Instant at, boolean block) throws IOException {
        Optional<Erasure> erased = database
                .write(connection -> new Erasing(connection, ids, json).erase(id, at, block));
        database.emptyLog();
        return erased;
    }

    /** What a candidate could be known by, also one who is set aside, as {@link Erasure#traces} has it; empty of one who is not kept. */
    public List<String> traces(String id) throws IOException {
        return database.read(connection -> new Erasing(connection, ids, json).traces(id));
    }

    @Override
    public long erasure() throws IOException {
        return database.read(connection -> Sql.number(connection, "SELECT max(number) FROM erasure"));
    }

    @Override
    public long erasedSince(long number) throws IOException {
        return database.read(
                connection -> Sql.number(connection, "SELECT count(*) FROM erasure WHERE number > ?", number));
    }

    @Override
    public boolean isShared(String trace) throws IOException {
        return database.read(connection -> Erasing.isShared(connection, trace));
    }

    @Override
    public boolean unblock(String sign) throws IOException {
        // A number without the code of its country is read as it was when it came.
        String number = rows.meanings().phone(new Mention(sign.strip(), null)).number();
        Set<String> signs = new LinkedHashSet<>(
                List.of(Signs.address(sign), Signs.phone(sign), Signs.phone(number), Signs.file(sign)));
        return database.write(connection -> Signs.blocked(connection).forget(signs));
    }

    @Override
    public boolean isDismissed(String sha256) throws IOException {
        return database.read(connection -> Signs.dismissed(connection).hasAny(Set.of(Signs.file(sha256))));
    }

    @Override
    public boolean isDismissedSource(String source) throws IOException {
        return database.read(connection -> Signs.dismissed(connection).hasAny(Set.of(Signs.source(source))));
    }

    /** Has nothing deleted left in the write-ahead log, unless somebody reads an older state at this moment. */
    public void emptyLog() throws IOException {
        database.emptyLog();
    }

    @Override
    public void sources(String beginning, SourceVisitor visitor) throws IOException {
        database.read(connection -> {
            new Sources(connection, json).visit(beginning, visitor);
            return beginning;
        });
    }

    @Override
    public OptionalLong giveUp(String source) throws IOException {
        return remove(connection -> new Sources(connection, json).giveUp(source));
    }

    /** @param whom finds the id; a blank one is nobody's */
    private OptionalLong remove(Database.Work<String> whom) throws IOException {
        OptionalLong tombstone = database.write(connection -> {
            String id = whom.on(connection);
            boolean gone = Sql.update(connection, "DELETE FROM candidate WHERE id = ?", id) > 0;
            return gone ? OptionalLong.of(new Keeping(connection, ids, json).changed(id)) : OptionalLong.empty();
        });
        if (tombstone.isPresent()) {
            database.emptyLog();
        }
        return tombstone;
    }

    @Override
    public OptionalLong amend(String id, List<Correction> corrections, List<Filing.Step> steps) throws IOException {
        return database.write(connection -> new Amending(connection, ids, json).amend(id, corrections, steps));
    }

    @Override
    public OptionalLong takeBack(String id, long correction) throws IOException {
        return database.write(connection -> new Amending(connection, ids, json).takeBack(id, correction));
    }

    @Override
    public List<Refiled> refile(List<String> candidates, List<Filing.Step> steps) throws IOException {
        return database.write(connection -> new Filings(connection, json).change(candidates, steps,
                new Keeping(connection, ids, json)));
    }

    @Override
    public OptionalLong setAside(String id, Instant until) throws IOException {
        return database.write(connection -> new Amending(connection, ids, json).setAside(id, until));
    }

    @Override
    public OptionalLong bringBack(String id) throws IOException {
        return database.write(connection -> new Amending(connection, ids, json).bringBack(id));
    }

    @Override
    public List<SetAside> setAside() throws IOException {
        return database.read(connection -> {
            List<SetAside> aside = new ArrayList<>();
            Sql.each(connection, row -> aside.add(rows.aside(row)), Rows.ASIDE + "ORDER BY s.until, c.id");
            return aside;
        });
    }

    @Override
    public int removeDue(Instant now) throws IOException {
        if (setAside().isEmpty()) {
            return 0;
        }
        int removed = database.write(connection -> new Amending(connection, ids, json).remove(now));
        if (removed > 0) {
            database.emptyLog();
        }
        return removed;
    }

    @Override
    public long changeNumber() throws IOException {
        return database.read(connection -> Sql.number(connection, "SELECT max(number) FROM change"));
    }

    @Override
    public long size() throws IOException {
        return database
                .read(connection -> Sql.number(connection, "SELECT count(*) FROM candidate c WHERE" + Rows.THERE));
    }

    @Override
    public void changesSince(long number, ChangeVisitor visitor) throws IOException {
        database.read(connection -> {
            Sql.each(connection, row -> visitor.visit(rows.change(row)),
                    Rows.CHANGE + "WHERE h.number > ? ORDER BY h.number", number);
            return number;
        });
    }

    @Override
    public long countReadByOthers(String readBy) throws IOException {
        return database.read(connection -> Sql.number(connection,
                "SELECT count(*) FROM candidate c JOIN version v ON v.key = c.newest WHERE v.read_by <> ? AND"
                        + Rows.THERE,
                readBy));
    }

    @Override
    public void readByOthers(String readBy, KeptVisitor visitor) throws IOException {
        database.read(connection -> {
            Sql.each(connection, row -> visitor.visit(rows.kept(row)), Rows.KEPT + "v.read_by <> ?",
                    readBy);
            return readBy;
        });
    }

    @Override
    public void rereadAll(List<Reread> reread) throws IOException {
        database.write(connection -> {
            Keeping keeping = new Keeping(connection, ids, json);
            for (Reread one : reread) {
                keeping.readAnew(one);
            }
            return reread;
        });
    }

    /** Where backups of this program's own were written. */
    public Backups backups() {
        return new Backups(database);
    }

    /** What is wrong with what is kept, one finding each, in words for people; empty when all is sound. Reads all of it. */
    public abstract List<String> damage() throws IOException;

    @Override
    public void close() throws IOException {
        database.close();
    }
}
