package org.shortlist.parser;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.DateRange;

/**
 * Finds the date that the document itself bears: "Last updated: March 2024" on a line of its own, or, at the end, the place and
 * day of a signature, "München, 12. März 2024".
 */
final class DocumentDate {

    private static final int LONGEST = 48;
    private static final int LAST_LINES = 4;
    private static final List<String> OPENINGS = List.of("updated", "last updated", "last update", "last modified",
            "last revised",
            "revised", "résumé updated", "resume updated", "cv updated", "as of", "stand", "stand:", "aktualisiert",
            "letzte aktualisierung",
            "mis à jour", "mise à jour", "dernière mise à jour", "actualizado", "última actualización", "aggiornato",
            "ultimo aggiornamento",
            "atualizado", "última atualização", "bijgewerkt", "laatst bijgewerkt", "date of resume", "date:");

    private DocumentDate() {}

    static @Nullable DateRange in(Sheet sheet) {
        List<Line> lines = sheet.lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Dated dated = line.length() > LONGEST ? null : only(sheet, line);
            boolean last = i >= lines.size() - LAST_LINES;
            if (dated != null && (opens(sheet, line, dated) || last && isSignature(sheet, line, dated))) {
                return DateRange.lone(dated.range().start()).at(sheet.span(dated.from(), dated.to()));
            }
        }
        return null;
    }

    /** The one date of a line, where it has one and no range, and nothing behind it. */
    private static @Nullable Dated only(Sheet sheet, Line line) {
        List<Dated> dates = sheet.datesIn(line.from(), line.to());
        boolean one = dates.size() == 1 && !dates.getFirst().isRange() && dates.getFirst().range().start() != null;
        boolean end = one && sheet.text()
                .substring(Math.min(dates.getFirst().to(), line.to()), line.to())
                .codePoints()
                .noneMatch(Character::isLetterOrDigit);
        return end ? dates.getFirst() : null;
    }

    private static String before(Sheet sheet, Line line, Dated dated) {
        return sheet.text().substring(line.from(), Math.max(line.from(), dated.from())).strip();
    }

    private static boolean opens(Sheet sheet, Line line, Dated dated) {
        String before = before(sheet, line, dated).toLowerCase(Locale.ROOT);
        return OPENINGS.stream()
                .anyMatch(opening -> before.startsWith(opening) && before.length() <= opening.length() + 6);
    }

    /** "Leeds, 3 May 2024": a place of few words, a comma, and a day. */
    private static boolean isSignature(Sheet sheet, Line line, Dated dated) {
        String before = before(sheet, line, dated);
        String written = sheet.text().substring(dated.from(), dated.to());
        int comma = before.lastIndexOf(',');
        String place = comma < 0 ? "" : before.substring(0, comma);
        boolean day = (before.substring(comma + 1) + written).chars().filter(Character::isDigit).count() > 4;
        return comma > 2 && day && place.length() <= 24 && place.split(" ").length <= 3
                && Character.isUpperCase(place.codePointAt(0));
    }
}
