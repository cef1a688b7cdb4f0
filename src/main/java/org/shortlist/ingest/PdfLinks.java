package org.shortlist.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that a PDF holds in its links alone, behind words such as "E-mail" or behind a picture of an envelope: told behind
 * the words, or, of a picture on the first page, on a line of their own below the first.
 */
final class PdfLinks {

    /** No résumé has more; each is looked for among the letters of its page. */
    private static final int MOST = 50;

    private final List<Link> links = new ArrayList<>();
    private int pages;

    /** @param words what is painted where the link lies; empty when that is no text */
    private record Link(String words, String address, boolean onFirstPage) {}

    /** @param glyphs those of the page's main direction */
    void add(PDPage page, List<Glyph> glyphs) {
        pages++;
        List<PDAnnotation> annotations;
        try {
            annotations = page.getAnnotations();
        } catch (IOException | RuntimeException e) {
            return; // what is spoilt here is not the text
        }
        for (PDAnnotation annotation : annotations) {
            String address = address(annotation);
            if (address != null && links.size() < MOST) {
                links.add(new Link(words(annotation.getRectangle(), glyphs), address, pages == 1));
            }
        }
    }

    private static @Nullable String address(PDAnnotation annotation) {
        try {
            boolean known = annotation instanceof PDAnnotationLink && !annotation.isHidden()
                    && annotation.getRectangle() != null;
            return known && ((PDAnnotationLink) annotation).getAction() instanceof PDActionURI action
                    ? action.getURI()
                    : null;
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** What stands in a rectangle, in the order in which it was painted. */
    private static String words(PDRectangle place, List<Glyph> glyphs) {
        StringBuilder words = new StringBuilder();
        for (Glyph glyph : glyphs) {
            if (place.contains((glyph.x() + glyph.right()) / 2, -glyph.baseline())) {
                words.append(glyph.text());
            }
        }
        return words.chars().anyMatch(Character::isLetterOrDigit) ? words.toString().strip() : "";
    }

    /** The text with the addresses that it lacks. */
    String toldIn(String text) {
        String told = text;
        for (Link link : links) {
            Optional<String> address = Addresses.told(link.address, told);
            if (address.isPresent()) {
                told = told(told, link, address.get());
            }
        }
        return told;
    }

    private static String told(String text, Link link, String address) {
        int words = link.words.isEmpty() ? -1 : text.indexOf(link.words);
        if (words >= 0) {
            int end = words + link.words.length();
            return text.substring(0, end) + " " + address + text.substring(end);
        }
        int line = text.indexOf('\n');
        return !link.onFirstPage
                ? text
                : line < 0
                        ? text + "\n" + address
                        : text.substring(0, line + 1) + address
                                + text.substring(line);
    }
}
