package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Claim;
import org.shortlist.resume.Concept;
import org.shortlist.resume.Mention;
import org.shortlist.vocabulary.Token;
import org.shortlist.vocabulary.Wording;

/**
 * Reads what people say of their right to work, clearance, readiness to move and travel, notice and driving licence, by the phrases of
 * {@code claims.tsv}. They are looked for in the parts that speak of the person, never in jobs, where "relocation" and "visa" are work.
 *
 * <p>Some phrases say it all ("US citizen"); others open what is then said: "Notice period: 3 months", "Travel: up to 50 %".
 */
final class ClaimReader {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_CLAIM = 120;
    private static final int REACH = 60;
    private static final int MOST_WORDS = 8;
    private static final Set<String> NO = Set.of("no", "nein", "non", "nee", "não", "none", "keine", "not");
    private static final Set<String> AT_ONCE = Set.of("immediate", "immediately", "sofort", "immédiate",
            "immédiatement", "inmediata",
            "inmediatamente", "immediata", "immediatamente", "subito", "imediata", "imediatamente", "direct",
            "onmiddellijk", "now",
            "asap", "none", "keine");
    private static final Map<String, String> UNITS = units();
    private static final Set<String> CLASSES = Set.of("a", "a1", "a2", "am", "b", "b1", "be", "b96", "c", "c1", "ce",
            "c1e", "d", "d1",
            "de", "t", "l");

    /** A phrase: what it means, or, with an id of "?", what it opens. */
    private record Phrase(Claim.Kind kind, String id, String label) {
        boolean opens() {
            return id.equals("?");
        }
    }

    private final Phrases<Phrase> phrases;

    ClaimReader() {
        Phrases.Builder<Phrase> known = new Phrases.Builder<>();
        for (String[] row : Table.read("claims.tsv", 4)) {
            known.add(row[3], new Phrase(Claim.Kind.valueOf(row[0]), row[1], row[2]));
        }
        phrases = known.build();
    }

    private static Map<String, String> units() {
        Map<String, String> units = new java.util.HashMap<>();
        List.of("day", "days", "tag", "tage", "tagen", "jour", "jours", "día", "días", "giorno", "giorni", "dia",
                "dias", "dag", "dagen")
                .forEach(word -> units.put(word, "D"));
        List.of("week", "weeks", "wk", "wks", "woche", "wochen", "semaine", "semaines", "semana", "semanas",
                "settimana", "settimane",
                "weken").forEach(word -> units.put(word, "W"));
        List.of("month", "months", "monat", "monate", "monaten", "mois", "mes", "meses", "mese", "mesi", "mês", "maand",
                "maanden")
                .forEach(word -> units.put(word, "M"));
        return units;
    }

    /** One claim of each meaning, in the order of the text. */
    List<Claim> read(Sheet sheet, List<Part> parts) {
        List<Claim> claims = new ArrayList<>();
        for (Part part : parts) {
            Phrase opening = phrases.firstIn(part.title()).map(Phrases.Found::value).filter(Phrase::opens).orElse(null);
            for (Line line : part.lines()) {
                if (line.length() <= LONGEST_LINE) {
                    line(sheet, line, opening, claims);
                }
            }
        }
        claims.removeIf(claim -> claims.stream().anyMatch(other -> saysMore(other, claim)));
        return claims;
    }

    /** "Permanent resident (green card)" means that of the US, "secret clearance" a clearance. */
    private static boolean saysMore(Claim more, Claim less) {
        return more.kind() == less.kind() && !more.meaning().equals(less.meaning())
                && (more.meaning().id().startsWith(less.meaning().id() + "-")
                        || less.meaning().id().equals("clearance"));
    }

    /** @param opening what the heading over the line opens */
    private void line(Sheet sheet, Line line, @Nullable Phrase opening, List<Claim> claims) {
        if (opening != null) {
            add(sheet, line, line.from(), opening, opened(sheet, line, opening, line.from(), true), claims);
        }
        for (Phrases.Found<Phrase> found : phrases.in(sheet.wording(line.from(), line.to()))) {
            Phrase phrase = found.value();
            Concept meaning = phrase.opens()
                    ? opened(sheet, line, phrase, line.from() + found.to(), false)
                    : new Concept(phrase.id(), phrase.label());
            add(sheet, line, line.from() + found.from(), phrase, meaning, claims);
        }
    }

    private static void add(Sheet sheet, Line line, int at, Phrase phrase, @Nullable Concept meaning,
            List<Claim> claims) {
        boolean known = meaning == null || claims.stream()
                .anyMatch(claim -> claim.kind() == phrase.kind() && claim.meaning().equals(meaning));
        if (meaning != null && !known) {
            Mention words = piece(sheet, line, at);
            claims.add(new Claim(phrase.kind(), words.text(), words.span(), meaning));
        }
    }

