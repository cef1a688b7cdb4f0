package org.shortlist.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shortlist.ingest.UnreadableFileException.Reason;

/** Whatever a file asks for, it gets a text or a reason, in bounded time and memory, and the next file is read. */
class HostileFilesTest {

    private static final Limits LIMITS = new Limits(20_000_000, 100_000_000, 1_000_000, 200, Duration.ofSeconds(20),
            128_000_000);
    private static final Path SAMPLES = Path.of("src", "samples");
    private static final String LAUGHS = "<!DOCTYPE x [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
            + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;\">"
            + "<!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;&f;\"><!ENTITY h \"&g;&g;&g;&g;&g;&g;&g;&g;&g;\">]>";
    private static TextExtractor extractor;

    @BeforeAll
    static void start() {
        extractor = TextExtractor.apart(LIMITS, null);
    }

    @AfterAll
    static void stop() {
        extractor.close();
    }

    /** The reason why a file is not read; nothing when it is. */
    private static String reason(byte[] file, String name) throws IOException {
        try {
            extractor.extract(file, name);
            return "read";
        } catch (UnreadableFileException e) {
            assertThat(e.getMessage()).isNotBlank();
            return e.reason().name();
        }
    }

    private static void assertOneOf(String file, byte[] bytes, Reason... reasons) throws IOException {
        Set<String> allowed = new HashSet<>(Set.of("read"));
        for (Reason reason : reasons) {
            allowed.add(reason.name());
        }
        assertThat(reason(bytes, file)).as(file).isIn(allowed);
    }

    @Test
    void pdfsWithoutEndEnd() throws Exception {
        assertOneOf("arrays.pdf", HostileFiles.pdfOfDeepArrays(10_000), Reason.EMPTY, Reason.TOO_DEEP, Reason.BROKEN);
        assertOneOf("more-arrays.pdf", HostileFiles.pdfOfDeepArrays(300_000), Reason.EMPTY, Reason.TOO_DEEP,
                Reason.BROKEN);
        assertOneOf("deep-pages.pdf", HostileFiles.pdfOfDeepPages(10_000), Reason.TOO_DEEP, Reason.BROKEN,
                Reason.EMPTY);
        assertOneOf("pages-in-pages.pdf", HostileFiles.pdfOfPagesInThemselves(), Reason.BROKEN, Reason.EMPTY,
                Reason.TOO_DEEP);
        assertOneOf("form.pdf", HostileFiles.pdfOfAFormInItself(), Reason.BROKEN, Reason.EMPTY, Reason.TOO_LARGE);
        assertThat(reason(HostileFiles.pdfOfManyPages(1, 100_000), "pages.pdf")).isEqualTo("TOO_LARGE");
        assertOneOf("hidden-pages.pdf", HostileFiles.pdfOfManyPages(100_000, 1), Reason.TOO_LARGE, Reason.EMPTY,
                Reason.BROKEN);
        assertReadsOn();
    }

    @Test
    void fontsAndPicturesThatPromiseTooMuchAreBounded() throws Exception {
        String mapping = "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange "
                + "100 beginbfrange " + "<0000> <ffff> <0041> ".repeat(100) + "endbfrange endcmap end";
        assertOneOf("mapping.pdf",
                HostileFiles.pdfOfFont("<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H"
                        + " /ToUnicode 6 0 R /DescendantFonts [5 0 R] >>", HostileFiles.stream("", mapping)),
                Reason.values());
        assertOneOf("font.pdf",
                HostileFiles.pdfOfFont("<< /Type /Font /Subtype /TrueType /BaseFont /X /FontDescriptor 6 0 R >>",
                        "<< /Type /FontDescriptor /FontName /X /Flags 32 /FontFile2 7 0 R >>",
                        HostileFiles.stream("", "\u0000\u0001\u0000\u0000\u00ff\u00ff\u0000\u0000".repeat(500))),
                Reason.values());
        assertOneOf("in-itself.pdf",
                HostileFiles.pdfOfFont("<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0]"
                        + " /FirstChar 65 /LastChar 65 /Widths [1] /Encoding << /Differences [65 /a] >> /CharProcs << /a 6 0 R >>"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                        HostileFiles.stream("", "BT /F1 1 Tf (A) Tj ET")),
                Reason.values());
        byte[] picture = HostileFiles.pdf("<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>",
                HostileFiles.stream("", "/X Do"), HostileFiles.stream("/Type /XObject /Subtype /Image /Width 2000000000"
                        + " /Height 2000000000 /BitsPerComponent 16 /ColorSpace /DeviceCMYK", "x"));
        assertThat(reason(picture, "picture.pdf")).isEqualTo("IMAGE_ONLY");
        assertReadsOn();
    }

