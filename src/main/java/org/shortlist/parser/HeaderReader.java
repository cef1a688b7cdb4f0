package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Contact;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Place;
import org.shortlist.resume.Section.Kind;
import org.shortlist.vocabulary.Gazetteer;

/** Reads what stands above the first heading: what the person calls themselves, and where they live. */
final class HeaderReader {

    private static final int MOST_LINES = 12;
    private static final int MOST_OF_RAIL = 60;
    private static final int BELOW_RAIL = 4;
    private static final List<String> LABELS = List.of("location:", "address:", "current location:", "city:",
            "residence:",
            "wohnort:", "adresse:", "lives in", "based in", "place:");

    private final Sheet sheet;
    private final Concepts concepts;
    private final List<Line> lines;
    private final List<Line> contacts;
    private final List<Line> belowRail;

    /** @param header the part before the first heading, or null */
    HeaderReader(Sheet sheet, Concepts concepts, @Nullable Part header, List<Part> parts) {
        this.sheet = sheet;
        this.concepts = concepts;
        belowRail = belowRail(parts);
        contacts = parts.stream()
                .filter(Part::isContact)
                .flatMap(part -> part.lines().stream().limit(MOST_LINES))
                .toList();
        lines = header == null ? List.of() : header.lines().subList(0, Math.min(MOST_LINES, header.lines().size()));
    }

    @Nullable
    Mention name(Contact contact) {
        NameReader reader = new NameReader(sheet);
        Mention name = reader.name(lines, contact);
        name = name == null ? reader.labelled(contacts) : name;
        return name == null ? reader.proven(belowRail, contact) : name;
    }

    /** The lines right above the summary or the jobs, where a rail of contacts, skills and schools was read first. */
    private static List<Line> belowRail(List<Part> parts) {
        for (int i = 1; i < parts.size(); i++) {
            Kind kind = parts.get(i).kind();
            if (kind == Kind.SUMMARY || kind == Kind.EXPERIENCE) {
                List<Line> rail = parts.get(i - 1).lines();
                boolean high = !rail.isEmpty() && rail.getLast().index() < MOST_OF_RAIL;
                return high ? rail.subList(Math.max(0, rail.size() - BELOW_RAIL), rail.size()) : List.of();
            }
        }
        return List.of();
    }

    /** The line that names a trade: short, with the words of a title, not the name. */
    @Nullable
    Mention headline(@Nullable Mention name) {
        for (Line line : lines.subList(0, Math.min(5, lines.size()))) {
            Mention mention = sheet.mention(line.from(), line.to());
            boolean isName = name != null && name.span() != null && mention.span() != null
                    && mention.span().overlaps(name.span());
            boolean contact = line.text().indexOf('@') >= 0 || line.text().indexOf("//") >= 0;
            if (!isName && !contact && line.length() <= 80 && sheet.datesIn(line.from(), line.to()).isEmpty()
                    && sheet.vocabulary().titles().titleness(line.wording()) >= 0.5) {
                return mention;
            }
        }
        return null;
    }

    @Nullable
    Place location(@Nullable Mention name) {
        List<Line> all = new ArrayList<>(lines);
        all.addAll(contacts);
        for (Line line : all) {
            boolean isName = name != null && line.text().contains(name.text())
                    && line.length() < name.text().length() + 12;
            if (!isName && !HeaderLines.isSentence(line.text()) && line.length() < 200) {
                Place place = locationIn(line);
                if (place != null) {
                    return place;
                }
            }
        }
        return null;
    }

    private @Nullable Place locationIn(Line line) {
        for (Cutter.Cut piece : Cutter.strong(sheet.wording(), line.from(), line.to())) {
            int label = labelEnd(piece.text());
            boolean web = piece.text().indexOf('@') >= 0 || piece.text().contains("://")
                    || piece.text().contains(".com");
            int from = piece.from() + label;
            Cutter.Cut place = label == 0 && (web || piece.text().length() > 90) ? null : placeIn(from, piece.to());
            if (place != null) {
                return sheet.doubts().place(concepts.place(sheet.mention(place.from(), place.to())));
            }
        }
        return null;
    }

    private static int labelEnd(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        for (String label : LABELS) {
            int at = folded.indexOf(label);
            if (at == 0 || at > 0 && text.charAt(at - 1) == ' ' && label.endsWith(":")) {
                return at + label.length();
            }
        }
        return 0;
    }

    /** The longest run of the parts between commas that is a place. */
    private Cutter.@Nullable Cut placeIn(int from, int to) {
        List<Cutter.Cut> parts = Cutter.commas(sheet.wording(), from, to);
        for (int size = Math.min(3, parts.size()); size > 0; size--) {
            for (int i = 0; i + size <= parts.size(); i++) {
                int start = afterPostcode(parts.get(i).from());
                int end = parts.get(i + size - 1).to();
                String text = sheet.text().substring(start, end);
                if (text.length() < 60 && !hasDigitFirst(text) && sheet.vocabulary().places().looksLikePlace(text)) {
                    return new Cutter.Cut(start, end, text);
                }
            }
        }
        String text = sheet.text().substring(from, to);
        List<Gazetteer.Match> matches = text.indexOf(',') < 0 ? List.of() : sheet.vocabulary().places().findIn(text);
        return matches.isEmpty()
                ? null
                : new Cutter.Cut(from + matches.getFirst().start(), from + matches.getFirst().end(), text);
    }

    /** "90762 Fürth". */
    private int afterPostcode(int from) {
        String text = sheet.text();
        int at = from;
        while (at - from < 6 && at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        boolean postcode = at - from >= 4 && at - from <= 5 && at + 1 < text.length() && text.charAt(at) == ' '
                && Character.isUpperCase(text.charAt(at + 1));
        return postcode ? at + 1 : from;
    }

    private static boolean hasDigitFirst(String text) {
        return Character.isDigit(text.charAt(0));
    }
}
