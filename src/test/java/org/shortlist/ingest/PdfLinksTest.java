package org.shortlist.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;

class PdfLinksTest {

    @Test
    void anAddressBehindWordsIsToldBehindThem() throws Exception {
        assertThat(read((document, page) -> {
            page.write(50, 60, 12, "Ada Quill", "E-mail | Pittsburgh");
            link(document, 50, 75.6f, 34, "mailto:ada%40example.com?subject=Hello");
        })).isEqualTo("Ada Quill\nE-mail ada@example.com | Pittsburgh");
    }

    @Test
    void anAddressBehindAPictureStandsBelowTheFirstLine() throws Exception {
        assertThat(read((document, page) -> {
            page.write(50, 60, 12, "Ada Quill", "Pittsburgh");
            link(document, 300, 60, 20, "mailto:ada@example.com");
        })).isEqualTo("Ada Quill\nada@example.com\nPittsburgh");
    }

    @Test
    void whatTheTextSaysIsNotToldAgain() throws Exception {
        assertThat(read((document, page) -> {
            page.write(50, 60, 12, "Ada Quill", "Ada@example.com, my shop");
            link(document, 50, 75.6f, 90, "mailto:ada@example.com");
            link(document, 150, 75.6f, 40, "https://shop.example.com/buy");
        })).isEqualTo("Ada Quill\nAda@example.com, my shop");
    }

    private static String read(MadeFiles.Drawing drawing) throws Exception {
        return new TextExtractor().extract(MadeFiles.pdf(drawing), "ada.pdf").text();
    }

    /** Over a line whose letters stand {@code y} points below the top. */
    private static void link(PDDocument document, float x, float y, float width, String address) throws IOException {
        PDActionURI action = new PDActionURI();
        action.setURI(address);
        PDAnnotationLink link = new PDAnnotationLink();
        link.setRectangle(new PDRectangle(x, PDRectangle.A4.getHeight() - y - 3, width, 14));
        link.setAction(action);
        document.getPage(0).getAnnotations().add(link);
    }
}
