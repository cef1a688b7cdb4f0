package org.shortlist.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.shortlist.query.Ranges.Interval;
import org.shortlist.query.Ranges.Range;
import org.shortlist.vocabulary.DegreeLadder;
import org.shortlist.vocabulary.TitleLexicon;

/** Reads comparisons with a rung of a ladder: {@code >=senior}, {@code senior..director}, {@code >=master}, {@code >=b2}. */
final class Ladders {

    static final List<String> RANKS = names(TitleLexicon.Seniority.values());
    static final List<String> DEGREES = names(DegreeLadder.Level.values());
    private static final Pattern SIGNS = Pattern.compile("[<>=\u2264\u2265+]|\\.\\.");
    private static final List<String> LEVELS = List.of("a1", "a2", "b1", "b2", "c1", "c2", "native");

    private final ConceptResolver concepts;

    Ladders(ConceptResolver concepts) {
        this.concepts = concepts;
    }

    private static List<String> names(Enum<?>[] rungs) {
        return List.of(rungs).stream().map(rung -> rung.name().toLowerCase(Locale.ROOT)).toList();
    }

    /** The rungs compared with; empty for what is no comparison. */
    Optional<Typed> read(String text, Keyword keyword, Lexeme lexeme) {
        List<String> ladder = ladder(keyword.field());
        Function<String, Optional<Integer>> rung = name -> SIGNS.matcher(name).find()
                ? Optional.empty()
                : concepts.find(keyword.field(), name).map(known -> ladder.indexOf(known.id())).filter(i -> i >= 0);
        return compared(text, ladder, rung).map(range -> rungs(keyword.field(), ladder, range, lexeme));
    }

    static List<String> ladder(Field field) {
        return field == Field.SENIORITY ? RANKS : DEGREES;
    }

    private static Optional<Range> compared(String text, List<String> ladder,
            Function<String, Optional<Integer>> rung) {
        return Ranges.read(text, name -> rung.apply(name).map(i -> new Interval(i, i)))
                .filter(range -> !range.lone())
                .filter(range -> (range.low() == null || range.low() < ladder.size())
                        && (range.high() == null || range.high() >= 0));
    }

    private static Typed rungs(Field field, List<String> ladder, Range range, Lexeme lexeme) {
        int low = range.low() == null ? 0 : range.low();
        int high = range.high() == null ? ladder.size() - 1 : range.high();
        return new Typed.Rungs(field, ladder.subList(low, high + 1), said(ladder, low, high), lexeme.start(),
                lexeme.end());
    }

    /** "senior or above", "senior to director". */
    static String said(List<String> ladder, int low, int high) {
        boolean top = high == ladder.size() - 1;
        return low == high
                ? ladder.get(low)
                : top
                        ? ladder.get(low) + " or above"
                        : low == 0 ? ladder.get(high) + " or below" : ladder.get(low) + " to " + ladder.get(high);
    }

    /** {@code lang:german} with {@code >=b2}; empty for what is no level. */
    Optional<Typed> language(Typed.Words language, String comparison, int end) {
        return compared(comparison, LEVELS, name -> Optional.of(LEVELS.indexOf(name)).filter(i -> i >= 0))
                .map(range -> spoken(language, range, end));
    }

    private Typed spoken(Typed.Words language, Range range, int end) {
        List<Typed> parts = new ArrayList<>();
        if (range.low() == null) {
            parts.add(language);
        } else {
            parts.add(level(language, range.low(), end));
        }
        if (range.high() != null && range.high() + 1 < LEVELS.size()) {
            parts.add(new Typed.Not(level(language, range.high() + 1, end), language.start(), end));
        }
        Typed all = Typed.and(parts);
        return all == null ? language : all;
    }

    private Typed level(Typed.Words language, int rung, int end) {
        String spoken = concepts.resolve(Field.LANGUAGE, language.text());
        String id = spoken + ":" + LEVELS.get(rung);
        String level = LEVELS.get(rung);
        String said = Wording.capital(concepts.label(Field.LANGUAGE, spoken)) + " at "
                + (level.length() == 2 ? level.toUpperCase(Locale.ROOT) : level)
                + (rung == LEVELS.size() - 1 ? "" : " or better");
        return new Typed.Rungs(Field.LEVEL, List.of(id), said, language.start(), end);
    }

    /** The part of a ladder that these ids are, lowest first; empty when they are none or but one rung. */
    static Optional<int[]> stretch(Field field, List<String> ids) {
        List<String> ladder = ladder(field);
        int low = ladder.indexOf(ids.getFirst());
        boolean all = ids.size() > 1 && low >= 0 && low + ids.size() <= ladder.size()
                && IntStream.range(0, ids.size()).allMatch(i -> ladder.get(low + i).equals(ids.get(i)));
        return all ? Optional.of(new int[]{low, low + ids.size() - 1}) : Optional.empty();
    }
}
