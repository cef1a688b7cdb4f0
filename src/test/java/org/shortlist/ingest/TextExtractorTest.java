package org.shortlist.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.shortlist.ingest.MadeFiles.docxOf;
import static org.shortlist.ingest.MadeFiles.paragraph;
import static org.shortlist.ingest.MadeFiles.pdf;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.ingest.UnreadableFileException.Reason;

/** Files become text, line by line; what cannot is told apart and said in words for people. */
class TextExtractorTest {

    private static final String GERMAN = "Jürgen Müller\nGeschäftsführer für Vertrieb, Köln\n"
            + "Fähigkeiten: Führung, Französisch, Spanisch";
    private static final Path SAMPLES = Path.of("src", "samples");
    private final TextExtractor extractor = new TextExtractor();

    @Test
    void cellsOfRtfFollowInTheOrderOfTheirRowsAndBulletsAreLines() throws Exception {
        String rtf = "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}\\pard Ada Quill\\par\n"
                + "\\trowd\\cellx3000\\cellx9000\\pard\\intbl 2019 - 2021\\cell Data Engineer\\cell\\row\n"
                + "\\trowd\\cellx3000\\cellx9000\\pard\\intbl 2017 - 2019\\cell Analyst\\par Built reports\\cell\\row\n"
                + "\\pard{\\pntext\\'b7\\tab}Built pipelines\\par{\\pntext\\'b7\\tab}Ran tests\\par}";
        assertThat(new TextExtractor().extract(rtf.getBytes(StandardCharsets.US_ASCII), "ada.rtf").text())
                .isEqualTo("Ada Quill\n2019 - 2021\nData Engineer\n2017 - 2019\nAnalyst\nBuilt reports\n"
                        + "·\tBuilt pipelines\n·\tRan tests");
    }

