package org.shortlist.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AliasesTest {

    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";

    @TempDir
    private Path folder;

    @Test
    void everyIdHasOneAliasThatLeadsBackToItAndToNoOther() throws IOException {
        Aliases aliases = Aliases.in(folder);
        Aliases again = Aliases.in(folder);
        Random random = new Random(7);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            StringBuilder id = new StringBuilder("c_");
            random.ints(16, 0, 32).forEach(digit -> id.append(DIGITS.charAt(digit)));
            String alias = aliases.of(id.toString());
            assertThat(alias).matches("b_[a-z2-7]{26}").isEqualTo(again.of(id.toString()));
            assertThat(seen.add(alias)).isTrue();
            assertThat(aliases.id(alias)).contains(id.toString());
        }
    }

    @Test
    void anotherFolderHasOthers(@TempDir Path other) throws IOException {
        Aliases here = Aliases.in(folder);
        Aliases there = Aliases.in(other);
        String alias = here.of("c_aaaaaaaaaaaaaaaa");
        assertThat(there.of("c_aaaaaaaaaaaaaaaa")).isNotEqualTo(alias);
        assertThat(there.id(alias)).isEmpty();
        assertThat(here.fingerprint()).isNotEqualTo(there.fingerprint()).isEqualTo(Aliases.in(folder).fingerprint());
    }

    @Test
    void whatIsMadeUpLeadsToNobody() throws IOException {
        Aliases aliases = Aliases.in(folder);
        String alias = aliases.of("c_zzzzzzzzzzzzzzz7");
        for (int i = 2; i < alias.length(); i++) {
            char other = alias.charAt(i) == 'a' ? 'b' : 'a';
            assertThat(aliases.id(alias.substring(0, i) + other + alias.substring(i + 1))).isEmpty();
        }
        assertThat(aliases.id("c_zzzzzzzzzzzzzzz7")).isEmpty();
        assertThat(aliases.id("b_")).isEmpty();
        assertThatThrownBy(() -> aliases.of("nobody")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSecretIsForItsOwnerAloneAndNotRepairedWhenDamaged() throws IOException {
        Aliases.in(folder);
        Path secret = folder.resolve("blind.secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret))).isEqualTo("rw-------");
        Files.write(secret, new byte[3]);
        assertThatThrownBy(() -> Aliases.in(folder)).isInstanceOf(IOException.class).hasMessageContaining("Remove it");
    }
}
