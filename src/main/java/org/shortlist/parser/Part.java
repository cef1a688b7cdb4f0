package org.shortlist.parser;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Section;

/**
 * A part of the document under one heading.
 *
 * @param heading null before the first heading
 * @param lines   without the heading; for {@code Skills: Java, Go} the rest of the heading's line comes first
 * @param from    where it begins in the clean text, heading and all
 * @param to      where the next part begins
 */
record Part(Section.Kind kind, @Nullable Line heading, List<Line> lines, int from, int to) {

    Part {
        lines = List.copyOf(lines);
    }

    Part withKind(Section.Kind other) {
        return new Part(other, heading, lines, from, to);
    }

    String title() {
        return heading == null ? "" : heading.text();
    }
}
