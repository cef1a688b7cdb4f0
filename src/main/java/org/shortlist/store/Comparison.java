package org.shortlist.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whether two databases keep the same: of every table as many rows, of each candidate the same digest of all rows, of the rest likewise. */
final class Comparison {

    private static final int CANDIDATES_AT_ONCE = 20;

    private final Connection one;
    private final Connection other;

    Comparison(Connection one, Connection other) {
        this.one = one;
        this.other = other;
    }

    /** Hears how many candidates have been compared. */
    interface Compared {
        void at(long done);
    }

    /** @throws IOException that names the first difference, by the id of the candidate or by the table */
    void run(Compared compared) throws SQLException, IOException {
        for (Moved table : Moved.ALL) {
            if (Sql.number(one, table.count()) != Sql.number(other, table.count())) {
                throw different("the table " + table.name() + " has another number of rows");
            }
        }
        for (Moved table : Moved.ALL) {
            if (table.whose() == null && !digest(one, table).equals(digest(other, table))) {
                throw different("the table " + table.name());
            }
        }
        long last = Sql.number(one, "SELECT max(key) FROM candidate");
        long done = 0;
        for (long key = 1; key <= last; key += CANDIDATES_AT_ONCE) {
            Map<Long, String> here = digests(one, key);
            Map<Long, String> there = digests(other, key);
            for (Map.Entry<Long, String> each : here.entrySet()) {
                if (!each.getValue().equals(there.get(each.getKey()))) {
                    throw different("candidate " + Sql.first(one, row -> row.getString(1),
                            "SELECT id FROM candidate WHERE key = ?", each.getKey()).orElse(""));
                }
            }
            done += here.size();
            compared.at(done);
        }
        gone();
    }

    /** The changes of those who are not kept any more. */
    private void gone() throws SQLException, IOException {
        String sql = "SELECT number, candidate FROM change h WHERE NOT EXISTS"
                + " (SELECT 1 FROM candidate c WHERE c.id = h.candidate) ORDER BY number";
        if (!digest(one, sql, 2).equals(digest(other, sql, 2))) {
            throw different("who was deleted");
        }
    }

    private static IOException different(String what) {
        return new IOException("What was moved is not what was there: " + what + ". Nothing was changed");
    }

    private static String digest(Connection connection, Moved table) throws SQLException, IOException {
        return digest(connection, table.select(), table.columns().size());
    }

    private static String digest(Connection connection, String sql, int columns) throws SQLException, IOException {
        MessageDigest digest = sha256();
        Sql.each(connection, row -> add(digest, Migration.values(row, columns)), sql);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** By key, of those who have the next keys. */
    private static Map<Long, String> digests(Connection connection, long first) throws SQLException, IOException {
        Map<Long, MessageDigest> digests = new TreeMap<>();
        for (Moved table : Moved.ALL) {
            if (table.whose() != null) {
                Sql.each(connection, row -> {
                    MessageDigest digest = digests.computeIfAbsent(row.getLong(1), key -> sha256());
                    digest.update(table.name().getBytes(StandardCharsets.UTF_8));
                    add(digest, Migration.values(row, table.columns().size() + 1));
                }, table.selectOfSome(), first, first + CANDIDATES_AT_ONCE - 1);
            }
        }
        Map<Long, String> hashes = new TreeMap<>();
        digests.forEach((key, digest) -> hashes.put(key, HexFormat.of().formatHex(digest.digest())));
        return hashes;
    }

    /** Each value with its length in front, so that no two rows read the same. */
    private static void add(MessageDigest digest, List<@Nullable Object> values) {
        for (Object value : values) {
            byte[] bytes = value instanceof byte[] some ? some : String.valueOf(value).getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value == null ? -1 : bytes.length).flip());
            digest.update(bytes);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
