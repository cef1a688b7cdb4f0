package org.shortlist.parser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.shortlist.vocabulary.Wording;

/**
 * Which parts state the person's skills.
 *
 * <p>A résumé may have several parts of this kind. "Highlights" and the like speak of the person as a whole: where a list that is
 * headed as skills stands beside them, that is the stated one. Some sites add a second list under the same heading that a
 * machine drew from the text, "agency, C, clients, database": what the person states stands in the first. What these parts
 * name is not lost: {@link OtherSkills} finds the known skills in all of them.
 */
final class SkillLists {

    private static final int HARVEST = 12;

    /** Headings over the list itself. */
    private static final Set<String> PLAIN = Set.of("skills", "skill", "key skills", "core skills", "my skills",
            "professional skills", "relevant skills", "skill set", "skillset", "skills and abilities", "kenntnisse",
            "fahigkeiten", "habilidades", "aptitudes", "competences", "competenze", "capacita", "vaardigheden",
            "habilidades e competencias");

    /** Headings over what praises as much as it lists. */
    private static final Set<String> PRAISE = Set.of("highlights", "skill highlights", "core qualifications",
            "qualifications", "summary of skills", "core strengths", "strengths", "key strengths", "key qualifications",
            "skills and accomplishments", "skills summary", "areas of strength", "professional strengths",
            "my strengths", "core competencies", "core competences", "competencies", "key competencies",
            "professional competencies", "areas of expertise", "areas of experience", "areas of knowledge",
            "expertise", "core expertise", "professional expertise", "key areas of expertise", "specialties",
            "specialities", "what i do well", "what i bring");

    private final Wording text;
    private final List<Part> stated = new ArrayList<>();
    private final List<Part> praise = new ArrayList<>();
    private final List<Part> drawn = new ArrayList<>();

    SkillLists(Wording text, List<Part> parts) {
        this.text = text;
        Set<String> titles = new HashSet<>();
        for (Part part : parts) {
            boolean second = !titles.add(Headings.name(part.title()));
            if (second && isDrawn(part.lines())) {
                drawn.add(part);
            } else if (!part.lines().isEmpty()) {
                stated.add(part);
            }
        }
        if (stated.stream().anyMatch(part -> PLAIN.contains(Headings.name(part.title())))) {
            stated.stream().filter(part -> PRAISE.contains(Headings.name(part.title()))).forEach(praise::add);
            stated.removeAll(praise);
        }
    }

    /** Those that state skills. */
    List<Part> stated() {
        return stated;
    }

    /** Those that praise beside a list. */
    List<Part> praise() {
        return praise;
    }

    /** Whether a machine drew the list from the text, so that it proves no more than the text does. */
    boolean isDrawn(Part part) {
        return drawn.contains(part);
    }

    /** Many words in the order of the alphabet. */
    private boolean isDrawn(List<Line> lines) {
        List<String> items = lines.stream()
                .flatMap(line -> Cutter.commas(text, line.from(), line.to()).stream())
                .map(cut -> cut.text().toLowerCase(Locale.ROOT))
                .toList();
        int ascending = 0;
        for (int i = 1; i < items.size(); i++) {
            ascending += items.get(i - 1).compareTo(items.get(i)) <= 0 ? 1 : 0;
        }
        return items.size() >= HARVEST && ascending * 4 > items.size() * 3;
    }
}
