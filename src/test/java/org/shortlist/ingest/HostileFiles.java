package org.shortlist.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

/** Makes files that mean harm: small ones that ask for more time, memory or depth than there is. */
final class HostileFiles {

    private static final String CATALOG = "<< /Type /Catalog /Pages 2 0 R >>";
    private static final String PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    private static final String FONT = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";

    private HostileFiles() {}

    /** A PDF of these objects; the first is its catalog. */
    static byte[] pdf(String... objects) throws IOException {
        List<byte[]> bodies = new ArrayList<>();
        for (String object : objects) {
            bodies.add(object.getBytes(StandardCharsets.ISO_8859_1));
        }
        return pdf(bodies);
    }

    private static byte[] pdf(List<byte[]> objects) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, "%PDF-1.7\n");
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            places.add(out.size());
            write(out, (i + 1) + " 0 obj\n");
            out.write(objects.get(i));
            write(out, "\nendobj\n");
        }
        int xref = out.size();
        write(out, "xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int place : places) {
            write(out, String.format("%010d 00000 n \n", place));
        }
        write(out, "trailer << /Root 1 0 R /Size " + (objects.size() + 1) + " >>\nstartxref\n" + xref + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static String stream(String entries, String content) {
        return "<< " + entries + " /Length " + content.length() + " >>\nstream\n" + content + "\nendstream";
    }

    /** Forms of which each shows the next one ten times: nothing to see, and 10 to the power of {@code levels} steps to see it. */
    static byte[] pdfOfFormsThatMultiply(int levels) throws IOException {
        List<String> objects = new ArrayList<>(List.of(CATALOG, PAGES,
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
                        + " /Resources << /XObject << /X 5 0 R >> >> >>",
                stream("", "/X Do")));
        for (int i = 0; i < levels; i++) {
            objects.add(stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X "
                    + (objects.size() + 2) + " 0 R >> >>", "/X Do ".repeat(10)));
        }
        objects.add(stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "q Q"));
        return pdf(objects.toArray(String[]::new));
    }

    /** A page whose content unpacks to this many megabytes of one string. */
    static byte[] pdfOfOneLongString(int megabytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            write(out, "BT /F1 9 Tf (");
            byte[] letters = "a".repeat(1_000_000).getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < megabytes; i++) {
                out.write(letters);
            }
            write(out, ") Tj ET");
        }
        return pdf(CATALOG, PAGES,
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << " + FONT
                        + " >> >>",
                stream("/Filter /FlateDecode", packed.toString(StandardCharsets.ISO_8859_1)));
    }

    /** Arrays in arrays. */
    static byte[] pdfOfDeepArrays(int levels) throws IOException {
        return pdf(CATALOG, PAGES, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Deep "
                + "[".repeat(levels) + "]".repeat(levels) + " >>", stream("", "q Q"));
    }

    /** A tree of pages in which each node has one child. */
    static byte[] pdfOfDeepPages(int levels) throws IOException {
        List<String> objects = new ArrayList<>(List.of(CATALOG));
        for (int i = 0; i < levels; i++) {
            objects.add("<< /Type /Pages /Kids [" + (i + 3) + " 0 R] /Count 1 /Parent " + (i + 1) + " 0 R >>");
        }
        objects.add("<< /Type /Page /Parent " + (levels + 1) + " 0 R /MediaBox [0 0 600 800] >>");
        return pdf(objects.toArray(String[]::new));
    }

    /** A page that is listed again and again. */
    static byte[] pdfOfManyPages(int pages, int promised) throws IOException {
        return pdf(CATALOG, "<< /Type /Pages /Kids [" + "3 0 R ".repeat(pages) + "] /Count " + promised + " >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>");
    }

    /** A tree of pages that has itself as a child. */
    static byte[] pdfOfPagesInThemselves() throws IOException {
        return pdf(CATALOG, "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>");
    }

    /** A form that shows itself. */
    static byte[] pdfOfAFormInItself() throws IOException {
        return pdf(CATALOG, PAGES,
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
                        + " /Resources << /XObject << /X 5 0 R >> >> >>",
                stream("", "/X Do"),
                stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>",
                        "/X Do /X Do"));
    }

    /** A page with this font, and a line set in it. */
    static byte[] pdfOfFont(String font, String... more) throws IOException {
        List<String> objects = new ArrayList<>(List.of(CATALOG, PAGES,
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                stream("", "BT /F1 9 Tf 50 700 Td (Ada Lovering) Tj ET"), font));
        objects.addAll(List.of(more));
        return pdf(objects.toArray(String[]::new));
    }

    /** An OpenDocument text with this inside its body. */
    static byte[] odt(String head, String body) throws IOException {
        return MadeFiles.zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml",
                "<?xml version=\"1.0\"?>" + head + "<office:document-content"
                        + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>"
                        + body
                        + "</office:text></office:body></office:document-content>");
    }

    /** A Word document of tables in tables, or of whatever else is opened and closed. */
    static byte[] docxOfDepth(int levels, String open, String close) throws IOException {
        return MadeFiles.docxOf(open.repeat(levels) + MadeFiles.paragraph("Ada") + close.repeat(levels));
    }
}
