package org.shortlist.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * The letters of a page, whatever paints them: its content, the forms in it, fields that were filled in.
 *
 * <p>Only what a reader sees counts: letters beside the page, or so small that nobody can read them, are left out, and invisible ones
 * where there are visible ones (over a scan, invisible letters are what text recognition found). White letters are kept: on a dark
 * ground, which many résumés have, they are seen, and only painting the page would tell.
 */
final class GlyphReader extends PDFStreamEngine {

    private static final GlyphList NAMES = names();
    private static final Pattern ICONS = Pattern.compile("awesome|icon|glyphicon|material|ionic|symbols? nerd");
    private static final int SMALLEST_SHARE = 5;
    private static final float BESIDE = 10;
    /** More than any page has: a million letters take fewer. */
    private static final int MOST_STEPS = 5_000_000;
    /** Drawings in the drawing; each may show others, or itself. */
    private static final int MOST_FORMS = 10_000;

    private final int most;
    private final List<Painted> painted = new ArrayList<>();
    private int steps;
    private int forms;
    private int letters;
    private int unknown;
    private PDRectangle paper = new PDRectangle();

    /** @param most letters that may be painted before it is too many */
    GlyphReader(int most) {
        this.most = most;
        for (OperatorProcessor operator : List.of(new BeginText(this), new Concatenate(this), new DrawObject(this),
                new EndText(this), new SetGraphicsStateParameters(this), new Save(this), new Restore(this),
                new NextLine(this), new SetCharSpacing(this), new MoveText(this), new MoveTextSetLeading(this),
                new SetFontAndSize(this), new ShowText(this), new ShowTextAdjusted(this), new SetTextLeading(this),
                new SetMatrix(this), new SetTextRenderingMode(this), new SetTextRise(this), new SetWordSpacing(this),
                new SetTextHorizontalScaling(this), new ShowTextLine(this), new ShowTextLineAndSpace(this))) {
            addOperator(operator);
        }
    }

    /** More letters or steps than any page has. */
    static final class TooMuchException extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** A letter, the direction of its text in degrees, and whether it is invisible. */
    private record Painted(Glyph glyph, int direction, boolean invisible) {}

    /** The page's letters in the order in which they are painted, those of the main direction first; one list for each direction. */
    List<List<Glyph>> read(PDPage page) throws IOException {
        painted.clear();
        paper = page.getMediaBox();
        processPage(page);
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (annotation instanceof PDAnnotationWidget && !annotation.isHidden()) {
                showAnnotation(annotation);
            }
        }
        return seen();
    }

    /** Letters of which it is not known what they say, as a share of all. */
    double unknown() {
        return letters == 0 ? 0 : unknown / (double) letters;
    }

    private List<List<Glyph>> seen() {
        boolean some = painted.stream().anyMatch(one -> !one.invisible && !one.glyph.isBlank());
        float smallest = usualSize() / SMALLEST_SHARE;
        Map<Integer, List<Glyph>> byDirection = new TreeMap<>();
        for (Painted one : painted) {
            if (!(some && one.invisible) && one.glyph.size() >= smallest) {
                byDirection.computeIfAbsent(one.direction, direction -> new ArrayList<>()).add(one.glyph);
            }
        }
        return byDirection.values().stream().sorted(Comparator.comparingInt(List<Glyph>::size).reversed()).toList();
    }

    private float usualSize() {
        List<Float> sizes = painted.stream()
                .filter(one -> !one.glyph.isBlank())
                .map(one -> one.glyph.size())
                .sorted()
                .toList();
        return sizes.isEmpty() ? 0 : sizes.get(sizes.size() / 2);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new IOException("stopped");
        }
        if (++steps > MOST_STEPS) {
            throw new TooMuchException();
        }
        super.processOperator(operator, operands);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (++forms > MOST_FORMS) {
            throw new TooMuchException();
        }
        super.showForm(form);
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        if (++forms > MOST_FORMS) {
            throw new TooMuchException();
        }
        super.showTransparencyGroup(form);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) throws IOException {
        if (e instanceof TooMuchException) {
            throw e;
        }
        super.operatorException(operator, operands, e);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        if (++letters > most) {
            throw new TooMuchException();
        }
        String text = text(font, code);
        float along = (float) Math.hypot(matrix.getScaleX(), matrix.getShearY());
        float across = (float) Math.hypot(matrix.getShearX(), matrix.getScaleY());
        if (text.isEmpty() || along == 0 || !isOnPaper(matrix)) {
            return;
        }
        float cos = matrix.getScaleX() / along;
        float sin = matrix.getShearY() / along;
        float x = matrix.getTranslateX() * cos + matrix.getTranslateY() * sin;
        float y = matrix.getTranslateX() * sin - matrix.getTranslateY() * cos;
        float right = x + Math.abs(displacement.getX()) * along;
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        painted.add(new Painted(new Glyph(text, x, right, y, Math.max(1, across * lineHeight(font))),
                (int) Math.round(Math.toDegrees(Math.atan2(sin, cos))),
                mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP));
    }

    private boolean isOnPaper(Matrix matrix) {
        float x = matrix.getTranslateX();
        float y = matrix.getTranslateY();
        return x >= paper.getLowerLeftX() - BESIDE && x <= paper.getUpperRightX() + BESIDE
                && y >= paper.getLowerLeftY() - BESIDE && y <= paper.getUpperRightY() + BESIDE;
    }

    /** What a letter says: nothing when the font does not tell, a space when it is a picture. */
    private String text(PDFont font, int code) {
        String text = font.toUnicode(code, NAMES);
        if (text == null) {
            unknown++;
            return font instanceof PDSimpleFont && Character.isDefined(code) ? String.valueOf((char) code) : "";
        }
        boolean own = text.length() == 1 && Character.getType(text.charAt(0)) == Character.PRIVATE_USE;
        return own && font.getName() != null && ICONS.matcher(font.getName().toLowerCase(Locale.ROOT)).find()
                ? " "
                : text;
    }

    /** In units of the font's size: one, but of fonts that are drawings, which have a scale of their own. */
    private static float lineHeight(PDFont font) {
        if (!(font instanceof PDType3Font drawn)) {
            return 1;
        }
        float height = drawn.getFontBBox() == null
                ? 0
                : Math.abs(drawn.getFontBBox().getHeight() * drawn.getFontMatrix().getScaleY());
        return height > 0.2f && height < 5 ? height : 1;
    }

    private static GlyphList names() {
        String more = "/org/apache/pdfbox/resources/glyphlist/additional.txt";
        try (InputStream in = GlyphList.class.getResourceAsStream(more)) {
            return new GlyphList(GlyphList.getAdobeGlyphList(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
