package org.shortlist.evidence;

/**
 * A pattern of words: {@code *} stands for any characters or none, {@code ?} for exactly one code point.
 *
 * <p>It is matched by going back to the last star, not by an automaton: made deterministic, {@code *a????????????????} would have
 * 65,536 states.
 *
 * @param signs the pattern's code points
 * @param begin what stands before the first sign
 * @param end   what stands after the last
 */
public record Shape(String pattern, int[] signs, String begin, String end) {

    public static Shape of(String pattern) {
        int first = 0;
        while (first < pattern.length() && !isSign(pattern.charAt(first))) {
            first++;
        }
        int last = pattern.length();
        while (last > first && !isSign(pattern.charAt(last - 1))) {
            last--;
        }
        return new Shape(pattern, pattern.codePoints().toArray(), pattern.substring(0, first),
                pattern.substring(last));
    }

    private static boolean isSign(char sign) {
        return sign == '*' || sign == '?';
    }

    public boolean fits(String word) {
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

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape one && one.pattern.equals(pattern);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }
}
