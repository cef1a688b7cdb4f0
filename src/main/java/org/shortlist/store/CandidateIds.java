package org.shortlist.store;

import java.security.SecureRandom;

/** New ids: {@code c_} and 80 random bits as 16 lower-case letters and digits, so that an id tells nothing and is never given twice. */
final class CandidateIds {

    private static final char[] DIGITS = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
    private static final int LENGTH = 16;

    private final SecureRandom random = new SecureRandom();

    String next() {
        StringBuilder id = new StringBuilder("c_");
        random.ints(LENGTH, 0, DIGITS.length).forEach(digit -> id.append(DIGITS[digit]));
        return id.toString();
    }
}
