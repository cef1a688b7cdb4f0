package org.shortlist.ingest;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Makes files as other programs would. */
final class MadeFiles {

    static final String DOCX_TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/word/document.xml" ContentType=\
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
    static final String DOCX_RELATIONS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Target="word/document.xml" Type=\
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>""";

    private MadeFiles() {}

    /** A page that can be written on. */
    static final class Page {
        private final PDPageContentStream stream;

        Page(PDPageContentStream stream) {
            this.stream = stream;
        }

        /** Writes lines one below the other, the first at {@code y} points from the top. */
        Page write(float x, float y, float size, String... lines) throws IOException {
            for (int i = 0; i < lines.length; i++) {
                stream.beginText();
                stream.setFont(new PDType1Font(FontName.HELVETICA), size);
                stream.newLineAtOffset(x, PDRectangle.A4.getHeight() - y - i * size * 1.3f);
                stream.showText(lines[i]);
                stream.endText();
            }
            return this;
        }

        /** For whatever else can be painted. */
        PDPageContentStream stream() {
            return stream;
        }

        /** Writes each letter by itself, this far from the one before; a space moves on by so much more. */
        Page spaced(float x, float y, float size, float gap, float space, String line) throws IOException {
            PDType1Font font = new PDType1Font(FontName.HELVETICA);
            float at = x;
            for (char c : line.toCharArray()) {
                if (c == ' ') {
                    at += space;
                    continue;
                }
                write(at, y, size, String.valueOf(c));
                at += font.getStringWidth(String.valueOf(c)) / 1000 * size + gap;
            }
            return this;
        }

        void picture(PDDocument document) throws IOException {
            BufferedImage image = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
            stream.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 500, 700);
        }
    }

    /** Draws a page. */
    interface Drawing {
        void on(PDDocument document, Page page) throws IOException;
    }

    static byte[] pdf(Drawing... pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            draw(document, pages);
            return bytes(document);
        }
    }

    static byte[] encryptedPdf(String userPassword, Drawing... pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            draw(document, pages);
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", userPassword,
                    new AccessPermission());
            policy.setEncryptionKeyLength(256);
            document.protect(policy);
            return bytes(document);
        }
    }

    private static void draw(PDDocument document, Drawing... pages) throws IOException {
        for (Drawing drawing : pages) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                drawing.on(document, new Page(stream));
            }
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    /** A Word document of this {@code <w:document>}. */
    static byte[] docx(String document) throws IOException {
        return zip("[Content_Types].xml", DOCX_TYPES, "_rels/.rels", DOCX_RELATIONS, "word/document.xml", document);
    }

    /** A Word document with this inside its body. */
    static byte[] docxOf(String body) throws IOException {
        return docx(wordPart("document", "<w:body>" + body + "</w:body>"));
    }

    /** A part of a Word document, all prefixes declared. */
    static String wordPart(String element, String content) {
        return "<?xml version=\"1.0\"?><w:" + element
                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
                + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
                + " xmlns:v=\"urn:schemas-microsoft-com:vml\">" + content + "</w:" + element + ">";
    }

    static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    /** @param namesAndContents name, content, name, content, … */
    static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    /** A Word document that unpacks to this many megabytes of blanks. */
    static byte[] bomb(int megabytes) throws IOException {
        byte[] blanks = new byte[1_000_000];
        Arrays.fill(blanks, (byte) ' ');
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(DOCX_TYPES.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (int i = 0; i < megabytes; i++) {
                zip.write(blanks);
            }
        }
        return out.toByteArray();
    }
}
