package org.shortlist.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Resume;
import org.shortlist.store.Saved.Outcome;

/**
 * Keeps versions within one transaction and decides whose each is. In this order:
 * <ol>
 * <li>The source holds the content that it held before: nothing new, unless another reader read it.
 * <li>The content is known from another source: a copy, or a file that was moved. The source is remembered; nothing else is new.
 * <li>The source is known: its candidate, unless it is surely another person now.
 * <li>An e-mail address is known: the candidate who was first to have it and is not named otherwise.
 * <li>A new candidate.
 * </ol>
 */
final class Keeping {

    private static final String HELD = """
            SELECT v.key, v.read_by, c.key, c.id, c.newest, v.sha256
            FROM version v JOIN candidate c ON c.key = v.candidate
            """;

    private final Connection connection;
    private final CandidateIds ids;
    private final ResumeJson json;
    private final Sources sources;
    private final Identities identities;
    private final Filings filings;

    Keeping(Connection connection, CandidateIds ids, ResumeJson json) {
        this.connection = connection;
        this.ids = ids;
        this.json = json;
        sources = new Sources(connection, json);
        identities = new Identities(connection, json);
        filings = new Filings(connection, json);
    }

    /** A version that is in the store, and its candidate. */
    private record Held(long version, String readBy, long candidate, String id, boolean newest, String sha256) {

