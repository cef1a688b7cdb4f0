package org.shortlist.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.Corrected;
import org.shortlist.resume.Correction;
import org.shortlist.resume.Corrections;
import org.shortlist.resume.Meanings;
import org.shortlist.resume.Mention;

/**
 * Candidates in one SQLite file.
 *
 * <p>Writers take turns, also those of other processes; readers wait for nobody and see one state of the data from beginning to
 * end. The tables are explained in {@code V1__candidates.sql} and the scripts after it, who becomes whose version in {@link Keeping}.
 */
public final class SqliteStore implements CandidateStore {

    private static final String CORRECTIONS = """
            (SELECT json_group_array(json_array(x.key, json(x.correction))) FROM correction x WHERE x.candidate = c.key)
            """;
    private static final String THERE = " c.key NOT IN (SELECT candidate FROM set_aside) ";
    private static final String KEPT = "SELECT c.id, v.resume, v.text, v.received, " + CORRECTIONS + """
            , v.number, v.source, v.file_name, v.media_type, v.sha256, v.read_by, c.created, h.number
            FROM candidate c JOIN version v ON v.key = c.newest JOIN change h ON h.candidate = c.id
            WHERE""" + THERE + "AND ";

    private final Database database;
    private final CandidateIds ids = new CandidateIds();
    private final ResumeJson json = new ResumeJson();

    private final Words words;
    private @Nullable Meanings meanings;

    private SqliteStore(Database database, Words words) {
        this.database = database;
        this.words = words;
    }

    /** Where it is learnt what corrections stand for; asked once, when there is a correction. */
    public interface Words {
        Meanings meanings() throws IOException;
    }

    /**
     * Opens the file, or makes it and its folder where there is none.
     *
     * @throws IOException in one sentence for people, when it is not ours, damaged, of a newer version, locked, or not writable
     */
    public static SqliteStore open(Path file, Words words) throws IOException {
        return new SqliteStore(Database.open(file), words);
    }

    /** Without a vocabulary: corrections stand for their own words. */
    public static SqliteStore open(Path file) throws IOException {
        return open(file, () -> Meanings.AS_WRITTEN);
    }

    @Override
    public Optional<Came> came(String source) throws IOException {
        return database.read(connection -> Keeping.came(connection, source));
    }

    @Override
    public List<Saved> saveAll(List<Version> versions) throws IOException {
        return saveAll(versions, Keeping::save);
    }

