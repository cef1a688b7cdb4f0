package org.shortlist.parser;

import static org.shortlist.parser.HeaderWords.CAPITAL;
import static org.shortlist.parser.HeaderWords.DIGIT;
import static org.shortlist.parser.HeaderWords.FIELD;
import static org.shortlist.parser.HeaderWords.HEAD;
import static org.shortlist.parser.HeaderWords.LEGAL;
import static org.shortlist.parser.HeaderWords.ORGANISATION;
import static org.shortlist.parser.HeaderWords.TEAM;
import static org.shortlist.parser.RoleScores.LONGEST_NAME;
import static org.shortlist.parser.RoleScores.NO;

import java.util.Set;
import org.shortlist.vocabulary.Gazetteer;
import org.shortlist.vocabulary.Vocabulary;

/** How much a run of words looks like a place: a known one, or one in a layout that only places have. */
final class PlaceScores {

    private static final Set<String> COMPASS = Set.of("north", "south", "east", "west", "upper", "lower", "greater",
            "central", "downtown");

    private static final Set<String> BASES = Set.of("afb", "afs", "arb", "angb", "naf", "mcas", "mcb");

    /** Digits of the number of a French department. */
    private static final int DEPARTMENT = 2;

    private final Vocabulary vocabulary;

    PlaceScores(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** How much a run of words looks like a place. */
    double of(HeaderWords words, int from, int to) {
        if (to - from > LONGEST_NAME || isBase(words, from)) {
            return NO;
        }
        if (isPlace(words, from, to)) {
            return 3;
        }
        if (Places.isBlankForm(words.written(from, to).toString())) {
            return 2.2;
        }
        if (isDetailed(words, from, to)) {
            return 2.6;
        }
        if (isTownWithState(words, from, to)) {
            return 1.6;
        }
        if (isTownNamedLikeTrade(words, from, to)) {
            return 1.2;
        }
        int names = HEAD | LEGAL | ORGANISATION;
        boolean quarter = COMPASS.contains(words.tokens.get(from).text()) && isPlace(words, from + 1, to);
        if (words.count(from, to, names) > 0 || endsWithPlace(words, from, to) && !quarter) {
            return NO;
        }
        boolean looks = (to - from > 1 || words.is(from, CAPITAL) || !words.cased)
                && vocabulary.places().looksLikePlace(words.written(from, to));
        return looks ? 2.2 : NO;
    }

    /** "AFB", which ends the name of a base of the forces: "Minot AFB, ND". */
    static boolean isBase(HeaderWords words, int i) {
        return BASES.contains(words.tokens.get(i).text());
    }

    /** "Ballarat VIC", behind a sign. */
    private boolean isTownWithState(HeaderWords words, int from, int to) {
        int state = to - 1;
        boolean begins = from == 0 ? to == words.size() : words.gap(from - 1).length() > 1;
        boolean named = state > from && state - from <= 3 && words.cased && words.is(state, HeaderWords.UPPER)
                && !words.is(state - 1, HeaderWords.UPPER) && words.gap(state - 1).equals(" ")
                && words.count(from, state, CAPITAL) == state - from
                && words.count(from, state, HEAD | LEGAL | ORGANISATION | TEAM | FIELD | DIGIT) == 0;
        return begins && named && words.tokens.get(state).text().length() <= 3
                && vocabulary.places().isRegion(words.written(state, to));
    }

    /** "Mason, OH" and "Butler, PA". */
    private boolean isTownNamedLikeTrade(HeaderWords words, int from, int to) {
        boolean begins = from == 0 ? to == words.size() : words.gap(from - 1).length() > 1;
        return to - from == 2 && words.is(from, HEAD) && words.is(from, CAPITAL) && words.gap(from).equals(", ")
                && isRegion(words, to - 1, to) && begins;
    }

    /** "Nantes (44)", "Schio (VI)", "Tarnow (Poland)": a town with its department or province, or with its country. */
    private boolean isDetailed(HeaderWords words, int from, int to) {
        int open = to - 1;
        while (open > from && words.gap(open - 1).indexOf('(') < 0) {
            open--;
        }
        if (open == from || words.end(to) == words.tokens.get(to - 1).end()
                || words.text.charAt(words.end(to) - 1) != ')') {
            return false;
        }
        boolean behind = from > 0 && words.gap(from - 1).length() > 1
                && words.count(from, open, CAPITAL | HeaderWords.SMALL) == open - from
                && words.tokens.get(open).text().length() == DEPARTMENT;
        boolean towns = open - from <= 3 && words.count(from, open, HEAD | LEGAL | ORGANISATION | DIGIT) == 0;
        boolean numbered = to - open == 1 && words.is(open, DIGIT) && (isPlace(words, from, open) || behind && towns);
        boolean province = from > 0 && words.gap(from - 1).indexOf(',') >= 0 && to - open <= 2
                && words.count(from, open, CAPITAL | HeaderWords.SMALL) == open - from
                && (isPlace(words, open, to) || to - open == 1 && words.is(open, HeaderWords.UPPER)
                        && words.tokens.get(open).text().length() == 2);
        return numbered || towns && (province || vocabulary.places().country(words.written(open, to)).isPresent());
    }

    /** "CA" alone names nothing else. */
    boolean isRegion(HeaderWords words, int from, int to) {
        return to - from == 1 && words.is(from, HeaderWords.UPPER) && words.tokens.get(from).text().length() == 2
                && vocabulary.places().isRegion(words.written(from, to));
    }

    static boolean isPlace(HeaderWords words, int from, int to) {
        if (from >= to) {
            return false;
        }
        int start = words.tokens.get(from).start();
        int end = words.tokens.get(to - 1).end();
        for (Gazetteer.Match match : words.places) {
            if (match.start() == start && match.end() == end) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWithPlace(HeaderWords words, int from, int to) {
        int end = words.tokens.get(to - 1).end();
        int start = words.tokens.get(from).start();
        for (Gazetteer.Match match : words.places) {
            if (match.end() == end && match.start() > start) {
                return true;
            }
        }
        return false;
    }

    /** Whether a town with its state stands at the front, as no name has it. */
    static boolean startsWithPlace(HeaderWords words, int from, int to) {
        int start = words.tokens.get(from).start();
        int end = words.tokens.get(to - 1).end();
        for (Gazetteer.Match match : words.places) {
            if (match.start() >= start && match.end() <= end) {
                int comma = words.text.indexOf(',', match.start());
                if (comma >= 0 && comma < match.end()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a known place begins at this character of the text. */
    static boolean beginsAt(HeaderWords words, int at) {
        for (Gazetteer.Match match : words.places) {
            if (match.start() == at) {
                return true;
            }
        }
        return false;
    }

    static boolean endsAt(HeaderWords words, int at) {
        for (Gazetteer.Match match : words.places) {
            if (match.end() == at) {
                return true;
            }
        }
        return false;
    }
}
