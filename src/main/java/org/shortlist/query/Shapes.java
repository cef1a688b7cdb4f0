package org.shortlist.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.shortlist.vocabulary.Folding;
import org.shortlist.vocabulary.Token;
import org.shortlist.vocabulary.Tokenizer;

/**
 * Cuts text with stars and question marks into words and shapes of words.
 *
 * <p>A shape is compared with tokens, so it is cut where the tokenizer would cut it if the signs were letters: {@code full-st*} is
 * {@code full} before {@code st*}, {@code x-r*} is one shape, for x-ray is one token. A form that the tokenizer keeps together
 * ({@code ci/c*}, {@code gpt-*}) and one with other signs ({@code c+*}, {@code node.j*}, {@code .net*}) is one shape.
 *
 * @param gaps how many stars stood alone between the pieces
 */
record Shapes(List<Piece> pieces, int gaps) {

    /** Letters that stand in for the signs while text is cut; nobody writes them. */
    private static final char ANY = '\ua66e';
    private static final char ONE = '\ua66d';
    private static final Pattern PARTS = Pattern.compile("[-/]+");

    /** A word or several as written, or the shape of one, folded. */
    record Piece(String text, boolean shape) {}

    static Shapes in(String text) {
        List<Piece> pieces = new ArrayList<>();
        int gaps = 0;
        int pending = 0;
        for (String chunk : text.strip().split("\\s+")) {
            if (chunk.chars().allMatch(c -> c == '*')) {
                pending += pieces.isEmpty() ? 0 : 1;
                continue;
            }
            int before = pieces.size();
            addChunk(chunk, pieces);
            if (pieces.size() > before) {
                gaps += pending;
                pending = 0;
            }
        }
        return new Shapes(pieces, gaps);
    }

    private static void addChunk(String chunk, List<Piece> pieces) {
        if (!hasSign(chunk) || isWord(chunk)) {
            if (!Tokenizer.tokenize(chunk).isEmpty()) {
                pieces.add(new Piece(chunk, false));
            }
            return;
        }
        for (String word : Folding.fold(chunk).split(" ")) {
            addFolded(word, pieces);
        }
    }

    private static boolean hasSign(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    /** SQL*Plus. */
    private static boolean isWord(String chunk) {
        List<Token> tokens = Tokenizer.tokenize(chunk);
        return tokens.size() == 1 && hasSign(tokens.getFirst().text());
    }

    private static void addFolded(String word, List<Piece> pieces) {
        String lettered = word.replace('*', ANY).replace('?', ONE);
        List<Token> tokens = Tokenizer.tokenize(lettered);
        boolean whole = tokens.size() == 1 && tokens.getFirst().start() == 0
                && tokens.getFirst().end() == lettered.length();
        if (whole) {
            add(tokens.getFirst().text().replace(ANY, '*').replace(ONE, '?'), pieces);
        } else if (PARTS.matcher(word).find() && !isFormOfTokenizer(word)) {
            for (String part : PARTS.split(word)) {
                addChunk(part, pieces);
            }
        } else {
            add(trimmed(word), pieces);
        }
    }

    private static boolean isFormOfTokenizer(String shape) {
        Pattern pattern = Pattern
                .compile("\\Q" + shape.replace("\\E", "").replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q")
                        + "\\E");
        return Tokenizer.forms().stream().anyMatch(form -> pattern.matcher(form).matches());
    }

    private static void add(String shape, List<Piece> pieces) {
        String one = shape.replaceAll("\\*+", "*");
        if (one.codePoints().anyMatch(Character::isLetterOrDigit)) {
            pieces.add(new Piece(one, hasSign(one)));
        }
    }

    /** Without the signs around a word; a dot may begin one, and signs of its own may end it. */
    private static String trimmed(String folded) {
        int from = 0;
        int to = folded.length();
        while (from < to && !isOfWord(folded, from) && !(folded.charAt(from) == '.' && isOfWord(folded, from + 1))) {
            from++;
        }
        while (to > from && ".,:;!'".indexOf(folded.charAt(to - 1)) >= 0) {
            to--;
        }
        return folded.substring(from, to);
    }

    private static boolean isOfWord(String text, int i) {
        return i < text.length() && (Character.isLetterOrDigit(text.charAt(i))
                || Character.isSurrogate(text.charAt(i)) || text.charAt(i) == '*' || text.charAt(i) == '?');
    }
}
