package org.shortlist.parser;

import java.util.List;
import org.shortlist.parser.HeaderCuts.Cut;
import org.shortlist.parser.HeaderCuts.Kind;

/** What it costs to cut a header where no sign asks for it, to leave a sign within a name, and to read a sign against its use. */
final class HeaderPrices {

    private static final double STRONG_JOIN = 0.7;
    private static final double COMMA_JOIN = 0.25;
    private static final double NAME_JOIN = 1.1;
    /** A title's comma and then words that no title has. */
    private static final double STRANGE_JOIN = 0.9;
    private static final int OF_TITLES = HeaderWords.HEAD | HeaderWords.RANK | HeaderWords.FIELD | HeaderWords.NUMERAL
            | HeaderWords.TEAM;
    private static final int OF_FIRMS = HeaderWords.ORGANISATION | HeaderWords.LEGAL | HeaderWords.FIELD
            | HeaderWords.DIGIT | HeaderWords.UPPER;
    private static final double TOWN = 1.5;
    /** The town with its state stands elsewhere in the document. */
    private static final double KNOWN_TOWN = 8;
    private static final double AT_JOIN = 2;
    private static final double BLIND_CUT = 1.2;

    private final HeaderWords words;
    private final List<Cut> cuts;
    private final Towns towns;
    private final RoleScores scores;

    HeaderPrices(HeaderWords words, List<Cut> cuts, Towns towns, RoleScores scores) {
        this.scores = scores;
        this.words = words;
        this.cuts = cuts;
        this.towns = towns;
    }

    /** The price of leaving separators inside one piece. */
    double joins(Role role, int i, int j) {
        double price = role == Role.EMPLOYER ? ofTown(i, j) : 0;
        for (int k = i + 1; k < j; k++) {
            price += switch (cuts.get(k).kind()) {
                case STRONG -> role == Role.PLACE ? 2.5 : STRONG_JOIN;
                case DASH -> role == Role.PLACE ? 2.5 : role == Role.TITLE ? 0.3 : 0.5;
                case COMMA -> commaJoin(role, k, cuts.get(j).left());
                case COLON -> role == Role.TITLE ? 1 : COMMA_JOIN;
                case AT, AS -> role == Role.EMPLOYER ? AT_JOIN : role == Role.TITLE ? 1 : COMMA_JOIN;
                default -> 0;
            };
        }
        return price;
    }

    /** What it costs to take a town, with its state or without, for an employer. */
    private double ofTown(int i, int j) {
        boolean town = isTownBeforeState(i, j);
        boolean whole = i == 0 && (town || j + 1 == cuts.size());
        return whole && towns.holdsWhole(words.written(0, words.size())) ? KNOWN_TOWN : town ? TOWN : 0;
    }

    /** "Santa Rosa, CA" or "Dharwad, Karnataka" alone: a name of a word or two that says nothing of a firm, and only a state behind it. */
    private boolean isTownBeforeState(int i, int j) {
        int from = cuts.get(i).right();
        int to = cuts.get(j).left();
        boolean state = j + 2 == cuts.size() && cuts.get(j).kind() == Kind.COMMA && !words.is(to, HeaderWords.LEGAL)
                && (to + 1 == words.size() && words.is(to, HeaderWords.UPPER)
                        && words.tokens.get(to).text().length() == 2 || scores.isRegion(words, to, words.size()));
        return i == 0 && state && to - from <= 2
                && words.count(from, to, HeaderWords.CAPITAL) == to - from && words.count(from, to, OF_FIRMS) == 0;
    }

    private double commaJoin(Role role, int k, int to) {
        return switch (role) {
            case PLACE -> 0;
            case EMPLOYER -> isLegal(k) ? COMMA_JOIN : NAME_JOIN;
            case TITLE -> words.count(cuts.get(k).right(), to, OF_TITLES) == 0 ? STRANGE_JOIN : COMMA_JOIN;
            default -> COMMA_JOIN;
        };
    }

    /** ", Inc." goes with the name before it. */
    private boolean isLegal(int k) {
        return words.is(cuts.get(k).right(), HeaderWords.LEGAL);
    }

    /** The price of a cut that no sign asks for, and of a sign that does not fit the roles. */
    static double cost(Role role, Cut before, Cut after) {
        double price = before.kind() == Kind.BLIND ? role == Role.PLACE ? 0.2 : BLIND_CUT : 0;
        price += role == Role.TEAM && (before.kind() == Kind.BLIND || after.kind() == Kind.BLIND) ? 3 : 0;
        price += role == Role.TEAM && (before.kind() == Kind.DASH || after.kind() == Kind.DASH) ? 1.2 : 0;
        price += before.kind() == Kind.AT && role != Role.EMPLOYER ? 1.5 : 0;
        price += after.kind() == Kind.AT && role != Role.TITLE ? 1.5 : 0;
        price += before.kind() == Kind.AS && role != Role.TITLE ? 1.5 : 0;
        price += after.kind() == Kind.AS && role != Role.EMPLOYER ? 1.5 : 0;
        price += after.kind() != Kind.COLON ? 0 : role == Role.TITLE ? 0.3 : role == Role.EMPLOYER ? 1.3 : 0;
        price += before.kind() == Kind.BRACKET && role != Role.PLACE && role != Role.NOTE
                ? role == Role.EMPLOYER ? 1 : 2
                : 0;
        return price;
    }
}
