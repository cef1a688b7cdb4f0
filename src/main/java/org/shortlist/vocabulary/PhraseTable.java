package org.shortlist.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Phrases of tokens, each with a value: found whole, or as the longest one beginning at a token of a text. */
public final class PhraseTable<V> {
    private static final class Node<V> {
        private @Nullable Map<String, Node<V>> next;
        @Nullable
        V value;

        @Nullable
        Node<V> after(String word) {
            return next == null ? null : next.get(word);
        }

        Node<V> grow(String word) {
            if (next == null) {
                next = new HashMap<>(2);
            }
            Node<V> node = new Node<>();
            next.put(word, node);
            return node;
        }
    }

    /** A phrase found over the tokens {@code from} (inclusive) to {@code to} (exclusive). */
    public record Hit<V>(V value, int from, int to) {
        int size() {
            return to - from;
        }
    }

    private final Node<V> root = new Node<>();
    /** The first words of the phrases, and the first two. */
    private final BitFilter beginnings = new BitFilter();
    private int longestPhrase;

    PhraseTable() {}

    /** A table of values by {@link #key}. */
    public PhraseTable(Map<String, V> byKey) {
        byKey.forEach(this::add);
    }

    void add(String key, V value) {
        int words = 0;
        Node<V> node = root;
        String before = "";
        for (int from = 0; from <= key.length();) {
            int blank = key.indexOf(' ', from);
            String word = key.substring(from, blank < 0 ? key.length() : blank);
            node = step(node, words++, before, word);
            before = word;
            from = blank < 0 ? key.length() + 1 : blank + 1;
        }
        node.value = value;
        longestPhrase = Math.max(longestPhrase, words);
    }

    /** Gives a phrase its value and returns the one that it had. */
    @Nullable
    V put(List<Token> phrase, V value) {
        Node<V> node = root;
        for (int i = 0; i < phrase.size(); i++) {
            node = step(node, i, i == 0 ? "" : phrase.get(i - 1).text(), phrase.get(i).text());
        }
        V old = node.value;
        node.value = value;
        longestPhrase = Math.max(longestPhrase, phrase.size());
        return old;
    }

    private Node<V> step(Node<V> node, int place, String before, String word) {
        Node<V> known = node.after(word);
        if (known != null) {
            return known;
        }
        if (place < 2) {
            beginnings.add(place == 0 ? word.hashCode() : pair(before, word));
        }
        return node.grow(word);
    }

    /** What two spellings of one phrase have in common: their tokens, with spaces between. */
    public static String key(CharSequence surface) {
        return key(Tokenizer.tokenize(surface));
    }

    static String key(List<Token> tokens) {
        if (tokens.size() == 1) {
            return tokens.getFirst().text();
        }
        StringBuilder key = new StringBuilder();
        for (Token token : tokens) {
            key.append(key.isEmpty() ? "" : " ").append(token.text());
        }
        return key.toString();
    }

    /** The value of the phrase that all these tokens are. */
    Optional<V> whole(List<Token> tokens) {
        Node<V> node = tokens.isEmpty() ? null : first(tokens.getFirst().text());
        for (int i = 1; i < tokens.size() && node != null; i++) {
            node = i > 1 || mayGoOn(tokens, 0) ? node.after(tokens.get(i).text()) : null;
        }
        return node == null ? Optional.empty() : Optional.ofNullable(node.value);
    }

    /** Whether one word is a phrase. */
    boolean holds(String word) {
        return value(word) != null;
    }

    /** The value of a phrase of one word. */
    @Nullable
    V value(String word) {
        Node<V> node = first(word);
        return node == null ? null : node.value;
    }

    /** The longest phrase that begins with token {@code from}; no phrase runs over a comma or the end of a sentence. */
    public Optional<Hit<V>> longestAt(CharSequence text, List<Token> tokens, int from) {
        Node<V> node = first(tokens.get(from).text());
        if (node == null) {
            return Optional.empty();
        }
        Hit<V> longest = null;
        int next = from + 1;
        while (node != null) {
            longest = node.value != null ? new Hit<>(node.value, from, next) : longest;
            boolean goesOn = next < tokens.size() && (next > from + 1 || mayGoOn(tokens, from))
                    && runsOn(text, tokens.get(next - 1), tokens.get(next));
            node = goesOn ? node.after(tokens.get(next).text()) : null;
            next++;
        }
        return Optional.ofNullable(longest);
    }

    /** The phrases of a text from left to right, the longest at each place; none overlaps another. */
    public List<Hit<V>> in(CharSequence text, List<Token> tokens) {
        List<Hit<V>> hits = new ArrayList<>();
        for (int i = 0; i < tokens.size();) {
            Optional<Hit<V>> hit = longestAt(text, tokens, i);
            hit.ifPresent(hits::add);
            i = hit.map(Hit::to).orElse(i + 1);
        }
        return hits;
    }

    private @Nullable Node<V> first(String word) {
        return beginnings.mayHold(word.hashCode()) ? root.after(word) : null;
    }

    /** Whether some phrase may begin with these two words. */
    private boolean mayGoOn(List<Token> tokens, int from) {
        return beginnings.mayHold(pair(tokens.get(from).text(), tokens.get(from + 1).text()));
    }

    private static int pair(String first, String second) {
        return first.hashCode() * 31 + second.hashCode();
    }

    /** The longest phrase that these words begin with. */
    Optional<Hit<V>> longest(List<String> words) {
        Hit<V> longest = null;
        Node<V> node = root;
        for (int i = 0; i < words.size() && (node = node.after(words.get(i))) != null; i++) {
            longest = node.value != null ? new Hit<>(node.value, 0, i + 1) : longest;
        }
        return Optional.ofNullable(longest);
    }

    /** How many words the longest phrase has. */
    int longestPhrase() {
        return longestPhrase;
    }

    /** Whether a phrase may continue from one token to the next: only blanks and joining signs lie between. */
    static boolean runsOn(CharSequence text, Token before, Token after) {
        int lines = 0;
        for (int i = before.end(); i < after.start(); i++) {
            char c = text.charAt(i);
            lines += c == '\n' ? 1 : 0;
            boolean joins = c == '.' ? before.text().length() <= 3 || !isBlank(text.charAt(i + 1)) : joins(c);
            if (!joins || lines > 1) {
                return false;
            }
        }
        return true;
    }

    private static boolean joins(char c) {
        return isBlank(c) || "-‐‑'’/&+*_!".indexOf(c) >= 0;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
