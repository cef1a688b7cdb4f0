package org.shortlist.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * Makes lines of a part of a Word document: a paragraph a line, a bullet before an item of a list, rows of tables as {@link TableRow} has
 * them. A text box is read before the paragraph it hangs on; where one is written once for new programs and once for old ones, it is read
 * once. Left out are what is hidden, deleted or only asks to be filled in, and the numbers of pages.
 */
final class WordCollector implements WordText.Visitor {

    private static final Set<String> UNSEEN = Set.of("del", "moveFrom", "delText", "sdtPr", "sectPr", "tblPr", "trPr",
            "tcPr", "binData");
    private static final Set<String> READ = Set.of("t", "instrText", "posOffset");

    private final WordStyles styles;
    private final Map<String, String> links;
    private final Limits limits;
    private final Deque<StringBuilder> blocks = new ArrayDeque<>();
    private final Deque<WordParagraph> paragraphs = new ArrayDeque<>();
    private final Deque<List<String>> rows = new ArrayDeque<>();
    private final Deque<String> hyperlinks = new ArrayDeque<>();
    /** What had been read when a piece began of which there are several versions. */
    private final Deque<Long> alternatives = new ArrayDeque<>();
    private WordParagraph.Place place = WordParagraph.Place.NONE;
    private boolean down;
    private String reading = "";
    private boolean asksToBeFilled;
    private int unseen;
    private long length;

    /** @param links addresses by the ids under which the part names them */
    WordCollector(WordStyles styles, Map<String, String> links, Limits limits) {
        this.styles = styles;
        this.links = links;
        this.limits = limits;
        blocks.push(new StringBuilder());
    }

    String text() {
        return blocks.getLast().toString();
    }

    @Override
    public void start(String name, XMLStreamReader xml) {
        asksToBeFilled |= name.equals("showingPlcHdr");
        if (unseen > 0 || isUnseen(name)) {
            unseen++;
            return;
        }
        reading = READ.contains(name) ? name : "";
        switch (name) {
            case "p" -> paragraphs.push(new WordParagraph(styles));
            case "tr" -> rows.push(new ArrayList<>());
            case "tc", "txbxContent" -> blocks.push(new StringBuilder());
            case "AlternateContent" -> alternatives.push(length);
            case "anchor" -> place = WordParagraph.Place.NONE;
            case "positionV" -> down = true;
            case "positionH" -> down = false;
            case "hyperlink" -> hyperlinks.push(links.getOrDefault(WordText.attribute(xml, "id"), ""));
            default -> {
                if (!paragraphs.isEmpty()) {
                    paragraphs.getFirst().start(name, xml);
                }
            }
        }
    }

    private boolean isUnseen(String name) {
        boolean again = (name.equals("Choice") || name.equals("Fallback")) && !alternatives.isEmpty()
                && length > alternatives.getFirst();
        boolean placeholder = name.equals("sdtContent") && asksToBeFilled;
        asksToBeFilled &= !placeholder;
        return again || placeholder || UNSEEN.contains(name);
    }

    @Override
    public void text(String text) throws UnreadableFileException {
        if (unseen > 0 || reading.isEmpty()) {
            return;
        }
        length += text.length();
        if (length > limits.characters()) {
            throw Words.tooLong(limits, null);
        }
        if (reading.equals("posOffset")) {
            place = place.with(down, text.strip());
        } else if (!paragraphs.isEmpty()) {
            paragraphs.getFirst().text(reading, text);
        }
    }

    @Override
    public void end(String name) {
        if (unseen > 0) {
            unseen--;
            return;
        }
        reading = "";
        switch (name) {
            case "p" -> endParagraph();
            case "tc" -> endCell();
            case "tr" -> endRow();
            case "txbxContent" -> endBox();
            case "AlternateContent" -> alternatives.poll();
            case "hyperlink" -> endHyperlink();
            default -> {
                if (!paragraphs.isEmpty()) {
                    paragraphs.getFirst().end(name);
                }
            }
        }
    }

    private void endParagraph() {
        WordParagraph paragraph = paragraphs.poll();
        if (paragraph != null) {
            paragraph.writeTo(blocks.getFirst());
        }
    }

    private void endHyperlink() {
        String link = hyperlinks.poll();
        if (link != null && !link.isEmpty() && !paragraphs.isEmpty()) {
            paragraphs.getFirst().link(link);
        }
    }

    private void endCell() {
        String cell = endBlock();
        if (rows.isEmpty()) {
            blocks.getFirst().append(cell).append('\n');
        } else {
            rows.getFirst().add(cell);
        }
    }

    private void endRow() {
        List<String> cells = rows.poll();
        if (cells != null) {
            blocks.getFirst().append(TableRow.of(cells)).append('\n');
        }
    }

    private void endBox() {
        String box = endBlock();
        if (paragraphs.isEmpty()) {
            blocks.getFirst().append(box).append('\n');
        } else {
            paragraphs.getFirst().box(box, place);
        }
    }

    /** What was written since the innermost cell or box began. */
    private String endBlock() {
        return blocks.size() == 1 ? "" : CleanLines.of(blocks.pop().toString());
    }
}
