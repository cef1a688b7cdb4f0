package org.shortlist.parser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shortlist.resume.Skill;

/**
 * Gathers the known skills that a text names beside those that it states: in the summary, in highlights, within a longer item such
 * as "Microsoft Office (Word, Excel)". However a list was cut, what it names is found.
 */
final class OtherSkills {

    private final Concepts concepts;
    private final CleanText text;
    private final Set<String> known = new HashSet<>();
    private final List<Skill> found = new ArrayList<>();

    OtherSkills(Concepts concepts, CleanText text, List<Skill> stated) {
        this.concepts = concepts;
        this.text = text;
        stated.forEach(skill -> known.add(skill.concept().id()));
    }

    /** Looks through a list of skills, which is itself the evidence for names that mean something else elsewhere. */
    void ofList(int from, int to) {
        add(concepts.skillsInList(text, from, to));
    }

    void ofText(int from, int to) {
        add(concepts.skillsIn(text, from, to));
    }

    void add(List<Skill> skills) {
        skills.stream().filter(skill -> known.add(skill.concept().id())).forEach(found::add);
    }

    List<Skill> found() {
        return found;
    }
}
