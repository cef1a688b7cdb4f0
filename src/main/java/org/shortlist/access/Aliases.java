package org.shortlist.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Other ids for candidates, for whoever is not to know who they are. The same candidate has always the same alias, and without the
 * secret, a file {@code blind.secret} for the owner of the data folder alone, nobody can tell an alias from chance, nor whose it is,
 * nor that of a candidate whose id is known.
 *
 * <p>An alias is the 80 bits of an id and 48 zero bits as one block of AES. A keyed digest would hide the id as well, but the server
 * itself could not tell whose a digest is without a table of all candidates; and two might share one. Aliases that were made up fail at
 * the zero bits.
 */
public final class Aliases {

    private static final String BEGINNING = "b_";
    private static final char[] DIGITS = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
    private static final Pattern ID = Pattern.compile("c_[a-z2-7]{16}");
    private static final Pattern ALIAS = Pattern.compile("b_[a-z2-7]{26}");
    private static final int BLOCK = 16;
    private static final int ID_BYTES = 10;
    private static final int BITS = 5;

    private final byte[] secret;

    private Aliases(byte[] secret) {
        this.secret = secret;
    }

    /** Those of a data folder, which gets its secret now if it has none. */
    public static Aliases in(Path folder) throws IOException {
        Path file = folder.resolve("blind.secret");
        return new Aliases(Turn.at(folder.resolve("blind.lock"), () -> {
            if (!Files.exists(file)) {
                byte[] made = new byte[BLOCK];
                new SecureRandom().nextBytes(made);
                OwnFile.write(file, made);
            }
            byte[] read = Files.readAllBytes(file);
            if (read.length != BLOCK) {
                throw new IOException(
                        file + " is damaged, so candidates have no other ids. Remove it, and they get new ones");
            }
            return read;
        }));
    }

    /**
     * The alias of a candidate.
     *
     * @throws IllegalArgumentException when it is no id as the store gives them
     */
    public String of(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("no id of a candidate");
        }
        byte[] block = Arrays.copyOf(bytes(id.substring(2), ID_BYTES), BLOCK);
        return BEGINNING + digits(crypt(Cipher.ENCRYPT_MODE, block));
    }

    /** Whose alias it is, whether there is such a candidate or not; empty when none was ever given out for anybody. */
    public Optional<String> id(String alias) {
        if (!ALIAS.matcher(alias).matches()) {
            return Optional.empty();
        }
        byte[] block = crypt(Cipher.DECRYPT_MODE, bytes(alias.substring(2), BLOCK));
        String id = "c_" + digits(Arrays.copyOf(block, ID_BYTES));
        return ID.matcher(id).matches() && of(id).equals(alias) ? Optional.of(id) : Optional.empty();
    }

    /** Tells the aliases of one secret from those of another, and nothing of either. */
    public String fingerprint() {
        return Sha256
                .of("aliases " + digits(crypt(Cipher.ENCRYPT_MODE, new byte[]{-1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
                        -1, -1, -1, -1, -1, -1})))
                .substring(0, BLOCK);
    }

    private byte[] crypt(int mode, byte[] block) {
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(mode, new SecretKeySpec(secret, "AES"));
            return cipher.doFinal(block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES", e);
        }
    }

    private static String digits(byte[] bytes) {
        StringBuilder digits = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte one : bytes) {
            held = held << Byte.SIZE | one & 0xff;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                digits.append(DIGITS[held >> bits & 31]);
            }
            held &= (1 << bits) - 1;
        }
        return bits == 0 ? digits.toString() : digits.append(DIGITS[held << BITS - bits & 31]).toString();
    }

    private static byte[] bytes(String digits, int count) {
        byte[] bytes = new byte[count];
        int held = 0;
        int bits = 0;
        int at = 0;
        for (byte digit : digits.getBytes(StandardCharsets.US_ASCII)) {
            held = held << BITS | (digit >= 'a' ? digit - 'a' : digit - '2' + 26);
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                if (at < count) {
                    bytes[at++] = (byte) (held >> bits);
                }
                held &= (1 << bits) - 1;
            }
        }
        return bytes;
    }
}
