package org.shortlist.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;
import org.shortlist.ingest.UnreadableFileException.Reason;

/** Text of a PDF: line by line, column by column. */
final class PdfText {

    /** A page with a picture and fewer letters than this is a scan; programs that scan like to sign their work. */
    private static final int FEW_LETTERS = 40;
    private static final double MOSTLY = 0.5;
    private static final double LANGUAGE = 0.9;
    private static final double SPACES = 0.05;
    /** What is painted is there to be seen: many programs call every hyphen and dash so. */
    private static final char SOFT_HYPHEN = '\u00ad';

    static {
        FontMappers.set(new OwnFonts());
    }

    private PdfText() {}

    static String of(byte[] bytes, Limits limits) throws UnreadableFileException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() > limits.pages()) {
                throw new UnreadableFileException(Reason.TOO_LARGE, "The file has " + document.getNumberOfPages()
                        + " pages, more than the " + limits.pages() + " that a résumé may have.");
            }
            GlyphReader reader = new GlyphReader(2 * limits.characters());
            String text = text(document, reader);
            if (reader.unknown() > MOSTLY && !isLanguage(text)) {
                throw new UnreadableFileException(Reason.IMAGE_ONLY, Words.NO_LETTERS);
            }
            if (letters(text) < FEW_LETTERS * document.getNumberOfPages() && hasPictures(document)) {
                throw new UnreadableFileException(Reason.IMAGE_ONLY, Words.IMAGE_ONLY);
            }
            return text;
        } catch (InvalidPasswordException e) {
            throw new UnreadableFileException(Reason.PASSWORD, Words.PASSWORD, e);
        } catch (GlyphReader.TooMuchException e) {
            throw Words.tooLong(limits, e);
        } catch (IOException | RuntimeException e) {
            throw Words.broken("PDF", e);
        }
    }

    private static String text(PDDocument document, GlyphReader reader) throws IOException {
        List<List<PageSegment>> pages = new ArrayList<>();
        List<List<PageSegment>> turned = new ArrayList<>();
        PdfLinks links = new PdfLinks();
        for (PDPage page : document.getPages()) {
            List<List<Glyph>> directions = reader.read(page);
            links.add(page, directions.isEmpty() ? List.of() : directions.getFirst());
            for (int i = 0; i < directions.size(); i++) {
                (i == 0 ? pages : turned).add(PageSegment.of(directions.get(i)));
            }
        }
        RegionText text = new RegionText();
        PageFlow.regions(RunningLines.without(pages)).forEach(text::add);
        turned.forEach(text::add);
        PDDocumentInformation made = document.getDocumentInformation();
        return links.toldIn(LineHyphens.join(text.toString().replace(SOFT_HYPHEN, '-'),
                LineHyphens.dividesWords(made.getProducer() + " " + made.getCreator())));
    }

    /** Whether it looks like words; letters that a font does not explain sometimes are what their numbers say. */
    private static boolean isLanguage(String text) {
        long plain = text.chars()
                .filter(c -> Character.isLetterOrDigit(c) && c < 0x250 || ",.@-".indexOf(c) >= 0)
                .count();
        long space = text.chars().filter(Character::isWhitespace).count();
        return plain + space > LANGUAGE * text.length() && space > SPACES * text.length();
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
