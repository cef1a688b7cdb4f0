package org.shortlist.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.shortlist.search.Cursor;

/**
 * Cursors as they go over the wire: opaque, and signed together with the question that they belong to, so that what comes back is what
 * was given out. The key lives as long as the server, as the snapshots do.
 */
final class Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE = 16;
    private static final int RUN = 4;
    private static final String SEPARATOR = "\n";

    private final byte[] key = new byte[32];
    /** Tells the cursors of this run of the server from those of earlier ones. */
    private final byte[] run = new byte[RUN];

    Cursors() {
        SecureRandom random = new SecureRandom();
        random.nextBytes(key);
        random.nextBytes(run);
    }

    /** A place, and how many hits come before it. */
    record Placed(Cursor cursor, int passed) {}

    /** @param question what the cursor is good for: everything that decides which hits there are and in which order */
    String write(Placed placed, String question) {
        Cursor cursor = placed.cursor();
        byte[] text = (placed.passed() + SEPARATOR + cursor.snapshot() + SEPARATOR + cursor.position())
                .getBytes(StandardCharsets.UTF_8);
        byte[] all = ByteBuffer.allocate(RUN + SIGNATURE + text.length)
                .put(run)
                .put(signature(text, question))
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** @throws Refusal when it was not given out for this question, or by an earlier run of the server */
    Placed read(String written, String question) {
        byte[] all = decoded(written);
        if (all.length <= RUN + SIGNATURE) {
            throw unknown();
        }
        if (!Arrays.equals(run, 0, RUN, all, 0, RUN)) {
            throw Refusal.of(Problem.Kind.CURSOR_EXPIRED, "The server has been started anew since; search again.");
        }
        byte[] text = Arrays.copyOfRange(all, RUN + SIGNATURE, all.length);
        byte[] signature = Arrays.copyOfRange(all, RUN, RUN + SIGNATURE);
        if (!MessageDigest.isEqual(signature, signature(text, question))) {
            throw unknown();
        }
        String plain = new String(text, StandardCharsets.UTF_8);
        String[] parts = plain.split(SEPARATOR, 3);
        return new Placed(new Cursor(parts[1], parts[2]), Integer.parseInt(parts[0]));
    }

    private static byte[] decoded(String written) {
        try {
            return Base64.getUrlDecoder().decode(written);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return Refusal.of(Problem.Kind.INVALID_PARAMETER,
                "'cursor' was not given out for this question; send it with the same question, selections and sort");
    }

    private byte[] signature(byte[] text, String question) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(question.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(text), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
