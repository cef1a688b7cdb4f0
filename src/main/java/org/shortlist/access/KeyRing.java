package org.shortlist.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys of a data folder, in a file {@code keys.json} for its owner alone. Safe for any number of threads and processes. A file that
 * cannot be read is an {@link IOException}: then nobody comes in.
 */
public final class KeyRing {

    private static final Pattern WRITTEN = Pattern.compile("(k_[0-9a-f]{8})_([A-Za-z0-9_-]{43})");
    private static final int SECRET_BYTES = 32;

    private final JsonMapper json = JsonMapper.builder().build();
    private final SecureRandom random = new SecureRandom();
    private final Path file;
    private Read read = new Read(null, List.of());

    /** What was read of the file, and in which state it was then; null for not there. */
    private record Read(@Nullable State state, List<Key> keys) {}

    /** Tells one state of the file from another: each is a file of its own. */
    private record State(Object modified, long size, @Nullable Object file) {}

    public KeyRing(Path folder) {
        file = folder.resolve("keys.json");
    }

    /** A key that was made just now: the only time that it can be seen. */
    public record Issued(Key key, String written) {}

    /** All that were ever made, the oldest first; revoked ones too, for the audit log names them. */
    public synchronized List<Key> keys() throws IOException {
        State now = state();
        if (!Objects.equals(now, read.state())) {
            read = new Read(now, now == null ? List.of() : read());
        }
        return read.keys();
    }

    /** Whether there ever was one, be it expired or revoked by now: whoever takes the last one back does not mean to let everybody in. */
    public boolean isInUse() throws IOException {
        return !keys().isEmpty();
    }

    /** Whether there is one that opens anything. */
    public boolean hasGoodKey(Instant now) throws IOException {
        return keys().stream().anyMatch(key -> key.isGood(now));
    }

    /** Whose key this is; empty when it is none of ours, revoked or expired. */
    public Optional<Key> find(String written, Instant now) throws IOException {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        byte[] digest = Sha256.of(written).getBytes(StandardCharsets.US_ASCII);
        return withId(parts.group(1), now)
                .filter(key -> MessageDigest.isEqual(digest, key.sha256().getBytes(StandardCharsets.US_ASCII)));
    }

    /** The key of an id; empty when there is none, or it is revoked or expired. */
    public Optional<Key> withId(String id, Instant now) throws IOException {
        return keys().stream().filter(key -> key.id().equals(id) && key.isGood(now)).findFirst();
    }

    /** Makes a key. */
    public Issued add(String name, Set<Scope> scopes, @Nullable String filter, Instant now, @Nullable Instant expires)
            throws IOException {
        String id = "k_%08x".formatted(random.nextInt());
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String written = id + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Key key = new Key(id, name, scopes, filter, now, expires, null, Sha256.of(written));
        change(keys -> {
            keys.add(key);
            return keys;
        });
        return new Issued(key, written);
    }

    /** Takes a key back, for good. @return false when there is no such key, or it was taken back before */
    public boolean revoke(String id, Instant now) throws IOException {
        boolean there = keys().stream().anyMatch(key -> key.id().equals(id) && key.revoked() == null);
        if (there) {
            change(keys -> {
                keys.replaceAll(key -> key.id().equals(id) && key.revoked() == null ? key.revokedAt(now) : key);
                return keys;
            });
        }
        return there;
    }

    private synchronized void change(UnaryOperator<List<Key>> change) throws IOException {
        Turn.at(file.resolveSibling("keys.lock"), () -> {
            List<Key> changed = change.apply(new ArrayList<>(keys()));
            OwnFile.write(file, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(changed));
            return changed;
        });
    }

    private @Nullable State state() throws IOException {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return new State(now.lastModifiedTime(), now.size(), now.fileKey());
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private List<Key> read() throws IOException {
        try {
            return List.copyOf(json.readValue(Files.readAllBytes(file), new TypeReference<List<Key>>() {
            }));
        } catch (JacksonException | NullPointerException e) {
            throw new IOException(
                    file + " is damaged, so no key can be told from another. Mend it, or remove it and make"
                            + " new keys: shortlist key add",
                    e);
        }
    }
}
