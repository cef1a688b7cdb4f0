package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Award;
import org.shortlist.resume.DateRange;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Patent;
import org.shortlist.resume.Place;
import org.shortlist.resume.Publication;
import org.shortlist.resume.Section.Kind;
import org.shortlist.resume.Volunteering;

/** Gives what a résumé that came as data says beside jobs, education and skills its place in the text. */
final class DeedRendering {

    private final Typesetter page;

    DeedRendering(Typesetter page) {
        this.page = page;
    }

    private static @Nullable String text(@Nullable Mention mention) {
        return mention == null ? null : mention.text();
    }

    private void open(List<?> values, Kind kind, String heading) {
        if (!values.isEmpty()) {
            page.section(kind, heading);
        }
    }

    List<Volunteering> volunteering(List<Volunteering> data) {
        open(data, Kind.VOLUNTEERING, "Volunteering");
        List<Volunteering> all = new ArrayList<>();
        for (Volunteering entry : data) {
            page.gap();
            int from = page.at();
            Mention role = page.line(text(entry.role()));
            Mention organization = page.line(text(entry.organization()));
            Place place = place(entry.location());
            DateRange dates = page.dates(entry.dates());
            Mention description = page.line(text(entry.description()));
            if (role != null || organization != null) {
                all.add(new Volunteering(organization, role, place, dates, description, page.since(from)));
            }
        }
        return all;
    }

    private @Nullable Place place(@Nullable Place data) {
        Mention mention = data == null ? null : page.line(data.text());
        return data == null || mention == null
                ? null
                : new Place(mention.text(), mention.span(), data.city(), data.region(), data.country(), data.latitude(),
                        data.longitude());
    }

    List<Publication> publications(List<Publication> data) {
        open(data, Kind.PUBLICATIONS, "Publications");
        List<Publication> all = new ArrayList<>();
        for (Publication entry : data) {
            page.gap();
            int from = page.at();
            Mention title = page.line(entry.title().text());
            Mention publisher = page.line(text(entry.publisher()));
            DateRange date = page.dates(entry.date());
            Mention link = page.line(text(entry.link()));
            if (title != null) {
                all.add(new Publication(title, publisher, date, link, page.since(from)));
            }
        }
        return all;
    }

    List<Patent> patents(List<Patent> data) {
        open(data, Kind.PATENTS, "Patents");
        List<Patent> all = new ArrayList<>();
        for (Patent entry : data) {
            page.gap();
            int from = page.at();
            Mention title = page.line(entry.title().text());
            Mention number = page.line(text(entry.number()));
            DateRange date = page.dates(entry.date());
            if (title != null) {
                all.add(new Patent(title, number, date, page.since(from)));
            }
        }
        return all;
    }

    List<Award> awards(List<Award> data) {
        open(data, Kind.AWARDS, "Awards");
        List<Award> all = new ArrayList<>();
        for (Award entry : data) {
            page.gap();
            int from = page.at();
            Mention title = page.line(entry.title().text());
            Mention awarder = page.line(text(entry.awarder()));
            DateRange date = page.dates(entry.date());
            if (title != null) {
                all.add(new Award(title, awarder, date, page.since(from)));
            }
        }
        return all;
    }
}
