package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.DateRange;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Patent;
import org.shortlist.resume.Publication;
import org.shortlist.resume.Section;

/** Reads publications and patents, which often share a part: an entry with the number of a patent is one. */
final class PublicationReader {

    private static final int LONGEST = 900;
    private static final int MOST = 300;

    private final Sheet sheet;
    private final List<Publication> publications = new ArrayList<>();
    private final List<Patent> patents = new ArrayList<>();

    PublicationReader(Sheet sheet) {
        this.sheet = sheet;
    }

    PublicationReader read(List<Part> parts) {
        for (Part part : parts) {
            boolean ofPatents = part.kind() == Section.Kind.PATENTS;
            for (Entry entry : Entry.of(sheet, part)) {
                if (entry.to() - entry.from() <= LONGEST && publications.size() + patents.size() < MOST) {
                    entry(entry, ofPatents);
                }
            }
        }
        return this;
    }

    List<Publication> publications() {
        return publications;
    }

    List<Patent> patents() {
        return patents;
    }

    private void entry(Entry entry, boolean ofPatents) {
        List<Dated> dates = entry.dates(sheet);
        Dated dated = dates.isEmpty() ? null : dates.getLast();
        PatentNumber number = PatentNumber.in(sheet.text(), entry.from(), entry.to());
        String folded = sheet.text().substring(entry.from(), entry.to()).toLowerCase(Locale.ROOT);
        if (number != null || ofPatents || folded.startsWith("patent")) {
            patent(entry, number, dated);
        } else {
            publication(entry, dated);
        }
    }

    private void publication(Entry entry, @Nullable Dated dated) {
        Link link = Link.in(sheet.text(), entry.from(), entry.to());
        int to = link == null ? entry.to() : link.labelFrom();
        Reference.Parts parts = Reference.parts(sheet.wording(), entry.from(), to, dated);
        if (parts == null || parts.title().text().codePoints().filter(Character::isLetter).count() < 5
                || parts.title().text().startsWith("ISBN")) {
            return;
        }
        Mention title = mention(parts.title());
        if (!parts.parted()) {
            sheet.doubts().likely(title, "no sign parts the title from the rest of the entry");
        }
        Mention venue = parts.venue() == null ? null : mention(parts.venue());
        Mention address = link == null ? null : sheet.inOneLine(link.from(), link.to());
        publications.add(new Publication(title, venue, date(dated), address, entry.span(sheet)));
    }

    private void patent(Entry entry, @Nullable PatentNumber number, @Nullable Dated dated) {
        Cutter.Cut title = PatentNumber.title(sheet.wording(), entry, entry.pieces(sheet), number);
        if (title != null) {
            Mention written = number == null ? null : sheet.inOneLine(number.from(), number.to());
            patents.add(new Patent(mention(title), written, date(dated), entry.span(sheet)));
        }
    }

    private @Nullable DateRange date(@Nullable Dated dated) {
        return dated == null ? null : dated.range().at(sheet.span(dated.from(), dated.to()));
    }

    private Mention mention(Cutter.Cut cut) {
        return sheet.inOneLine(cut.from(), cut.to());
    }
}
