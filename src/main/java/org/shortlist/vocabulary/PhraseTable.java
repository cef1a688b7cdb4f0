package org.shortlist.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Phrases of tokens, each with a value: found whole, or as the longest one beginning at a token of a text. */
public final class PhraseTable<V> {
    /** A phrase found over the tokens {@code from} (inclusive) to {@code to} (exclusive). */
    public record Hit<V>(V value, int from, int to) {
        int size() {
            return to - from;
        }
    }

    private final WordTrie words = new WordTrie();
    /** What each node of the trie stands for; nothing where it is only the beginning of phrases. */
    private final List<@Nullable V> values = new ArrayList<>();
    private int longestPhrase;

    PhraseTable() {}

    /** A table of values by {@link #key}. */
    public PhraseTable(Map<String, V> byKey) {
        byKey.forEach((key, value) -> put(value, List.of(key.split(" "))));
    }

    /** Gives a phrase its value and returns the one that it had. */
    @Nullable
    V put(List<Token> phrase, V value) {
        return put(value, phrase.stream().map(Token::text).toList());
    }

    private @Nullable V put(V value, List<String> phrase) {
        int node = WordTrie.ROOT;
        for (String word : phrase) {
            node = words.grow(node, word);
        }
        while (values.size() < words.size()) {
            values.add(null);
        }
        longestPhrase = Math.max(longestPhrase, phrase.size());
        return values.set(node, value);
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
        int node = WordTrie.ROOT;
        for (int i = 0; i < tokens.size() && node != WordTrie.NONE; i++) {
            node = words.after(node, tokens.get(i).text());
        }
        return Optional.ofNullable(value(node));
    }

    /** What a node stands for; nothing stands for no words. */
    private @Nullable V value(int node) {
        return node <= WordTrie.ROOT ? null : values.get(node);
    }

    /** Whether a phrase begins with this word. */
    boolean begins(String word) {
        return words.after(WordTrie.ROOT, word) != WordTrie.NONE;
    }

    /** Whether one word is a phrase. */
    boolean holds(String word) {
        return value(word) != null;
    }

    /** The value of a phrase of one word. */
    @Nullable
    V value(String word) {
        return value(words.after(WordTrie.ROOT, word));
    }

    /** The longest phrase that begins with token {@code from}; no phrase runs over a comma or the end of a sentence. */
    public Optional<Hit<V>> longestAt(CharSequence text, List<Token> tokens, int from) {
        Hit<V> longest = null;
        int node = words.after(WordTrie.ROOT, tokens.get(from).text());
        for (int next = from + 1; node != WordTrie.NONE; next++) {
            V value = values.get(node);
            longest = value != null ? new Hit<>(value, from, next) : longest;
            node = next < tokens.size() ? words.after(node, tokens.get(next).text()) : WordTrie.NONE;
            if (node != WordTrie.NONE && !runsOn(text, tokens.get(next - 1), tokens.get(next))) {
                break;
            }
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

    /** The longest phrase that these words begin with. */
    Optional<Hit<V>> longest(List<String> phrase) {
        Hit<V> longest = null;
        int node = WordTrie.ROOT;
        for (int i = 0; i < phrase.size() && (node = words.after(node, phrase.get(i))) != WordTrie.NONE; i++) {
            V value = values.get(node);
            longest = value != null ? new Hit<>(value, 0, i + 1) : longest;
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
