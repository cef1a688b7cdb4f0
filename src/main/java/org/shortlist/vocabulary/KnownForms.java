package org.shortlist.vocabulary;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A trie of the technical forms that stay one token although they hold signs: {@code tokens.tsv}. */
final class KnownForms {
    /** Forms are of plain ASCII, which makes a step of the trie one look into an array. */
    private static final char FIRST = ' ';
    private static final char LAST = '~';
    private static final int SCATTER = 0x9e3779b9;

    private static final class Node {
        private final @Nullable Node[] next = new Node[LAST - FIRST + 1];
        @Nullable
        String token;

        @Nullable
        Node after(char c) {
            return c >= FIRST && c <= LAST ? next[c - FIRST] : null;
        }

        Node grow(char c) {
            Node node = next[c - FIRST];
            return node != null ? node : (next[c - FIRST] = new Node());
        }
    }

    /** A form found in a text: the token it stands for, and where in the folded text it ends. */
    record Found(String token, int end) {}

    private static final int BEGINNINGS = 1 << 14;

    private final Node root = new Node();
    /** The numbers of the first three characters of the forms, by which most words are told to begin none. */
    private final BitSet beginnings = new BitSet(BEGINNINGS);
    private final Set<String> tokens;

    KnownForms(List<DataFile.Row> rows) {
        tokens = rows.stream().map(row -> row.cell(1)).collect(Collectors.toUnmodifiableSet());
        for (DataFile.Row row : rows) {
            Node node = root;
            for (char c : row.cell(0).toCharArray()) {
                node = node.grow(c);
            }
            node.token = row.cell(1);
            addBeginning(row.cell(0));
        }
    }

    private void addBeginning(String form) {
        for (char third = 0; third <= LAST + 1; third++) {
            if (form.length() < 3 || third == form.charAt(2)) {
                beginnings.set(number(form.charAt(0), form.charAt(1), third));
            }
        }
    }

    private static int number(char first, char second, char third) {
        int three = (within(first) * 0x80 + within(second)) * 0x80 + within(third);
        return three * SCATTER >>> Integer.numberOfLeadingZeros(BEGINNINGS - 1);
    }

    private static int within(char c) {
        return Math.min(c, LAST + 1);
    }

    /** The tokens that the forms become. */
    Set<String> tokens() {
        return tokens;
    }

    /** The longest known form that begins at {@code from} and ends where a word may end. */
    @Nullable
    Found longestAt(FoldedText text, int from) {
        if (!beginnings.get(number(text.at(from), text.at(from + 1), text.at(from + 2)))) {
            return null;
        }
        Found found = null;
        Node node = root.after(text.at(from));
        if (node != null && !text.isWord(from) && text.isWord(from - 1)) {
            return null; // "speedtest.net" holds no ".net"
        }
        for (int i = from + 1; node != null; i++) {
            if (node.token != null && endsWell(text, i)) {
                found = new Found(node.token, i);
            }
            node = node.after(text.at(i));
        }
        return found;
    }

    private static boolean endsWell(FoldedText text, int end) {
        char last = text.at(end - 1);
        boolean sign = last == '+' || last == '#';
        return !text.isWord(end) && !(sign && text.at(end) == last);
    }
}
