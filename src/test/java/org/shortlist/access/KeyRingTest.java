package org.shortlist.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys are shown once, and open what they were made for until they are revoked or expire. */
class KeyRingTest {

    private static final Instant NOW = Instant.parse("2026-11-15T12:00:00Z");
    private static final Set<Scope> SEARCH = Set.of(Scope.SEARCH);

    @TempDir
    private Path folder;

    @Test
    void whatOpensIsShownOnceAndNeverKept() throws IOException {
        KeyRing.Issued made = new KeyRing(folder).add("Careers", SEARCH, "city:pittsburgh", NOW, null);
        String secret = made.written().substring(made.key().id().length() + 1);
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file)).doesNotContain(secret);
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
            }
        }
        assertThat(new KeyRing(folder).find(made.written(), NOW)).contains(made.key());
        assertThat(made.key().filter()).isEqualTo("city:pittsburgh");
    }

    @Test
    void onlyTheWholeKeyOpens() throws IOException {
        KeyRing ring = new KeyRing(folder);
        String one = ring.add("One", SEARCH, null, NOW, null).written();
        String other = ring.add("Other", SEARCH, null, NOW, null).written();
        String crossed = one.substring(0, 11) + other.substring(11);
        String altered = one.substring(0, 20) + (one.charAt(20) == 'A' ? 'B' : 'A') + one.substring(21);
        for (String wrong : List.of("", "k_", one.substring(0, 10), one + "A", one.substring(1), crossed, altered,
                one.toUpperCase())) {
            assertThat(ring.find(wrong, NOW)).as(wrong).isEmpty();
        }
        assertThat(ring.find(other, NOW)).isPresent();
    }

    @Test
    void anotherProcessSeesAtOnceThatAKeyIsRevoked() throws IOException {
        KeyRing server = new KeyRing(folder);
        assertThat(server.isInUse()).isFalse();
        KeyRing.Issued made = new KeyRing(folder).add("Careers", SEARCH, null, NOW, null);
        assertThat(server.find(made.written(), NOW)).isPresent();
        assertThat(new KeyRing(folder).revoke(made.key().id(), NOW)).isTrue();
        assertThat(server.find(made.written(), NOW)).isEmpty();
        assertThat(server.isInUse()).isTrue();
        assertThat(server.keys()).hasSize(1);
        assertThat(server.revoke(made.key().id(), NOW)).isFalse();
    }

    @Test
    void anExpiredKeyOpensNothingButKeepsTheDoorClosed() throws IOException {
        KeyRing ring = new KeyRing(folder);
        Instant end = NOW.plus(Duration.ofDays(1));
        String written = ring.add("Careers", SEARCH, null, NOW, end).written();
        assertThat(ring.find(written, end.minusMillis(1))).isPresent();
        assertThat(ring.find(written, end)).isEmpty();
        assertThat(ring.hasGoodKey(end)).isFalse();
        assertThat(ring.isInUse()).isTrue();
    }

    @Test
    void aDamagedFileOpensNothing() throws IOException {
        KeyRing ring = new KeyRing(folder);
        String written = ring.add("Careers", SEARCH, null, NOW, null).written();
        for (String damage : List.of("", "[{", "[{}]", "null", "[{\"id\": 1}]")) {
            Files.writeString(folder.resolve("keys.json"), damage);
            assertThatThrownBy(() -> ring.find(written, NOW)).as(damage)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("keys.json is damaged");
            assertThatThrownBy(ring::isInUse).as(damage).isInstanceOf(IOException.class);
        }
    }

    @Test
    void keysMadeAtTheSameTimeAreAllKept() throws InterruptedException, ExecutionException, IOException {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<String>> made = IntStream.range(0, 12)
                    .mapToObj(i -> threads.submit(
                            () -> new KeyRing(folder).add("Key " + i, SEARCH, null, NOW, null).written()))
                    .toList();
            for (Future<String> one : made) {
                assertThat(new KeyRing(folder).find(one.get(), NOW)).isPresent();
            }
        }
        assertThat(new KeyRing(folder).keys()).hasSize(12);
    }
}
