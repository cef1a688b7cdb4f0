package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.DateRange;
import org.shortlist.resume.Mention;
import org.shortlist.resume.PartialDate;
import org.shortlist.resume.Section;
import org.shortlist.resume.Span;

/** Writes a text piece by piece and knows where each piece came to stand. */
final class Typesetter {

    private static final List<String> MONTHS = List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep",
            "Oct",
            "Nov", "Dec");

    private final StringBuilder text = new StringBuilder();
    private final List<Section> sections = new ArrayList<>();
    private Section.Kind kind = Section.Kind.HEADER;
    private int sectionStart;

    int at() {
        return text.length();
    }

    /** From there to the pen, less the line's end. */
    Span since(int from) {
        int to = text.length();
        while (to > from && text.charAt(to - 1) == '\n') {
            to--;
        }
        return new Span(from, to);
    }

    String text() {
        return text.toString();
    }

    /** Ends the part before and begins another under a heading. */
    void section(Section.Kind next, String heading) {
        close();
        kind = next;
        lineOf(heading);
    }

    private void close() {
        if (!text.isEmpty()) {
            newLine();
            text.append('\n');
        }
        if (text.length() > sectionStart) {
            sections.add(new Section(kind, new Span(sectionStart, text.length())));
        }
        sectionStart = text.length();
    }

    List<Section> sections() {
        if (text.length() > sectionStart) {
            sections.add(new Section(kind, new Span(sectionStart, text.length())));
            sectionStart = text.length();
        }
        return sections;
    }

    void newLine() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    /** A blank line before what comes next. */
    void gap() {
        newLine();
        text.append('\n');
    }

    void lineOf(String words) {
        newLine();
        text.append(words).append('\n');
    }

    /** Writes words where the pen is; null for nothing but blanks. */
    @Nullable
    Mention put(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        int from = text.length();
        text.append(words.strip());
        return new Mention(words.strip(), new Span(from, text.length()));
    }

    /** Writes a line of its own. */
    @Nullable
    Mention line(@Nullable String words) {
        newLine();
        Mention mention = put(words);
        newLine();
        return mention;
    }

    /** Writes a value after others on the same line. */
    @Nullable
    Mention next(@Nullable String words, String separator) {
        boolean begins = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        if (words != null && !words.isBlank() && !begins) {
            text.append(separator);
        }
        return put(words);
    }

    /** Writes values after one another on the same line; those that are not blank come back. */
    List<Mention> row(List<Mention> values) {
        List<Mention> written = new ArrayList<>();
        for (Mention value : values) {
            Mention mention = next(value.text(), " | ");
            if (mention != null) {
                written.add(mention);
            }
        }
        return written;
    }

    /** Writes dates on a line of their own; the same dates with their place. */
    @Nullable
    DateRange dates(@Nullable DateRange dates) {
        if (dates == null) {
            return null;
        }
        PartialDate start = dates.start();
        PartialDate end = dates.end();
        boolean lone = start == null || start.equals(end);
        Mention mention = line(
                lone ? written(end) : written(start) + " – " + (end == null ? "present" : written(end)));
        return dates.at(mention == null ? null : mention.span());
    }

    private static String written(@Nullable PartialDate date) {
        if (date == null) {
            return "";
        }
        return date.isMonth()
                ? MONTHS.get(date.earliest().getMonthValue() - 1) + " " + date.earliest().getYear()
                : date.toString();
    }
}
