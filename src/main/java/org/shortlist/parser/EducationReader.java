package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shortlist.parser.Cutter.Cut;
import org.shortlist.resume.Degree;
import org.shortlist.resume.Education;
import org.shortlist.resume.Mention;
import org.shortlist.resume.School;
import org.shortlist.vocabulary.DegreeLadder;

/**
 * Reads courses of study. Every line is taken apart into dates, degrees, schools and places, whatever their order; they gather
 * into one entry until something comes that the entry already has, which begins the next.
 */
final class EducationReader {

    private static final Set<String> COURSEWORK = Set.of("relevant coursework", "coursework", "courses",
            "relevant courses",
            "selected coursework", "key courses", "thesis", "activities", "honors", "minor", "related coursework",
            "major courses", "dissertation", "awards");

    private final Sheet sheet;
    private final Concepts concepts;
    private final List<Entry> entries = new ArrayList<>();

    EducationReader(Sheet sheet, Concepts concepts) {
        this.sheet = sheet;
        this.concepts = concepts;
    }

    /** What is known of one course of study while the lines are gone through. */
    private static final class Entry {
        @Nullable
        Cut school;
        @Nullable
        Cut degree;
        @Nullable
        Cut field;
        @Nullable
        Cut place;
        @Nullable
        Cut grade;
        @Nullable
        Dated dated;
        int from = Integer.MAX_VALUE;
        int to;

        void covers(int start, int end) {
            from = Math.min(from, start);
            to = Math.max(to, end);
        }
    }

    List<Education> read(List<Part> parts) {
        List<Education> education = new ArrayList<>();
        for (Part part : parts) {
            entries.clear();
            part.lines().forEach(this::line);
            entries.removeIf(entry -> entry.school == null && entry.degree == null);
            for (int i = 0; i < entries.size(); i++) {
                education.add(education(entries.get(i), i == 0 ? null : entries.get(i - 1)));
            }
        }
        return education;
    }

    private void line(Line line) {
        if (isCoursework(line.text())) {
            if (!entries.isEmpty()) {
                entries.getLast().covers(line.start(), line.to());
            }
            return;
        }
        int at = line.from();
        closeWhatIsNoStudy(line);
        for (Dated dated : sheet.datesIn(line.from(), line.to())) {
            fragment(line, at, dated.from());
            Entry entry = entryFor(e -> e.dated == null);
            entry.dated = dated;
            entry.covers(line.start(), dated.to());
            at = Math.min(line.to(), dated.to());
        }
        fragment(line, at, line.to());
    }

    /** What has had dates but neither school nor degree goes no further than to the next dates. */
    private void closeWhatIsNoStudy(Line line) {
        Entry last = entries.isEmpty() ? null : entries.getLast();
        if (last != null && last.dated != null && last.school == null && last.degree == null
                && line.bullet() && !sheet.datesIn(line.from(), line.to()).isEmpty()) {
            entries.add(new Entry());
        }
    }

    private static boolean isCoursework(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && colon < 24
                && COURSEWORK.contains(text.substring(0, colon).strip().toLowerCase(Locale.ROOT));
    }

    private Entry entryFor(java.util.function.Predicate<Entry> free) {
        if (entries.isEmpty() || !free.test(entries.getLast())) {
            entries.add(new Entry());
        }
        return entries.getLast();
    }

    private void fragment(Line line, int from, int to) {
        for (Cut cut : Cutter.strong(sheet.text(), from, to)) {
            item(line, cut);
        }
    }

    private void item(Line line, Cut cut) {
        boolean degree = sheet.vocabulary().degrees().findIn(cut.text()).isPresent();
        boolean school = sheet.vocabulary().schools().looksLikeSchool(cut.text());
        Cut marks = grade(cut);
        if (marks != null) {
            item(line, trimmed(cut.from(), marks.from()));
            grade(line, marks);
        } else if (degree && endsAsDegree(cut.text())) {
            degree(line, cut);
        } else if (degree && school) {
            mixed(line, cut);
        } else if (degree) {
            degree(line, cut);
        } else if (school) {
            school(line, cut);
        } else if (!grade(line, cut)) {
            place(line, cut);
        }
    }

