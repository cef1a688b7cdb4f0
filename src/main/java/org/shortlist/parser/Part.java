package org.shortlist.parser;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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

    private static final Set<String> CONTACT = Set.of("contact", "contact information", "contact details", "contact me",
            "personal details", "personal information", "personal data", "kontakt", "personliche daten",
            "personliche angaben", "contacto", "datos personales", "coordonnees", "contatti", "dati personali",
            "contato", "dados pessoais", "persoonlijke gegevens", "personalia");

    Part {
        lines = List.copyOf(lines);
    }

    Part withKind(Section.Kind other) {
        return new Part(other, heading, lines, from, to);
    }

    /** The lines below the last of these, all when there is none. */
    Part after(Predicate<Line> above) {
        int first = 0;
        for (int i = 0; i < lines.size(); i++) {
            first = above.test(lines.get(i)) ? i + 1 : first;
        }
        return new Part(kind, heading, lines.subList(first, lines.size()), from, to);
    }

    /** Whether it holds address and telephone, as the rail beside the text often does. */
    boolean isContact() {
        return heading != null && CONTACT.contains(Headings.name(heading.text()));
    }

    String title() {
        return heading == null ? "" : heading.text();
    }
}
