package org.shortlist.parser;

import java.util.List;
import org.shortlist.parser.HeaderCuts.Cut;
import org.shortlist.parser.HeaderCuts.Kind;

/** How much a piece of a header looks like a place that is nowhere known: by where it stands, and by what recurs ({@link Towns}). */
final class UnknownPlaces {

    private static final double UNKNOWN_PLACE = -0.4;
    private static final double LONE_PLACE = -0.3;
    /** What stands behind other names, too. */
    private static final double RECURRING_PLACE = 1.5;
    /** "Inc.", "S.p.A." and the like close a name: what follows is none of it. */
    private static final double AFTER_LEGAL = 1.2;
    private static final int NO_TOWN = HeaderWords.HEAD | HeaderWords.ORGANISATION | HeaderWords.LEGAL
            | HeaderWords.DIGIT | HeaderWords.TEAM | HeaderWords.FIELD | HeaderWords.RANK | HeaderWords.NUMERAL;
    /** "Quillmark, Eugene — Barista": between a comma and a dash. */
    private static final double MIDDLE_PLACE = 0.3;
    /** Of which towns are named: Mason, Mestre. */
    private static final int OF_TRADES = HeaderWords.HEAD | HeaderWords.FIELD;

    private final HeaderWords words;
    private final List<Cut> cuts;
    private final Towns towns;

    UnknownPlaces(HeaderWords words, List<Cut> cuts, Towns towns) {
        this.words = words;
        this.cuts = cuts;
        this.towns = towns;
    }

    /** What stands last, behind a name and a sign, may be a place that nobody knows: "Quillmark - Hubli, Karnataka". */
    double score(int i, int j) {
        int from = cuts.get(i).right();
        int to = cuts.get(j).left();
        Kind sign = cuts.get(i).kind();
        boolean alone = i == 0 && j == cuts.size() - 1;
        if (isBetween(i, j)) {
            return words.count(to, words.size(), HeaderWords.HEAD) > 0 ? MIDDLE_PLACE : UNKNOWN_PLACE;
        }
        boolean last = alone ? to - from <= 2 : j == cuts.size() - 1 && sign.compareTo(Kind.BLIND) < 0;
        boolean trade = to - from == 1 && words.is(from, HeaderWords.CAPITAL)
                && words.count(from, to, NO_TOWN & ~OF_TRADES) == 0;
        if (!last || to - from > 4 || words.count(from, to, NO_TOWN) > 0 && !trade) {
            return RoleScores.NO;
        }
        if (!alone && towns.holds(words.written(from, to))) {
            return RECURRING_PLACE;
        }
        if (words.count(from, to, OF_TRADES) > 0) {
            return RoleScores.NO;
        }
        if (sign == Kind.COMMA && words.is(from - 1, HeaderWords.LEGAL) || sign == Kind.BRACKET && isNamed(from, to)) {
            return AFTER_LEGAL;
        }
        if (!words.is(from, HeaderWords.CAPITAL)) {
            return RoleScores.NO;
        }
        boolean region = j == i + 2 && cuts.get(i + 1).kind() == Kind.COMMA;
        return sign == Kind.DASH ? region ? 1.2 : 0.1 : alone ? LONE_PLACE : UNKNOWN_PLACE;
    }

    /** "Elektro Thomsen, Husum, Elektroniker": what is left is the title. */
    private boolean isTitle(int from) {
        return from < words.size() && words.count(from, words.size(), HeaderWords.HEAD) > 0
                && words.count(from, words.size(), HeaderWords.ORGANISATION | HeaderWords.LEGAL) == 0;
    }

    /** "Mairie de Bron (Bron)": the brackets say again what ends the name before them. */
    private boolean isNamed(int from, int to) {
        int size = to - from;
        for (int i = 0; i < size && from >= size; i++) {
            if (!words.tokens.get(from - size + i).text().equals(words.tokens.get(from + i).text())) {
                return false;
            }
        }
        return from > size;
    }

    /** Between the comma behind a name and the dash, or behind a legal form the comma, before a title. */
    private boolean isBetween(int i, int j) {
        int from = cuts.get(i).right();
        int to = cuts.get(j).left();
        return i > 0 && j + 1 < cuts.size() && cuts.get(i).kind() == Kind.COMMA
                && (cuts.get(j).kind().compareTo(Kind.DASH) <= 0
                        || cuts.get(j).kind() == Kind.COMMA
                                && (words.is(from - 1, HeaderWords.LEGAL) || to - from == 1 && isTitle(to)))
                && to - from <= 2
                && words.count(from, to, NO_TOWN | HeaderWords.SMALL) == 0
                && words.count(from, to, HeaderWords.CAPITAL) == to - from
                && words.count(0, from, HeaderWords.HEAD) == 0;
    }
}
