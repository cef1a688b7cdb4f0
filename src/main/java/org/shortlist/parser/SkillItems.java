package org.shortlist.parser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shortlist.parser.Cutter.Cut;

/**
 * Cuts what stands under one group into the skills that it names: at commas, bars, bullets, the ends of sentences, the gap between
 * two columns.
 */
final class SkillItems {

    private static final int WIDEST = 300;
    private static final String OPENING = "([";
    private static final String CLOSING = ")]";
    private static final List<String> JOINTS = List.of(" and ", " & ", " or ");

    /** A stretch between two separators; {@code loose} when the one before it was a dash, a bar or the like and no comma. */
    private record Piece(int from, int to, boolean loose, boolean dashed) {}

    private final Sheet sheet;
    private final String text;
    private final SkillNames names;

    /** Where in their lines the words of a second column begin. */
    private final Set<Integer> columns;

    SkillItems(Sheet sheet, SkillNames names, Set<Integer> columns) {
        this.sheet = sheet;
        this.text = sheet.text();
        this.names = names;
        this.columns = columns;
    }

    List<Cut> in(int from, int to) {
        List<Cut> items = new ArrayList<>();
        int start = from;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '.' && endsSentence(i, from, to)) {
                sentence(start, i, items);
                start = i + 1;
            }
        }
        sentence(start, to, items);
        return items;
    }

    /** A dot before a blank and a capital, behind a word that is no abbreviation of a letter or two. */
    private boolean endsSentence(int dot, int from, int to) {
        boolean before = dot - 3 >= from && Character.isLetterOrDigit(text.charAt(dot - 1))
                && Character.isLetterOrDigit(text.charAt(dot - 2)) && Character.isLetterOrDigit(text.charAt(dot - 3));
        boolean after = dot + 2 < to && Character.isWhitespace(text.charAt(dot + 1));
        return before && after && (!sheet.cased() || Character.isUpperCase(text.charAt(dot + 2)));
    }

    private void sentence(int from, int to, List<Cut> into) {
        List<Cut> items = new ArrayList<>();
        for (Piece piece : pieces(from, to)) {
            names.in(piece.from, piece.to, piece.loose)
                    .filter(name -> !piece.dashed || !isGloss(name, items))
                    .ifPresent(name -> add(name, items));
        }
        if (items.size() > 1 || names.isOpened(from, to)) {
            partLast(items);
        }
        into.addAll(items);
    }

    private List<Piece> pieces(int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        int depth = 0;
        int start = from;
        char separator = ',';
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            depth = OPENING.indexOf(c) >= 0 ? depth + 1 : CLOSING.indexOf(c) >= 0 ? Math.max(0, depth - 1) : depth;
            if (separates(i, from, to, depth)) {
                pieces.add(new Piece(start, i, separator != ',', isDash(separator)));
                start = i + 1;
                separator = c;
                depth = c == ',' ? depth : 0;
            }
        }
        pieces.add(new Piece(start, to, separator != ',', isDash(separator)));
        return pieces;
    }

    private boolean separates(int i, int from, int to, int depth) {
        char c = text.charAt(i);
        if (c == ',') {
            return depth == 0;
        }
        if (";|•·\t▪●".indexOf(c) >= 0) {
            return true;
        }
        if (c == ' ') {
            return text.startsWith("   ", i) || depth == 0 && beginsColumn(i, to);
        }
        boolean blank = i > from && text.charAt(i - 1) == ' ';
        if (c == '*') {
            return blank && i + 1 < to && Character.isLetter(text.charAt(i + 1));
        }
        boolean spaced = blank && i + 1 < to && text.charAt(i + 1) == ' ';
        return (isDash(c) || "/／~".indexOf(c) >= 0) && spaced && depth == 0;
    }

    private static boolean isDash(char c) {
        return "-–—－".indexOf(c) >= 0;
    }

    /** Two blanks before the place where other lines have their second column. */
    private boolean beginsColumn(int i, int to) {
        return i + 2 < to && text.charAt(i + 1) == ' ' && text.charAt(i + 2) != ' '
                && !columns.isEmpty() && columns.contains(placeInLine(i + 2));
    }

    /** How far from the begin of its line a character stands; -1 where that is farther than columns are. */
    private int placeInLine(int i) {
        for (int place = 0; place <= Math.min(i, WIDEST); place++) {
            if (place == i || text.charAt(i - place - 1) == '\n') {
                return place;
            }
        }
        return -1;
    }

    /** Where words begin behind a wide gap, as places in their lines, if those of two lines or more agree. */
    static Set<Integer> columns(String text, List<Line> lines) {
        Set<Integer> seen = new HashSet<>();
        Set<Integer> columns = new HashSet<>();
        for (Line line : lines) {
            int lineStart = text.lastIndexOf('\n', line.from()) + 1;
            for (int i = line.from() + 3; i < Math.min(line.to(), lineStart + WIDEST); i++) {
                boolean begins = text.charAt(i) != ' ' && text.startsWith("   ", i - 3);
                if (begins && !seen.add(i - lineStart)) {
                    columns.add(i - lineStart);
                }
            }
        }
        return columns;
    }

    /** "Gait training – after a stroke": small words behind a dash that tell more of the skill before it. */
    private boolean isGloss(Cut behind, List<Cut> before) {
        boolean small = sheet.cased() && Character.isLowerCase(behind.text().codePointAt(0));
        boolean capital = !before.isEmpty() && Character.isUpperCase(before.getLast().text().codePointAt(0));
        return small && capital && behind.text().indexOf(' ') > 0 && !isKnown(behind.wording());
    }

    /** Adds an item; several where it holds several known skills without a separator between them. */
    private void add(Cut item, List<Cut> into) {
        if (isKnown(item.wording()) || !unpacked(item, into) && !parted(item, into)) {
            into.add(item);
        }
    }

    /** "Adobe Suite (Photoshop, Illustrator)" is three where those in the brackets are skills. */
    private boolean unpacked(Cut item, List<Cut> into) {
        int open = item.from() + Math.max(item.text().indexOf('('), item.text().indexOf('['));
        if (open <= item.from() || CLOSING.indexOf(text.charAt(item.to() - 1)) < 0) {
            return false;
        }
        List<Cut> inside = Cutter.commas(sheet.wording(), open + 1, item.to() - 1);
        long known = inside.stream().filter(cut -> isKnown(cut.wording())).count();
        if (inside.size() < 2 || known * 2 <= inside.size()) {
            return false;
        }
        names.in(item.from(), open, false).ifPresent(into::add);
        inside.forEach(cut -> names.in(cut.from(), cut.to(), false).ifPresent(into::add));
        return true;
    }

    /** "Team leadershipProblem solving" lost its line break; "StormCAD" is one name. */
    private boolean parted(Cut item, List<Cut> into) {
        String name = item.text();
        for (int i = 1; name.indexOf(' ') > 0 && i < name.length(); i++) {
            boolean joint = Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1));
            if (joint && isKnown(name.substring(0, i)) && isKnown(name.substring(i))) {
                part(item, i, i, into);
                return true;
            }
        }
        return false;
    }

    /** "PowerPoint and Outlook" at the end of a list are two: each is known or a name of one word. */
    private void partLast(List<Cut> items) {
        if (items.isEmpty() || isKnown(items.getLast().wording())) {
            return;
        }
        String last = items.getLast().text();
        for (String joint : JOINTS) {
            int at = last.indexOf(joint);
            if (at > 0 && isOne(last.substring(0, at)) && isOne(last.substring(at + joint.length()))) {
                part(items.removeLast(), at, at + joint.length(), items);
                return;
            }
        }
    }

    private static void part(Cut item, int end, int start, List<Cut> into) {
        into.add(new Cut(item.from(), item.from() + end, item.text().substring(0, end)));
        into.add(new Cut(item.from() + start, item.to(), item.text().substring(start)));
    }

    private boolean isOne(String name) {
        return isKnown(name) || name.indexOf(' ') < 0 && Character.isUpperCase(name.codePointAt(0));
    }

    private boolean isKnown(CharSequence name) {
        return sheet.vocabulary().skills().find(name).isPresent();
    }
}
