package org.shortlist.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.shortlist.resume.Phone;
import org.shortlist.resume.Resume;

/**
 * Within one transaction, signs that somebody is known by without being kept: what an erased person must not come again by, and files
 * whose candidate was deleted. A sign is kept as its HMAC-SHA-256 under a random salt.
 */
final class Signs {

    private static final int SALT_BYTES = 32;

    private final Connection connection;
    private final String table;

    private Signs(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    /** Of those who were erased and must not come again. */
    static Signs blocked(Connection connection) {
        return new Signs(connection, "blocked");
    }

    /** Of files whose candidate was deleted: who only finds them where they lay does not bring them in again. */
    static Signs dismissed(Connection connection) {
        return new Signs(connection, "dismissed");
    }

    static String address(String address) {
        return "address " + address.strip().toLowerCase(Locale.ROOT);
    }

    static String phone(String number) {
        return "phone " + number.replaceAll("\\D", "");
    }

    static String file(String sha256) {
        return "file " + sha256;
    }

    static String source(String name) {
        return "source " + name;
    }

    /** @return how many signs there are */
    int keep(Set<String> signs) throws SQLException, IOException {
        byte[] salt = salts().stream().findFirst().orElseGet(Signs::newSalt);
        for (String sign : signs) {
            Sql.update(connection, "INSERT INTO " + table + " (salt, hash) VALUES (?, ?) ON CONFLICT DO NOTHING", salt,
                    hash(salt, sign));
        }
        return signs.size();
    }

    /** Whether any of what a version gives is there. */
    boolean has(String sha256, Resume resume) throws SQLException, IOException {
        Set<String> signs = new LinkedHashSet<>(Set.of(file(sha256)));
        Identity.of(resume).addresses().forEach(address -> signs.add(address(address)));
        for (Phone phone : resume.contact().phones()) {
            signs.add(phone(phone.number()));
        }
        return hasAny(signs);
    }

    boolean isEmpty() throws SQLException, IOException {
        return salts().isEmpty();
    }

    boolean hasAny(Set<String> signs) throws SQLException, IOException {
        for (byte[] salt : salts()) {
            for (String sign : signs) {
                if (Sql.number(connection, "SELECT count(*) FROM " + table + " WHERE salt = ? AND hash = ?", salt,
                        hash(salt, sign)) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** @return whether any of the signs was there */
    boolean forget(Set<String> signs) throws SQLException, IOException {
        int gone = 0;
        for (byte[] salt : salts()) {
            for (String sign : signs) {
                gone += Sql.update(connection, "DELETE FROM " + table + " WHERE salt = ? AND hash = ?", salt,
                        hash(salt, sign));
            }
        }
        return gone > 0;
    }

    /** One, but for a store into which a backup of another was restored. Found without reading the signs under it. */
    private List<byte[]> salts() throws SQLException, IOException {
        List<byte[]> salts = new ArrayList<>();
        Sql.each(connection, row -> salts.add(row.getBytes(1)),
                """
                        WITH RECURSIVE salts(salt) AS (SELECT (SELECT salt FROM signs ORDER BY salt LIMIT 1) UNION ALL
                            SELECT (SELECT salt FROM signs WHERE salt > salts.salt ORDER BY salt LIMIT 1) FROM salts WHERE salt IS NOT NULL)
                        SELECT salt FROM salts WHERE salt IS NOT NULL"""
                        .replace("signs", table));
        return salts;
    }

    private static byte[] newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return salt;
    }

    private static byte[] hash(byte[] salt, String sign) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return mac.doFinal(sign.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
