package org.shortlist.resume;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.shortlist.resume.Correction.Field;

/** Takes out the skills that a person has not, wherever the résumé speaks of them, and adds those that it does not speak of. */
final class CorrectedSkills {

    private final Meanings meanings;

    CorrectedSkills(Meanings meanings) {
        this.meanings = meanings;
    }

    /** Whether the résumé itself has a skill of this name. */
    static boolean has(Resume resume, String name) {
        return Stream
                .concat(resume.skillsOutsideJobs(), resume.positions().stream().flatMap(job -> job.skills().stream()))
                .anyMatch(skill -> isCalled(skill, name));
    }

    Resume in(Resume resume, List<Correction> corrections) {
        Resume result = resume;
        for (Correction one : corrections) {
            if (one.field() == Field.SKILL && one.skill() != null) {
                result = one.value() == null ? without(result, one.skill()) : with(result, one.skill());
            }
        }
        return result;
    }

    private Resume with(Resume resume, String name) {
        if (has(resume, name)) {
            return resume;
        }
        List<Skill> skills = new ArrayList<>(resume.skills());
        skills.add(meanings.skill(Mention.of(name)));
        return new ResumeBuilder(resume).skills(skills).build();
    }

    private Resume without(Resume resume, String name) {
        String id = meanings.skill(Mention.of(name)).concept().id();
        return new ResumeBuilder(resume).skills(without(resume.skills(), name, id))
                .otherSkills(without(resume.otherSkills(), name, id))
                .projects(resume.projects().stream().map(project -> without(project, name, id)).toList())
                .positions(resume.positions().stream().map(job -> without(job, name, id)).toList())
                .build();
    }

    private static List<Skill> without(List<Skill> skills, String name, String id) {
        return skills.stream().filter(skill -> !isCalled(skill, name) && !skill.concept().id().equals(id)).toList();
    }

    private static Project without(Project project, String name, String id) {
        return new Project(project.name(), project.dates(), project.description(), without(project.skills(), name, id),
                project.span());
    }

    private static Position without(Position job, String name, String id) {
        return new Position(job.title(), job.employer(), job.team(), job.location(), job.dates(), job.description(),
                without(job.skills(), name, id), job.internship(), job.span());
    }

    private static boolean isCalled(Skill skill, String name) {
        return Stream.of(skill.concept().id(), skill.concept().label(), skill.text()).anyMatch(name::equalsIgnoreCase);
    }
}
