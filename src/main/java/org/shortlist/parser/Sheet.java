package org.shortlist.parser;

import java.util.List;
import java.util.regex.Pattern;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Span;
import org.shortlist.vocabulary.Vocabulary;
import org.shortlist.vocabulary.Wording;

/**
 * What every reader needs to know of the document.
 *
 * @param cased whether the text uses capitals, so that their absence says something
 * @param dates all dates of the text, in order
 * @param doubts where readers say what they are not sure of
 */
record Sheet(CleanText clean, List<Line> lines, boolean cased, List<Dated> dates, Vocabulary vocabulary,
        Doubts doubts) {

    /** A line break with the blanks around it; begun only where blanks begin, so that a long run of them is looked at once. */
    private static final Pattern LINE_END = Pattern.compile("(?<![\\s&&[^\n]])[\\s&&[^\n]]*+\n\\s*+");

    String text() {
        return clean.text();
    }

    Wording wording() {
        return clean.wording();
    }

    /** What is written there, with its tokens. */
    Wording wording(int from, int to) {
        return clean.wording().part(from, to);
    }

    Span span(int from, int to) {
        return clean.span(from, to);
    }

    Mention mention(int from, int to) {
        return clean.mention(from, to);
    }

    /** The same on one line, where it is broken in the text. */
    Mention inOneLine(int from, int to) {
        Mention mention = mention(from, to);
        return mention.text().indexOf('\n') < 0
                ? mention
                : new Mention(LINE_END.matcher(mention.text()).replaceAll(" "), mention.span());
    }

    /** The dates that begin within a stretch of the text. */
    List<Dated> datesIn(int from, int to) {
        int first = firstFrom(from);
        int last = first;
        while (last < dates.size() && dates.get(last).from() < to) {
            last++;
        }
        return dates.subList(first, last);
    }

    private int firstFrom(int from) {
        int low = 0;
        int high = dates.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (dates.get(middle).from() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
