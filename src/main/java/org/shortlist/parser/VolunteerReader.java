package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.parser.Cutter.Cut;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Position;
import org.shortlist.resume.Span;
import org.shortlist.resume.Volunteering;

/**
 * Reads unpaid work. What has dates is read as jobs are, by {@link JobReader}; any other entry is a line that names an organisation, a
 * role, or both.
 */
final class VolunteerReader {

    private static final int LONGEST = 140;
    private static final int MOST = 60;
    private static final List<String> LINKS = List.of(" at ", " for ", " with ", " bei ", " beim ", " chez ", " en ",
            " presso ",
            " na ", " no ", " bij ", " of the ");

    private final Sheet sheet;
    private final JobReader jobs;

    VolunteerReader(Sheet sheet, JobReader jobs) {
        this.sheet = sheet;
        this.jobs = jobs;
    }

    List<Volunteering> read(List<Part> parts) {
        List<Volunteering> all = new ArrayList<>();
        for (Part part : parts) {
            List<Position> dated = jobs.read(List.of(part), List.of());
            int before = dated.isEmpty() ? Integer.MAX_VALUE : dated.getFirst().span().start();
            undated(part, before, all);
            dated.stream().map(VolunteerReader::volunteering).forEach(all::add);
        }
        return all.subList(0, Math.min(MOST, all.size()));
    }

    private static Volunteering volunteering(Position job) {
        Mention organization = job.employer() == null
                ? null
                : new Mention(job.employer().text(), job.employer().span());
        Mention role = job.title() == null ? null : new Mention(job.title().text(), job.title().span());
        return new Volunteering(organization, role, job.location(), job.dates(), job.description(), job.span());
    }

    /** The entries that stand before the first one with dates. */
    private void undated(Part part, int before, List<Volunteering> into) {
        for (Entry entry : Entry.of(sheet, part)) {
            Span span = entry.span(sheet);
            boolean line = entry.to() - entry.from() <= LONGEST
                    && !HeaderLines.isSentence(sheet.text().substring(entry.from(), entry.to()));
            Volunteering read = span.end() <= before && line ? volunteering(entry) : null;
            if (read != null) {
                into.add(read);
            }
        }
    }

    private @Nullable Volunteering volunteering(Entry entry) {
        List<Cut> pieces = new ArrayList<>();
        entry.pieces(sheet).forEach(piece -> pieces.addAll(parted(piece)));
        if (pieces.isEmpty()) {
            return null;
        }
        Cut first = pieces.getFirst();
        Cut second = pieces.size() > 1 ? pieces.get(1) : null;
        boolean roleFirst = second == null ? isRole(first) : isRole(first) || !isRole(second);
        Cut role = roleFirst ? first : second;
        Cut organization = roleFirst ? second : first;
        List<Dated> dates = entry.dates(sheet);
        Dated dated = dates.isEmpty() ? null : dates.getFirst();
        if (!roleFirst || !isRole(first)) {
            doubt(organization);
            doubt(role);
        }
        return new Volunteering(mention(organization), mention(role), null,
                dated == null ? null : dated.range().at(sheet.span(dated.from(), dated.to())), null,
                entry.span(sheet));
    }

    /** "Tutor at Red Door School" and "Tutor, Red Door School". */
    private List<Cut> parted(Cut cut) {
        for (String link : LINKS) {
            int at = cut.text().indexOf(link);
            int rest = at + link.length();
            if (at > 0 && rest < cut.text().length() && Character.isUpperCase(cut.text().charAt(rest))) {
                List<Cut> parts = new ArrayList<>();
                Cutter.add(parts, sheet.wording(), cut.from(), cut.from() + at);
                Cutter.add(parts, sheet.wording(), cut.from() + rest, cut.to());
                return parts;
            }
        }
        return Cutter.commas(sheet.wording(), cut.from(), cut.to());
    }

    private void doubt(@Nullable Cut cut) {
        if (cut != null) {
            sheet.doubts()
                    .likely(sheet.inOneLine(cut.from(), cut.to()),
                            "its words do not say whether it is the role or the organisation");
        }
    }

    private boolean isRole(Cut cut) {
        return sheet.vocabulary().titles().titleness(cut.wording()) >= 0.5;
    }

    private @Nullable Mention mention(@Nullable Cut cut) {
        return cut == null ? null : sheet.inOneLine(cut.from(), cut.to());
    }
}
