package org.shortlist.vocabulary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text together with its tokens, which are cut once however many directories are asked about it. Whatever takes a text in this
 * package takes a wording too. For one thread.
 *
 * <p>A {@link #part} has the tokens that its text would have by itself, but need not be cut again where it begins and ends beside
 * blanks or signs that no rule of the {@link Tokenizer} looks at.
 */
public final class Wording implements CharSequence {
    /** Signs that have no meaning for the tokens beside them. */
    private static final String NEUTRAL = " \t\n,;:|()[]•";

    private final String text;
    private final @Nullable Wording whole;
    private final int offset;
    private @Nullable List<Token> tokens;

    private Wording(String text, @Nullable Wording whole, int offset) {
        this.text = text;
        this.whole = whole;
        this.offset = offset;
    }

    public static Wording of(CharSequence text) {
        return text instanceof Wording wording ? wording : new Wording(text.toString(), null, 0);
    }

    /** The tokens, with places in this text. */
    public List<Token> tokens() {
        if (tokens == null) {
            List<Token> shared = whole == null ? null : whole.tokensOf(offset, offset + text.length());
            tokens = List.copyOf(shared == null ? Tokenizer.cut(text) : shared);
        }
        return tokens;
    }

    /** The text from {@code from} to {@code to}. */
    public Wording part(int from, int to) {
        if (from == 0 && to == text.length()) {
            return this;
        }
        boolean alike = isBorder(from) && isBorder(to);
        return new Wording(text.substring(from, to), alike ? this : null, from);
    }

    /** The same without white space around it. */
    public Wording strip() {
        int from = 0;
        int to = text.length();
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return part(from, to);
    }

    /** The same with its line breaks as blanks, which part tokens just so. */
    public Wording inOneLine() {
        return text.indexOf('\n') < 0 ? this : of(text.replace('\n', ' '));
    }

    /** Whether tokens on either side of a place know nothing of the other; one may still lie across it. */
    private boolean isBorder(int place) {
        return isNeutral(place - 1) || isNeutral(place);
    }

    private boolean isNeutral(int i) {
        return i < 0 || i >= text.length() || NEUTRAL.indexOf(text.charAt(i)) >= 0;
    }

    /** The tokens of a part, counted from where it begins; null when one lies across its border. */
    private @Nullable List<Token> tokensOf(int from, int to) {
        List<Token> all = tokens();
        int first = firstFrom(from);
        if (first > 0 && all.get(first - 1).end() > from) {
            return null;
        }
        List<Token> inside = new ArrayList<>();
        for (int i = first; i < all.size() && all.get(i).start() < to; i++) {
            Token token = all.get(i);
            if (token.end() > to) {
                return null;
            }
            inside.add(from == 0 ? token : new Token(token.text(), token.start() - from, token.end() - from));
        }
        return inside;
    }

    private int firstFrom(int place) {
        List<Token> all = tokens();
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).start() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
