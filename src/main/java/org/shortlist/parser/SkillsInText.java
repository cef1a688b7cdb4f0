package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Position;
import org.shortlist.resume.Project;
import org.shortlist.resume.Resume;
import org.shortlist.resume.ResumeBuilder;
import org.shortlist.resume.Skill;
import org.shortlist.resume.Span;
import org.shortlist.resume.Title;

/** Finds in the texts of jobs and projects that came as data the skills they speak of. */
final class SkillsInText {

    private final Concepts concepts;
    private final CleanText text;

    SkillsInText(Concepts concepts, CleanText text) {
        this.concepts = concepts;
        this.text = text;
    }

    Resume fill(Resume read) {
        OtherSkills others = new OtherSkills(concepts, text, read.skills());
        others.add(read.otherSkills());
        read.skills()
                .stream()
                .map(Skill::span)
                .filter(Objects::nonNull)
                .forEach(s -> others.ofList(s.start(), s.end()));
        Span summary = span(read.summary());
        if (summary != null) {
            others.ofText(summary.start(), summary.end());
        }
        return new ResumeBuilder(read).otherSkills(others.found())
                .positions(read.positions().stream().map(this::position).toList())
                .projects(read.projects().stream().map(this::project).toList())
                .build();
    }

    private Position position(Position job) {
        List<Skill> skills = new ArrayList<>();
        Title title = job.title();
        find(title == null ? null : title.span(), skills);
        find(span(job.description()), skills);
        return new Position(job.title(), job.employer(), job.team(), job.location(), job.dates(), job.description(),
                skills, job.internship(), job.span());
    }

    private Project project(Project project) {
        List<Skill> skills = new ArrayList<>(project.skills());
        find(span(project.description()), skills);
        return new Project(project.name(), project.dates(), project.description(), skills, project.span());
    }

    private static @Nullable Span span(@Nullable Mention mention) {
        return mention == null ? null : mention.span();
    }

    private void find(@Nullable Span span, List<Skill> into) {
        if (span != null) {
            concepts.skillsIn(text, span.start(), span.end())
                    .stream()
                    .filter(skill -> into.stream().noneMatch(known -> known.concept().equals(skill.concept())))
                    .forEach(into::add);
        }
    }
}