    /**
     * What the words after an opening phrase say; null when they say nothing that is understood.
     *
     * @param labelled they stand under the phrase as a heading; else a colon says the same
     */
    private @Nullable Concept opened(Sheet sheet, Line line, Phrase phrase, int from, boolean labelled) {
        String rest = sheet.text().substring(from, Math.min(line.to(), from + REACH));
        boolean label = labelled || rest.stripLeading().startsWith(":");
        List<String> words = Wording.of(rest).tokens().stream().map(Token::text).limit(MOST_WORDS).toList();
        return switch (phrase.kind()) {
            case AVAILABILITY -> availability(sheet, line, from, words);
            case DRIVING_LICENCE -> licence(phrase, words);
            case TRAVEL -> travel(rest, label ? words : List.of());
            case RELOCATION -> yesOrNo(label ? words : List.of(), "Willing to relocate", "Not willing to relocate");
            case CLEARANCE -> completed(phrase, label ? words : List.of(), " clearance");
            case WORK_PERMIT -> completed(phrase, label ? words : List.of(), " citizen");
        };
    }

    /** "Clearance: Secret" as "Secret clearance", "Citizenship: US" as "US citizen". */
    private @Nullable Concept completed(Phrase opening, List<String> words, String noun) {
        for (int size = Math.min(4, words.size()); size > 0; size--) {
            for (Phrases.Found<Phrase> found : phrases.in(String.join(" ", words.subList(0, size)) + noun)) {
                if (found.value().kind() == opening.kind() && !found.value().opens() && found.from() == 0) {
                    return new Concept(found.value().id(), found.value().label());
                }
            }
        }
        return null;
    }

    private static @Nullable Concept availability(Sheet sheet, Line line, int from, List<String> words) {
        for (int i = 0; i < Math.min(6, words.size()); i++) {
            String unit = i == 0 ? null : UNITS.get(words.get(i));
            String number = i == 0 ? "" : words.get(i - 1);
            if (unit != null && number.matches("[0-9]{1,3}")) {
                return new Concept("P" + number + unit, number + " " + written(unit, number));
            }
            if (i < 3 && AT_ONCE.contains(words.get(i))) {
                return new Concept("P0D", "At once");
            }
        }
        return sheet.datesIn(line.from(), Math.min(line.to(), from + REACH))
                .stream()
                .filter(dated -> dated.to() > from)
                .map(dated -> dated.range().start())
                .filter(Objects::nonNull)
                .findFirst()
                .map(date -> new Concept(date.toString(), "From " + date))
                .orElse(null);
    }

    private static String written(String unit, String number) {
        String word = unit.equals("D") ? "day" : unit.equals("W") ? "week" : "month";
        return number.equals("1") ? word : word + "s";
    }

    /** "Class B", "Klasse B", "B", "CDL". */
    private static Concept licence(Phrase phrase, List<String> words) {
        for (String word : words.subList(0, Math.min(4, words.size()))) {
            if (CLASSES.contains(word)) {
                return new Concept("driving-licence-" + word, phrase.label() + " " + word.toUpperCase(Locale.ROOT));
            }
        }
        return new Concept("driving-licence", phrase.label());
    }

    /** "Travel: up to 50 %". */
    private static @Nullable Concept travel(String rest, List<String> words) {
        int percent = rest.indexOf('%');
        int end = percent;
        while (end > 0 && rest.charAt(end - 1) == ' ') {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isDigit(rest.charAt(start - 1))) {
            start--;
        }
        boolean share = percent > 0 && end - start > 0 && end - start <= 3;
        return share
                ? new Concept(rest.substring(start, end) + "%", "Travel up to " + rest.substring(start, end) + " %")
                : yesOrNo(words, "Willing to travel", "Not willing to travel");
    }

    /** No, or anything else, which is yes. */
    private static @Nullable Concept yesOrNo(List<String> words, String yes, String no) {
        if (words.isEmpty()) {
            return null;
        }
        return words.stream().anyMatch(NO::contains) ? new Concept("no", no) : new Concept("yes", yes);
    }

    /** The words of a claim: the piece of its line around it. */
    private static Mention piece(Sheet sheet, Line line, int at) {
        for (Cutter.Cut strong : Cutter.strong(sheet.wording(), line.from(), line.to())) {
            for (Cutter.Cut piece : Cutter.commas(sheet.wording(), strong.from(), strong.to())) {
                if (piece.from() <= at && at < piece.to()) {
                    return sentence(sheet, piece, at);
                }
            }
        }
        return sheet.mention(line.from(), line.to());
    }

    /** Of a piece of running text, the sentence. */
    private static Mention sentence(Sheet sheet, Cutter.Cut piece, int at) {
        int before = sheet.text().lastIndexOf(". ", at);
        int after = sheet.text().indexOf(". ", at, piece.to());
        int from = before + 2 > piece.from() && at - before > 4 ? before + 2 : piece.from();
        int to = after > at + 4 ? after : piece.to();
        return sheet.mention(from, Math.min(to, from + LONGEST_CLAIM));
    }
}
