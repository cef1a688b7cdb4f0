package org.shortlist.parser;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shortlist.parser.Cutter.Cut;
import org.shortlist.vocabulary.DegreeLadder;

/**
 * Says of each piece of a line whether it is a degree, a school, a grade or a place, parting those that are several at once, and
 * gives it to the study that it belongs to: the last one, or a new one when that has such a thing already.
 */
final class StudyItems {

    private static final int LONGEST_GRADE = 40;
    private static final int LONGEST_PLACE = 50;
    private static final List<String> DEGREE_SCHOOLS = List.of("high school", "school of", "college of", "institute of",
            "university", "universit", "academy", "school", "hochschule", "gymnasium", "lycée", "instituto", "istituto",
            "liceo",
            "escola", "faculdade");

    private final Sheet sheet;
    private final StudyWords words;
    private final SchoolWords schools;
    private final DegreeWords degrees;
    private final List<Study> studies;

    /** @param studies to which new ones are added */
    StudyItems(Sheet sheet, StudyWords words, List<Study> studies) {
        this.sheet = sheet;
        this.words = words;
        this.studies = studies;
        schools = new SchoolWords(sheet, words);
        degrees = new DegreeWords(sheet, words);
    }

    /** The last study when it has no such thing yet, else a new one. */
    Study studyFor(Predicate<Study> free) {
        if (studies.isEmpty() || !free.test(studies.getLast())) {
            studies.add(new Study());
        }
        return studies.getLast();
    }

    void item(Line line, Cut cut) {
        Optional<DegreeLadder.Degree> degree = degreeIn(cut);
        boolean school = schools.isSchool(cut);
        Cut marks = gradeBehindComma(cut);
        if (words.isKindOfSchool(cut.text()) && !waitsForSchool()) {
            kindOfSchool(line, cut);
        } else if (marks != null) {
            item(line, schools.trimmed(cut.from(), marks.from()));
            grade(line, marks);
        } else if (degree.isPresent() && (endsAsDegree(cut) || !school)) {
            degree(line, cut, degree.get());
        } else if (degree.isPresent()) {
            mixed(line, cut, degree.get());
        } else if (school) {
            school(line, cut);
        } else if (isBeforePlace(line, cut)) {
            school(line, cut);
        } else if (!grade(line, cut) && !labelled(line, cut)) {
            place(line, cut);
        }
    }

    /** "Diploma", and then "High School": what stands where the school does is the school, whatever it says. */
    private boolean waitsForSchool() {
        return !studies.isEmpty() && studies.getLast().degree != null && studies.getLast().school == null;
    }

    /** "High School", "High school or equivalent in General": no name of a school, but what was reached there. */
    private void kindOfSchool(Line line, Cut cut) {
        Study study = studyFor(s -> s.degree == null && (s.school == null || s.dated == null));
        study.degree = cut;
        study.covers(line.start(), cut.to());
    }

    private Optional<DegreeLadder.Degree> degreeIn(Cut cut) {
        return sheet.vocabulary().degrees().findIn(sheet.wording(cut.from(), cut.to()));
    }

    /** The grade after a comma: "B.S. in Physics, GPA: 3.8". */
    private @Nullable Cut gradeBehindComma(Cut cut) {
        List<Cut> parts = Cutter.commas(sheet.wording(), cut.from(), cut.to());
        boolean graded = parts.size() > 1 && isGrade(parts.getLast().text());
        return graded ? parts.getLast() : null;
    }

    /** "High School Diploma" names a school and is none, in "High School Diploma : General" too. */
    private boolean endsAsDegree(Cut cut) {
        int colon = cut.text().indexOf(" :");
        String name = (colon > 0 ? cut.text().substring(0, colon) : cut.text()).strip();
        String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        boolean schoolBehind = colon > 0 && schools.isSchool(schools.trimmed(cut.from() + colon, cut.to()));
        return !schoolBehind && (last.equals("diploma") || last.equals("ged") || last.equals("equivalent"));
    }

