package org.shortlist.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shortlist.resume.Filing;

/** Within one transaction, how candidates are filed: a row of {@code filed} for each value. */
final class Filings {

    /** The rows of candidate {@code c}, as {@link ResumeJson#filing} reads them. */
    static final String COLUMN = """
            (SELECT '[' || coalesce(string_agg('[' || json_quote(f.name) || ',' || json_quote(f.value) || ']', ','), '') || ']'
            FROM filed f WHERE f.candidate = c.key)
            """;

    private final Connection connection;
    private final ResumeJson json;

    Filings(Connection connection, ResumeJson json) {
        this.connection = connection;
        this.json = json;
    }

    /** Whether the steps change anything; then it is so. */
    boolean change(long candidate, List<Filing.Step> steps) throws SQLException, IOException {
        if (steps.isEmpty()) {
            return false;
        }
        Filing before = json.filing(Sql.first(connection, row -> row.getString(1),
                "SELECT " + COLUMN + " FROM candidate c WHERE c.key = ?", candidate).orElseThrow());
        Filing after = before.after(steps);
        Set<List<String>> gone = rows(before);
        gone.removeAll(rows(after));
        Set<List<String>> come = rows(after);
        come.removeAll(rows(before));
        for (List<String> row : gone) {
            Sql.update(connection, "DELETE FROM filed WHERE candidate = ? AND name = ? AND value = ?", candidate,
                    row.get(0), row.get(1));
        }
        for (List<String> row : come) {
            Sql.update(connection, "INSERT INTO filed (candidate, name, value) VALUES (?, ?, ?)", candidate,
                    row.get(0), row.get(1));
        }
        return !gone.isEmpty() || !come.isEmpty();
    }

    private static Set<List<String>> rows(Filing filing) {
        Set<List<String>> rows = new LinkedHashSet<>();
        for (Map.Entry<String, List<String>> of : filing.values().entrySet()) {
            of.getValue().forEach(value -> rows.add(List.of(of.getKey(), value)));
        }
        return rows;
    }

    /** Those that there are, each once, in the order given. */
    List<Refiled> change(List<String> ids, List<Filing.Step> steps, Keeping keeping) throws SQLException, IOException {
        List<Refiled> refiled = new ArrayList<>();
        for (String id : new LinkedHashSet<>(ids)) {
            long candidate = Sql.number(connection, "SELECT c.key FROM candidate c WHERE c.id = ? AND" + Rows.THERE,
                    id);
            if (candidate != 0) {
                boolean changed = change(candidate, steps);
                refiled.add(new Refiled(id, changed, changed ? keeping.changed(id) : keeping.lastChange(id)));
            }
        }
        return refiled;
    }
}
