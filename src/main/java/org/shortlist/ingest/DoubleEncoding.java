package org.shortlist.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text whose UTF-8 was once taken for Windows-1252: {@code â€œ} for a quotation mark, {@code Ã©} for é. What was one letter is two to
 * four of which the first looks like one of a few accented letters and the others stand in the place of the bytes 0x80 to 0xBF.
 *
 * <p>Three of them in a row mean nothing in any language and are always mended. Two of them may be meant ({@code NÃO}), so they are
 * mended only in a text in which accented letters stand in no other way.
 */
final class DoubleEncoding {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    /** The places of the bytes 0x80 to 0xBF, as Windows-1252 and as ISO 8859-1 show them. */
    private static final String REST = "[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
            + "\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]";
    private static final Pattern SURE = Pattern
            .compile("[\u00e0-\u00ef]" + REST + "{2}|[\u00f0-\u00f4]" + REST + "{3}");
    private static final Pattern LIKELY = Pattern.compile("[\u00c2-\u00c5]" + REST);
    private static final Pattern ACCENTED = Pattern.compile("[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]");
    /** Of the two most frequent ones the last part often is lost on the way: it stands for nothing in Windows-1252. */
    private static final Pattern CUT_QUOTE = Pattern.compile("\u00e2\u20ac(?!" + REST + ")");
    private static final Pattern CUT_DASH = Pattern.compile("\u00ef\u00bc(?!" + REST + ")");

    private DoubleEncoding() {}

    static String mend(String text) {
        if (!ACCENTED.matcher(text).find()) {
            return text;
        }
        String mended = decode(SURE, text);
        mended = CUT_QUOTE.matcher(mended).replaceAll("\u201d");
        mended = CUT_DASH.matcher(mended).replaceAll("\uff0d");
        boolean meant = ACCENTED.matcher(LIKELY.matcher(mended).replaceAll("")).find();
        return meant ? mended : decode(LIKELY, mended);
    }

    private static String decode(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(decoded(found.group())));
    }

    /** What the bytes say; the same when they are no UTF-8. */
    private static String decoded(String letters) {
        byte[] bytes = new byte[letters.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = letters.charAt(i);
            bytes[i] = c < 0x100 ? (byte) c : letters.substring(i, i + 1).getBytes(WESTERN)[0];
        }
        try {
            CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return decoded.toString();
        } catch (CharacterCodingException e) {
            return letters;
        }
    }
}
