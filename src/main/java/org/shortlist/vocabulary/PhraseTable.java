package org.shortlist.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Phrases of tokens, each with a value: found whole, or as the longest one beginning at a token of a text. */
final class PhraseTable<V> {
    private static final class Node<V> {
        final Map<String, Node<V>> next = new HashMap<>(2);
        @Nullable
        V value;
    }

    /** A phrase found over the tokens {@code from} (inclusive) to {@code to} (exclusive). */
    record Hit<V>(V value, int from, int to) {
        int size() {
            return to - from;
        }
    }

    private final Node<V> root = new Node<>();
    private final WordFilter firstWords = new WordFilter();
    private int longestPhrase;

    PhraseTable() {}

    /** A table of values by {@link #key}. */
    PhraseTable(Map<String, V> byKey) {
        byKey.forEach(this::add);
    }

    void add(String key, V value) {
        String[] words = key.split(" ");
        if (!root.next.containsKey(words[0])) {
            firstWords.add(words[0], root.next.keySet());
        }
        Node<V> node = root;
        for (String word : words) {
            node = node.next.computeIfAbsent(word, w -> new Node<>());
        }
        node.value = value;
        longestPhrase = Math.max(longestPhrase, words.length);
    }

    /** What two spellings of one phrase have in common: their tokens, with spaces between. */
    static String key(CharSequence surface) {
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
            node = node.next.get(tokens.get(i).text());
        }
        return node == null ? Optional.empty() : Optional.ofNullable(node.value);
    }

    /** Whether one word is a phrase. */
    boolean holds(String word) {
        Node<V> node = first(word);
        return node != null && node.value != null;
    }

    /** The longest phrase that begins with token {@code from}; no phrase runs over a comma or the end of a sentence. */
    Optional<Hit<V>> longestAt(CharSequence text, List<Token> tokens, int from) {
        Node<V> node = first(tokens.get(from).text());
        if (node == null) {
            return Optional.empty();
        }
        Hit<V> longest = null;
        int next = from + 1;
        while (node != null) {
            longest = node.value != null ? new Hit<>(node.value, from, next) : longest;
            boolean goesOn = next < tokens.size() && runsOn(text, tokens.get(next - 1), tokens.get(next));
            node = goesOn ? node.next.get(tokens.get(next).text()) : null;
            next++;
        }
        return Optional.ofNullable(longest);
    }

    private @Nullable Node<V> first(String word) {
        return firstWords.mayHold(word) ? root.next.get(word) : null;
    }

    /** The longest phrase that these words begin with. */
    Optional<Hit<V>> longest(List<String> words) {
        Hit<V> longest = null;
        Node<V> node = root;
        for (int i = 0; i < words.size() && (node = node.next.get(words.get(i))) != null; i++) {
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
