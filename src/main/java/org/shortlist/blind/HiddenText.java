package org.shortlist.blind;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Span;

/** A text some of whose characters are hidden: every hidden stretch of a line is one block, however long it was. */
final class HiddenText {

    /** What stands for whatever is hidden. */
    static final String BLOCK = "███";

    private final String text;
    private final int[] starts;
    private final int[] ends;

    /** @param hidden places in the text; nothing else of it is hidden */
    HiddenText(String original, BitSet hidden) {
        starts = new int[original.length() + 1];
        ends = new int[original.length() + 1];
        StringBuilder out = new StringBuilder(original.length());
        int at = 0;
        while (at < original.length()) {
            starts[at] = out.length();
            ends[at] = out.length();
            if (!hidden.get(at) || Character.isWhitespace(original.charAt(at))) {
                out.append(original.charAt(at++));
                continue;
            }
            int end = endOf(at, original, hidden);
            for (int i = at + 1; i < end; i++) {
                starts[i] = out.length();
                ends[i] = out.length() + BLOCK.length();
            }
            out.append(BLOCK);
            at = end;
        }
        starts[at] = out.length();
        ends[at] = out.length();
        text = out.toString();
    }

    /** Where a hidden stretch ends: at the line's end, or where anything but signs and blanks can be seen. */
    private static int endOf(int start, String original, BitSet hidden) {
        int end = start + 1;
        for (int i = start + 1; i < original.length() && original.charAt(i) != '\n'; i++) {
            boolean isHidden = hidden.get(i);
            if (isHidden && !Character.isWhitespace(original.charAt(i))) {
                end = i + 1;
            } else if (!isHidden && !Character.isWhitespace(original.charAt(i)) && original.charAt(i) != '.') {
                break;
            }
        }
        return end;
    }

    /** Whether nothing but blocks and signs is left of it. */
    static boolean isHidden(@Nullable String text) {
        return text != null && text.contains(BLOCK) && text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    String text() {
        return text;
    }

    /** The place that has become of a place in the original. */
    Span moved(Span place) {
        return new Span(starts[place.start()], Math.max(starts[place.start()], ends[place.end()]));
    }
}
