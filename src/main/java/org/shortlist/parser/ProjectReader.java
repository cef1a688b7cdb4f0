package org.shortlist.parser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.DateRange;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Project;
import org.shortlist.resume.Skill;

/** Reads projects: a short line of its own begins one, what follows describes it. A project is never a job. */
final class ProjectReader {

    private static final int LONGEST_NAME = 90;

    private final Sheet sheet;
    private final Concepts concepts;

    ProjectReader(Sheet sheet, Concepts concepts) {
        this.sheet = sheet;
        this.concepts = concepts;
    }

    List<Project> read(Part part) {
        List<Integer> starts = starts(part);
        List<Project> projects = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : part.lines().size();
            Project project = project(part.lines().subList(starts.get(i), end));
            if (project != null) {
                projects.add(project);
            }
        }
        return projects;
    }

    /** The first lines of the projects: headers that follow no header. */
    private List<Integer> starts(Part part) {
        List<Line> lines = part.lines();
        Set<Integer> dateLines = new HashSet<>();
        if (!lines.isEmpty()) {
            sheet.datesIn(lines.getFirst().from(), lines.getLast().to()).forEach(dated -> dateLines.add(dated.first()));
        }
        List<Integer> starts = new ArrayList<>();
        boolean inHeader = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean header = isHeader(lines.get(i), dateLines.contains(lines.get(i).index()));
            if (header && !inHeader) {
                starts.add(i);
            }
            inHeader = header;
        }
        if (starts.isEmpty() || starts.getFirst() > 0) {
            return bulleted(lines, starts);
        }
        return starts;
    }

    /** Where every project is one bullet. */
    private static List<Integer> bulleted(List<Line> lines, List<Integer> starts) {
        List<Integer> bullets = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).bullet() || i == 0 || starts.contains(i)) {
                bullets.add(i);
            }
        }
        return bullets;
    }

    private boolean isHeader(Line line, boolean dated) {
        if (line.bullet() || line.length() > LONGEST_NAME || HeaderLines.isSentence(line.text())) {
            return false;
        }
        boolean lower = sheet.cased() && Character.isLowerCase(line.text().codePointAt(0));
        return dated || !lower && line.text().indexOf(". ") < 0;
    }

    private @Nullable Project project(List<Line> lines) {
        Line first = lines.getFirst();
        int end = lines.getLast().to();
        List<Dated> dates = sheet.datesIn(first.from(), end);
        Dated dated = dates.isEmpty() || dates.getFirst().first() > first.index() + 3 ? null : dates.getFirst();
        Mention name = name(first, dated);
        if (name == null) {
            return null;
        }
        int after = dated == null ? first.to() : Math.max(first.to(), dated.to());
        DateRange range = dated == null ? null : dated.range().at(sheet.span(dated.from(), dated.to()));
        Mention rest = after < end ? sheet.mention(after, end) : null;
        List<Skill> skills = concepts.skillsIn(sheet.clean(), first.from(), end);
        return new Project(name, range, rest == null || rest.text().isEmpty() ? null : rest, skills,
                sheet.span(first.start(), end));
    }

    /** The first line up to its date, bar or colon, less the names of skills at its end. */
    private @Nullable Mention name(Line line, @Nullable Dated dated) {
        int end = dated != null && dated.from() >= line.from() && dated.from() < line.to() ? dated.from() : line.to();
        List<Cutter.Cut> cuts = Cutter.strong(sheet.wording(), line.from(), end);
        if (cuts.isEmpty()) {
            cuts = Cutter.strong(sheet.wording(), line.from(), line.to());
        }
        if (cuts.isEmpty()) {
            return null;
        }
        Cutter.Cut cut = cuts.getFirst();
        int colon = cut.text().indexOf(": ");
        int to = colon > 0 ? cut.from() + colon : end < line.to() ? withoutSkills(cut) : cut.to();
        return sheet.mention(cut.from(), to);
    }

    private int withoutSkills(Cutter.Cut cut) {
        int to = cut.to();
        for (int blank = cut.text().lastIndexOf(' '); blank > 0; blank = cut.text().lastIndexOf(' ', blank - 1)) {
            String last = sheet.text().substring(cut.from() + blank + 1, to);
            if (sheet.vocabulary().skills().find(last).isEmpty()) {
                break;
            }
            to = cut.from() + blank;
        }
        return to;
    }
}
