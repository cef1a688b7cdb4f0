package org.shortlist.vocabulary;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where sentences begin. The same cut serves the index and every reader of a text, as that of the {@link Tokenizer} does.
 *
 * <p>A sentence ends where a full stop, a question mark, an exclamation mark or an ellipsis is followed by white space and no lower-case
 * letter, unless the stop belongs to a short form ("Dr. Vega", "approx. 20"); at an empty line; and before a line that begins with a
 * bullet. A line alone ends none: PDF breaks lines anywhere. Stops inside a token (U.S.A., 3.5) end none either.
 */
public final class Sentences {

    private static final Set<String> SHORT_FORMS = Words.of("""
            mr mrs ms dr prof sr jr st inc ltd co corp bros vs no nos approx est dept univ fig vol bzw ggf inkl zzgl
            incl excl resp""");
    private static final Pattern APART = Pattern.compile("\\n\\s*(?:\\n|[•●▪■◦○‣⁃∙·*–—►➢✓❖-])|[。！？]");
    private static final Pattern STOP = Pattern.compile("([.!?…])[\"'”’)\\]]*\\s");

    private Sentences() {}

    /** The indexes of the tokens that begin a sentence; the first of all is one. */
    public static BitSet starts(CharSequence text, List<Token> tokens) {
        BitSet starts = new BitSet();
        for (int i = 0; i < tokens.size(); i++) {
            if (i == 0 || isApart(text, tokens.get(i - 1), tokens.get(i))) {
                starts.set(i);
            }
        }
        return starts;
    }

    private static boolean isApart(CharSequence text, Token before, Token after) {
        int length = after.start() - before.end();
        if (length <= 0 || length == 1 && text.charAt(before.end()) == ' ') {
            return false;
        }
        CharSequence between = text.subSequence(before.end(), after.start());
        if (APART.matcher(between).find()) {
            return true;
        }
        return length > 1 && !Character.isLowerCase(text.charAt(after.start())) && STOP.matcher(between)
                .results()
                .anyMatch(stop -> !stop.group(1).equals(".") || !SHORT_FORMS.contains(before.text()));
    }
}
