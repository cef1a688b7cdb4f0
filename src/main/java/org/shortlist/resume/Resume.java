package org.shortlist.resume;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One document, read: what it says and no more. An absent value was not found in the document; nothing is invented.
 *
 * @param headline          the line under the name that says what the person is ("Public Relations Director")
 * @param location          where the person lives
 * @param workAuthorization as written: "US Citizen"
 * @param positions         in the order of the document
 * @param skills            the stated ones, in the order of the document; those used in a job stand in the position
 * @param otherSkills       known ones that the text names beside its stated ones and its jobs: in the summary, in the
 *                          highlights, within a longer item of a list
 * @param sections          the parts of the text, in order; empty when the résumé came as data
 */
public record Resume(@Nullable Mention name, @Nullable Mention headline, Contact contact, @Nullable Place location,
        @Nullable Mention workAuthorization, @Nullable Mention summary, List<Position> positions,
        List<Education> education, List<Project> projects, List<Skill> skills, List<Skill> otherSkills,
        List<Certificate> certificates,
        List<Language> languages, List<Section> sections, List<Warning> warnings) {

    public static final Resume EMPTY = new Resume(null, null, Contact.NONE, null, null, null, List.of(), List.of(),
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Resume {
        positions = List.copyOf(positions);
        education = List.copyOf(education);
        projects = List.copyOf(projects);
        skills = List.copyOf(skills);
        otherSkills = List.copyOf(otherSkills);
        certificates = List.copyOf(certificates);
        languages = List.copyOf(languages);
        sections = List.copyOf(sections);
        warnings = List.copyOf(warnings);
    }

    /** The skills that stand outside the jobs: the stated ones first. A concept may come more than once. */
    public Stream<Skill> skillsOutsideJobs() {
        return Stream.of(skills.stream(), projects.stream().flatMap(project -> project.skills().stream()),
                otherSkills.stream()).flatMap(all -> all);
    }
}
