package org.shortlist.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.shortlist.resume.Certainty;
import org.shortlist.resume.Doubt;
import org.shortlist.resume.Resume;
import org.shortlist.resume.Section;
import org.shortlist.resume.Warning;
import picocli.CommandLine.Help.Ansi;

/**
 * A text at the left, and at the right of each line what was read in it. A line that is too long goes on under itself; a rule
 * stands where a section begins.
 */
final class SideBySide {

    private static final int NARROWEST = 60;
    private static final int WIDEST = 220;
    private static final String BETWEEN = " │ ";

    private final Terminal terminal;
    private final int width;

    SideBySide(Terminal terminal) {
        this.terminal = terminal;
        width = Math.clamp(terminal.width(), NARROWEST, WIDEST);
    }

    void print(String file, String text, Resume resume) {
        String plainName = Terminal.plain(file);
        line(bold(plainName));
        line("At the right what was read: ✓ sure  ~ likely  ? doubtful  = what it stands for");
        new Page(text, resume).print();
        notes(text, resume);
        line("");
    }

    /** One text. */
    private final class Page {
        private final String text;
        private final List<Section> sections;
        private final List<Finding> findings;
        private final int numbers;
        private final int left;
        private final int right;
        private int nextSection;
        private int nextFinding;

        Page(String text, Resume resume) {
            this.text = text;
            sections = resume.sections();
            findings = Findings.of(resume);
            numbers = Math.max(3, Long.toString(text.lines().count()).length());
            int room = width - numbers - 1 - BETWEEN.length();
            left = room / 2;
            right = room - left;
        }

        void print() {
            int start = 0;
            for (int number = 1; start <= text.length(); number++) {
                int end = text.indexOf('\n', start);
                end = end < 0 ? text.length() : end;
                if (start < text.length()) {
                    row(number, start, end);
                }
                start = end + 1;
            }
        }

        private void row(int number, int start, int end) {
            while (nextSection < sections.size() && sections.get(nextSection).span().start() <= end) {
                rule(sections.get(nextSection++));
            }
            List<String> written = Measure.wrapped(printable(text.substring(start, end)), left);
            List<String> read = readings(end);
            for (int i = 0; i < Math.max(written.size(), read.size()); i++) {
                String first = i == 0 ? Integer.toString(number) : "";
                line(" ".repeat(numbers - first.length()) + first + " "
                        + Measure.padded(i < written.size() ? written.get(i) : "", left) + BETWEEN
                        + (i < read.size() ? read.get(i) : ""));
            }
        }

        private void rule(Section section) {
            String name = "── " + section.kind().name() + " ";
            line(bold(name + "─".repeat(width - name.length())));
        }

        /** What begins on a line that ends there; what is of one kind and certainty follows one another. */
        private List<String> readings(int end) {
            List<Finding> here = new ArrayList<>();
            while (nextFinding < findings.size() && findings.get(nextFinding).span().start() <= end) {
                join(here, findings.get(nextFinding++));
            }
            List<String> lines = new ArrayList<>();
            for (Finding finding : here) {
                String reading = sign(finding.certainty()) + " " + finding.label() + ": " + finding.value();
                List<String> wrapped = Measure.wrapped(printable(reading), right - 2);
                lines.add(wrapped.getFirst());
                wrapped.subList(1, wrapped.size()).forEach(more -> lines.add("  " + more));
            }
            return lines;
        }

        private static void join(List<Finding> here, Finding next) {
            Finding last = here.isEmpty() ? null : here.getLast();
            if (last != null && last.label().equals(next.label()) && last.certainty() == next.certainty()) {
                here.removeLast();
                here.add(new Finding(last.span(), last.label(), last.value() + "; " + next.value(),
                        last.certainty()));
            } else {
                here.add(next);
            }
        }
    }

    private static String sign(Certainty certainty) {
        return switch (certainty) {
            case SURE -> "✓";
            case LIKELY -> "~";
            case DOUBTFUL -> "?";
        };
    }

    private void notes(String text, Resume resume) {
        LineNumbers lines = new LineNumbers(text);
        List<String> notes = new ArrayList<>();
        for (Warning warning : resume.warnings()) {
            notes.add((warning.span() == null ? "" : "line " + lines.at(warning.span().start()) + ": ")
                    + warning.message());
        }
        for (Doubt doubt : resume.doubts()) {
            if (doubt.certainty() == Certainty.LIKELY && doubt.span() != null) {
                notes.add(String.format(Locale.ROOT, "line %d: “%s” is likely: %s.", lines.at(doubt.span().start()),
                        doubt.text(), doubt.reason()));
            }
        }
        line(bold("── To be noted " + "─".repeat(width - 15)));
        if (notes.isEmpty()) {
            line("Nothing.");
        }
        for (String note : notes) {
            List<String> wrapped = Measure.wrapped(printable(note), width - 2);
            line(wrapped.getFirst());
            wrapped.subList(1, wrapped.size()).forEach(more -> line("  " + more));
        }
    }

    private static String printable(String text) {
        return Terminal.plain(text.replace('\t', ' ').replace('\n', ' ')).stripTrailing();
    }

    private void line(String text) {
        terminal.out().println(text.stripTrailing());
    }

    private String bold(String text) {
        return terminal.colours() ? Ansi.ON.string("@|bold " + text.replace("|@", "") + "|@") : text;
    }

    /** On which line a place of a text stands, from 1. */
    private static final class LineNumbers {
        private final int[] breaks;

        LineNumbers(String text) {
            breaks = IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\n').toArray();
        }

        int at(int place) {
            int found = Arrays.binarySearch(breaks, place);
            return (found < 0 ? -found - 1 : found) + 1;
        }
    }
}