    @Test
    void elementsNestedByTheThousandAreBounded() throws Exception {
        assertThat(reason(HostileFiles.docxOfDepth(10_000, "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"), "a.docx"))
                .isEqualTo("TOO_DEEP");
        assertOneOf("a.odt", HostileFiles.odt("", "<text:section>".repeat(10_000) + "<text:p>Ada</text:p>"
                + "</text:section>".repeat(10_000)), Reason.TOO_DEEP, Reason.BROKEN);
        for (int levels : new int[]{10_000, 60_000}) {
            assertOneOf("a.html", bytes("<html><body>" + "<div>".repeat(levels) + "Ada" + "</div>".repeat(levels)
                    + "</body></html>"), Reason.TOO_DEEP, Reason.BROKEN, Reason.TIMEOUT);
            assertOneOf("a.rtf", bytes("{\\rtf1 " + "{\\b ".repeat(levels) + "Ada" + "}".repeat(levels) + "}"),
                    Reason.TOO_DEEP,
                    Reason.BROKEN, Reason.TOO_LARGE, Reason.EMPTY);
        }
        assertOneOf("table.html", bytes("<html><body>" + "<table><tr><td>".repeat(10_000) + "Ada"), Reason.TOO_DEEP,
                Reason.BROKEN, Reason.TIMEOUT);
        assertReadsOn();
    }

    @Test
    void whatMultipliesOrUnpacksToTooMuchIsRefused() throws Exception {
        assertThat(reason(MadeFiles.bomb(101), "bomb.docx")).isEqualTo("TOO_LARGE");
        assertThat(reason(MadeFiles.zip("mimetype", FileKind.ODT.mediaType(), "content.xml", " ".repeat(101_000_000)),
                "bomb.odt"))
                .isEqualTo("TOO_LARGE");
        assertOneOf("laughs.odt", HostileFiles.odt(LAUGHS, "<text:p>&h;</text:p>"), Reason.BROKEN, Reason.TOO_LARGE,
                Reason.EMPTY);
        assertOneOf("laughs.html", bytes(LAUGHS + "<html><body><p>&h;</p></body></html>"), Reason.EMPTY,
                Reason.UNSUPPORTED);
        assertOneOf("bin.rtf", bytes("{\\rtf1 Ada \\bin2000000000 x}"), Reason.BROKEN, Reason.TOO_LARGE);
        assertThat(reason(bytes("word ".repeat(1_000_000)), "long.txt")).isEqualTo("TOO_LARGE");
        assertThat(reason(MadeFiles.zip("[Content_Types].xml", "<x/>", "word/../../../../etc/passwd", "<x/>"),
                "path.docx"))
                .isEqualTo("BROKEN");
        assertReadsOn();
    }

    @Test
    void aResumeOfFortyPagesIsRead() throws Exception {
        String[] lines = new String[50];
        Arrays.fill(lines, "Kept the lights on in three data centres and wrote down how it is done");
        MadeFiles.Drawing[] pages = new MadeFiles.Drawing[40];
        Arrays.fill(pages, (MadeFiles.Drawing) (document, page) -> page.write(50, 60, 9, lines));
        assertThat(reason(MadeFiles.pdf(pages), "long.pdf")).isEqualTo("read");
    }

    /** By number there is somebody to call; a name that is looked up, here or in another process, fails this class. */
    @Test
    void nothingThatAFileNamesIsAskedFor() throws Exception {
        try (ServerSocket server = new ServerSocket(0); TextExtractor here = new TextExtractor()) {
            for (String host : List.of("127.0.0.1:" + server.getLocalPort(), "cv.example.com")) {
                for (Map.Entry<String, byte[]> file : filesNaming("http://" + host + "/x").entrySet()) {
                    reason(file.getValue(), file.getKey());
                    try {
                        here.extract(file.getValue(), file.getKey());
                    } catch (UnreadableFileException e) {
                        // as good
                    }
                }
            }
            server.setSoTimeout(200);
            server.accept().close();
            fail("somebody called");
        } catch (SocketTimeoutException e) {
            // nobody called
        }
    }

