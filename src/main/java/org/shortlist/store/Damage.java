package org.shortlist.store;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What is wrong with a store. SQLite knows its own order and has no checksums of what it keeps: a bit that turned over in a file that came
 * is told by the digest that was taken of it then.
 */
final class Damage {

    static final int FOUND = 100;

    private final List<String> findings = new ArrayList<>();

    private Damage() {}

    /** One finding each, in words for people; empty when it is sound. Reads all of it. */
    static List<String> of(Connection connection) throws SQLException, IOException {
        Damage damage = new Damage();
        Sql.each(connection, row -> damage.findings.add(row.getString(1)), "PRAGMA integrity_check");
        damage.findings.remove("ok");
        if (damage.findings.isEmpty()) {
            damage.originals(connection);
        }
        return damage.findings;
    }

    private void originals(Connection connection) throws SQLException, IOException {
        Sql.each(connection, row -> {
            boolean whole = row.getString(3).equals(sha256(row.getBytes(4)));
            if (!whole && findings.size() < FOUND) {
                findings.add(ofOriginal(row.getString(1), row.getInt(2)));
            }
        }, """
                SELECT c.id, v.number, v.sha256, o.bytes FROM version v JOIN original o ON o.version = v.key
                JOIN candidate c ON c.key = v.candidate""");
    }

    static String ofOriginal(String id, int version) {
        return "the file of candidate " + id + ", version " + version + ", is not what it was when it came";
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
