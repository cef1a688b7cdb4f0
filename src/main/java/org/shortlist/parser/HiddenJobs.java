package org.shortlist.parser;

import java.util.List;
import org.shortlist.resume.Section.Kind;

/**
 * Finds the jobs of a document that has no part for them under a heading that promises a summary: "Career Summary" over a list of
 * employers. What a summary tells of years it tells in sentences; two lines with a range of dates that are none are jobs.
 */
final class HiddenJobs {

    private static final int LONGEST = 110;

    private final Sheet sheet;

    HiddenJobs(Sheet sheet) {
        this.sheet = sheet;
    }

    List<Part> show(List<Part> parts) {
        boolean told = parts.stream().anyMatch(part -> part.kind() == Kind.EXPERIENCE);
        return told
                ? parts
                : parts.stream().map(part -> holdsJobs(part) ? part.withKind(Kind.EXPERIENCE) : part).toList();
    }

    private boolean holdsJobs(Part part) {
        return part.kind() == Kind.SUMMARY && part.lines().stream().filter(this::isDated).limit(2).count() == 2;
    }

    private boolean isDated(Line line) {
        return line.width() <= LONGEST && !HeaderLines.isSentence(line.text()) && !isStudy(line)
                && sheet.datesIn(line.from(), line.to()).stream().anyMatch(Dated::isRange);
    }

    /** Who tells of degrees alone has told of no jobs. */
    private boolean isStudy(Line line) {
        return sheet.vocabulary().degrees().findIn(line.wording()).isPresent()
                && sheet.vocabulary().titles().titleness(line.wording()) < 0.5;
    }
}
