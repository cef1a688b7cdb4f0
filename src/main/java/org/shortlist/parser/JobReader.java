package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.DateRange;
import org.shortlist.resume.Employer;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Place;
import org.shortlist.resume.Position;
import org.shortlist.resume.Section;
import org.shortlist.resume.Skill;
import org.shortlist.resume.Title;
import org.shortlist.vocabulary.Folding;

/** Makes positions of the headers that {@link JobLayout} chose, and of the text up to the next header. */
final class JobReader {

    private static final Set<String> INTERNSHIPS = Set.of("internship", "internships", "internship experience",
            "praktika",
            "praktikum", "stages", "practicas", "practicas profesionales", "tirocini", "tirocinio", "estagios",
            "estagio", "stage");

    private static final List<String> FREE = List.of("freelance", "free-lance", "self-employed", "self employed");

    /** What stands behind the names on the line of the dates and is as long is the job's text. */
    private static final int LEAST_TOLD = 30;

    private final Sheet sheet;
    private final Concepts concepts;
    private final RoleScores scores;
    private final Labels labels;
    private final Durations durations;

    JobReader(Sheet sheet, Concepts concepts, Labels labels, Durations durations) {
        this.labels = labels;
        this.durations = durations;
        this.sheet = sheet;
        this.concepts = concepts;
        scores = new RoleScores(sheet.vocabulary());
    }

    /** The positions in these parts, which are read together, in the order of the text. */
    List<Position> read(List<Part> parts, List<String> knownTitles) {
        HeaderLines lines = new HeaderLines(sheet, scores, labels, durations, knownTitles);
        List<Anchor> anchors = parts.stream().flatMap(part -> anchors(part, lines).stream()).toList();
        List<JobHeader> headers = new JobLayout(anchors).headers();
        List<Position> positions = new ArrayList<>();
        for (Part part : parts) {
            positions.addAll(positions(part, within(part, headers)));
        }
        return positions;
    }

    private List<Anchor> anchors(Part part, HeaderLines lines) {
        boolean ofJobs = part.kind() == Section.Kind.EXPERIENCE;
        return part.lines().isEmpty() ? List.of() : new Anchors(sheet, lines, part.lines(), ofJobs).find();
    }

    private static List<JobHeader> within(Part part, List<JobHeader> headers) {
        if (part.lines().isEmpty()) {
            return List.of();
        }
        int first = part.lines().getFirst().index();
        int last = part.lines().getLast().index();
        return headers.stream().filter(header -> header.first() >= first && header.last() <= last).toList();
    }

    private List<Position> positions(Part part, List<JobHeader> headers) {
        List<Position> positions = new ArrayList<>();
        Employer umbrella = null;
        for (int i = 0; i < headers.size(); i++) {
            JobHeader header = headers.get(i);
            JobHeader next = i + 1 < headers.size() ? headers.get(i + 1) : null;
            Employer own = employer(header);
            boolean apart = own == null && i > 0 && (isFree(header) || namesBelow(headers.get(i - 1), header));
            umbrella = own == null && !apart ? umbrella : own;
            if (next == null || !isUmbrella(header, next)) {
                int end = next == null ? part.lines().getLast().to() : line(part, next.first() - 1).to();
                positions.add(position(part, header, umbrella, end));
            }
        }
        return positions;
    }

    /** "Acme Corp, 2015 – 2020" over roles with dates of their own is no job but the employer of those that follow. */
    private static boolean isUmbrella(JobHeader header, JobHeader next) {
        return header.whole() || !header.has(Role.TITLE) && header.has(Role.EMPLOYER) && next.has(Role.TITLE)
                && !next.has(Role.EMPLOYER)
                && header.last() + 1 == next.first();
    }

    /** "Freelance illustrator" below a job has not the employer of that one. */
    private boolean isFree(JobHeader header) {
        Piece title = header.piece(Role.TITLE);
        return title != null
                && FREE.stream().anyMatch(Folding.fold(sheet.wording(title.from(), title.to()))::startsWith);
    }

    /** A title over its employer, the text of that job, and another title: who names the employer below leaves it unsaid here. */
    private boolean namesBelow(JobHeader before, JobHeader header) {
        Piece title = before.piece(Role.TITLE);
        Piece employer = before.piece(Role.EMPLOYER);
        return title != null && employer != null && header.piece(Role.TITLE) != null
                && before.last() + 1 < header.first()
                && sheet.text().substring(Math.min(title.to(), employer.from()), employer.from()).indexOf('\n') >= 0;
    }

