package org.shortlist.resume;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One document, read: what it says and no more. An absent value was not found in the document; nothing is invented. Made by a
 * {@link ResumeBuilder}.
 *
 * @param headline   the line under the name that says what the person is ("Public Relations Director")
 * @param location   where the person lives
 * @param claims     right to work, clearance, readiness to move, notice and the like, in the order of the document
 * @param positions  in the order of the document
 * @param skills     the stated ones, in the order of the document; those used in a job stand in the position
 * @param otherSkills those that the text names beside its stated ones and its jobs: in the summary, in the highlights, within a
 *                   longer item of a list
 * @param dated      the date that the document itself bears ("Updated March 2024"), a lone one
 * @param sections   the parts of the text, in order; empty when the résumé came as data
 * @param doubts     the values that the parser is not sure of
 */
public record Resume(@Nullable Mention name, @Nullable Mention headline, Contact contact, @Nullable Place location,
        List<Claim> claims, @Nullable Mention summary, List<Position> positions, List<Education> education,
        List<Project> projects, List<Skill> skills, List<Skill> otherSkills, List<Certificate> certificates,
        List<Language> languages,
        List<Volunteering> volunteering, List<Publication> publications, List<Patent> patents, List<Award> awards,
        @Nullable DateRange dated, List<Section> sections, List<Doubt> doubts, List<Warning> warnings) {

    public static final Resume EMPTY = new ResumeBuilder().build();

    public Resume {
        claims = List.copyOf(claims);
        positions = List.copyOf(positions);
        education = List.copyOf(education);
        projects = List.copyOf(projects);
        skills = List.copyOf(skills);
        otherSkills = List.copyOf(otherSkills);
        certificates = List.copyOf(certificates);
        languages = List.copyOf(languages);
        volunteering = List.copyOf(volunteering);
        publications = List.copyOf(publications);
        patents = List.copyOf(patents);
        awards = List.copyOf(awards);
        sections = List.copyOf(sections);
        doubts = List.copyOf(doubts);
        warnings = List.copyOf(warnings);
    }

    /** The skills that stand outside the jobs: the stated ones first. A concept may come more than once. */
    public Stream<Skill> skillsOutsideJobs() {
        return Stream.of(skills.stream(), projects.stream().flatMap(project -> project.skills().stream()),
                otherSkills.stream()).flatMap(all -> all);
    }

    /** What the résumé says of one kind of thing, in the order of the document. */
    public List<Claim> claims(Claim.Kind kind) {
        return claims.stream().filter(claim -> claim.kind() == kind).toList();
    }

    /** How sure the parser is of the value that was read from this span. */
    public Certainty certainty(@Nullable Span value) {
        return doubts.stream()
                .filter(doubt -> value != null && value.equals(doubt.span()))
                .map(Doubt::certainty)
                .findFirst()
                .orElse(Certainty.SURE);
    }
}
