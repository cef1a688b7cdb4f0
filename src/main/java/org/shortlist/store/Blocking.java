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

/**
 * Within one transaction, the signs that an erased person must not come again by. A sign is kept as its HMAC-SHA-256 under a random
 * salt.
 */
final class Blocking {

    private static final int SALT_BYTES = 32;

    private final Connection connection;

    Blocking(Connection connection) {
        this.connection = connection;
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

    /** @return how many signs there are */
    int block(Set<String> signs) throws SQLException, IOException {
        byte[] salt = salts().stream().findFirst().orElseGet(Blocking::newSalt);
        for (String sign : signs) {
            Sql.update(connection, "INSERT OR IGNORE INTO blocked (salt, hash) VALUES (?, ?)", salt, hash(salt, sign));
        }
        return signs.size();
    }

    boolean stops(Version version) throws SQLException, IOException {
        List<byte[]> salts = salts();
        if (salts.isEmpty()) {
            return false;
        }
        Set<String> signs = new LinkedHashSet<>(Set.of(file(version.sha256())));
        Identity.of(version.resume()).addresses().forEach(address -> signs.add(address(address)));
        for (Phone phone : version.resume().contact().phones()) {
            signs.add(phone(phone.number()));
        }
        for (byte[] salt : salts) {
            for (String sign : signs) {
                if (Sql.number(connection, "SELECT count(*) FROM blocked WHERE salt = ? AND hash = ?", salt,
                        hash(salt, sign)) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** @return whether any of the signs was there */
    boolean unblock(Set<String> signs) throws SQLException, IOException {
        int gone = 0;
        for (byte[] salt : salts()) {
            for (String sign : signs) {
                gone += Sql.update(connection, "DELETE FROM blocked WHERE salt = ? AND hash = ?", salt,
                        hash(salt, sign));
            }
        }
        return gone > 0;
    }

    /** One, but for a store into which a backup of another was restored. */
    private List<byte[]> salts() throws SQLException, IOException {
        List<byte[]> salts = new ArrayList<>();
        Sql.each(connection, row -> salts.add(row.getBytes(1)), "SELECT DISTINCT salt FROM blocked");
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
