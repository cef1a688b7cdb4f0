package org.shortlist.lucene;

import java.io.IOException;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of words: {@code *} stands for any characters or none, {@code ?} for exactly one code point.
 *
 * <p>It is matched by going back to the last star, not by an automaton: made deterministic, {@code *a????????????????} would have
 * 65,536 states. The words that begin with what stands before the first sign are read from the index one by one; with a star in front
 * these are all of them, of which most are refused by their last bytes alone.
 */
record Shape(String pattern, int[] signs, BytesRef begin, BytesRef end) {

    static Shape of(String pattern) {
        int first = 0;
        while (first < pattern.length() && !isSign(pattern.charAt(first))) {
            first++;
        }
        int last = pattern.length();
        while (last > first && !isSign(pattern.charAt(last - 1))) {
            last--;
        }
        return new Shape(pattern, pattern.codePoints().toArray(), new BytesRef(pattern.substring(0, first)),
                new BytesRef(pattern.substring(last)));
    }

    private static boolean isSign(char sign) {
        return sign == '*' || sign == '?';
    }

    boolean fits(String word) {
        int[] letters = word.codePoints().toArray();
        int sign = 0;
        int letter = 0;
        int star = -1;
        int tried = 0;
        while (letter < letters.length) {
            if (sign < signs.length && signs[sign] == '*') {
                star = sign++;
                tried = letter;
            } else if (sign < signs.length && (signs[sign] == '?' || signs[sign] == letters[letter])) {
                sign++;
                letter++;
            } else if (star >= 0) {
                sign = star + 1;
                letter = ++tried;
            } else {
                return false;
            }
        }
        while (sign < signs.length && signs[sign] == '*') {
            sign++;
        }
        return sign == signs.length;
    }

    /** The words of a segment's field that fit, in order. */
    TermsEnum in(Terms terms) throws IOException {
        FilteredTermsEnum fitting = new FilteredTermsEnum(terms.iterator(), true) {
            @Override
            protected AcceptStatus accept(BytesRef term) {
                if (!begins(term)) {
                    return AcceptStatus.END;
                }
                return ends(term) && fits(term.utf8ToString()) ? AcceptStatus.YES : AcceptStatus.NO;
            }

            @Override
            protected @Nullable BytesRef nextSeekTerm(@Nullable BytesRef current) {
                return current == null ? begin : null;
            }
        };
        return fitting;
    }

    private boolean begins(BytesRef term) {
        return term.length >= begin.length && same(term, term.offset, begin);
    }

    private boolean ends(BytesRef term) {
        return term.length >= end.length && same(term, term.offset + term.length - end.length, end);
    }

    private static boolean same(BytesRef term, int offset, BytesRef part) {
        for (int i = 0; i < part.length; i++) {
            if (term.bytes[offset + i] != part.bytes[part.offset + i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape one && one.pattern.equals(pattern);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }
}
