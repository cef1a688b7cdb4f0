package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shortlist.parser.Cutter.Cut;

/** Knows where the name of a school begins and ends among other words. */
final class SchoolWords {

    private static final List<String> DEPARTMENTS = List.of("school of", "college of", "department of", "faculty of",
            "dept. of", "division of", "business school", "law school", "medical school", "graduate school",
            "fakultät für",
            "institut für", "fachbereich", "faculté de", "ufr", "facultad de", "facoltà di", "dipartimento di",
            "faculdade de",
            "departamento de", "faculteit");
    private static final List<String> BORDERS = List.of(" from ", " at ", " an der ", " à l'", " en la ", " presso ",
            " na ", " aan de ");

    private final Sheet sheet;
    private final StudyWords words;

    SchoolWords(Sheet sheet, StudyWords words) {
        this.sheet = sheet;
        this.words = words;
    }

    boolean isSchool(Cut cut) {
        return sheet.vocabulary().schools().looksLikeSchool(sheet.wording(cut.from(), cut.to()));
    }

    /** Where the school begins in a piece, after the words of a degree that end {@code least} characters in; or -1. */
    int border(Cut cut, int least) {
        String folded = cut.text().toLowerCase(Locale.ROOT);
        for (String word : BORDERS) {
            int at = folded.indexOf(word, least);
            if (at > 0) {
                return cut.from() + at + word.length();
            }
        }
        HeaderWords header = new HeaderWords(sheet.wording(cut.from(), cut.to()), 0, sheet.cased(), sheet.vocabulary());
        int border = -1;
        for (int i = header.size() - 1; i > 0 && header.tokens.get(i).start() >= least; i--) {
            boolean starts = header.is(i, HeaderWords.CAPITAL) && !header.is(i, HeaderWords.SMALL);
            if (border > 0 && endsField(header, i, border)) {
                break;
            }
            if (starts && isSchool(cut, header.tokens.get(i).start())) {
                border = i;
            } else if (border > 0 && !starts) {
                break;
            }
        }
        return border < 0 ? -1 : cut.from() + header.tokens.get(border).start();
    }

    private boolean isSchool(Cut cut, int start) {
        return sheet.vocabulary().schools().looksLikeSchool(sheet.wording(cut.from() + start, cut.to()));
    }

    /** "Computer Science | Illinois Institute of Technology": a word of a subject before a name that is whole without it. */
    private boolean endsField(HeaderWords header, int i, int border) {
        boolean whole = border + 1 < header.size() && !header.is(border, HeaderWords.ORGANISATION)
                || border + 1 < header.size() && header.is(border + 1, HeaderWords.SMALL);
        return whole && words.isField(header.tokens.get(i).text());
    }

    /** The town, with its state or country, that follows the name of a school; null where it belongs to the name. */
    @Nullable
    Cut placeBehind(Cut cut) {
        List<Cut> parts = Cutter.commas(sheet.wording(), cut.from(), cut.to());
        for (int size = Math.min(3, parts.size() - 1); size >= 2; size--) {
            Cut place = Cutter.join(sheet.wording(), parts, parts.size() - size, parts.size());
            if (sheet.vocabulary().places().looksLikePlace(sheet.wording(place.from(), place.to()))
                    && !isSchool(place)) {
                return place;
            }
        }
        return null;
    }

    /** "X University, School of Science" names a school and a part of it. */
    Cut withoutDepartments(Cut cut) {
        List<Cut> parts = Cutter.commas(sheet.wording(), cut.from(), cut.to());
        int kept = parts.size();
        while (kept > 1 && (isDepartment(parts.get(kept - 1).text()) || isSmall(parts.get(kept - 1).text()))) {
            kept--;
        }
        boolean named = kept < parts.size() && isSchool(parts.getFirst());
        return named ? Cutter.join(sheet.wording(), parts, 0, kept) : cut;
    }

    /** ", graduated 2000". */
    private boolean isSmall(String text) {
        return sheet.cased() && text.indexOf(' ') < 0 && Character.isLowerCase(text.codePointAt(0));
    }

    private static boolean isDepartment(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        return DEPARTMENTS.stream().anyMatch(folded::contains);
    }

    /** A piece without blanks and loose signs at its ends. */
    Cut trimmed(int from, int to) {
        List<Cut> cuts = new ArrayList<>();
        Cutter.add(cuts, sheet.wording(), from, to);
        return cuts.isEmpty() ? new Cut(from, to, sheet.text().substring(from, to)) : cuts.getFirst();
    }
}
