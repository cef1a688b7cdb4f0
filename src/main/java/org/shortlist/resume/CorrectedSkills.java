package org.shortlist.resume;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.shortlist.resume.Correction.Field;

/**
 * Takes out the skills that a person has not, wherever the résumé speaks of them, and adds those that it does not speak of. However
 * many there are, the résumé is gone through once.
 */
final class CorrectedSkills {

    private final Set<String> wrong = new HashSet<>();
    private final Set<String> wrongConcepts = new HashSet<>();
    private final Map<String, Skill> right = new LinkedHashMap<>();

    CorrectedSkills(List<Correction> corrections, Meanings meanings) {
        for (Correction one : corrections) {
            if (one.field() == Field.SKILL && one.skill() != null) {
                Skill skill = meanings.skill(Mention.of(one.skill()));
                if (one.value() == null) {
                    wrong.add(folded(one.skill()));
                    wrongConcepts.add(skill.concept().id());
                    right.remove(skill.concept().id());
                } else {
                    right.putIfAbsent(skill.concept().id(), skill);
                }
            }
        }
    }

    /** Whether the résumé itself has a skill of this name. */
    static boolean has(Resume resume, String name) {
        return all(resume).flatMap(CorrectedSkills::names).anyMatch(folded(name)::equals);
    }

    Resume in(Resume resume) {
        if (wrong.isEmpty() && right.isEmpty()) {
            return resume;
        }
        Resume rest = wrong.isEmpty() ? resume : without(resume);
        List<Skill> skills = new ArrayList<>(rest.skills());
        Set<String> there = new HashSet<>(all(rest).flatMap(CorrectedSkills::names).toList());
        right.values().stream().filter(skill -> there.add(folded(skill.text()))).forEach(skills::add);
        return new ResumeBuilder(rest).skills(skills).build();
    }

    private Resume without(Resume resume) {
        return new ResumeBuilder(resume).skills(without(resume.skills()))
                .otherSkills(without(resume.otherSkills()))
                .projects(resume.projects().stream().map(this::without).toList())
                .positions(resume.positions().stream().map(this::without).toList())
                .build();
    }

    private List<Skill> without(List<Skill> skills) {
        return skills.stream().filter(skill -> !isWrong(skill)).toList();
    }

    private boolean isWrong(Skill skill) {
        return wrongConcepts.contains(skill.concept().id()) || names(skill).anyMatch(wrong::contains);
    }

    private Project without(Project project) {
        return new Project(project.name(), project.dates(), project.description(), without(project.skills()),
                project.span());
    }

    private Position without(Position job) {
        return new Position(job.title(), job.employer(), job.team(), job.location(), job.dates(), job.description(),
                without(job.skills()), job.internship(), job.span());
    }

    private static Stream<Skill> all(Resume resume) {
        return Stream.concat(resume.skillsOutsideJobs(),
                resume.positions().stream().flatMap(job -> job.skills().stream()));
    }

    private static Stream<String> names(Skill skill) {
        return Stream.of(skill.concept().id(), skill.concept().label(), skill.text()).map(CorrectedSkills::folded);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
