package org.shortlist.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Browsers that have signed in. What a browser is given is random and kept as a digest, in memory alone: with the server, all
 * sessions end. A session is no better than the key that began it: whoever asks looks whether that is still good.
 */
final class Sessions {

    /** So long nobody asked for anything, and it is over. */
    static final Duration IDLE = Duration.ofHours(2);
    /** However much is asked. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final int SECRET_BYTES = 32;
    private static final int MOST = 10_000;
    /** Of one key. */
    static final int MOST_OF_A_KEY = 20;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    /** A session of a key. */
    private record Session(String key, Instant began, Instant used) {

        boolean isGood(Instant now) {
            return now.isBefore(end());
        }

        Instant end() {
            Instant idle = used.plus(IDLE);
            Instant longest = began.plus(LONGEST);
            return idle.isBefore(longest) ? idle : longest;
        }

        Session usedAt(Instant now) {
            return new Session(key, began, now);
        }
    }

    /** Begins one; what comes back lets in. Of too many, the one that was used longest ago ends. */
    synchronized String begin(String keyId, Instant now) {
        sessions.values().removeIf(session -> !session.isGood(now));
        makeRoom(session -> session.key().equals(keyId), MOST_OF_A_KEY);
        makeRoom(session -> true, MOST);
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String written = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        sessions.put(digest(written), new Session(keyId, now, now));
        return written;
    }

    private void makeRoom(Predicate<Session> among, int most) {
        List<Map.Entry<String, Session>> those = sessions.entrySet()
                .stream()
                .filter(entry -> among.test(entry.getValue()))
                .toList();
        if (those.size() >= most) {
            those.stream()
                    .min(Comparator.comparing(entry -> entry.getValue().used()))
                    .ifPresent(oldest -> sessions.remove(oldest.getKey()));
        }
    }

    /** The id of the key that began it; empty when it is over. To be used keeps it alive, to be watched does not. */
    Optional<String> key(String written, Instant now, boolean used) {
        Session session = sessions.computeIfPresent(digest(written),
                (digest, found) -> !found.isGood(now) ? null : used ? found.usedAt(now) : found);
        return Optional.ofNullable(session).map(Session::key);
    }

    void end(String written) {
        sessions.remove(digest(written));
    }

    private static String digest(String written) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(written.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