    @Test
    void readsEverySample() throws Exception {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(text(Files.readAllBytes(file), file.getFileName().toString())).as(file.toString())
                        .hasSizeGreaterThan(300)
                        .doesNotContain("\ufffd", "\r", "\u00a0", "\n\n\n");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"business/Heather McAllister HR.doc, application/msword, Heather McAllister",
            "business/pieter_van_den_berg.odt, application/vnd.oasis.opendocument.text, Pieter van den Berg",
            "business/feldman_jonathan.rtf, application/rtf, Jonathan A. Feldman",
            "trades-and-design/giulia_romano_cv.html, text/html, Giulia Romano",
            "business/Robert Whitfield CFO.docx, "
                    + "application/vnd.openxmlformats-officedocument.wordprocessingml.document, Robert E. Whitfield III",
            "data/Brian_Caldwell_2025.pdf, application/pdf, Brian Caldwell",
            "software/kevin-oduya.md, text/markdown, kevin oduya"})
    void tellsTheTypeAndBeginsWithTheName(String file, String mediaType, String name) throws Exception {
        byte[] bytes = Files.readAllBytes(SAMPLES.resolve(file));
        ExtractedText text = extractor.extract(bytes, file.endsWith(".md") ? "cv.md" : "no-extension");
        assertThat(text.mediaType()).isEqualTo(mediaType);
        assertThat(text.text().lines().findFirst().orElseThrow()).contains(name);
    }

    @Test
    void readsAPdfLineByLine() throws Exception {
        byte[] file = pdf((document, page) -> page.write(50, 60, 18, "Ada Lovering")
                .write(50, 120, 10, "Senior Engineer, Globex", "Kept the lights on")
                .write(450, 120, 10, "2019 - 2021"));
        assertThat(text(file, "ada.pdf"))
                .isEqualTo("Ada Lovering\n\nSenior Engineer, Globex\t2019 - 2021\nKept the lights on");
    }

    @Test
    void readsAPdfThatIsEncryptedWithAnEmptyPassword() throws Exception {
        byte[] file = MadeFiles.encryptedPdf("", (document, page) -> page.write(50, 60, 12, "Ada Lovering"));
        assertThat(text(file, "ada.pdf")).isEqualTo("Ada Lovering");
    }

    @Test
    void saysThatAPdfIsProtectedByAPassword() throws Exception {
        byte[] file = MadeFiles.encryptedPdf("secret", (document, page) -> page.write(50, 60, 12, "Ada"));
        assertFails(file, "ada.pdf", Reason.PASSWORD, "password");
    }

    @Test
    void saysThatAPdfIsOnlyPictures() throws Exception {
        byte[] scan = pdf((document, page) -> {
            page.picture(document);
            page.write(50, 60, 8, "Scanned by Example");
        });
        assertFails(scan, "scan.pdf", Reason.IMAGE_ONLY, "OCR");
    }

    @Test
    void aPhotographBesideTextIsNoScan() throws Exception {
        byte[] file = pdf((document, page) -> {
            page.picture(document);
            page.write(50, 60, 12, "Ada Lovering, Senior Engineer at Globex since 2019");
        });
        assertThat(text(file, "ada.pdf")).startsWith("Ada Lovering");
    }

    @Test
    void saysThatAFileIsEmpty() throws Exception {
        assertFails(new byte[0], "a.txt", Reason.EMPTY, "empty");
        assertFails(bytes(" \n\t\n "), "a.txt", Reason.EMPTY, "no text");
        assertFails(pdf((document, page) -> {}), "a.pdf", Reason.EMPTY, "no text");
    }

    @Test
    void saysThatAFileIsBroken() throws Exception {
        byte[] whole = pdf((document, page) -> page.write(50, 60, 12, "Ada"));
        assertFails(Arrays.copyOf(whole, 300), "cut.pdf", Reason.BROKEN, "damaged");
        byte[] docx = docxOf(paragraph("Ada"));
        assertFails(Arrays.copyOf(docx, docx.length / 2), "cut.docx", Reason.BROKEN, "damaged");
        byte[] doc = Files.readAllBytes(SAMPLES.resolve("business/Heather McAllister HR.doc"));
        assertFails(Arrays.copyOf(doc, 1500), "cut.doc", Reason.BROKEN, "damaged");
    }

    @Test
    void theTypeComesFromTheContentNotTheName() throws Exception {
        assertFails(MadeFiles.png(), "resume.pdf", Reason.UNSUPPORTED, "a picture (image/png)");
        assertThat(extractor.extract(docxOf(paragraph("Ada")), "ada.pdf").mediaType()).contains("wordprocessingml");
        assertThat(extractor.extract(bytes("<html><body><p>Ada</p></body></html>"), "ada.doc").mediaType())
                .isEqualTo("text/html");
        assertThat(extractor.extract(bytes("{\\rtf1\\ansi\\pard Ada\\par}"), "ada.doc").mediaType())
                .isEqualTo("application/rtf");
        assertFails(MadeFiles.zip("holiday.jpg", "x"), "ada.docx", Reason.UNSUPPORTED, "an archive");
        assertFails(MadeFiles.zip("[Content_Types].xml", "<x/>", "xl/workbook.xml", "<x/>"), "ada.docx",
                Reason.UNSUPPORTED, "a spreadsheet");
        assertFails(new byte[]{0, 1, 2, 3, 0, 0, 9}, "ada.txt", Reason.UNSUPPORTED, "unknown type");
    }

    @Test
    void tellsOneResumeAsDataFromManyAndFromText() throws Exception {
        assertThat(extractor.extract(bytes("{\n \"basics\": {}\n}"), "x").mediaType()).isEqualTo("application/json");
        assertThat(extractor.extract(bytes("{\"basics\": {}}"), "x").mediaType()).isEqualTo("application/json");
        assertThat(extractor.extract(bytes("not JSON"), "x.json").mediaType()).isEqualTo("application/json");
        assertThat(extractor.extract(bytes("{\"basics\": {}}\n{\"basics\": {}}\n"), "x").mediaType())
                .isEqualTo("application/x-ndjson");
        assertThat(extractor.extract(bytes("[Ada Lovering]"), "x").mediaType()).isEqualTo("text/plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1"})
    void readsTextInAnyEncoding(String encoding) throws Exception {
        assertThat(text(GERMAN.getBytes(Charset.forName(encoding)), "Jürgen.txt")).isEqualTo(GERMAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void passesOverTheMarkOfAnEncoding(String encoding) throws Exception {
        assertThat(text(("\ufeff" + GERMAN).getBytes(Charset.forName(encoding)), "Jürgen.txt")).isEqualTo(GERMAN);
    }

    @Test
    void readsTextInAnEncodingOfTheEast() throws Exception {
        String russian = "Иван Петров\nИнженер-программист, Москва\nОпыт работы: разработка поисковых систем";
        assertThat(text(russian.getBytes(Charset.forName("windows-1251")), "cv.txt")).isEqualTo(russian);
    }

    @Test
    void cleansWhatOnlySteersTheLook() throws Exception {
        String text = "Ada\u00a0Lovering\r\n\u200bof\ufb01ce \u2003work   \r\n\r\n\r\n\r\nZu\u0308rich\fpage\u0007two";
        assertThat(text(bytes(text), "a.txt")).isEqualTo("Ada Lovering\noffice  work\n\nZürich\n\npagetwo");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "â€œexceedsâ€\u009d and â€œmeetsâ€ all, 2019 â€“ 2021|“exceeds” and “meets” all, 2019 – 2021",
            "JosÃ© NÃºÃ±ez, MÃ¼nchen|José Núñez, München",
            "Globex ï¼\u008d London, Initech ï¼ Paris|Globex － London, Initech － Paris",
            "São João, NÃO Ã», É»|São João, NÃO Ã», É»", "Çatalhöyük|Çatalhöyük", "ÅukaszÂ\u00a0Nowak|ÅukaszÂ Nowak",
            "Å\u0081ukasz Å»ak|Łukasz Żak"})
    void mendsTextThatWasEncodedTwice(String text, String mended) throws Exception {
        assertThat(text(bytes(text), "a.txt")).isEqualTo(mended);
    }

    @Test
    void readsSpacedHeadingsAndOddBullets() throws Exception {
        String text = "J A N E  D O E\nE X P E R I E N C E\n\uf0b7\tKept the lights on\n\uf0a7 Slept \uf0e0 well\nA B\nI O U a letter";
        assertThat(text(bytes(text), "a.txt"))
                .isEqualTo("JANE DOE\nEXPERIENCE\n• Kept the lights on\n• Slept   well\nA B\nI O U a letter");
    }

    @Test
    void lettersThatNobodySeesHideNoWords() throws Exception {
        String text = "Ja\u200bva\u00ad Kaf\u2060ka \u202eSpark\u202c \udb40\udc6a\udb40\udc61\udb40\udc76 Go\u200d";
        assertThat(text(bytes(text), "a.txt")).isEqualTo("Java Kafka Spark  Go");
    }

    @Test
    void readsTablesRowByRowAndLayoutsCellByCell() throws Exception {
        String cell = "<w:tc><w:tcPr/>%s</w:tc>";
        String table = "<w:tbl><w:tr>" + cell.formatted(paragraph("2019"))
                + cell.formatted(paragraph("Engineer")) + "</w:tr><w:tr>"
                + cell.formatted(paragraph("2017") + paragraph("to 2019"))
                + cell.formatted(paragraph("Analyst") + paragraph("Kept books")) + "</w:tr></w:tbl>";
        assertThat(text(docxOf(paragraph("Ada") + table + paragraph("End")), "a.docx"))
                .isEqualTo("Ada\n2019\tEngineer\n2017 to 2019\tAnalyst\nKept books\nEnd");
    }

    @Test
    void readsHtmlAsItLooks() throws Exception {
        String html = """
                <!DOCTYPE html><html><head><title>T</title><style>p {}</style><script>alert(1)</script></head><body>
                <h1>Ada
                   Lovering</h1><div>Engineer<br>London</div><ul><li>One</li><li><p>Two</p></li></ul>
                <table><tr><td>2019</td><td>Globex</td></tr></table><img src="http://tracker.example.com/x.png">
                <p>Gr&uuml;&szlig;e, 数学</p></body></html>""";
        assertThat(text(bytes(html), "a.html"))
                .isEqualTo("Ada Lovering\nEngineer\nLondon\n• One\n• Two\n2019\tGlobex\nGrüße, 数学");
    }

    @Test
    void refusesAnArchiveThatUnpacksToTooMuch() throws Exception {
        byte[] bomb = MadeFiles.bomb(150);
        assertThat(bomb.length).isLessThan(1_000_000);
        assertFails(bomb, "bomb.docx", Reason.TOO_LARGE, "unpacks");
    }

    @Test
    void entitiesThatMultiplyAreNotExpanded() throws Exception {
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        laughs.append("]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:body><w:p><w:r><w:t>Ada &a11;</w:t></w:r></w:p></w:body></w:document>");
        assertThat(text(MadeFiles.docx(laughs.toString()), "laughs.docx")).isEqualTo("Ada");
    }

    @Test
    void externalEntitiesAreNotFetched() throws Exception {
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY host SYSTEM \"file:///etc/hostname\">]>"
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                + "<w:p><w:r><w:t>Ada &host; Lovering</w:t></w:r></w:p></w:body></w:document>";
        String host = Files.exists(Path.of("/etc/hostname")) ? Files.readString(Path.of("/etc/hostname")).strip() : "?";
        assertThat(text(MadeFiles.docx(xml), "xxe.docx")).isEqualTo("Ada  Lovering").doesNotContain(host);
    }

    @Test
    void keepsToItsLimits() throws Exception {
        TextExtractor strict = new TextExtractor(
                new Limits(2_000_000, 100_000_000, 1_000, 2, Duration.ofSeconds(30), 400_000_000));
        assertThat(failure(new byte[2_000_001], "a.txt", strict)).hasMessageContaining("2 MB");
        assertThat(failure(bytes("word ".repeat(300)), "a.txt", strict).reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(failure(docxOf(paragraph("word ".repeat(300))), "a.docx", strict).reason())
                .isEqualTo(Reason.TOO_LARGE);
        MadeFiles.Drawing page = (document, sheet) -> sheet.write(50, 60, 12, "Ada");
        assertThat(failure(pdf(page, page, page), "a.pdf", strict)).hasMessageContaining("3 pages");
    }

    @Test
    void givesUpAFileThatTakesTooLong() throws Exception {
        TextExtractor hasty = new TextExtractor(
                new Limits(20_000_000, 100_000_000, 1_000_000, 200, Duration.ofMillis(1), 400_000_000));
        String[] lines = new String[60];
        Arrays.fill(lines, "All work and no play makes Jack a dull boy");
        MadeFiles.Drawing page = (document, sheet) -> sheet.write(50, 60, 8, lines);
        byte[] file = pdf(page, page, page, page, page, page);
        assertThat(failure(file, "slow.pdf", hasty).reason()).isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void stopsWhenTheCallerIsInterrupted() throws Exception {
        byte[] file = pdf((document, page) -> page.write(50, 60, 12, "Ada"));
        Thread.currentThread().interrupt();
        assertThat(catchThrowableOfType(CancellationException.class, () -> extractor.extract(file, "a.pdf")))
                .isNotNull();
        assertThat(Thread.interrupted()).isTrue();
    }

    private void assertFails(byte[] file, String name, Reason reason, String words) throws IOException {
        UnreadableFileException failure = failure(file, name, extractor);
        assertThat(failure.reason()).as(failure.getMessage()).isEqualTo(reason);
        assertThat(failure).hasMessageContaining(words);
    }

    private static UnreadableFileException failure(byte[] file, String name, TextExtractor extractor) {
        UnreadableFileException failure = catchThrowableOfType(UnreadableFileException.class,
                () -> extractor.extract(file, name));
        assertThat(failure).as("a failure of " + name).isNotNull();
        return failure;
    }

    private String text(byte[] file, String name) throws UnreadableFileException, IOException {
        return extractor.extract(file, name).text();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
