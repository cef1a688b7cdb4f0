package org.shortlist.ingest;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.shortlist.ingest.UnreadableFileException.Reason;

/** Text of a PDF: line by line, column by column, a wide gap within a line as a tab, a wide gap between lines as a blank line. */
final class PdfText extends PDFTextStripper {

    /** A page with a picture and fewer letters than this is a scan; programs that scan like to sign their work. */
    private static final int FEW_LETTERS = 40;
    /** In letters' heights. */
    private static final float WIDE_GAP = 2;
    private static final float BLANK_LINE = 2;
    /** What is painted is there to be seen: many programs call every hyphen and dash so. */
    private static final String SOFT_HYPHEN = "\u00ad";

    private final Limits limits;
    private final StringWriter text = new StringWriter();
    private @Nullable TextPosition last;
    private boolean newLine;

    private PdfText(Limits limits) {
        this.limits = limits;
        setSortByPosition(true);
        setShouldSeparateByBeads(false);
        setLineSeparator("\n");
    }

    static String of(byte[] bytes, Limits limits) throws UnreadableFileException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() > limits.pages()) {
                throw new UnreadableFileException(Reason.TOO_LARGE, "The file has " + document.getNumberOfPages()
                        + " pages, more than the " + limits.pages() + " that a résumé may have.");
            }
            PdfText reader = new PdfText(limits);
            reader.writeText(document, reader.text);
            String text = reader.text.toString();
            if (letters(text) < FEW_LETTERS * document.getNumberOfPages() && hasPictures(document)) {
                throw new UnreadableFileException(Reason.IMAGE_ONLY, Words.IMAGE_ONLY);
            }
            return text;
        } catch (InvalidPasswordException e) {
            throw new UnreadableFileException(Reason.PASSWORD, Words.PASSWORD, e);
        } catch (TooLongException e) {
            throw Words.tooLong(limits, e);
        } catch (IOException | RuntimeException e) {
            throw Words.broken("PDF", e);
        }
    }

    private static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1;
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        if (Thread.currentThread().isInterrupted()) {
            throw new UncheckedIOException(new IOException("stopped"));
        }
        super.processTextPosition(glyph);
    }

    /** Writes one region after the other instead of the whole page. */
    @Override
    protected void writePage() throws IOException {
        List<TextPosition> glyphs = new ArrayList<>();
        charactersByArticle.forEach(glyphs::addAll);
        for (List<PageSegment> region : PageLayout.regions(PageSegment.of(glyphs))) {
            for (BrokenRange.Stretch stretch : BrokenRange.mend(region)) {
                write(stretch);
            }
            output.write("\n");
        }
        if (text.getBuffer().length() > limits.characters()) {
            throw new TooLongException();
        }
    }

    private void write(BrokenRange.Stretch stretch) throws IOException {
        List<TextPosition> glyphs = new ArrayList<>();
        stretch.segments().forEach(segment -> glyphs.addAll(segment.glyphs()));
        charactersByArticle.clear();
        charactersByArticle.add(glyphs);
        setPageEnd(stretch.end());
        last = null;
        super.writePage();
    }

    @Override
    protected void writeString(String word, List<TextPosition> glyphs) throws IOException {
        TextPosition before = last;
        TextPosition first = glyphs.isEmpty() ? null : glyphs.getFirst();
        if (before != null && first != null) {
            output.write(newLine ? gapAbove(before, first) : gapBefore(before, first));
        }
        output.write(word.replace(SOFT_HYPHEN, "-"));
        last = glyphs.isEmpty() ? before : glyphs.getLast();
        newLine = false;
    }

    private static String gapAbove(TextPosition before, TextPosition first) {
        float size = Math.max(PageSegment.size(before), PageSegment.size(first));
        return first.getYDirAdj() - before.getYDirAdj() > BLANK_LINE * size ? "\n" : "";
    }

    private static String gapBefore(TextPosition before, TextPosition first) {
        float gap = first.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
        boolean afterBullet = before.getUnicode().codePoints().noneMatch(Character::isLetterOrDigit)
                && gap < 4 * PageSegment.size(first);
        return gap > WIDE_GAP * PageSegment.size(first) && !afterBullet ? "\t" : " ";
    }

    @Override
    protected void writeWordSeparator() {
        // Written before the next word, when it is known how far away that is.
    }

    @Override
    protected void writeLineSeparator() throws IOException {
        super.writeLineSeparator();
        newLine = true;
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static boolean hasPictures(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            if (hasPictures(page.getResources(), 3)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasPictures(@Nullable PDResources resources, int depth) throws IOException {
        if (resources == null || depth == 0) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDImageXObject
                    || object instanceof PDFormXObject form && hasPictures(form.getResources(), depth - 1)) {
                return true;
            }
        }
        return false;
    }
}
