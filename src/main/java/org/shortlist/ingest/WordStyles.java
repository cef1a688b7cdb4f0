package org.shortlist.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the styles and lists of a Word document mean for its text: which paragraphs are headings or items, and what is hidden. */
final class WordStyles implements WordText.Visitor {

    private static final int LONGEST_CHAIN = 20;

    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> headings = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();
    private final Map<String, String> listOfStyle = new HashMap<>();
    private final Map<String, String> patternOfList = new HashMap<>();
    /** Patterns whose first level has bullets. */
    private final Set<String> bulleted = new HashSet<>();
    private String style = "";
    private String list = "";
    private String pattern = "";
    private boolean inLevel;

    @Override
    public void start(String name, XMLStreamReader xml) {
        switch (name) {
            case "style" -> {
                style = WordText.attribute(xml, "styleId");
                list = "";
                pattern = "";
            }
            case "name" -> heading(WordText.attribute(xml, "val"));
            case "basedOn" -> parents.put(style, WordText.attribute(xml, "val"));
            case "vanish" -> hide(xml);
            case "abstractNum" -> pattern = WordText.attribute(xml, "abstractNumId");
            case "num" -> {
                list = WordText.attribute(xml, "numId");
                pattern = "";
            }
            case "abstractNumId" -> patternOfList.put(list, WordText.attribute(xml, "val"));
            case "numId" -> listOfStyle.put(style, WordText.attribute(xml, "val"));
            case "lvl" -> inLevel = !pattern.isEmpty();
            case "numFmt" -> format(WordText.attribute(xml, "val"));
            default -> {
            }
        }
    }

    private void heading(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("heading") || lower.equals("title")) {
            headings.add(style);
        }
    }

    private void hide(XMLStreamReader xml) {
        if (isOn(xml) && !inLevel) {
            hidden.add(style);
        }
    }

    private void format(String format) {
        if (inLevel && format.equals("bullet")) {
            bulleted.add(pattern);
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("lvl")) {
            inLevel = false;
        } else if (name.equals("style")) {
            style = "";
        }
    }

    /** Whether a switch is on: it is when it stands there without saying otherwise. */
    static boolean isOn(XMLStreamReader xml) {
        return !Set.of("0", "false", "off", "none").contains(WordText.attribute(xml, "val"));
    }

    boolean isHeading(String style) {
        return !style.isEmpty() && headings.contains(style);
    }

    boolean isHidden(String style) {
        return !style.isEmpty() && hidden.contains(style);
    }

    /**
     * Whether a paragraph has a bullet.
     *
     * @param list its own; empty when it has the list of its style, 0 when it has none
     */
    boolean isBulleted(String style, String list) {
        String id = list.isEmpty() ? listOf(style) : list;
        return id != null && bulleted.contains(patternOfList.getOrDefault(id, ""));
    }

    private @Nullable String listOf(String style) {
        String at = style;
        for (int i = 0; i < LONGEST_CHAIN && at != null; i++) {
            String list = listOfStyle.get(at);
            if (list != null) {
                return list;
            }
            at = parents.get(at);
        }
        return null;
    }
}
