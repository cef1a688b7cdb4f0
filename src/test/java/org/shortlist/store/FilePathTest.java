package org.shortlist.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses name the bytes, whatever the locale is in which the tests run. */
@EnabledOnOs(OS.LINUX)
class FilePathTest {

    @ParameterizedTest
    @CsvSource({"file:///cv/ada%20b%2525.txt, /cv/ada b%25.txt", "file:///cv/Zo%C3%AB.txt, /cv/Zoë.txt",
            "file:///%E5%B1%A5/%F0%9F%92%BC, /履/💼"})
    void aNameInUtf8IsItsOwnText(URI address, String text) {
        assertThat(FilePath.text(Path.of(address))).isEqualTo(text);
        assertThat(FilePath.of(text)).isEqualTo(Path.of(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///cv/Zo%EB.txt", "file:///cv/Zo%E9.txt", "file:///%FF%80%C3/%C3%AB%C3",
            "file:///cv/%E5%B1.txt"})
    void anyOtherNameHasATextOfItsOwnAndIsFoundAgain(URI address) {
        String text = FilePath.text(Path.of(address));
        assertThat(text).doesNotContain("\uFFFD", "?");
        assertThat(FilePath.of(text)).isEqualTo(Path.of(address));
    }

    @Test
    void aPathFromHereStaysOne() {
        Path folder = Path.of("made-up");
        Path file = folder.resolve("../x").resolve(Path.of(URI.create("file:///Zo%C3%AB.txt")).getFileName());
        assertThat(FilePath.text(file)).isEqualTo("made-up/../x/Zoë.txt");
        assertThat(FilePath.text(file.getFileName())).isEqualTo("Zoë.txt");
    }
}
