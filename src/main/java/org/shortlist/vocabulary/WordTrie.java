package org.shortlist.vocabulary;

import java.util.Arrays;

/**
 * The beginnings of phrases, word by word. All edges of the trie lie in one table of hash codes (open addressing with linear
 * probing: Knuth, "The Art of Computer Programming", volume 3, 6.4) and not in a map of each node: words are asked about far more
 * often than they are known, and most are told to be unknown by one look at a few kilobytes.
 *
 * <p>Nodes are numbers: that of the root is {@link #ROOT}, the next ones follow in the order in which they grew.
 */
final class WordTrie {
    static final int ROOT = 0;
    static final int NONE = -1;
    private static final int SCATTER = 0x9e3779b9;

    /** Two numbers for each place: the hash code of an edge and the node that it leads to, 0 where there is no edge. */
    private int[] edges = new int[64];
    private int[] parents = new int[16];
    private String[] words = new String[16];
    private int size = 1;

    /** How many nodes there are. */
    int size() {
        return size;
    }

    /** The node that a word leads to, or {@link #NONE}. */
    int after(int node, String word) {
        int code = code(node, word);
        for (int place = place(code); edges[place + 1] != 0; place = next(place)) {
            int child = edges[place + 1];
            if (edges[place] == code && parents[child] == node && words[child].equals(word)) {
                return child;
            }
        }
        return NONE;
    }

    /** The same, where no word leads to {@link #NONE}: a new node grows. */
    int grow(int node, String word) {
        int known = after(node, word);
        if (known != NONE) {
            return known;
        }
        if (size == parents.length) {
            widen();
        }
        parents[size] = node;
        words[size] = word;
        link(size);
        return size++;
    }

    /** Half of the places at least stay free: so one look is mostly enough. */
    private void widen() {
        parents = Arrays.copyOf(parents, size * 2);
        words = Arrays.copyOf(words, size * 2);
        edges = new int[edges.length * 2];
        for (int child = 1; child < size; child++) {
            link(child);
        }
    }

    private void link(int child) {
        int code = code(parents[child], words[child]);
        int place = place(code);
        while (edges[place + 1] != 0) {
            place = next(place);
        }
        edges[place] = code;
        edges[place + 1] = child;
    }

    private static int code(int node, String word) {
        return word.hashCode() + node * SCATTER;
    }

    /** The upper bits of a product, which all bits of the code have a share in; places are even. */
    private int place(int code) {
        return code * SCATTER >>> Integer.numberOfLeadingZeros(edges.length - 1) & -2;
    }

    private int next(int place) {
        return place + 2 & edges.length - 1;
    }
}
