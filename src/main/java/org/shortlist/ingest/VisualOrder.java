package org.shortlist.ingest;

import java.text.Bidi;

/** Letters from left to right, as they stand on the page, → letters in the order in which they are read. */
final class VisualOrder {

    private static final String BRACKETS = "()[]{}<>\u00ab\u00bb";

    private VisualOrder() {}

    static String logical(String visual) {
        char[] chars = visual.toCharArray();
        if (!Bidi.requiresBidi(chars, 0, chars.length)) {
            return visual;
        }
        int base = isRightToLeft(visual) ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
        Bidi bidi = new Bidi(visual, base);
        int runs = bidi.getRunCount();
        byte[] levels = new byte[runs];
        Integer[] order = new Integer[runs];
        for (int i = 0; i < runs; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            order[i] = i;
        }
        Bidi.reorderVisually(levels, 0, order, 0, runs);
        StringBuilder logical = new StringBuilder(visual.length());
        for (int run : order) {
            String part = visual.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            logical.append(bidi.getRunLevel(run) % 2 == 0 ? part : mirrored(part));
        }
        return logical.toString();
    }

    /** Whether most of its letters are of a script that runs from right to left. */
    static boolean isRightToLeft(String text) {
        int balance = 0;
        for (int i = 0; i < text.length(); i++) {
            byte direction = Character.getDirectionality(text.charAt(i));
            boolean left = direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
            balance += left ? 1 : direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? -1 : 0;
        }
        return balance > 0;
    }

    private static String mirrored(String part) {
        StringBuilder mirrored = new StringBuilder(part).reverse();
        for (int i = 0; i < mirrored.length(); i++) {
            int bracket = BRACKETS.indexOf(mirrored.charAt(i));
            if (bracket >= 0) {
                mirrored.setCharAt(i, BRACKETS.charAt(bracket ^ 1));
            }
        }
        return mirrored.toString();
    }
}
