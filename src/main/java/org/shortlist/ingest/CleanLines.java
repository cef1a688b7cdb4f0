package org.shortlist.ingest;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text as it is kept: composed letters, ligatures spelt out, letters that were encoded twice mended, s p a c e d headings as words, one kind
 * of line end, of space and of odd bullet, no invisible characters, no space at the end of a line, at most one blank line in a row.
 */
final class CleanLines {

    private static final Pattern LINE_END = Pattern.compile("\r\n?|[\u000b\u0085\u2028\u2029]");
    private static final Pattern PAGE_END = Pattern.compile("\f");
    private static final Pattern SPACE = Pattern.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]");
    /** Controls, marks of direction, soft hyphens, joiners between letters that never join, letters of invisible tags. */
    private static final Pattern INVISIBLE = Pattern.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff"
            + "\ufff9-\uffff\ufe00-\ufe0f\\x{e0000}-\\x{e0fff}\\p{Cc}&&[^\n\t]]|(?<![\u0590-\u0fff])[\u200c\u200d]");
    private static final Pattern PRESENTED = Pattern.compile("[\ufb00-\ufb06\ufb1d-\ufdff\ufe70-\ufefc]+");
    /** Signs that only a certain font explains: bullets, and pictures of envelopes and telephones. */
    private static final Pattern OWN_BULLET = Pattern.compile("(?m)^([ \t]*)[\ue000-\uf8ff]+[ \t]*(?=\\S)");
    private static final Pattern OWN = Pattern.compile("[\ue000-\uf8ff]+");
    private static final Pattern SPACED = Pattern
            .compile(
                    "(?m)^(?=(?:[ \t]*\\p{L}){4})\\p{Lu}(?: \\p{L}){0,40}(?:(?: {2,9}|\t)\\p{L}(?: \\p{L}){0,40}){0,9}$");
    private static final Pattern TRAILING = Pattern.compile("(?<![ \t])[ \t]++(?=\n|$)");
    private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}");

    private CleanLines() {}

    static String of(String text) {
        String clean = LINE_END.matcher(DoubleEncoding.mend(text)).replaceAll("\n");
        clean = PAGE_END.matcher(clean).replaceAll("\n\n");
        clean = SPACE.matcher(clean).replaceAll(" ");
        clean = INVISIBLE.matcher(clean).replaceAll("");
        clean = PRESENTED.matcher(clean)
                .replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC));
        clean = OWN_BULLET.matcher(clean).replaceAll("$1• ");
        clean = OWN.matcher(clean).replaceAll(" ");
        clean = Normalizer.normalize(clean, Normalizer.Form.NFC);
        clean = TRAILING.matcher(clean).replaceAll("");
        clean = SPACED.matcher(clean).replaceAll(found -> joined(found.group()));
        return BLANK_LINES.matcher(clean).replaceAll("\n\n").strip();
    }

    /** "J O B  T I T L E" as "JOB TITLE". */
    private static String joined(String spaced) {
        return spaced.replace("\t", "  ").replaceAll(" {2,}", "\u0000").replace(" ", "").replace('\u0000', ' ');
    }
}
