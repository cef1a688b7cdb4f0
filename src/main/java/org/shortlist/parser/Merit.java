package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shortlist.parser.Cutter.Cut;
import org.shortlist.vocabulary.Wording;

/**
 * What certificates and awards have in common: something with a name, given by somebody at some time.
 *
 * @param giver null when the entry names none
 */
record Merit(Cut name, @Nullable Cut giver, List<Dated> dates, Entry entry) {

    private static final int LONGEST = 160;
    private static final int MOST = 60;
    private static final Set<String> NOTES = Set.of("issued", "expires", "expired", "expiry", "expiration", "valid",
            "valid until", "valid through", "exp", "date", "issue date", "issued on", "obtained", "received", "renewed",
            "no expiration date", "no expiration", "see credential", "show credential", "expiration date",
            "in progress",
            "expires on", "awarded", "earned", "completed", "gültig bis", "ausgestellt", "valable jusqu'au", "délivré",
            "válido hasta", "expedido", "valido fino al", "rilasciato", "válido até", "emitido", "geldig tot",
            "uitgegeven", "expires in", "year", "issue", "expedición", "since", "seit", "depuis", "renewal");
    private static final List<String> TAILS = List.of(" in", " on", " received", " obtained", " earned", " awarded",
            " issued",
            " since", " from", " dated", " for", " of", " until", ".", " (", " expires", " exp", " valid", " im", " en",
            " em", " il");
    private static final List<String> NUMBERS = List.of("credential id", "license no", "license number", "licence no",
            "license #", "licence number", "certificate no", "certificate number", "certification number",
            "certification id",
            "cert id", "id:", "no.", "#", "credential #", "http", "www.");
    private static final List<String> GIVEN_BY = List.of(" issued by ", " awarded by ", " given by ", " presented by ",
            " by ", " from ", " ausgestellt von ", " verliehen von ", " durch ", " délivré par ", " décerné par ",
            " par ",
            " otorgado por ", " expedido por ", " por ", " rilasciato da ", " conferito da ", " uitgereikt door ",
            " door ");

    /** The merits of some parts; entries that {@code wanted} does not take are left out. */
    static List<Merit> in(Sheet sheet, List<Part> parts, Predicate<Entry> wanted) {
        List<Merit> merits = new ArrayList<>();
        for (Part part : parts) {
            for (Entry entry : Entry.of(sheet, part)) {
                Merit merit = entry.to() - entry.from() > LONGEST || merits.size() >= MOST || !wanted.test(entry)
                        ? null
                        : of(sheet, entry);
                if (merit != null) {
                    merits.add(merit);
                }
            }
        }
        return merits;
    }

    private static @Nullable Merit of(Sheet sheet, Entry entry) {
        List<Cut> pieces = new ArrayList<>();
        entry.pieces(sheet).forEach(piece -> pieces.addAll(atGiver(sheet, piece)));
        pieces.replaceAll(piece -> withoutTail(sheet, piece));
        pieces.removeIf(piece -> isNote(piece.text()));
        if (pieces.isEmpty()) {
            return null;
        }
        Cut first = pieces.getFirst();
        Cut second = pieces.size() > 1 ? pieces.get(1) : null;
        boolean turned = second != null && isGiver(sheet, first) && !isGiver(sheet, second);
        if (second != null && !turned && !isGiver(sheet, second)) {
            sheet.doubts()
                    .likely(sheet.inOneLine(second.from(), second.to()), "it stands where those who give a thing do");
        }
        return turned && second != null
                ? new Merit(second, first, entry.dates(sheet), entry)
                : new Merit(first, second, entry.dates(sheet), entry);
    }

    /** "License received" before a date that was cut off. */
    private static Cut withoutTail(Sheet sheet, Cut cut) {
        int to = cut.to();
        for (boolean more = true; more;) {
            String text = sheet.text().substring(cut.from(), to);
            more = false;
            for (String tail : TAILS) {
                if (text.toLowerCase(Locale.ROOT).endsWith(tail) && text.length() > tail.length() + 2) {
                    to -= tail.length();
                    more = true;
                    break;
                }
            }
        }
        List<Cut> trimmed = new ArrayList<>();
        Cutter.add(trimmed, sheet.wording(), cut.from(), to);
        return trimmed.isEmpty() ? cut : trimmed.getFirst();
    }

    /** Whether it is said how the thing is numbered or dated, not what it is. */
    private static boolean isNote(String text) {
        String folded = text.toLowerCase(Locale.ROOT).strip();
        String bare = folded.endsWith(":") || folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
        return NOTES.contains(bare.strip()) || NUMBERS.stream().anyMatch(folded::startsWith)
                || text.codePoints().noneMatch(Character::isLetter);
    }

    /** "Basic Life Support, American Heart Association" and "X by Y": what stands behind gave it if it names an organisation. */
    private static List<Cut> atGiver(Sheet sheet, Cut cut) {
        String folded = cut.text().toLowerCase(Locale.ROOT);
        for (String by : GIVEN_BY) {
            int at = folded.indexOf(by);
            int rest = at + by.length();
            if (at > 0 && rest < cut.text().length() && Character.isUpperCase(cut.text().charAt(rest))) {
                List<Cut> parts = new ArrayList<>();
                Cutter.add(parts, sheet.wording(), cut.from(), cut.from() + at);
                Cutter.add(parts, sheet.wording(), cut.from() + rest, cut.to());
                return parts;
            }
        }
        List<Cut> parts = Cutter.commas(sheet.wording(), cut.from(), cut.to());
        if (parts.size() < 2) {
            return List.of(cut);
        }
        Cut rest = Cutter.join(sheet.wording(), parts, 1, parts.size());
        return isGiver(sheet, rest) || isGiver(sheet, parts.get(1))
                ? List.of(parts.getFirst(), rest)
                : List.of(cut);
    }

    private static boolean isGiver(Sheet sheet, Cut cut) {
        Wording written = sheet.wording(cut.from(), cut.to());
        HeaderWords words = new HeaderWords(written, 0, sheet.cased(), sheet.vocabulary());
        return words.count(0, words.size(), HeaderWords.ORGANISATION | HeaderWords.LEGAL) > 0
                || sheet.vocabulary().employers().find(written).isPresent()
                || sheet.vocabulary().schools().looksLikeSchool(written);
    }
}