        static Held of(ResultSet row) throws SQLException {
            return new Held(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4),
                    row.getLong(5) == row.getLong(1), row.getString(6));
        }
    }

    Saved save(Version version) throws SQLException, IOException {
        if (Signs.blocked(connection).has(version.sha256(), version.resume())) {
            return Saved.BLOCKED;
        }
        endSettingAside(version);
        Optional<Held> before = Sql.first(connection, Held::of,
                HELD + "JOIN source s ON s.version = v.key WHERE s.name = ?", version.source());
        if (before.isPresent() && before.get().sha256().equals(version.sha256())) {
            return again(before.get(), version);
        }
        Optional<Held> copy = Sql.first(connection, Held::of, HELD + "WHERE v.sha256 = ? ORDER BY v.key DESC",
                version.sha256());
        boolean wentBack = copy.isPresent() && before.isPresent() && copy.get().candidate() == before.get().candidate();
        if (copy.isPresent() && !wentBack) {
            sources.point(version.source(), copy.get().version());
            return again(copy.get(), version);
        }
        OptionalLong owner = owner(before, Identity.of(version.resume()));
        return owner.isPresent() ? replace(owner.getAsLong(), version) : create(version);
    }

    /** Keeps who is not kept yet; what came from this very source before is still what it was then. */
    Saved saveNew(Version version) throws SQLException, IOException {
        if (Signs.blocked(connection).has(version.sha256(), version.resume())) {
            return Saved.BLOCKED;
        }
        endSettingAside(version);
        Optional<Came> before = sources.came(version.source());
        if (before.isPresent() && before.get().sha256().equals(version.sha256())) {
            return new Saved(before.get().id(), before.get().outcome(), lastChange(before.get().id()));
        }
        Optional<String> copy = Sql.first(connection, row -> row.getString(1),
                "SELECT c.id FROM version v JOIN candidate c ON c.key = v.candidate WHERE v.sha256 = ?",
                version.sha256());
        OptionalLong owner = owner(Optional.empty(), Identity.of(version.resume()));
        Optional<String> there = copy.isPresent() || owner.isEmpty() ? copy : Optional.of(id(owner.getAsLong()));
        return there.isPresent()
                ? new Saved(there.get(), Outcome.EXISTS, lastChange(there.get()))
                : create(version);
    }

    /** Keeps it as that candidate's newest, whomever it tells of; who is made by it is decided as ever. */
    Optional<Saved> put(@Nullable String id, Version version, CandidateStore.Allowed allowed)
            throws SQLException, IOException {
        Optional<String> whose = id == null ? sources.came(version.source()).map(Came::id) : Optional.of(id);
        Optional<Held> held = whose.isEmpty() ? Optional.empty() : Sql.first(connection, Held::of, HELD + """
                WHERE v.key = c.newest AND c.id = ? AND c.key NOT IN (SELECT candidate FROM set_aside)""", whose.get());
        OptionalLong last = held.isEmpty() ? OptionalLong.empty() : OptionalLong.of(lastChange(held.get().id()));
        if (id != null && held.isEmpty() || !allowed.with(last)) {
            return Optional.empty();
        }
        if (held.isEmpty()) {
            return Optional.of(save(version));
        }
        if (Signs.blocked(connection).has(version.sha256(), version.resume())) {
            return Optional.of(Saved.BLOCKED);
        }
        if (held.get().sha256().equals(version.sha256())) {
            sources.point(version.source(), held.get().version());
            return Optional.of(again(held.get(), version));
        }
        return Optional.of(replace(held.get().candidate(), version));
    }

    /**
     * Who comes again while set aside comes anew: the old candidate's time to think it over is at an end. Who it is, is decided as among
     * those who are there: an agency's address on a stranger's résumé ends nobody's.
     */
    private void endSettingAside(Version version) throws SQLException, IOException {
        if (Sql.number(connection, "SELECT count(*) FROM set_aside") == 0) {
            return;
        }
        Set<Long> again = new LinkedHashSet<>();
        Sql.each(connection, row -> again.add(row.getLong(1)), "SELECT candidate FROM version WHERE sha256 = ?",
                version.sha256());
        Identity person = Identity.of(version.resume());
        Sql.each(connection, row -> {
            if (!person.isSurelyNot(Identity.of(connection, row.getLong(1)))) {
                again.add(row.getLong(1));
            }
        }, "SELECT v.candidate FROM source s JOIN version v ON v.key = s.version WHERE s.name = ?", version.source());
        again.addAll(identities.of(person));
        for (long candidate : again) {
            Sql.update(connection, """
                    DELETE FROM candidate WHERE key = ? AND key IN (SELECT candidate FROM set_aside)""", candidate);
        }
    }

    /** The same content: nothing new, unless another reader made something else of it, or it is filed otherwise. */
    private Saved again(Held held, Version version) throws SQLException, IOException {
        boolean changed = filings.change(held.candidate(), version.filedAgain());
        if (!held.readBy().equals(version.readBy())) {
            readAnew(held.version(), held.candidate(), version.text(), version.resume(), version.readBy());
            if (held.newest()) {
                identities.name(held.candidate(), version.resume());
                changed = true;
            }
        }
        return changed
                ? new Saved(held.id(), Outcome.REPLACED, changed(held.id()))
                : new Saved(held.id(), Outcome.UNCHANGED, lastChange(held.id()));
    }

    private OptionalLong owner(Optional<Held> before, Identity person) throws SQLException, IOException {
        if (before.isPresent()) {
            long candidate = before.get().candidate();
            if (!person.isSurelyNot(Identity.of(connection, candidate))) {
                return OptionalLong.of(candidate);
            }
        }
        return identities.of(person).stream().mapToLong(Long::longValue).findFirst();
    }

    private Saved create(Version version) throws SQLException, IOException {
        String id = ids.next();
        long candidate = Sql.number(connection, "INSERT INTO candidate (id, created) VALUES (?, ?) RETURNING key", id,
                version.received().toString());
        add(candidate, version);
        return new Saved(id, Outcome.CREATED, entered(id));
    }

    private Saved replace(long candidate, Version version) throws SQLException, IOException {
        add(candidate, version);
        String id = id(candidate);
        return new Saved(id, Outcome.REPLACED, changed(id));
    }

    private String id(long candidate) throws SQLException, IOException {
        return Sql.first(connection, row -> row.getString(1), "SELECT id FROM candidate WHERE key = ?", candidate)
                .orElseThrow();
    }

    private void add(long candidate, Version version) throws SQLException, IOException {
        long key = Sql.number(connection, """
                INSERT INTO version (candidate, number, sha256, read_by, received, source, file_name, media_type,
                    text, resume)
                VALUES (?, (SELECT coalesce(max(number), 0) + 1 FROM version WHERE candidate = ?),
                    ?, ?, ?, ?, ?, ?, ?, ?) RETURNING key""", candidate, candidate, version.sha256(), version.readBy(),
                version.received().toString(), version.source(), version.fileName(), version.mediaType(),
                version.text(), json.write(version.resume()));
        Sql.update(connection, "INSERT INTO original (version, bytes) VALUES (?, ?)", key, version.original());
        Sql.update(connection, "UPDATE candidate SET newest = ? WHERE key = ?", key, candidate);
        identities.name(candidate, version.resume());
        identities.keepAddresses(candidate, version.resume());
        sources.point(version.source(), key);
        filings.change(candidate, version.filed());
        Signs.dismissed(connection).forget(Set.of(Signs.file(version.sha256())));
    }

    /** Replaces what was read from a version that is still its candidate's newest one. */
    void readAnew(Reread reread) throws SQLException, IOException {
        long candidate = Sql.number(connection, "SELECT key FROM candidate WHERE id = ?", reread.id());
        long version = Sql.number(connection, """
                SELECT v.key FROM candidate c JOIN version v ON v.key = c.newest
                WHERE c.key = ? AND v.number = ?""", candidate, reread.version());
        if (version > 0) {
            readAnew(version, candidate, reread.text(), reread.resume(), reread.readBy());
            identities.name(candidate, reread.resume());
            changed(reread.id());
        }
    }

    private void readAnew(long version, long candidate, String text, Resume resume, String readBy) throws SQLException {
        Sql.update(connection, "UPDATE version SET text = ?, resume = ?, read_by = ? WHERE key = ?", text,
                json.write(resume), readBy, version);
        identities.keepAddresses(candidate, resume);
    }

    /**
     * Remembers that the files of a candidate are not to be brought in again by whoever only finds them, nor what came from their sources by
     * whoever only repeats that it came.
     */
    void dismiss(String id) throws SQLException, IOException {
        Signs.dismissed(connection).keep(signs(id));
    }

    void admit(String id) throws SQLException, IOException {
        Signs.dismissed(connection).forget(signs(id));
    }

    private Set<String> signs(String id) throws SQLException, IOException {
        Set<String> signs = new LinkedHashSet<>();
        Sql.each(connection, row -> signs.add(Signs.file(row.getString(1))), """
                SELECT v.sha256 FROM version v JOIN candidate c ON c.key = v.candidate WHERE c.id = ?""", id);
        Sql.each(connection, row -> signs.add(Signs.source(row.getString(1))), """
                SELECT s.name FROM source s JOIN version v ON v.key = s.version JOIN candidate c ON c.key = v.candidate
                WHERE c.id = ?""", id);
        return signs;
    }

    /** Gives the candidate the next change number. */
    long changed(String id) throws SQLException {
        Sql.update(connection, "DELETE FROM change WHERE candidate = ?", id);
        return entered(id);
    }

    /** The same for one who has none yet. */
    private long entered(String id) throws SQLException {
        return Sql.number(connection, "INSERT INTO change (candidate) VALUES (?) RETURNING number", id);
    }

    long lastChange(String id) throws SQLException {
        return Sql.number(connection, "SELECT number FROM change WHERE candidate = ?", id);
    }
}
