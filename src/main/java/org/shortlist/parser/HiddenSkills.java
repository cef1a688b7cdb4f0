package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Section.Kind;

/**
 * Finds lists of skills under headings that mean something else elsewhere: "Languages" over Java and Go, and, where such groups
 * follow one another under lines of their own, "Other" at their end.
 */
final class HiddenSkills {

    private static final Set<String> REST = Set.of("other", "others", "miscellaneous", "sonstiges", "divers", "otros",
            "altro", "outros", "overig");

    private final Sheet sheet;
    private final LanguageReader languages;

    HiddenSkills(Sheet sheet, LanguageReader languages) {
        this.sheet = sheet;
        this.languages = languages;
    }

    /** The parts, those that are groups of the list before them joined to it. */
    List<Part> show(List<Part> parts) {
        List<Part> shown = new ArrayList<>();
        boolean grouped = false;
        for (Part part : parts) {
            Part last = shown.isEmpty() ? null : shown.getLast();
            boolean ofComputers = isOfComputers(part);
            if (isGrouped(last) && (ofComputers || grouped && REST.contains(Headings.name(part.title())))) {
                shown.set(shown.size() - 1, joined(last, part));
                grouped = true;
            } else {
                shown.add(ofComputers ? part.withKind(Kind.SKILLS) : part);
                grouped = false;
            }
        }
        return shown;
    }

    private boolean isOfComputers(Part part) {
        return part.kind() == Kind.LANGUAGES && !part.lines().isEmpty()
                && languages.read(sheet, List.of(part)).isEmpty();
    }

    /** Whether a list of skills begins with a line that names a group and a list under it. */
    private static boolean isGrouped(@Nullable Part part) {
        return part != null && part.kind() == Kind.SKILLS && part.lines().size() > 1
                && SkillEntries.isTitle(part.lines().subList(0, 1)) && SkillEntries.isList(part.lines().subList(1, 2));
    }

    private static Part joined(Part list, Part group) {
        List<Line> lines = new ArrayList<>(list.lines());
        if (group.heading() != null) {
            lines.add(group.heading());
        }
        lines.addAll(group.lines());
        return new Part(list.kind(), list.heading(), lines, list.from(), group.to());
    }
}
