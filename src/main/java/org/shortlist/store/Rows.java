package org.shortlist.store;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.Corrected;
import org.shortlist.resume.Correction;
import org.shortlist.resume.Corrections;
import org.shortlist.resume.Meanings;
import org.shortlist.resume.Mention;

/** Rows of the tables as records; corrections are laid over what was read. */
final class Rows {

    static final String CORRECTIONS = """
            (SELECT '[' || coalesce(string_agg('[' || x.key || ',' || x.correction || ']', ','), '') || ']'
            FROM correction x WHERE x.candidate = c.key)
            """;
    static final String THERE = " c.key NOT IN (SELECT candidate FROM set_aside) ";
    /** Those too who are set aside. */
    static final String HELD = "SELECT c.id, v.resume, v.text, v.received, " + CORRECTIONS + """
            , v.number, v.source, v.file_name, v.media_type, v.sha256, v.read_by, c.created, h.number,
            """ + Filings.COLUMN + """
            FROM candidate c JOIN version v ON v.key = c.newest JOIN change h ON h.candidate = c.id
            WHERE\s""";
    static final String KEPT = HELD + THERE + "AND ";
    static final String CHANGE = "SELECT h.number, h.candidate, v.resume, v.text, v.received, " + CORRECTIONS
            + ", " + Filings.COLUMN + ", v.media_type FROM change h LEFT JOIN candidate c ON c.id = h.candidate AND"
            + THERE
            + "LEFT JOIN version v ON v.key = c.newest ";
    static final String VERSION = """
            SELECT v.number, v.source, v.file_name, v.media_type, v.sha256, o.bytes, v.text, v.resume, v.read_by, v.received
            FROM candidate c JOIN version v ON v.candidate = c.key JOIN original o ON o.version = v.key
            """;
    static final String ASIDE = "SELECT c.id, v.resume, s.until, " + CORRECTIONS + """
            FROM set_aside s JOIN candidate c ON c.key = s.candidate JOIN version v ON v.key = c.newest
            """;

    /** What is no document: JSON Resume. */
    private static final String DATA = "application/json";

    private final ResumeJson json;
    private final JdbcStore.Words words;
    private @Nullable Meanings meanings;

    Rows(ResumeJson json, JdbcStore.Words words) {
        this.json = json;
        this.words = words;
    }

    Version version(ResultSet row) throws SQLException, IOException {
        return new Version(row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getBytes(6),
                row.getString(7), json.read(row.getString(8)), row.getString(9), Instant.parse(row.getString(10)));
    }

    Change change(ResultSet row) throws SQLException, IOException {
        String resume = row.getString(3);
        if (resume == null) {
            return new Change.Deleted(row.getLong(1), row.getString(2));
        }
        return new Change.Put(row.getLong(1), new Candidate(row.getString(2),
                corrected(resume, row.getString(6)).resume(), row.getString(4), Instant.parse(row.getString(5)),
                json.filing(row.getString(7)), isDocument(row.getString(8))));
    }

    SetAside aside(ResultSet row) throws SQLException, IOException {
        Mention name = corrected(row.getString(2), row.getString(4)).resume().name();
        return new SetAside(row.getString(1), name == null ? null : name.text(), Instant.parse(row.getString(3)));
    }

    Kept kept(ResultSet row) throws SQLException, IOException {
        Corrected corrected = corrected(row.getString(2), row.getString(5));
        Candidate candidate = new Candidate(row.getString(1), corrected.resume(), row.getString(3),
                Instant.parse(row.getString(4)), json.filing(row.getString(14)),
                isDocument(row.getString(9)));
        return new Kept(candidate, corrected.applied(), corrected.jobs(), corrected.studies(), row.getInt(6),
                row.getString(7),
                row.getString(8), row.getString(9), row.getString(10), row.getString(11),
                Instant.parse(row.getString(12)), row.getLong(13));
    }

    private static boolean isDocument(String mediaType) {
        return !mediaType.equals(DATA);
    }

    private Corrected corrected(String resume, String corrections) throws IOException {
        List<Correction> all = json.corrections(corrections);
        return Corrections.apply(json.read(resume), all, all.isEmpty() ? Meanings.AS_WRITTEN : meanings());
    }

    synchronized Meanings meanings() throws IOException {
        if (meanings == null) {
            meanings = words.meanings();
        }
        return meanings;
    }
}
