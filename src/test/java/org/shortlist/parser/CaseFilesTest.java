package org.shortlist.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shortlist.resume.JsonResume;
import org.shortlist.resume.Resume;
import org.shortlist.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every {@code <case>.txt} beside this package shows one trap, named by the file; {@code <case>.json} says in JSON Resume what
 * must be read in it. What the JSON does not speak of is not compared; null says that there must be nothing. A bug that was
 * found becomes a new pair of files.
 */
class CaseFilesTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "org", "shortlist", "parser");
    private static final ResumeParser PARSER = new ResumeParser(Vocabulary.load());
    private static final JsonMapper MAPPER = new JsonMapper();

    static Stream<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names = files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .sorted()
                    .toList();
            assertThat(names).hasSizeGreaterThan(40);
            return names.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isRead(String name) throws IOException {
        String text = Files.readString(FOLDER.resolve(name + ".txt"));
        JsonNode expected = MAPPER.readTree(Files.readString(FOLDER.resolve(name + ".json")));
        JsonNode read = JsonResume.write(PARSER.parse(text, YearMonth.of(2025, 6)));
        compare(name, expected, read);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isTheSameOutAndInAgain(String name) throws IOException {
        Resume read = PARSER.parse(Files.readString(FOLDER.resolve(name + ".txt")), YearMonth.of(2025, 6));
        JsonNode written = JsonResume.write(read);
        Resume again = JsonResume.parse(MAPPER.writeValueAsString(written));
        assertThat(JsonResume.write(again)).isEqualTo(written);
    }

    private static void compare(String path, JsonNode expected, JsonNode read) {
        if (expected.isNull()) {
            assertThat(read.isNull() || read.isMissingNode()).as("%s must be absent, not %s", path, read).isTrue();
        } else if (expected.isObject()) {
            for (Map.Entry<String, JsonNode> property : expected.properties()) {
                compare(path + "." + property.getKey(), property.getValue(), read.path(property.getKey()));
            }
        } else if (expected.isArray()) {
            assertThat(read.size()).as("%s: %s", path, read).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                compare(path + "[" + i + "]", expected.get(i), read.get(i));
            }
        } else {
            assertThat(read).as(path).isEqualTo(expected);
        }
    }
}
