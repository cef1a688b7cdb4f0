package org.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The README says what is shipped and under which licences. The build has made the list anew from the libraries themselves, and has
 * ended if one is under none of these.
 */
class LibrariesTest {

    private static final Path MADE = Path.of("target", "licences", "third-party.txt");
    /** Of several that a library can be had under, the first here. */
    private static final List<String> LICENCES = List.of("Apache-2.0", "MIT", "BSD-3-Clause", "BSD-2-Clause", "EPL-2.0",
            "MPL-1.1");

    @Test
    void theReadmeListsWhatIsShippedAndItsLicences() throws IOException {
        String list = list();
        assertThat(Files.readString(Path.of("README.md"))).as("README.md must have:\n%s", list).contains(list);
    }

    private static String list() throws IOException {
        Map<String, Set<String>> shipped = new LinkedHashMap<>();
        LICENCES.forEach(licence -> shipped.put(licence, new TreeSet<>()));
        licences().forEach((library, licences) -> shipped
                .get(LICENCES.stream().filter(licences::contains).findFirst().orElseThrow())
                .add(library));
        return shipped.entrySet()
                .stream()
                .map(row -> "| " + row.getKey() + " | " + String.join(", ", row.getValue()) + " |\n")
                .collect(Collectors.joining());
    }

    private static Map<String, Set<String>> licences() throws IOException {
        Map<String, Set<String>> licences = new TreeMap<>();
        for (String line : Files.readAllLines(MADE)) {
            if (!line.isBlank()) {
                String[] parts = line.split(": ", 2);
                licences.put(parts[0], Set.of(parts[1].split(" \\| ")));
            }
        }
        assertThat(licences.keySet()).contains("lucene-core", "javalin", "tika-core", "sqlite-jdbc", "postgresql",
                "lit");
        return licences;
    }
}
