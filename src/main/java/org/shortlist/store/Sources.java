package org.shortlist.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shortlist.store.Saved.Outcome;

/** Within one transaction, where candidates came from. */
final class Sources {

    private final Connection connection;
    private final ResumeJson json;

    Sources(Connection connection, ResumeJson json) {
        this.connection = connection;
        this.json = json;
    }

    /** What a source holds: what it brought, or a copy of what another source had brought before. */
    Optional<Came> came(String source) throws SQLException, IOException {
        return Sql.first(connection, row -> {
            Outcome own = row.getLong(2) == 1 ? Outcome.CREATED : Outcome.REPLACED;
            return new Came(row.getString(1), row.getBoolean(3) ? own : Outcome.UNCHANGED, row.getString(4),
                    row.getString(5), json.filing(row.getString(6)));
        }, "SELECT c.id, v.number, v.source = s.name, v.sha256, v.read_by, " + Filings.COLUMN + """
                FROM source s JOIN version v ON v.key = s.version JOIN candidate c ON c.key = v.candidate
                WHERE s.name = ? AND c.key NOT IN (SELECT candidate FROM set_aside)""", source);
    }

    /** Where a candidate came from. */
    List<String> of(String id) throws SQLException, IOException {
        List<String> sources = new ArrayList<>();
        Sql.each(connection, row -> sources.add(row.getString(1)),
                """
                        SELECT s.name FROM source s JOIN version v ON v.key = s.version JOIN candidate c ON c.key = v.candidate
                        WHERE c.id = ? ORDER BY s.name""",
                id);
        return sources;
    }

    /** Those whose name begins so. */
    void visit(String beginning, CandidateStore.SourceVisitor visitor) throws SQLException, IOException {
        // Above every text that begins so: no character is above this one.
        String end = beginning + Character.toString(Character.MAX_CODE_POINT);
        Sql.each(connection, row -> visitor.visit(row.getString(1), row.getString(2)), """
                SELECT s.name, c.id FROM source s JOIN version v ON v.key = s.version
                JOIN candidate c ON c.key = v.candidate
                WHERE s.name >= ? AND s.name < ? ORDER BY s.name""", beginning, end);
    }

    void point(String source, long version) throws SQLException {
        Sql.update(connection, """
                INSERT INTO source (name, version) VALUES (?, ?)
                ON CONFLICT (name) DO UPDATE SET version = excluded.version""", source, version);
    }

    /** @return the id of whom it was the only source of; blank when nobody came from it alone */
    String giveUp(String source) throws SQLException, IOException {
        String id = Sql.first(connection, row -> row.getString(1), """
                SELECT c.id FROM source s JOIN version v ON v.key = s.version
                JOIN candidate c ON c.key = v.candidate WHERE s.name = ?""", source).orElse("");
        Sql.update(connection, "DELETE FROM source WHERE name = ?", source);
        long others = Sql.number(connection, """
                SELECT count(*) FROM source s JOIN version v ON v.key = s.version
                JOIN candidate c ON c.key = v.candidate WHERE c.id = ?""", id);
        return others == 0 ? id : "";
    }
}
