package org.shortlist.parser;

import java.util.List;
import java.util.Locale;

/** What programs do to the text of a résumé. */
final class MadeDamage {

    static final List<String> KINDS = List.of("none", "none", "none", "none", "none", "lower", "capitals", "doubled",
            "flat", "wrapped", "page");
    private static final int MARGIN = 60;

    private MadeDamage() {}

    static String damage(String text, String kind, String name) {
        return switch (kind) {
            case "lower" -> text.toLowerCase(Locale.ROOT);
            case "capitals" -> MadeResumes.capitals(text);
            case "doubled" -> text.replace("\n", "\n\n");
            case "flat" -> text.replaceAll("[ \t]+", " ").replaceAll("\n\\s*\n", "\n").replaceAll("(?m)^ ", "");
            case "wrapped" -> text.lines().map(MadeDamage::wrapped).reduce("", (a, b) -> a + b + "\n");
            case "page" -> withPage(text, name);
            default -> text;
        };
    }

    /** A bullet that goes on in the next line. */
    private static String wrapped(String line) {
        int blank = line.length() <= MARGIN || !line.startsWith("•") ? -1 : line.lastIndexOf(' ', MARGIN);
        return blank < 0 ? line : line.substring(0, blank) + "\n" + wrapped(line.substring(blank + 1));
    }

    /** The end of a page, after a line of text somewhere in the middle. */
    private static String withPage(String text, String name) {
        int at = text.indexOf("\n• ", text.length() / 2);
        int end = at < 0 ? -1 : text.indexOf('\n', at + 1);
        return end < 0 ? text : text.substring(0, end) + "\n" + name + " – Page 2" + text.substring(end);
    }
}