    /** The grade after a comma: "B.S. in Physics, GPA: 3.8". */
    private @Nullable Cut grade(Cut cut) {
        List<Cut> parts = Cutter.commas(sheet.text(), cut.from(), cut.to());
        boolean graded = parts.size() > 1 && parts.getLast().text().toLowerCase(Locale.ROOT).contains("gpa");
        return graded ? parts.getLast() : null;
    }

    /** "High School Diploma" names a school and is none. */
    private static boolean endsAsDegree(String text) {
        String last = text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return last.equals("diploma") || last.equals("ged") || last.equals("equivalent");
    }

    /** A degree and a school in one: parted by a comma, by "at" or "from", or not at all. */
    private void mixed(Line line, Cut cut) {
        List<Cut> pieces = Cutter.commas(sheet.text(), cut.from(), cut.to());
        if (pieces.size() > 1) {
            Cut first = pieces.getFirst();
            boolean degreeFirst = sheet.vocabulary().degrees().findIn(first.text()).isPresent();
            int border = degreeFirst ? firstSchool(pieces) : firstDegree(pieces);
            if (border > 0) {
                item(line, join(pieces, 0, border));
                item(line, join(pieces, border, pieces.size()));
                return;
            }
        }
        int border = wordBorder(cut);
        if (border > cut.from()) {
            degree(line, trimmed(cut.from(), border));
            school(line, trimmed(border, cut.to()));
        } else if (DEGREE_SCHOOLS.stream().anyMatch(cut.text().toLowerCase(Locale.ROOT)::contains)) {
            school(line, cut);
        } else {
            degree(line, cut);
        }
    }

    private static final List<String> DEGREE_SCHOOLS = List.of("high school", "school of", "college of", "institute of",
            "university", "universit", "academy", "school");

    private int firstSchool(List<Cut> pieces) {
        for (int i = 1; i < pieces.size(); i++) {
            if (sheet.vocabulary().schools().looksLikeSchool(pieces.get(i).text())) {
                return i;
            }
        }
        return -1;
    }

