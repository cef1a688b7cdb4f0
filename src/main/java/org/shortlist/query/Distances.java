package org.shortlist.query;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shortlist.query.Lexeme.Word;

/** Reads how far around a place: {@code near:Utrecht 30km}, {@code 30 miles}. */
final class Distances {

    private static final Pattern DISTANCE = Pattern.compile("(\\d{1,5})(km|kms|mi|mile|miles)?");
    private static final List<String> UNITS = List.of("km", "kms", "kilometres", "kilometers", "mi", "mile", "miles");
    private static final double KILOMETRES_OF_A_MILE = 1.609344;
    private static final int FARTHEST = 20_000;

    private Distances() {}

    /** How many of the words that come next tell a distance: {@code 30km}, {@code 30 km}. */
    static int words(List<Lexeme> lexemes, int at) {
        String text = Leaves.textOf(lexemes.get(at)).toLowerCase(Locale.ROOT);
        Matcher matched = DISTANCE.matcher(text);
        if (!(lexemes.get(at) instanceof Word) || !matched.matches()) {
            return 0;
        }
        boolean unit = at + 1 < lexemes.size() && lexemes.get(at + 1) instanceof Word next
                && UNITS.contains(next.text().toLowerCase(Locale.ROOT));
        return matched.group(2) != null ? 1 : unit ? 2 : 0;
    }

    /** The place with a distance of its own; of no distance, the city itself. */
    static Typed around(Typed.Around around, Word first, Word last) {
        Matcher matched = DISTANCE.matcher(first.text().toLowerCase(Locale.ROOT));
        boolean found = matched.matches();
        boolean miles = last.text().toLowerCase(Locale.ROOT).contains("mi");
        int number = found ? Integer.parseInt(matched.group(1)) : 0;
        int kilometres = (int) Math.min(FARTHEST, miles ? Math.round(number * KILOMETRES_OF_A_MILE) : number);
        return kilometres == 0
                ? new Typed.Words(Field.CITY, Manner.MEANT, around.place(), false, around.start(), last.end())
                : new Typed.Around(around.place(), around.latitude(), around.longitude(), kilometres, around.start(),
                        last.end());
    }
}
