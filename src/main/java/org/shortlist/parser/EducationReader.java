package org.shortlist.parser;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.parser.Cutter.Cut;
import org.shortlist.resume.DateRange;
import org.shortlist.resume.Degree;
import org.shortlist.resume.Education.Progress;
import org.shortlist.resume.Education;
import org.shortlist.resume.Mention;
import org.shortlist.resume.School;

/**
 * Reads courses of study. Every line is taken apart into dates, degrees, schools, grades and places, whatever their order
 * ({@link StudyItems}); they gather into one study until something comes that the study already has, which begins the next.
 */
final class EducationReader {

    private final Sheet sheet;
    private final Concepts concepts;
    private final StudyWords words;
    private final YearMonth asOf;
    private final List<Study> studies = new ArrayList<>();
    private final StudyItems items;

    EducationReader(Sheet sheet, Concepts concepts, StudyWords words, YearMonth asOf) {
        this.sheet = sheet;
        this.concepts = concepts;
        this.words = words;
        this.asOf = asOf;
        items = new StudyItems(sheet, words, studies);
    }

    List<Education> read(List<Part> parts) {
        List<Education> education = new ArrayList<>();
        for (Part part : parts) {
            studies.clear();
            part.lines().forEach(this::line);
            studies.removeIf(study -> !study.isStudy());
            Cut school = null;
            for (Study study : studies) {
                school = study.school == null ? school : study.school;
                school = school == null ? study.perhaps : school;
                education.add(education(study, school));
            }
        }
        return education;
    }

    private void line(Line line) {
        StudyWords.Label label = words.label(line.text());
        if (label != null && label.kind() == StudyWords.Kind.COURSEWORK) {
            if (!studies.isEmpty()) {
                studies.getLast().covers(line.start(), line.to());
            }
            return;
        }
        if (words.isTableHead(Cutter.strong(sheet.wording(), line.from(), line.to()))) {
            return;
        }
        if (label == null || !items.labelled(line, new Cut(line.from(), line.to(), line.text()))) {
            parts(line);
        }
        progress(line);
    }

    private void parts(Line line) {
        int at = line.from();
        closeWhatIsNoStudy(line);
        for (Dated dated : sheet.datesIn(line.from(), line.to())) {
            fragment(line, at, dated.from());
            Study study = items.studyFor(s -> s.dated == null);
            study.dated = dated;
            study.covers(line.start(), dated.to());
            at = Math.min(line.to(), dated.to());
        }
        fragment(line, at, line.to());
    }

    /** What has had dates but neither school nor degree goes no further than to the next dates. */
    private void closeWhatIsNoStudy(Line line) {
        Study last = studies.isEmpty() ? null : studies.getLast();
        if (last != null && last.dated != null && !last.isStudy() && line.bullet()
                && !sheet.datesIn(line.from(), line.to()).isEmpty()) {
            studies.add(new Study());
        }
    }

    private void fragment(Line line, int from, int to) {
        for (Cut cut : Cutter.strong(sheet.wording(), from, to)) {
            for (Cut sentence : Cutter.sentences(sheet.wording(), cut.from(), cut.to())) {
                items.item(line, sentence);
            }
        }
    }

    /** "In progress", "coursework toward": said of the study whose line it is, or the one above. */
    private void progress(Line line) {
        Study last = studies.isEmpty() ? null : studies.getLast();
        if (last == null || last.progress != null || HeaderLines.isSentence(line.text()) && line.length() > 80) {
            return;
        }
        CharSequence written = sheet.wording(line.from(), line.to());
        if (words.find(StudyWords.Kind.BROKEN_OFF, written).isPresent()) {
            last.progress = Progress.BROKEN_OFF;
        } else if (words.find(StudyWords.Kind.IN_PROGRESS, written).isPresent()) {
            last.progress = Progress.IN_PROGRESS;
        }
    }

    private Education education(Study study, @Nullable Cut school) {
        DateRange dates = study.dated == null
                ? null
                : study.dated.asEnd().at(sheet.span(study.dated.from(), study.dated.to()));
        return new Education(school(school), degree(study.degree), mentions(study.fields), mentions(study.minors),
                study.place == null ? null : sheet.doubts().place(concepts.place(mention(study.place))), dates,
                progress(study, dates),
                study.grade == null ? null : mention(study.grade), sheet.span(study.from, study.to));
    }

    /** An end that is still to come, or none, says that the course goes on. */
    private @Nullable Progress progress(Study study, @Nullable DateRange dates) {
        boolean toCome = study.dated != null && study.dated.expected()
                || dates != null && (dates.isOpen() || dates.end() != null && dates.end().earliest().isAfter(asOf));
        return study.progress == null && toCome ? Progress.IN_PROGRESS : study.progress;
    }

    private @Nullable School school(@Nullable Cut cut) {
        return cut == null || !Concepts.isSomething(cut.text()) ? null : concepts.school(mention(cut));
    }

    private @Nullable Degree degree(@Nullable Cut cut) {
        return cut == null ? null : concepts.degree(mention(cut));
    }

    private List<Mention> mentions(List<Cut> cuts) {
        return cuts.stream().filter(cut -> Concepts.isSomething(cut.text())).map(this::mention).toList();
    }

    private Mention mention(Cut cut) {
        return sheet.mention(cut.from(), cut.to());
    }
}
