package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import org.shortlist.resume.Section.Kind;

/**
 * Where no heading says so, the education is found by its degrees: the part that names one after its last job is cut in two
 * there.
 */
final class HiddenEducation {

    private static final int LONGEST = 130;

    private final Sheet sheet;

    HiddenEducation(Sheet sheet) {
        this.sheet = sheet;
    }

    List<Part> show(List<Part> parts) {
        if (parts.stream().anyMatch(part -> part.kind() == Kind.EDUCATION)) {
            return parts;
        }
        List<Part> shown = new ArrayList<>();
        for (Part part : parts) {
            boolean mayHide = part.kind() == Kind.HEADER || part.kind() == Kind.EXPERIENCE;
            int first = mayHide ? firstLine(part) : -1;
            if (first < 1) {
                shown.add(part);
            } else {
                Line line = part.lines().get(first);
                shown.add(new Part(part.kind(), part.heading(), part.lines().subList(0, first), part.from(),
                        line.start()));
                shown.add(new Part(Kind.EDUCATION, null, part.lines().subList(first, part.lines().size()), line.start(),
                        part.to()));
            }
        }
        return shown;
    }

    /** The first line with a degree or a school after which every line with dates is near one. */
    private int firstLine(Part part) {
        int first = -1;
        for (int i = part.lines().size() - 1; i > 0; i--) {
            Line line = part.lines().get(i);
            boolean names = names(line);
            if (!names && isDated(line) && !isNear(part.lines(), i)) {
                break;
            }
            first = names && !line.bullet() ? i : first;
        }
        return first > 0 && hasDegree(part.lines(), first) ? first : -1;
    }

    private boolean hasDegree(List<Line> lines, int from) {
        return lines.subList(from, Math.min(lines.size(), from + 3))
                .stream()
                .anyMatch(line -> names(line) && sheet.vocabulary().degrees().findIn(line.wording()).isPresent());
    }

    private boolean isNear(List<Line> lines, int i) {
        return i > 0 && names(lines.get(i - 1)) || i + 1 < lines.size() && names(lines.get(i + 1))
                || i > 1 && names(lines.get(i - 2));
    }

    private boolean names(Line line) {
        return line.length() <= LONGEST && !HeaderLines.isSentence(line.text())
                && sheet.vocabulary().titles().titleness(line.wording()) < 0.5
                && (sheet.vocabulary().degrees().findIn(line.wording()).isPresent()
                        || sheet.vocabulary().schools().looksLikeSchool(line.wording()) && line.length() < 70);
    }

    private boolean isDated(Line line) {
        return sheet.datesIn(line.from(), line.to()).stream().anyMatch(Dated::isRange);
    }
}
