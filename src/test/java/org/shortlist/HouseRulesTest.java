package org.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The plan of the house, and whether it is kept. The tables are the diagram: each package, what of ours it may use, and what
 * of others' it may use. The arrows are read from the compiled classes with the JDK's own {@code jdeps}.
 */
class HouseRulesTest {

    private static final Path CLASSES = Path.of("target", "classes");

    /** package → the packages of ours that it may use. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries( //
            Map.entry("resume", Set.of("vocabulary")), //
            Map.entry("vocabulary", Set.of()), //
            Map.entry("access", Set.of()), //
            Map.entry("query", Set.of("vocabulary")), //
            Map.entry("search", Set.of("query", "resume", "vocabulary")), //
            Map.entry("parser", Set.of("resume", "vocabulary")), //
            Map.entry("store", Set.of("resume")), //
            Map.entry("ingest", Set.of("parser", "resume", "search", "store")), //
            Map.entry("evidence", Set.of("search", "query", "resume", "vocabulary")), //
            Map.entry("lucene", Set.of("evidence", "search", "query", "resume", "vocabulary")), //
            Map.entry("opensearch", Set.of("evidence", "search", "query", "resume", "vocabulary")), //
            Map.entry("blind", Set.of("search", "query", "resume", "vocabulary")), //
            Map.entry("http",
                    Set.of("access", "blind", "resume", "vocabulary", "query", "search", "store", "ingest")), //
            Map.entry("cli",
                    Set.of("access", "blind", "resume", "vocabulary", "query", "search", "parser", "store", "ingest",
                            "lucene", "opensearch", "http")));

    /** foreign package → where it is at home. JSpecify may be used anywhere, SLF4J where there is a log. */
    private static final Map<String, Set<String>> HOMES = Map.ofEntries( //
            Map.entry("org.apache.lucene", Set.of("lucene")), //
            Map.entry("org.opensearch.client", Set.of("opensearch")), //
            Map.entry("org.apache.hc", Set.of("opensearch")), //
            Map.entry("org.apache.tika", Set.of("ingest")), //
            Map.entry("org.apache.pdfbox", Set.of("ingest")), //
            Map.entry("org.apache.fontbox", Set.of("ingest")), //
            Map.entry("org.apache.poi", Set.of("ingest")), //
            Map.entry("org.xml.sax", Set.of("ingest")), //
            Map.entry("javax.xml.stream", Set.of("ingest")), //
            Map.entry("java.sql", Set.of("store")), //
            Map.entry("javax.sql", Set.of("store")), //
            Map.entry("org.sqlite", Set.of("store")), //
            Map.entry("org.postgresql", Set.of("store")), //
            Map.entry("org.flywaydb", Set.of("store")), //
            Map.entry("io.javalin", Set.of("http")), //
            Map.entry("org.eclipse.jetty", Set.of("http")), //
            Map.entry("jakarta.servlet", Set.of("http")), //
            Map.entry("kotlin", Set.of("http")), //
            Map.entry("io.prometheus.metrics", Set.of("http")), //
            Map.entry("picocli", Set.of("cli")), //
            Map.entry("me.tongfei.progressbar", Set.of("cli")), //
            Map.entry("org.apache.commons.csv", Set.of("vocabulary")), //
            Map.entry("com.google.i18n.phonenumbers", Set.of("parser")), //
            Map.entry("tools.jackson", Set.of("access", "resume", "store", "opensearch", "http", "cli")), //
            Map.entry("com.fasterxml.jackson.annotation", Set.of("access", "resume", "store", "http", "cli")), //
            Map.entry("org.slf4j", Set.of("ingest", "http", "cli")), //
            Map.entry("org.jspecify", ARROWS.keySet()));

    private static final Pattern ARROW = Pattern.compile("^\\s+(\\S+)\\s+->\\s+(\\S+)\\s.*$", Pattern.MULTILINE);

    @Test
    void arrowsPointFromMachineryToMeaning() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Arrow arrow : arrows()) {
            if (arrow.to().startsWith("org.shortlist.") && !arrow.from().equals(room(arrow.to()))
                    && !ARROWS.getOrDefault(arrow.from(), Set.of()).contains(room(arrow.to()))) {
                wrong.add(arrow.from() + " uses " + room(arrow.to()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyForeignLibraryHasOneHome() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Arrow arrow : arrows()) {
            boolean ours = arrow.to().startsWith("org.shortlist");
            boolean jdk = arrow.to().startsWith("java.") || arrow.to().startsWith("javax.crypto");
            List<Set<String>> homes = HOMES.entrySet()
                    .stream()
                    .filter(home -> arrow.to().equals(home.getKey()) || arrow.to().startsWith(home.getKey() + "."))
                    .map(Map.Entry::getValue)
                    .toList();
            boolean stranger = !ours && !jdk && homes.isEmpty();
            if (stranger || homes.stream().anyMatch(home -> !home.contains(arrow.from()))) {
                wrong.add(arrow.from() + " uses " + arrow.to());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void thereAreNoOtherPackages() throws IOException {
        try (Stream<Path> files = Files.list(CLASSES.resolve("org/shortlist"))) {
            Set<String> packages = files.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .collect(Collectors.toSet());
            assertThat(ARROWS.keySet()).containsAll(packages);
        }
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java", "org", "shortlist"))) {
            List<Path> silent = files.filter(Files::isDirectory)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertThat(silent).isEmpty();
        }
    }

    private record Arrow(String from, String to) {}

    private static List<Arrow> arrows() throws IOException {
        StringWriter out = new StringWriter();
        int exit = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(new PrintWriter(out), new PrintWriter(out),
                        "--ignore-missing-deps", "--multi-release", "21", "-verbose:package", "-filter:none",
                        CLASSES.toString());
        assertThat(exit).as(out.toString()).isZero();
        Matcher lines = ARROW.matcher(out.toString());
        List<Arrow> arrows = lines.results()
                .filter(line -> line.group(1).startsWith("org.shortlist."))
                .map(line -> new Arrow(room(line.group(1)), line.group(2)))
                .toList();
        assertThat(arrows).hasSizeGreaterThan(5);
        return arrows;
    }

    private static String room(String packageName) {
        return Arrays.stream(packageName.split("\\.")).skip(2).findFirst().orElse("");
    }
}
