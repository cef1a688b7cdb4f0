package org.shortlist.ingest;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text as it is kept: composed letters, ligatures spelt out, one kind of line end and of space, no invisible characters, no space at the
 * end of a line, at most one blank line in a row.
 */
final class CleanLines {

    private static final Pattern LINE_END = Pattern.compile("\r\n?|[\u000b\u0085\u2028\u2029]");
    private static final Pattern PAGE_END = Pattern.compile("\f");
    private static final Pattern SPACE = Pattern.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]");
    private static final Pattern INVISIBLE = Pattern
            .compile("[\u00ad\u200b\u2060\ufeff\ufffe\uffff\\p{Cc}&&[^\n\t]]");
    private static final Pattern LIGATURE = Pattern.compile("[\ufb00-\ufb06]");
    private static final Pattern TRAILING = Pattern.compile("[ \t]+(?=\n|$)");
    private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}");

    private CleanLines() {}

    static String of(String text) {
        String clean = LINE_END.matcher(text).replaceAll("\n");
        clean = PAGE_END.matcher(clean).replaceAll("\n\n");
        clean = SPACE.matcher(clean).replaceAll(" ");
        clean = INVISIBLE.matcher(clean).replaceAll("");
        clean = LIGATURE.matcher(clean)
                .replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC));
        clean = Normalizer.normalize(clean, Normalizer.Form.NFC);
        clean = TRAILING.matcher(clean).replaceAll("");
        return BLANK_LINES.matcher(clean).replaceAll("\n\n").strip();
    }
}
