package org.shortlist.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Makes lines of a document that comes as XHTML events: one line a paragraph, a bullet before an item of a list, one line a row of a table
 * as {@link TableRow} has it.
 */
final class TextCollector extends DefaultHandler {

    private static final Set<String> BLOCKS = Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol",
            "dl", "dt", "dd", "table", "tr", "section", "article", "header", "footer", "address", "blockquote", "pre",
            "br", "hr", "figure", "figcaption", "main", "aside", "nav", "form", "fieldset", "legend", "caption",
            "details", "summary");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> UNSEEN = Set.of("head", "style", "script", "noscript", "template", "svg", "iframe",
            "object", "select", "button");

    /** The document asks for more than the limit. */
    static final class TooLongException extends SAXException {
        private static final long serialVersionUID = 1;
    }

    /** Whoever waited for the text has given up. */
    static final class StoppedException extends SAXException {
        private static final long serialVersionUID = 1;
    }

    private final int limit;
    private final boolean collapses;
    private final Deque<StringBuilder> open = new ArrayDeque<>();
    private final Deque<List<String>> rows = new ArrayDeque<>();
    private int unseen;
    private int paragraph;
    private int preformatted;
    private long length;

    /**
     * @param limit     characters
     * @param collapses whether runs of white space in the text stand for one space, as in HTML
     */
    TextCollector(int limit, boolean collapses) {
        this.limit = limit;
        this.collapses = collapses;
        open.push(new StringBuilder());
    }

    String text() {
        while (open.size() > 1) {
            endCell();
        }
        return open.getFirst().toString();
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        String name = localName.toLowerCase(Locale.ROOT);
        if (unseen > 0 || UNSEEN.contains(name)) {
            unseen++;
            return;
        }
        switch (name) {
            case "tr" -> {
                newLine();
                rows.push(new ArrayList<>());
            }
            case "td", "th" -> open.push(new StringBuilder());
            case "pre" -> preformatted++;
            default -> {
            }
        }
        if (BLOCKS.contains(name)) {
            newLine();
        }
        if (HEADINGS.contains(name)) {
            blankLine();
        }
        paragraph = line().length();
        if (name.equals("li")) {
            line().append("• ");
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        String name = localName.toLowerCase(Locale.ROOT);
        if (unseen > 0) {
            unseen--;
            return;
        }
        switch (name) {
            case "td", "th" -> endCell();
            case "tr" -> endRow();
            case "pre" -> preformatted--;
            default -> {
            }
        }
        if (BLOCKS.contains(name)) {
            endBlock(name);
        }
    }

    @Override
    public void characters(char[] chars, int start, int count) throws SAXException {
        if (Thread.currentThread().isInterrupted()) {
            throw new StoppedException();
        }
        length += count;
        if (length > limit) {
            throw new TooLongException();
        }
        if (unseen == 0) {
            append(chars, start, count);
        }
    }

    private void append(char[] chars, int start, int count) {
        StringBuilder line = line();
        for (int i = start; i < start + count; i++) {
            char c = chars[i];
            boolean space = collapses && preformatted == 0 && (c == ' ' || c == '\n' || c == '\t' || c == '\r');
            if (!space) {
                line.append(c);
            } else if (!line.isEmpty() && " \n".indexOf(line.charAt(line.length() - 1)) < 0) {
                line.append(' ');
            }
        }
    }

    private StringBuilder line() {
        return open.getFirst();
    }

    private void newLine() {
        StringBuilder line = line();
        boolean bullet = line.length() >= 2 && line.charAt(line.length() - 2) == '•';
        if (!line.isEmpty() && line.charAt(line.length() - 1) != '\n' && !bullet) {
            line.append('\n');
        }
    }

    private void blankLine() {
        StringBuilder line = line();
        if (!line.isEmpty()) {
            line.append('\n');
        }
    }

    /** An empty paragraph is a blank line that somebody made. */
    private void endBlock(String name) {
        StringBuilder line = line();
        boolean empty = line.substring(Math.min(paragraph, line.length())).isBlank();
        if (name.equals("p") && empty && !collapses) {
            line.append('\n');
        }
        newLine();
    }

    private void endCell() {
        if (open.size() == 1) {
            return;
        }
        String cell = CleanLines.of(open.pop().toString());
        if (rows.isEmpty()) {
            line().append(cell).append('\n');
        } else if (!cell.isEmpty()) {
            rows.getFirst().add(cell);
        }
    }

    private void endRow() {
        if (rows.isEmpty()) {
            return;
        }
        List<String> cells = rows.pop();
        newLine();
        line().append(TableRow.of(cells));
        newLine();
    }
}