    /** A degree and a school in one: parted by a comma, by "at" or "from", or not at all. */
    private void mixed(Line line, Cut cut, DegreeLadder.Degree degree) {
        List<Cut> pieces = Cutter.commas(sheet.wording(), cut.from(), cut.to());
        int comma = pieces.size() > 1
                ? first(pieces,
                        degreeIn(pieces.getFirst()).isPresent() ? schools::isSchool : p -> degreeIn(p).isPresent())
                : -1;
        if (comma > 0) {
            item(line, Cutter.join(sheet.wording(), pieces, 0, comma));
            item(line, Cutter.join(sheet.wording(), pieces, comma, pieces.size()));
            return;
        }
        int border = schools.border(cut, degree.end());
        if (border > cut.from()) {
            degree(line, new Cut(cut.from(), border, sheet.text().substring(cut.from(), border).strip()), degree);
            school(line, schools.trimmed(border, cut.to()));
        } else if (DEGREE_SCHOOLS.stream().anyMatch(cut.text().toLowerCase(Locale.ROOT)::contains)) {
            school(line, cut);
        } else {
            degree(line, cut, degree);
        }
    }

    /** "Vidya Niketan - Kanpur, Uttar Pradesh": on a line of its own before a dash and a place stands the school. */
    private boolean isBeforePlace(Line line, Cut cut) {
        if (cut.from() != line.from() || !isNamelike(cut)) {
            return false;
        }
        List<Cut> cuts = Cutter.strong(sheet.wording(), line.from(), line.to());
        return cuts.size() == 2 && cuts.getFirst().to() == cut.to() && cuts.getLast().text().indexOf(',') > 0
                && isPlace(cuts.getLast());
    }

    /** A few words, none of which tells of a degree, a subject, a grade or a place. */
    private boolean isNamelike(Cut cut) {
        return cut.text().length() > 2 && cut.text().indexOf(',') < 0 && !Places.isBlankForm(cut.text())
                && (Character.isUpperCase(cut.text().charAt(0)) || !sheet.cased()) && !isPlace(cut)
                && !isGrade(cut.text())
                && words.label(cut.text()) == null && words.isNamelike(cut.wording());
    }

    private boolean isPlace(Cut cut) {
        return sheet.vocabulary().places().looksLikePlace(sheet.wording(cut.from(), cut.to()));
    }

