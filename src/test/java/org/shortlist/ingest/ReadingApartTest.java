package org.shortlist.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.shortlist.ingest.MadeFiles.pdf;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shortlist.ingest.UnreadableFileException.Reason;

/** Documents are read in other processes, and whatever happens to those happens to one file alone. */
class ReadingApartTest {

    private static final Limits SMALL = new Limits(20_000_000, 100_000_000, 1_000_000, 200, Duration.ofSeconds(60),
            48_000_000);
    private static final Path SAMPLES = Path.of("src", "samples");
    private final Set<Long> strangers = children().map(ProcessHandle::pid).collect(Collectors.toSet());
    private final TextExtractor extractor = TextExtractor.apart(SMALL, null);

    @AfterEach
    void close() {
        extractor.close();
    }

    @Test
    void readsWhatIsReadHere() throws Exception {
        TextExtractor here = new TextExtractor();
        for (String sample : List.of("business/Heather McAllister HR.doc", "business/pieter_van_den_berg.odt",
                "business/feldman_jonathan.rtf", "trades-and-design/giulia_romano_cv.html",
                "business/Robert Whitfield CFO.docx", "data/Brian_Caldwell_2025.pdf")) {
            byte[] bytes = Files.readAllBytes(SAMPLES.resolve(sample));
            assertThat(extractor.extract(bytes, sample)).as(sample).isEqualTo(here.extract(bytes, sample));
        }
        assertThat(readers()).as("one file at a time takes one process").hasSize(1);
    }

    @Test
    void aProcessStartsWhereTheClassPathIsRelativeToo() throws Exception {
        String given = System.getProperty("java.class.path");
        Path here = Path.of("").toAbsolutePath();
        System.setProperty("java.class.path", Arrays.stream(given.split(File.pathSeparator))
                .map(entry -> here.relativize(Path.of(entry).toAbsolutePath()).toString())
                .collect(Collectors.joining(File.pathSeparator)));
        try {
            assertReads();
        } finally {
            System.setProperty("java.class.path", given);
        }
    }

    @Test
    void saysWhyAsIsSaidHere() throws Exception {
        byte[] secret = MadeFiles.encryptedPdf("secret", (document, page) -> page.write(50, 60, 12, "Ada"));
        assertThat(failure(secret, "a.pdf")).hasMessage(Words.PASSWORD);
        assertThat(failure(MadeFiles.png(), "a.png").reason()).isEqualTo(Reason.UNSUPPORTED);
    }

    @Test
    void plainTextAndDataTakeNoOtherProcess() throws Exception {
        assertThat(extractor.extract("Ada Lovering".getBytes(StandardCharsets.UTF_8), "a.txt").text())
                .isEqualTo("Ada Lovering");
        assertThat(extractor.extract("{\"basics\": {}}".getBytes(StandardCharsets.UTF_8), "a.json").mediaType())
                .isEqualTo("application/json");
        assertThat(readers()).isEmpty();
    }

    @Test
    void aProcessThatIsKilledIsReplaced() throws Exception {
        assertReads();
        ProcessHandle first = readers().getFirst();
        first.destroyForcibly();
        first.onExit().get(10, TimeUnit.SECONDS);
        assertReads();
        assertThat(readers()).hasSize(1).doesNotContain(first);
    }

    @Test
    void aFileThatTakesTooLongTakesItsProcessAlong() throws Exception {
        try (TextExtractor hasty = TextExtractor.apart(SMALL.withTime(Duration.ofMillis(10)), null)) {
            UnreadableFileException failure = failure(HostileFiles.pdfOfFormsThatMultiply(12), "slow.pdf", hasty);
            assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
            assertThat(failure).hasMessageContaining("longer than");
            for (ProcessHandle reader : readers()) {
                reader.onExit().get(10, TimeUnit.SECONDS);
            }
        }
        assertReads();
    }

    @Test
    void aFileThatTakesTooMuchMemoryTakesItsProcessAlong() throws Exception {
        UnreadableFileException failure = failure(HostileFiles.pdfOfOneLongString(120), "large.pdf");
        assertThat(failure.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(failure).hasMessageContaining("48 MB");
        assertReads();
    }

    @Test
    void aCallerThatIsInterruptedWaitsNoLonger() throws Exception {
        byte[] slow = HostileFiles.pdfOfFormsThatMultiply(12);
        assertReads();
        Thread.currentThread().interrupt();
        assertThat(catchThrowableOfType(CancellationException.class, () -> extractor.extract(slow, "a.pdf")))
                .isNotNull();
        assertThat(Thread.interrupted()).isTrue();
        assertReads();
    }

    @Test
    void nothingIsLeftBehind() throws Exception {
        assertReads();
        List<ProcessHandle> readers = readers();
        extractor.close();
        for (ProcessHandle reader : readers) {
            reader.onExit().get(10, TimeUnit.SECONDS);
        }
        assertThat(readers()).isEmpty();
    }

    private void assertReads() throws Exception {
        byte[] file = pdf((document, page) -> page.write(50, 60, 12, "Ada Lovering"));
        assertThat(extractor.extract(file, "ada.pdf").text()).isEqualTo("Ada Lovering");
    }

    private UnreadableFileException failure(byte[] file, String name) {
        return failure(file, name, extractor);
    }

    private static UnreadableFileException failure(byte[] file, String name, TextExtractor extractor) {
        UnreadableFileException failure = catchThrowableOfType(UnreadableFileException.class,
                () -> extractor.extract(file, name));
        assertThat(failure).as("a failure of " + name).isNotNull();
        return failure;
    }

    private List<ProcessHandle> readers() {
        return children().filter(child -> !strangers.contains(child.pid())).toList();
    }

    private static Stream<ProcessHandle> children() {
        return ProcessHandle.current().children();
    }
}
