package org.shortlist.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A value as one Lucene term. Lucene refuses terms above 32,766 bytes, and with them the whole candidate; a value that long is no
 * value but a mistake of a parser, so it is cut and told apart by a digest.
 */
public final class Keyword {

    private static final int LONGEST = 1000;

    private Keyword() {}

    /** The value itself, or a shorter stand-in for one of more than a thousand characters; of a stand-in, itself. */
    public static String of(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST - 50) + "…" + digest(value);
    }

    private static String digest(String value) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
