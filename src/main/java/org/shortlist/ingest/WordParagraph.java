package org.shortlist.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** A paragraph of a Word document while it is read: its runs and fields, and the text boxes that hang on it. */
final class WordParagraph {

    private static final Set<String> SYMBOL_FONTS = Set.of("symbol", "wingdings", "wingdings 2", "wingdings 3",
            "webdings");
    private static final Pattern LINK_FIELD = Pattern.compile("HYPERLINK\\s+\"([^\"]{1,300})\"");
    private static final Pattern PAGE_FIELD = Pattern.compile("\\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\\b[\\s\\S]*");
    private static final Pattern TABS = Pattern.compile("(?<! ) *+\t[ \t]*+");
    private static final Pattern FEW_LETTERS = Pattern.compile("(?:\\P{L}*+\\p{L}){0,10}+\\P{L}*+");
    private static final Pattern BULLET = Pattern.compile("[\\p{So}\\p{Co}•◦‣⁃∙·▪*–-].*", Pattern.DOTALL);
    /** Half points; smaller letters cannot be read. */
    private static final int SMALLEST = 4;
    /** Where the letters of a symbol font stand among those of Unicode. */
    private static final int SYMBOLS = 0xf000;

    private final WordStyles styles;
    private final StringBuilder text = new StringBuilder();
    private final List<Box> boxes = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private final Deque<Run> runs = new ArrayDeque<>();
    private final Deque<Field> fields = new ArrayDeque<>();
    private String style = "";
    private String list = "";
    private boolean inProperties;
    private boolean numbersPages;

    WordParagraph(WordStyles styles) {
        this.styles = styles;
    }

    /** Where a text box hangs, in the units of the format; 0 when it does not say. */
    record Place(long down, long right) {

        static final Place NONE = new Place(0, 0);

        Place with(boolean isDown, String offset) {
            if (!offset.matches("-?\\d{1,12}")) {
                return this;
            }
            long number = Long.parseLong(offset);
            return isDown ? new Place(number, right) : new Place(down, number);
        }
    }

    private record Box(String text, Place place) {}

    /** Letters of one look. */
    private static final class Run {
        private boolean hidden;
        private boolean symbols;
    }

    /** A field: what it asks for, and what that came to. */
    private static final class Field {
        private final StringBuilder question = new StringBuilder();
        private boolean answered;

        boolean isPage() {
            return PAGE_FIELD.matcher(question).matches();
        }
    }

    void start(String name, XMLStreamReader xml) {
        if (inProperties) {
            property(name, xml);
            return;
        }
        switch (name) {
            case "pPr" -> inProperties = true;
            case "r" -> runs.push(new Run());
            case "tab", "ptab" -> write("\t");
            case "br", "cr" -> write("\n");
            case "noBreakHyphen" -> write("-");
            case "sym" -> symbol(WordText.attribute(xml, "char"));
            case "textpath" -> write(WordText.attribute(xml, "string"));
            case "fldChar" -> field(WordText.attribute(xml, "fldCharType"));
            case "fldSimple" -> {
                fields.push(new Field());
                fields.getFirst().question.append(WordText.attribute(xml, "instr"));
                fields.getFirst().answered = true;
            }
            default -> look(name, xml);
        }
    }

    private void property(String name, XMLStreamReader xml) {
        switch (name) {
            case "pStyle" -> style = WordText.attribute(xml, "val");
            case "numId" -> list = WordText.attribute(xml, "val");
            default -> {
            }
        }
    }

    private void look(String name, XMLStreamReader xml) {
        if (runs.isEmpty()) {
            return;
        }
        Run run = runs.getFirst();
        switch (name) {
            case "vanish" -> run.hidden |= WordStyles.isOn(xml);
            case "rStyle" -> run.hidden |= styles.isHidden(WordText.attribute(xml, "val"));
            case "sz" -> run.hidden |= WordText.attribute(xml, "val").matches("[0-" + SMALLEST + "]");
            case "rFonts" -> run.symbols = SYMBOL_FONTS
                    .contains(WordText.attribute(xml, "ascii").toLowerCase(Locale.ROOT));
            default -> {
            }
        }
    }

    private void symbol(String hex) {
        if (hex.matches("[0-9A-Fa-f]{1,4}")) {
            int code = Integer.parseInt(hex, 16);
            write(String.valueOf((char) (code < 0x100 ? SYMBOLS + code : code)));
        }
    }

    private void field(String type) {
        switch (type) {
            case "begin" -> fields.push(new Field());
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.getFirst().answered = true;
                }
            }
            default -> endField();
        }
    }

    private void endField() {
        Field field = fields.poll();
        if (field != null) {
            numbersPages |= field.isPage();
            Matcher link = LINK_FIELD.matcher(field.question);
            if (link.find()) {
                links.add(link.group(1));
            }
        }
    }

    void end(String name) {
        switch (name) {
            case "pPr" -> inProperties = false;
            case "r" -> runs.poll();
            case "fldSimple" -> endField();
            default -> {
            }
        }
    }

    /** @param element what holds the text: that of a run, or the question of a field */
    void text(String element, String read) {
        if (element.equals("instrText")) {
            if (!fields.isEmpty()) {
                fields.getFirst().question.append(read);
            }
            return;
        }
        boolean symbols = !runs.isEmpty() && runs.getFirst().symbols;
        write(symbols ? symbols(read) : read.replace('\n', ' '));
    }

    private static String symbols(String letters) {
        StringBuilder symbols = new StringBuilder();
        letters.chars().forEach(c -> symbols.append((char) (c > ' ' && c < 0x100 ? SYMBOLS + c : c)));
        return symbols.toString();
    }

    private void write(String written) {
        boolean hidden = !runs.isEmpty() && runs.getFirst().hidden;
        boolean unanswered = fields.stream().anyMatch(field -> !field.answered || field.isPage());
        if (!hidden && !unanswered) {
            text.append(written);
        }
    }

    void link(String address) {
        links.add(address);
    }

    void box(String box, Place place) {
        if (!box.isEmpty()) {
            boxes.add(new Box(box, place));
        }
    }

    /** Writes the boxes from top to bottom, then the paragraph. */
    void writeTo(StringBuilder block) {
        boxes.sort(Comparator.comparingLong((Box box) -> box.place.down).thenComparingLong(box -> box.place.right));
        boxes.forEach(box -> block.append(box.text).append("\n\n"));
        String line = TABS.matcher(text).replaceAll("\t").strip();
        if (line.isEmpty() || numbersPages && FEW_LETTERS.matcher(line).matches()) {
            block.append(boxes.isEmpty() && !numbersPages ? "\n" : "");
            return;
        }
        if (styles.isHeading(style) && !block.isEmpty()) {
            block.append('\n');
        }
        if (styles.isBulleted(style, list) && !BULLET.matcher(line).matches()) {
            block.append("• ");
        }
        block.append(line);
        for (String link : links) {
            Addresses.told(link, line).ifPresent(address -> block.append(' ').append(address));
        }
        block.append('\n');
    }
}