    private static Line line(Part part, int index) {
        return part.lines().get(index - part.lines().getFirst().index());
    }

    private Position position(Part part, JobHeader header, @Nullable Employer employer, int end) {
        int start = line(part, header.first()).start();
        int headerEnd = headerEnd(part, header);
        Mention description = end > headerEnd ? described(headerEnd, end) : null;
        Dated dated = header.dated();
        DateRange dates = dated == null ? null : dated.range().at(sheet.span(dated.from(), dated.to()));
        Title title = title(header);
        return new Position(title, employer, team(header), place(header), dates, description,
                skills(header, headerEnd, end), isInternship(title, part), sheet.span(start, Math.max(end, headerEnd)));
    }

    /** Where the header ends: with its last line, or with its dates where what stands behind them is no part of it. */
    private int headerEnd(Part part, JobHeader header) {
        int end = line(part, header.last()).to();
        Dated dated = header.dated();
        if (dated == null || dated.last() != header.last()) {
            return end;
        }
        int told = header.pieces().stream().mapToInt(Piece::to).max().orElse(dated.from());
        if ((told > dated.to() ? end : dated.from()) - told > LEAST_TOLD) {
            return told;
        }
        if (told > dated.to()) {
            return end;
        }
        int from = dated.to();
        while (from < end && !Character.isLetterOrDigit(sheet.text().charAt(from))) {
            from++;
        }
        return sheet.text().substring(from, end).indexOf(' ') > 0 ? from : end;
    }

    private static boolean isInternship(@Nullable Title title, Part part) {
        return title != null && title.isIntern() || INTERNSHIPS.contains(Headings.name(part.title()));
    }

    private @Nullable Mention described(int from, int to) {
        Mention mention = sheet.mention(from, to);
        return mention.text().isEmpty() ? null : mention;
    }

    private List<Skill> skills(JobHeader header, int from, int to) {
        List<Skill> skills = new ArrayList<>();
        Piece title = header.piece(Role.TITLE);
        if (title != null) {
            skills.addAll(concepts.skillsIn(sheet.clean(), title.from(), title.to()));
        }
        for (Skill skill : to > from ? concepts.skillsIn(sheet.clean(), from, to) : List.<Skill>of()) {
            if (skills.stream().noneMatch(known -> known.concept().equals(skill.concept()))) {
                skills.add(skill);
            }
        }
        return skills;
    }

    private void doubt(JobHeader header, Role role, Mention written) {
        JobHeader.Rival rival = header.rivals().get(role);
        if (rival != null) {
            Piece other = rival.piece();
            String what = role == Role.TITLE ? "title" : "employer";
            sheet.doubts()
                    .add(written, Certainties.ofMargin(rival.margin()),
                            other == null
                                    ? "its header could also be read as one without " + what
                                    : "the " + what + " could also be “"
                                            + sheet.inOneLine(other.from(), other.to()).text() + "”");
        }
    }

    private @Nullable Title title(JobHeader header) {
        Mention written = mention(header, Role.TITLE);
        if (written != null) {
            doubt(header, Role.TITLE, written);
        }
        return written == null ? null : concepts.title(written);
    }

    private @Nullable Employer employer(JobHeader header) {
        Mention written = mention(header, Role.EMPLOYER);
        if (written != null) {
            doubt(header, Role.EMPLOYER, written);
        }
        return written == null || Places.isBlankEmployer(written.text()) ? null : concepts.employer(written);
    }

    private @Nullable Mention team(JobHeader header) {
        return mention(header, Role.TEAM);
    }

    private @Nullable Place place(JobHeader header) {
        Mention written = mention(header, Role.PLACE);
        return written == null || Places.isBlankForm(written.text())
                ? null
                : sheet.doubts().place(concepts.place(written));
    }

    private @Nullable Mention mention(JobHeader header, Role role) {
        Piece piece = header.piece(role);
        if (piece == null) {
            return null;
        }
        Mention mention = sheet.mention(piece.from(), piece.to());
        return Concepts.isSomething(mention.text()) ? mention : null;
    }
}