    private int firstDegree(List<Cut> pieces) {
        for (int i = 1; i < pieces.size(); i++) {
            if (sheet.vocabulary().degrees().findIn(pieces.get(i).text()).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private Cut join(List<Cut> pieces, int from, int to) {
        int start = pieces.get(from).from();
        int end = pieces.get(to - 1).to();
        return new Cut(start, end, sheet.text().substring(start, end));
    }

    private Cut trimmed(int from, int to) {
        List<Cut> cuts = new ArrayList<>();
        Cutter.add(cuts, sheet.text(), from, to);
        return cuts.isEmpty() ? new Cut(from, to, sheet.text().substring(from, to)) : cuts.getFirst();
    }

    /** Where the school begins after the words of a degree, or -1. */
    private int wordBorder(Cut cut) {
        Optional<DegreeLadder.Degree> degree = sheet.vocabulary().degrees().findIn(cut.text());
        int least = degree.map(DegreeLadder.Degree::end).orElse(0);
        for (String word : new String[]{" from ", " at "}) {
            int at = cut.text().indexOf(word, least);
            if (at > 0) {
                return cut.from() + at + word.length();
            }
        }
        HeaderWords words = new HeaderWords(cut.text(), 0, sheet.cased(), sheet.vocabulary());
        int border = -1;
        for (int i = words.size() - 1; i > 0 && words.tokens.get(i).start() >= least; i--) {
            boolean starts = words.is(i, HeaderWords.CAPITAL) && !words.is(i, HeaderWords.SMALL);
            if (starts && sheet.vocabulary()
                    .schools()
                    .looksLikeSchool(cut.text().substring(words.tokens.get(i).start()))) {
                border = i;
            } else if (border > 0 && !starts) {
                break;
            }
        }
        return border < 0 ? -1 : cut.from() + words.tokens.get(border).start();
    }

    private void school(Line line, Cut cut) {
        Entry entry = entryFor(e -> e.school == null);
        Cut place = placeBehind(cut);
        entry.place = entry.place == null ? place : entry.place;
        entry.school = withoutDepartments(place == null ? cut : trimmed(cut.from(), place.from()));
        entry.covers(line.start(), cut.to());
    }

    /** The town, with its state or country, that follows the name of a school; null where it belongs to the name. */
    private @Nullable Cut placeBehind(Cut cut) {
        List<Cut> parts = Cutter.commas(sheet.text(), cut.from(), cut.to());
        for (int size = Math.min(3, parts.size() - 1); size >= 2; size--) {
            Cut place = join(parts, parts.size() - size, parts.size());
            if (sheet.vocabulary().places().looksLikePlace(place.text())
                    && !sheet.vocabulary().schools().looksLikeSchool(place.text())) {
                return place;
            }
        }
        return null;
    }

    /** "X University, School of Science" names a school and a part of it. */
    private Cut withoutDepartments(Cut cut) {
        List<Cut> parts = Cutter.commas(sheet.text(), cut.from(), cut.to());
        int kept = parts.size();
        while (kept > 1 && isDepartment(parts.get(kept - 1).text())) {
            kept--;
        }
        boolean named = kept < parts.size() && sheet.vocabulary().schools().looksLikeSchool(parts.getFirst().text());
        return named ? join(parts, 0, kept) : cut;
    }

    private static boolean isDepartment(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        return DEPARTMENTS.stream().anyMatch(folded::contains);
    }

    private static final List<String> DEPARTMENTS = List.of("school of", "college of", "department of", "faculty of",
            "dept. of", "division of", "business school", "law school", "medical school", "graduate school");

    private void degree(Line line, Cut cut) {
        Entry entry = entryFor(e -> e.degree == null);
        DegreeWords words = sheet.vocabulary()
                .degrees()
                .findIn(cut.text())
                .map(found -> DegreeWords.of(cut, found, sheet.text()))
                .orElseGet(() -> new DegreeWords(cut, null));
        entry.degree = words.degree();
        entry.field = words.field();
        entry.covers(line.start(), cut.to());
    }

    private boolean grade(Line line, Cut cut) {
        String folded = cut.text().toLowerCase(Locale.ROOT);
        boolean grade = cut.text().length() < 40
                && (folded.contains("gpa") || folded.startsWith("grade") || folded.startsWith("note"));
        if (grade && !entries.isEmpty() && entries.getLast().grade == null) {
            int colon = cut.text().indexOf(':');
            entries.getLast().grade = trimmed(cut.from() + colon + 1, cut.to());
            entries.getLast().covers(line.start(), cut.to());
        }
        return grade;
    }

    private void place(Line line, Cut cut) {
        boolean place = cut.text().length() < 50 && !Places.isBlankForm(cut.text())
                && sheet.vocabulary().places().looksLikePlace(cut.text());
        if (!entries.isEmpty() && (place || entries.getLast().to >= line.from())) {
            Entry entry = entries.getLast();
            entry.place = entry.place == null && place ? cut : entry.place;
            entry.covers(line.start(), cut.to());
        }
    }

    private Education education(Entry entry, @Nullable Entry before) {
        Cut school = entry.school == null && before != null ? before.school : entry.school;
        if (entry.school == null) {
            entry.school = school;
        }
        Dated dated = entry.dated;
        Mention grade = entry.grade == null ? null : mention(entry.grade);
        return new Education(school(school), degree(entry.degree),
                entry.field == null ? List.of() : List.of(mention(entry.field)), List.of(),
                entry.place == null ? null : concepts.place(mention(entry.place)),
                dated == null ? null : dated.asEnd().at(sheet.span(dated.from(), dated.to())),
                dated != null && dated.expected() ? Education.Progress.IN_PROGRESS : null, grade,
                sheet.span(entry.from, entry.to));
    }

    private @Nullable School school(@Nullable Cut cut) {
        return cut == null || !Concepts.isSomething(cut.text()) ? null : concepts.school(mention(cut));
    }

    private @Nullable Degree degree(@Nullable Cut cut) {
        if (cut == null) {
            return null;
        }
        Mention mention = mention(cut);
        return new Degree(mention.text(), mention.span(), concepts.level(mention.text()));
    }

    private Mention mention(Cut cut) {
        return sheet.mention(cut.from(), cut.to());
    }
}
