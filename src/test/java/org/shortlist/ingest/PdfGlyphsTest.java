package org.shortlist.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.shortlist.ingest.MadeFiles.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.shortlist.ingest.UnreadableFileException.Reason;

/** Painted letters become the words that a reader sees. */
class PdfGlyphsTest {

    private static final String LINE = "Ada Lovering, engineer of many years in the city of London";
    private static final float TOP = PDRectangle.A4.getHeight();

    @Test
    void wordsArePartedByGapsAlone() throws Exception {
        assertThat(text((document, page) -> page.spaced(50, 60, 10, 0, 2.5f, LINE))).isEqualTo(LINE);
    }

    @Test
    void narrowGapsOfATightLinePartWordsToo() throws Exception {
        assertThat(text((document, page) -> page.spaced(50, 60, 10, 0, 1.6f, LINE))).isEqualTo(LINE);
    }

    @Test
    void spacedLettersAreOneWord() throws Exception {
        assertThat(text((document, page) -> page.spaced(50, 60, 20, 9, 14, "ADA LOVERING"))).isEqualTo("ADA LOVERING");
        assertThat(text((document, page) -> page.spaced(50, 60, 10, 8, 12, "WORK EXPERIENCE")
                .write(300, 60, 10, "a line beside the heading that is set as usual")))
                .isEqualTo("WORK EXPERIENCE\ta line beside the heading that is set as usual");
    }

    @Test
    void lettersThatArePaintedTwiceToLookBoldAreReadOnce() throws Exception {
        assertThat(text((document, page) -> page.write(50, 60, 12, "Bold in all bookkeeping")
                .write(50.4f, 60, 12, "Bold in all bookkeeping"))).isEqualTo("Bold in all bookkeeping");
    }

    @Test
    void aRaisedLetterStaysInItsLine() throws Exception {
        assertThat(text((document, page) -> page.write(50, 60, 12, "On the 1")
                .write(97.4f, 56, 7, "st")
                .write(103, 60, 12, " of May, CO")
                .write(50, 78, 12, "and in the line below")))
                .isEqualTo("On the 1st of May, CO\nand in the line below");
    }

    @Test
    void anAccentThatIsPaintedOverItsLetterIsPartOfIt() throws Exception {
        assertThat(text((document, page) -> page.write(50, 60, 10, "Jose")
                .write(67.2f, 60, 10, "\u00b4")
                .write(80, 60, 10, "Garcia"))).isEqualTo("José Garcia");
    }

    @Test
    void textThatRunsUpThePageIsReadByItself() throws Exception {
        String text = text((document, page) -> {
            page.write(80, 60, 10, "Ada Lovering", "Engineer", "London");
            turned(page.stream(), Math.PI / 2, 40, TOP - 120, "Curriculum vitae");
            turned(page.stream(), Math.PI / 4, 100, TOP - 140, "Draft");
        });
        assertThat(text).startsWith("Ada Lovering\nEngineer\nLondon\n").contains("\nCurriculum vitae", "\nDraft");
    }

    @Test
    void aPageThatLiesOnItsSideIsReadAsItIsSeen() throws Exception {
        String text = text((document, page) -> {
            turned(page.stream(), Math.PI / 2, 60, 50, "Ada Lovering");
            turned(page.stream(), Math.PI / 2, 74, 50, "Engineer");
            document.getPage(0).setRotation(90);
        });
        assertThat(text).isEqualTo("Ada Lovering\nEngineer");
    }

    private static void turned(PDPageContentStream stream, double angle, float x, float y, String line)
            throws IOException {
        stream.beginText();
        stream.setFont(new PDType1Font(FontName.HELVETICA), 10);
        stream.setTextMatrix(Matrix.getRotateInstance(angle, x, y));
        stream.showText(line);
        stream.endText();
    }

    @Test
    void lettersThatNobodyCanSeeAreLeftOut() throws Exception {
        String text = text((document, page) -> {
            page.write(50, 60, 10, "Ada Lovering", "Engineer").write(50, 90, 0.5f, "java kafka spark");
            page.write(50, -200, 10, "python below the page").write(5000, 60, 10, "scala beside the page");
            page.stream().setRenderingMode(RenderingMode.NEITHER);
            page.write(50, 120, 10, "cobol that is invisible");
        });
        assertThat(text).isEqualTo("Ada Lovering\nEngineer");
    }

    @Test
    void invisibleLettersOverAScanAreItsText() throws Exception {
        assertThat(text((document, page) -> {
            page.picture(document);
            page.stream().setRenderingMode(RenderingMode.NEITHER);
            page.write(50, 60, 10, "Ada Lovering, engineer", "as recognised in the picture");
        })).isEqualTo("Ada Lovering, engineer\nas recognised in the picture");
    }

    @Test
    void whatIsFilledIntoAFormIsRead() throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("Helv"), new PDType1Font(FontName.HELVETICA));
            form.setDefaultResources(resources);
            PDTextField field = new PDTextField(form);
            field.setPartialName("name");
            field.setDefaultAppearance("/Helv 12 Tf 0 g");
            field.getWidgets().getFirst().setRectangle(new PDRectangle(50, 700, 200, 20));
            field.getWidgets().getFirst().setPage(page);
            page.getAnnotations().add(field.getWidgets().getFirst());
            form.getFields().add(field);
            field.setValue("Ada Lovering");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            assertThat(new TextExtractor().extract(out.toByteArray(), "form.pdf").text()).isEqualTo("Ada Lovering");
        }
    }

    @Test
    void lettersWithoutMeaningAreNoText() throws Exception {
        byte[] file = HostileFiles.pdf("<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >>"
                        + " >> >>",
                HostileFiles.stream("", "BT /F1 9 Tf 50 700 Td <818283848586> Tj ET"),
                "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 500] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 129"
                        + " /LastChar 134 /Widths [500 500 500 500 500 500] /CharProcs << >> /Encoding << /Type /Encoding"
                        + " /Differences [129 /g1 /g2 /g3 /g4 /g5 /g6] >> >>");
        UnreadableFileException failure = catchThrowableOfType(UnreadableFileException.class,
                () -> new TextExtractor().extract(file, "odd.pdf"));
        assertThat(failure.reason()).isEqualTo(Reason.IMAGE_ONLY);
        assertThat(failure).hasMessageContaining("Unicode");
    }

    private static String text(MadeFiles.Drawing drawing) throws Exception {
        return new TextExtractor().extract(pdf(drawing), "a.pdf").text();
    }
}