    @Override
    public List<Saved> saveAllNew(List<Version> versions) throws IOException {
        return saveAll(versions, Keeping::saveNew);
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

    @Override
    public Optional<Kept> find(String id) throws IOException {
        return database.read(connection -> Sql.first(connection, this::kept, KEPT + "c.id = ?", id));
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
    public OptionalLong delete(String id) throws IOException {
        return remove(connection -> id);
    }

    @Override
    public void sources(String beginning, SourceVisitor visitor) throws IOException {
        database.read(connection -> {
            // Above every text that begins so: no character is above this one.
            String end = beginning + Character.toString(Character.MAX_CODE_POINT);
            Sql.each(connection, row -> visitor.visit(row.getString(1), row.getString(2)), """
                    SELECT s.name, c.id FROM source s JOIN version v ON v.key = s.version
                    JOIN candidate c ON c.key = v.candidate
                    WHERE s.name >= ? AND s.name < ? ORDER BY s.name""", beginning, end);
            return beginning;
        });
    }

    @Override
    public OptionalLong giveUp(String source) throws IOException {
        return remove(connection -> {
            String id = Sql.first(connection, row -> row.getString(1), """
                    SELECT c.id FROM source s JOIN version v ON v.key = s.version
                    JOIN candidate c ON c.key = v.candidate WHERE s.name = ?""", source).orElse("");
            Sql.update(connection, "DELETE FROM source WHERE name = ?", source);
            long others = Sql.number(connection, """
                    SELECT count(*) FROM source s JOIN version v ON v.key = s.version
                    JOIN candidate c ON c.key = v.candidate WHERE c.id = ?""", id);
            return others == 0 ? id : "";
        });
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
    public OptionalLong correct(String id, List<Correction> corrections) throws IOException {
        return database.write(connection -> new Amending(connection, ids, json).correct(id, corrections));
    }

    @Override
    public OptionalLong takeBack(String id, long correction) throws IOException {
        return database.write(connection -> new Amending(connection, ids, json).takeBack(id, correction));
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
            Sql.each(connection, row -> aside.add(aside(row)),
                    "SELECT c.id, v.resume, s.until, " + CORRECTIONS + """
                            FROM set_aside s JOIN candidate c ON c.key = s.candidate JOIN version v ON v.key = c.newest
                            ORDER BY s.until, c.id""");
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
        return database.read(connection -> Sql.number(connection, "SELECT count(*) FROM candidate c WHERE" + THERE));
    }

    @Override
    public void changesSince(long number, ChangeVisitor visitor) throws IOException {
        database.read(connection -> {
            Sql.each(connection, row -> visitor.visit(change(row)),
                    "SELECT h.number, h.candidate, v.resume, v.text, v.received, " + CORRECTIONS
                            + "FROM change h LEFT JOIN candidate c ON c.id = h.candidate AND" + THERE + """
                                    LEFT JOIN version v ON v.key = c.newest
                                    WHERE h.number > ? ORDER BY h.number""",
                    number);
            return number;
        });
    }

    @Override
    public long countReadByOthers(String readBy) throws IOException {
        return database.read(connection -> Sql.number(connection,
                "SELECT count(*) FROM candidate c JOIN version v ON v.key = c.newest WHERE v.read_by <> ? AND" + THERE,
                readBy));
    }

    @Override
    public void readByOthers(String readBy, KeptVisitor visitor) throws IOException {
        database.read(connection -> {
            Sql.each(connection, row -> visitor.visit(kept(row)), KEPT + "v.read_by <> ?",
                    readBy);
            return readBy;
        });
    }

    @Override
    public void rereadAll(List<Reread> reread) throws IOException {
        database.write(connection -> {
            for (Reread one : reread) {
                reread(connection, one);
            }
            return reread;
        });
    }

    private void reread(Connection connection, Reread reread) throws SQLException, IOException {
        long candidate = Sql.number(connection, "SELECT key FROM candidate WHERE id = ?", reread.id());
        long version = Sql.number(connection, """
                SELECT v.key FROM candidate c JOIN version v ON v.key = c.newest
                WHERE c.key = ? AND v.number = ?""", candidate, reread.version());
        if (version > 0) {
            Keeping keeping = new Keeping(connection, ids, json);
            keeping.readAnew(version, candidate, reread.text(), reread.resume(), reread.readBy());
            keeping.nameCandidate(candidate, reread.resume());
            keeping.changed(reread.id());
        }
    }

    /**
     * Writes the store, as it is at one moment, into a new file. Others may read and write meanwhile.
     *
     * @param copy must not be there yet
     */
    public void copyTo(Path copy) throws IOException {
        Path absolute = copy.toAbsolutePath();
        Database.create(absolute);
        database.alone(connection -> Sql.update(connection, "VACUUM INTO ?", absolute.toString()));
    }

    /**
     * Makes the store what a copy of it was, in one step; see {@link Restoring}.
     *
     * @param copy made by {@link #copyTo}, by this version of the program or an older one; it is brought up to date
     * @throws IOException also when the copy is damaged; then the store stays as it is
     */
    public void restore(Path copy) throws IOException {
        try (SqliteStore past = open(copy)) {
            List<String> damage = past.damage();
            if (!damage.isEmpty()) {
                throw new IOException("The copy " + copy + " is damaged: " + damage.getFirst());
            }
        }
        database.alone(connection -> {
            new Restoring(connection).from(copy);
            return connection;
        });
        database.emptyLog();
    }

    /** What SQLite finds wrong with the file, one finding each; empty when it is sound. Reads all of it. */
    public List<String> damage() throws IOException {
        return database.read(connection -> {
            List<String> findings = new ArrayList<>();
            Sql.each(connection, row -> findings.add(row.getString(1)), "PRAGMA integrity_check");
            findings.remove("ok");
            return findings;
        });
    }

    @Override
    public void close() throws IOException {
        database.close();
    }

    private Change change(ResultSet row) throws SQLException, IOException {
        String resume = row.getString(3);
        if (resume == null) {
            return new Change.Deleted(row.getLong(1), row.getString(2));
        }
        return new Change.Put(row.getLong(1), new Candidate(row.getString(2),
                corrected(resume, row.getString(6)).resume(), row.getString(4), Instant.parse(row.getString(5))));
    }

    private SetAside aside(ResultSet row) throws SQLException, IOException {
        Mention name = corrected(row.getString(2), row.getString(4)).resume().name();
        return new SetAside(row.getString(1), name == null ? null : name.text(), Instant.parse(row.getString(3)));
    }

    private Kept kept(ResultSet row) throws SQLException, IOException {
        Corrected corrected = corrected(row.getString(2), row.getString(5));
        Candidate candidate = new Candidate(row.getString(1), corrected.resume(), row.getString(3),
                Instant.parse(row.getString(4)));
        return new Kept(candidate, corrected.applied(), corrected.jobs(), row.getInt(6), row.getString(7),
                row.getString(8), row.getString(9), row.getString(10), row.getString(11),
                Instant.parse(row.getString(12)), row.getLong(13));
    }

    private Corrected corrected(String resume, String corrections) throws IOException {
        List<Correction> all = json.corrections(corrections);
        return Corrections.apply(json.read(resume), all, all.isEmpty() ? Meanings.AS_WRITTEN : meanings());
    }

    private synchronized Meanings meanings() throws IOException {
        if (meanings == null) {
            meanings = words.meanings();
        }
        return meanings;
    }
}
