package org.shortlist.parser;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.PartialDate;
import org.shortlist.resume.Section;
import org.shortlist.resume.Section.Kind;

/** Cuts a document into its parts at the headings. What stands before the first heading is the header. */
final class Parts {

    /** Parts that may begin on the line of their heading. */
    private static final Set<Kind> INLINE = EnumSet.of(Kind.SKILLS, Kind.LANGUAGES, Kind.SUMMARY, Kind.CERTIFICATES,
            Kind.OTHER);

    /** Names of parts that people also give to paragraphs of a job. */
    private static final Set<Kind> WITHIN_JOBS = EnumSet.of(Kind.SKILLS, Kind.AWARDS, Kind.SUMMARY);
    private static final int LOOK_AHEAD = 40;

    /** Headings of other parts that are skills, too, where they stand in a list of skills. */
    private static final Set<String> ALSO_SKILLS = Set.of("leadership", "training", "presentations", "seminars");

    private final List<Line> all;
    private final Headings headings;
    private final boolean cased;
    private final int end;
    private final List<Part> parts = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private Kind kind = Section.Kind.HEADER;
    private @Nullable Line heading;
    private int from;

    /** Lines with a range of dates. */
    private final Set<Integer> dated;

    private Parts(List<Line> all, Headings headings, boolean cased, int end, Set<Integer> dated) {
        this.all = all;
        this.dated = dated;
        this.headings = headings;
        this.cased = cased;
        this.end = end;
    }

    /** The parts of a text of {@code length} characters; together they cover it. */
    static List<Part> of(List<Line> lines, List<Dated> dates, Headings headings, boolean cased, int length) {
        Set<Integer> dated = dates.stream().filter(Parts::isOfJob).map(Dated::first).collect(Collectors.toSet());
        Parts parts = new Parts(lines, headings, cased, length, dated);
        for (Line line : lines) {
            parts.add(line);
        }
        parts.close(parts.end);
        return parts.parts;
    }

    private static boolean isOfJob(Dated dated) {
        PartialDate start = dated.range().start();
        return dated.isRange() && start != null;
    }

    private void add(Line line) {
        Optional<Kind> whole = headings.of(line, cased)
                .filter(found -> mayStandHere(line, found) && !isWithinJob(line, found));
        if (whole.isPresent()) {
            open(whole.get(), line);
            return;
        }
        int rest = headings.inline(line);
        if (rest > 0 && opensInline(line, rest)) {
            open(headings.named(line.text().substring(0, rest)).orElseThrow(),
                    line.part(line.from(), line.from() + rest));
            lines.add(rest(line, rest));
        } else {
            lines.add(line);
        }
    }

    private Line rest(Line line, int at) {
        int first = at;
        while (first < line.length() && Character.isWhitespace(line.text().charAt(first))) {
            first++;
        }
        return line.part(line.from() + first, line.to());
    }

    /** In a list of skills, "Languages" may be a group rather than a part; it is one when nothing sets it apart. */
    private boolean mayStandHere(Line line, Kind found) {
        if (kind != Kind.SKILLS) {
            return true;
        }
        boolean apart = line.gap() > 0 || line.heading() || line.text().endsWith(":") || hasDatesBelow(line);
        if (!apart && ALSO_SKILLS.contains(Headings.name(line.text()))) {
            return false;
        }
        if (found == Kind.LANGUAGES && !apart && heading != null && heading.gap() > 0) {
            return false;
        }
        if (found == Kind.SKILLS && opensNothing(line)) {
            return false;
        }
        boolean composite = headings.named(line.text()).isEmpty();
        boolean capitals = line.text().equals(line.text().toUpperCase(java.util.Locale.ROOT));
        return !composite || apart || capitals && cased || found != Kind.EXPERIENCE;
    }

    /**
     * "Communication skills", "Leadership skills" and then "Education": these are items. Without capitals, "skills" alone may be the
     * broken end of one.
     */
    private boolean opensNothing(Line line) {
        String name = Headings.name(line.text());
        boolean end = !cased && line.gap() == 0 && name.equals("skills");
        if (!end && !name.endsWith(" skills")) {
            return false;
        }
        if (line.index() + 1 >= all.size()) {
            return true;
        }
        Line next = all.get(line.index() + 1);
        Optional<Kind> below = headings.of(next, cased);
        boolean ofSkills = below.filter(k -> k == Kind.SKILLS || k == Kind.LANGUAGES).isPresent();
        return below.isPresent() && (!ofSkills || Headings.name(next.text()).endsWith(" skills"));
    }

    /** "Skills" or "Accomplishments" under one job, with the dates of the next job to follow before any other heading. */
    private boolean isWithinJob(Line line, Kind found) {
        boolean named = WITHIN_JOBS.contains(found) || found == Kind.PROJECTS && isUnlikeHeading(line);
        if (kind != Kind.EXPERIENCE || !named) {
            return false;
        }
        String name = Headings.name(line.text());
        for (int i = line.index() + 1; i < Math.min(all.size(), line.index() + LOOK_AHEAD); i++) {
            if (dated.contains(i)) {
                return true;
            }
            Line below = all.get(i);
            if (headings.of(below, cased).isPresent() && !Headings.name(below.text()).equals(name)
                    && !WITHIN_JOBS.contains(headings.of(below, cased).orElseThrow()) && !isUnlikeHeading(below)) {
                return false;
            }
        }
        return false;
    }

    /** A résumé writes its headings alike: one without capitals, or without a blank line before it, is of another rank. */
    private boolean isUnlikeHeading(Line line) {
        return heading != null && (isCapitals(heading) && !isCapitals(line) || heading.gap() > 0 && line.gap() == 0);
    }

    private boolean isCapitals(Line line) {
        return cased && line.text().equals(line.text().toUpperCase(java.util.Locale.ROOT));
    }

    /** Whether dates follow within three lines and not under a heading of their own. */
    private boolean hasDatesBelow(Line line) {
        for (int i = line.index() + 1; i < Math.min(all.size(), line.index() + 4); i++) {
            if (dated.contains(i)) {
                return true;
            }
            if (headings.of(all.get(i), cased).isPresent()) {
                return false;
            }
        }
        return false;
    }

    private boolean opensInline(Line line, int rest) {
        String name = line.text().substring(0, rest);
        Kind found = headings.named(name).orElseThrow();
        boolean capitals = cased && name.equals(name.toUpperCase(java.util.Locale.ROOT));
        boolean inSkills = kind == Kind.SKILLS || kind == Kind.EXPERIENCE || kind == Kind.PROJECTS;
        if (found == Kind.OTHER && !capitals || !INLINE.contains(found)) {
            return false;
        }
        return capitals || !inSkills && (line.gap() > 0 || kind == Kind.HEADER || kind == Kind.OTHER);
    }

    private void open(Kind next, Line line) {
        close(line.start());
        kind = next;
        heading = line;
        from = parts.isEmpty() && lines.isEmpty() ? from : line.start();
    }

    private void close(int to) {
        if (heading != null || !lines.isEmpty()) {
            parts.add(new Part(kind, heading, lines, from, to));
            from = to;
        }
        lines.clear();
    }
}
