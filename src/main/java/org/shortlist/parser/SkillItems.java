package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shortlist.parser.Cutter.Cut;

/**
 * Cuts what stands under one group into the skills that it names: at commas, bars, bullets, the ends of sentences, the gap between
 * two columns.
 */
final class SkillItems {

    private static final List<String> JOINTS = List.of(" and ", " & ", " or ");

    /** A piece between two separators. */
    private record Piece(int from, int to, boolean behindDash) {}

    private final Sheet sheet;
    private final String text;
    private final SkillNames names;

    SkillItems(Sheet sheet, SkillNames names) {
        this.sheet = sheet;
        this.text = sheet.text();
        this.names = names;
    }

    List<Cut> in(int from, int to) {
        List<Cut> items = new ArrayList<>();
        for (Piece piece : pieces(from, to)) {
            Optional<Cut> name = names.in(piece.from, piece.to);
            name.filter(cut -> !piece.behindDash || !isGloss(cut, items)).ifPresent(cut -> parted(cut, items));
        }
        partLast(items);
        return items;
    }

    private List<Piece> pieces(int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        int depth = 0;
        int start = from;
        boolean behindDash = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
            if (separates(i, from, to, depth)) {
                pieces.add(new Piece(start, i, behindDash));
                start = i + 1;
                behindDash = isDash(c);
                depth = c == ',' ? depth : 0;
            }
        }
        pieces.add(new Piece(start, to, behindDash));
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
        if (c == '.') {
            return depth == 0 && endsSentence(i, from, to);
        }
        if (c == ' ') {
            return text.startsWith("   ", i);
        }
        boolean blank = i > from && text.charAt(i - 1) == ' ';
        boolean spaced = blank && i + 1 < to && text.charAt(i + 1) == ' ';
        return (isDash(c) || c == '/' || c == '／') && spaced && depth == 0;
    }

    private static boolean isDash(char c) {
        return "-–—－".indexOf(c) >= 0;
    }

    /** A dot before a blank and a capital, behind a word that is no abbreviation of a letter or two. */
    private boolean endsSentence(int dot, int from, int to) {
        boolean before = dot - 3 >= from && Character.isLetterOrDigit(text.charAt(dot - 1))
                && Character.isLetterOrDigit(text.charAt(dot - 2)) && Character.isLetterOrDigit(text.charAt(dot - 3));
        boolean after = dot + 2 < to && Character.isWhitespace(text.charAt(dot + 1));
        return before && after && (!sheet.cased() || Character.isUpperCase(text.charAt(dot + 2)));
    }

    /** "Gait training – after a stroke": small words behind a dash that tell more of the skill before it. */
    private boolean isGloss(Cut behind, List<Cut> before) {
        boolean small = sheet.cased() && Character.isLowerCase(behind.text().codePointAt(0));
        boolean capital = !before.isEmpty() && Character.isUpperCase(before.getLast().text().codePointAt(0));
        return small && capital && behind.text().indexOf(' ') > 0 && !isKnown(behind.text());
    }

    /** The item; two where a separator was lost between two known skills: "Team leadershipProblem solving". */
    private void parted(Cut item, List<Cut> into) {
        if (!isKnown(item.text())) {
            for (int i = 1; i < item.text().length(); i++) {
                boolean joint = Character.isUpperCase(item.text().charAt(i))
                        && Character.isLowerCase(item.text().charAt(i - 1));
                if (joint && isKnown(item.text().substring(0, i)) && isKnown(item.text().substring(i))) {
                    part(item, i, i, into);
                    return;
                }
            }
        }
        into.add(item);
    }

    /** "PowerPoint and Outlook" at the end of a list are two: each is known or a name of one word. */
    private void partLast(List<Cut> items) {
        if (items.size() < 2 || isKnown(items.getLast().text())) {
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

    private boolean isKnown(String name) {
        return sheet.vocabulary().skills().find(name).isPresent();
    }
}
