package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Education;

/**
 * A line such as "Graduated: 5/2019" that stands far from the education, as happens when columns are read across, gives its date
 * to the course of study that has none.
 */
final class Graduations {

    private final Sheet sheet;

    Graduations(Sheet sheet) {
        this.sheet = sheet;
    }

    List<Education> complete(List<Education> education, List<Part> parts) {
        long undated = education.stream().filter(e -> e.dates() == null).count();
        Dated stranded = undated == 1 ? stranded(parts) : null;
        if (stranded == null) {
            return education;
        }
        List<Education> completed = new ArrayList<>();
        for (Education e : education) {
            completed.add(e.dates() != null
                    ? e
                    : new Education(e.school(), e.degree(), e.fields(), e.minors(), e.location(),
                            stranded.asEnd().at(sheet.span(stranded.from(), stranded.to())),
                            stranded.expected() ? Education.Progress.IN_PROGRESS : e.progress(), e.grade(), e.span()));
        }
        return completed;
    }

    private @Nullable Dated stranded(List<Part> parts) {
        for (Part part : parts) {
            for (Line line : part.lines()) {
                String folded = line.length() > 40 ? "" : line.text().toLowerCase(Locale.ROOT);
                if (folded.startsWith("graduat") || folded.startsWith("expected graduation")) {
                    List<Dated> dates = sheet.datesIn(line.from(), line.to());
                    if (dates.size() == 1) {
                        return dates.getFirst();
                    }
                }
            }
        }
        return null;
    }
}