    private static Map<String, byte[]> filesNaming(String address) throws IOException {
        String entity = "<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + address + "\"> %p; <!ENTITY e SYSTEM \"" + address
                + "\">]>";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.html",
                bytes("<!DOCTYPE html SYSTEM \"" + address + "\"><html><head><link rel=stylesheet href=" + address
                        + "><base href=" + address + "></head><body>Ada<img src=" + address + "><iframe src="
                        + address
                        + "></iframe><script src=" + address + "></script></body></html>"));
        files.put("a.odt", HostileFiles.odt(entity, "<text:p>Ada &e;</text:p>"));
        files.put("a.docx",
                MadeFiles.docx(entity + MadeFiles.wordPart("document", "<w:body>" + MadeFiles.paragraph("Ada &e;")
                        + "</w:body>").replaceFirst("<\\?xml.*?\\?>", "")));
        files.put("b.docx", MadeFiles.zip("[Content_Types].xml", MadeFiles.DOCX_TYPES, "_rels/.rels",
                MadeFiles.DOCX_RELATIONS.replace("</Relationships>",
                        "<Relationship Id=\"r9\" TargetMode=\"External\" Type=\"x/header\""
                                + " Target=\"" + address + "\"/></Relationships>"),
                "word/document.xml",
                MadeFiles.wordPart("document", "<w:body>" + MadeFiles.paragraph("Ada") + "</w:body>"),
                "word/_rels/document.xml.rels", "<Relationships><Relationship Id=\"r1\" Type=\"x/attachedTemplate\""
                        + " TargetMode=\"External\" Target=\"" + address + "\"/></Relationships>"));
        files.put("a.rtf",
                bytes("{\\rtf1 Ada {\\field{\\*\\fldinst INCLUDEPICTURE \"" + address + "\"}{\\fldrslt x}}}"));
        files.put("a.pdf",
                HostileFiles.pdf(
                        "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /URI /URI (" + address + ") >> >>",
                        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents << /Length 0 /F (" + address
                                + ") >> >>"));
        return files;
    }

    @Test
    void spoiltFilesOfEveryKindAreReadOrRefused() throws Exception {
        spoil(300, 4711);
    }

    @Tag("proof")
    @Test
    void fiveThousandSpoiltFilesAreReadOrRefused() throws Exception {
        spoil(5_000, 4712);
    }

    private static void spoil(int files, long seed) throws IOException {
        Random random = new Random(seed);
        String[] names = {"business/Heather McAllister HR.doc", "business/pieter_van_den_berg.odt",
                "business/feldman_jonathan.rtf",
                "trades-and-design/giulia_romano_cv.html", "business/Robert Whitfield CFO.docx",
                "data/Brian_Caldwell_2025.pdf",
                "software/kevin-oduya.md"};
        Map<String, byte[]> whole = new LinkedHashMap<>();
        for (String name : names) {
            whole.put(name, Files.readAllBytes(SAMPLES.resolve(name)));
        }
        for (int i = 0; i < files; i++) {
            String name = names[i % names.length];
            byte[] spoilt = spoilt(whole.getOrDefault(name, new byte[0]), random);
            String what = "file " + i + " of seed " + seed + ": " + name;
            assertThat(reason(spoilt, name)).as(what).isNotEqualTo("TIMEOUT");
        }
        assertReadsOn();
    }

    /** Some bytes changed, a piece cut out, doubled or moved. */
    private static byte[] spoilt(byte[] whole, Random random) {
        byte[] spoilt = whole.clone();
        for (int i = random.nextInt(1, 40); i > 0; i--) {
            spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
        }
        int from = random.nextInt(spoilt.length);
        int length = random.nextInt(spoilt.length - from);
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(spoilt, from + 1);
            case 1 -> {
                System.arraycopy(whole, from, spoilt, random.nextInt(spoilt.length - length), length);
                yield spoilt;
            }
            default -> spoilt;
        };
    }

    private static void assertReadsOn() throws IOException {
        assertThat(reason(MadeFiles.pdf((document, page) -> page.write(50, 60, 12, "Ada Lovering")), "ada.pdf"))
                .isEqualTo("read");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