    private static int first(List<Cut> pieces, Predicate<Cut> wanted) {
        for (int i = 1; i < pieces.size(); i++) {
            if (wanted.test(pieces.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private void school(Line line, Cut cut) {
        Study study = studyFor(s -> s.school == null);
        Cut place = schools.placeBehind(cut);
        study.place = study.place == null ? place : study.place;
        study.school = schools.withoutDepartments(place == null ? cut : schools.trimmed(cut.from(), place.from()));
        study.covers(line.start(), cut.to());
    }

    private void degree(Line line, Cut cut, DegreeLadder.Degree found) {
        DegreeWords.Parts parts = degrees.parts(cut, found);
        Study study = studyFor(s -> s.degree == null || isAgain(s, line, found));
        study.degree = study.degree == null ? parts.degree() : study.degree;
        Cut behind = behindComma(cut, parts);
        boolean placed = behind != null && parts.fields().size() == 1 && isBehindDegree(parts)
                && isNamelike(parts.fields().getFirst());
        study.fields.addAll(placed ? List.of() : parts.fields());
        study.minors.addAll(parts.minors());
        Cut school = placed ? parts.fields().getFirst() : behind;
        study.perhaps = study.perhaps == null ? school : study.perhaps;
        study.covers(line.start(), cut.to());
    }

    /** "Diplôme d'ingénieur, ENIB-Sud, Brest": no subject, but a name right behind the degree's comma, and its town. */
    private boolean isBehindDegree(DegreeWords.Parts parts) {
        int end = parts.degree().to();
        return end < sheet.text().length() && sheet.text().charAt(end) == ',';
    }

    /** "B.S. Computer Science, Bayview State": a name behind degree and field, believed where no other school is named. */
    private @Nullable Cut behindComma(Cut cut, DegreeWords.Parts parts) {
        int end = parts.fields().isEmpty() ? parts.degree().to() : parts.fields().getLast().to();
        return Cutter.commas(sheet.wording(), cut.from(), cut.to())
                .stream()
                .filter(piece -> piece.from() >= end && isNamelike(piece))
                .findFirst()
                .orElse(null);
    }

    /** "Master of Business Administration - MBA, Finance": the short form behind the long one is no second degree. */
    private boolean isAgain(Study study, Line line, DegreeLadder.Degree found) {
        Cut degree = study.degree;
        return degree != null && degree.from() >= line.from() && study.fields.isEmpty()
                && degreeIn(degree).filter(said -> said.id().equals(found.id())).isPresent();
    }

    /** What a label says of the last study: "Minor: Music", "Majors: Physics and Chemistry", "Note: 1,3". */
    boolean labelled(Line line, Cut cut) {
        StudyWords.Label label = words.label(cut.text());
        if (label == null || studies.isEmpty() || label.kind() == StudyWords.Kind.COURSEWORK) {
            return label != null && !studies.isEmpty();
        }
        Study study = studies.getLast();
        int from = cut.from() + label.end();
        boolean several = words.find(StudyWords.Kind.DOUBLE, cut.text()).isPresent();
        switch (label.kind()) {
            case MINOR -> study.minors.addAll(degrees.list(from, cut.to(), true));
            case MAJOR -> study.fields
                    .addAll(study.fields.isEmpty() || several ? degrees.list(from, cut.to(), several) : List.of());
            default -> study.grade = study.grade == null ? schools.trimmed(from, cut.to()) : study.grade;
        }
        study.covers(line.start(), cut.to());
        return true;
    }

    private boolean isGrade(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        StudyWords.Label label = words.label(text);
        return text.length() < LONGEST_GRADE && (folded.contains("gpa") || folded.startsWith("grade ")
                || label != null && label.kind() == StudyWords.Kind.GRADE
                || words.find(StudyWords.Kind.HONOURS, text)
                        .filter(found -> found.to() - found.from() > text.length() - 10)
                        .isPresent());
    }

    private boolean grade(Line line, Cut cut) {
        boolean grade = isGrade(cut.text());
        if (grade && !studies.isEmpty()) {
            Study study = studies.getLast();
            study.grade = study.grade == null ? withoutLabel(cut) : study.grade;
            study.covers(line.start(), cut.to());
        }
        return grade;
    }

    /** "3.8/4.0" of "GPA: 3.8/4.0", "GPA 3.8/4.0" and "3.8/4.0 GPA". */
    private Cut withoutLabel(Cut cut) {
        int colon = cut.text().indexOf(':');
        boolean honours = words.find(StudyWords.Kind.HONOURS, cut.text()).isPresent();
        if (colon >= 0 && !honours) {
            return schools.trimmed(cut.from() + colon + 1, cut.to());
        }
        int gpa = cut.text().toLowerCase(Locale.ROOT).indexOf("gpa");
        Cut before = gpa > 0 ? schools.trimmed(cut.from(), cut.from() + gpa) : cut;
        Cut after = gpa >= 0 ? schools.trimmed(cut.from() + gpa + 3, cut.to()) : cut;
        Cut number = hasDigit(after.text()) ? after : before;
        return gpa >= 0 && hasDigit(number.text()) ? number : cut;
    }

    private static boolean hasDigit(String text) {
        return text.codePoints().anyMatch(Character::isDigit);
    }

    private void place(Line line, Cut cut) {
        boolean place = cut.text().length() < LONGEST_PLACE && !Places.isBlankForm(cut.text()) && isPlace(cut);
        if (!studies.isEmpty() && (place || studies.getLast().to >= line.from())) {
            Study study = studies.getLast();
            study.place = study.place == null && place ? cut : study.place;
            study.covers(line.start(), cut.to());
        }
    }
}
