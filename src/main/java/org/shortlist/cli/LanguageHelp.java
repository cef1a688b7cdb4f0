package org.shortlist.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shortlist.query.Syntax;
import org.shortlist.query.Syntax.Topic;

/** The table of the query language, topic by topic, as lines for a terminal. */
final class LanguageHelp {

    private static final int WIDTH = 108;
    private static final String GAP = "  ";

    private LanguageHelp() {}

    /** All topics, each under its heading. */
    static List<String> lines() {
        return Arrays.stream(Topic.values())
                .flatMap(topic -> lines(topic, false).stream())
                .toList();
    }

    /** One topic, with an example of each form. */
    static List<String> lines(Topic topic) {
        return lines(topic, true);
    }

    private static List<String> lines(Topic topic, boolean examples) {
        List<Syntax> rows = Syntax.TABLE.stream().filter(row -> row.topic() == topic).toList();
        int typed = rows.stream().mapToInt(row -> row.typed().length()).max().orElse(0);
        List<String> lines = new ArrayList<>(List.of("", topic.label() + ":"));
        for (Syntax row : rows) {
            List<String> right = wrapped(row.meaning(), WIDTH - typed - 2 * GAP.length());
            if (examples) {
                right.add(GAP + row.example());
            }
            for (int i = 0; i < right.size(); i++) {
                String left = i == 0 ? row.typed() : "";
                lines.add(GAP + left + " ".repeat(typed - left.length()) + GAP + right.get(i));
            }
        }
        return lines;
    }

    private static List<String> wrapped(String sentence, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : sentence.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line);
                line = "";
            }
            line += line.isEmpty() ? word : " " + word;
        }
        lines.add(line);
        return lines;
    }

    /** The topic of this name, or of the name that begins so. */
    static Optional<Topic> topic(String typed) {
        String name = typed.toLowerCase(Locale.ROOT);
        return Arrays.stream(Topic.values()).filter(topic -> name(topic).startsWith(name)).findFirst();
    }

    static String topics() {
        return Arrays.stream(Topic.values()).map(LanguageHelp::name).collect(Collectors.joining(", "));
    }

    private static String name(Topic topic) {
        return topic.name().toLowerCase(Locale.ROOT);
    }
}
