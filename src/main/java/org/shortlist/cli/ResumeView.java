package org.shortlist.cli;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.http.CandidateAnswer;
import org.shortlist.resume.Claim;
import org.shortlist.resume.DateRange;
import org.shortlist.resume.Education;
import org.shortlist.resume.Mention;
import org.shortlist.resume.PartialDate;
import org.shortlist.resume.Phone;
import org.shortlist.resume.Position;
import org.shortlist.resume.Resume;
import org.shortlist.resume.SkillExperience;
import picocli.CommandLine.Help.Ansi;

/** A résumé for people, as far as it was understood. */
final class ResumeView {

    private static final int DATES = 19;

    private final Terminal terminal;

    ResumeView(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(CandidateAnswer candidate) {
        Resume resume = candidate.resume();
        line(bold(resume.name() == null ? "(no name)" : resume.name().text()) + "  " + candidate.id());
        line(joined(" · ",
                Stream.concat(
                        Stream.of(text(resume.headline()), resume.location() == null ? null : resume.location().text()),
                        resume.claims().stream().map(Claim::text))));
        line(joined(" · ", contact(resume)));
        line(SearchView.years(candidate.experience().months()) + " years of experience, as of "
                + candidate.experience().asOf());
        positions(resume.positions());
        education(resume.education());
        skills(candidate.experience().skills());
        named("Certificates", resume.certificates().stream().map(certificate -> certificate.name().text()));
        named("Languages", resume.languages().stream().map(language -> language.name().text()));
        named("Tags", candidate.tags().stream());
        named("Came from", candidate.sources().stream());
        named("Kept besides",
                candidate.attributes().entrySet().stream().map(one -> one.getKey() + ": " + one.getValue()));
        named("Set right by a person", candidate.corrections().stream().map(ResumeView::right));
        named("To be noted", resume.warnings().stream().map(warning -> warning.message()));
        line("");
        line("From " + candidate.fileName() + " (" + candidate.mediaType() + "), version " + candidate.version()
                + ", received " + Terminal.time(candidate.received()));
    }

    private static String right(CandidateAnswer.Right right) {
        String change = quoted(right.says()) + " → " + quoted(right.now());
        String who = right.by() == null ? "" : " by " + right.by();
        return right.field() + ": " + change + who + ", " + Terminal.time(right.at())
                + (right.applies() ? "" : " (of a job that the résumé no longer has)");
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "nothing" : "“" + text + "”";
    }

    private static Stream<String> contact(Resume resume) {
        return Stream.of(resume.contact().emails().stream().map(Mention::text),
                resume.contact().phones().stream().map(Phone::text),
                resume.contact().links().stream().map(Mention::text))
                .flatMap(texts -> texts);
    }

    private void positions(List<Position> positions) {
        heading("Experience", !positions.isEmpty());
        for (Position position : positions) {
            String title = position.title() == null ? null : position.title().text();
            String employer = position.employer() == null ? null : position.employer().text();
            String place = position.location() == null ? null : "(" + position.location().text() + ")";
            dated(position.dates(), joined(" ", Stream.of(joined(", ", Stream.of(title, employer)), place)));
            if (!position.skills().isEmpty()) {
                line(" ".repeat(DATES + 4) + position.skills()
                        .stream()
                        .map(skill -> skill.concept().label())
                        .distinct()
                        .collect(Collectors.joining(", ")));
            }
        }
    }

    private void education(List<Education> education) {
        heading("Education", !education.isEmpty());
        for (Education course : education) {
            String degree = course.degree() == null ? null : course.degree().text();
            String school = course.school() == null ? null : course.school().text();
            dated(course.dates(), joined(", ", Stream.of(degree, text(course.field()), school,
                    course.isInProgress() ? "expected" : null)));
        }
    }

    private void skills(List<SkillExperience> skills) {
        heading("Skills", !skills.isEmpty());
        if (!skills.isEmpty()) {
            Table table = new Table("  Skill", ">Years", "Last used", "Shown by");
            for (SkillExperience skill : skills) {
                long jobs = skill.evidence().stream().map(SkillExperience.Evidence::position).distinct().count();
                table.add("  " + skill.skill().label(), skill.months() == 0 ? "" : SearchView.years(skill.months()),
                        skill.lastUsed() == null ? "" : skill.lastUsed().toString(),
                        jobs == 0 ? "listed only" : jobs == 1 ? "1 job" : jobs + " jobs");
            }
            table.print(terminal.out(), terminal.width());
        }
    }

    private void named(String heading, Stream<String> values) {
        List<String> all = values.toList();
        heading(heading, !all.isEmpty());
        all.forEach(value -> line("  " + value));
    }

    private void heading(String text, boolean needed) {
        if (needed) {
            line("");
            line(bold(text));
        }
    }

    private void dated(@Nullable DateRange dates, String what) {
        String when = dates == null ? "" : dates(dates);
        line("  " + when + " ".repeat(Math.max(0, DATES - when.length())) + "  " + what);
    }

    static String dates(DateRange dates) {
        PartialDate start = dates.start();
        PartialDate end = dates.end();
        if (end == null) {
            return start + " – now";
        }
        return start == null || start.equals(end) ? end.toString() : start + " – " + end;
    }

    private static @Nullable String text(@Nullable Mention mention) {
        return mention == null ? null : mention.text();
    }

    private static String joined(String separator, Stream<@Nullable String> parts) {
        return parts.filter(Objects::nonNull).filter(part -> !part.isBlank()).collect(Collectors.joining(separator));
    }

    private void line(String text) {
        terminal.out().println(text.contains("\u001b") ? text : Terminal.plain(text));
    }

    private String bold(String text) {
        String safe = Terminal.plain(text);
        return terminal.colours() ? Ansi.ON.string("@|bold " + safe.replace("|@", "") + "|@") : safe;
    }
}
