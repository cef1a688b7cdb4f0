package org.shortlist.parser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shortlist.parser.HeaderCuts.Cut;
import org.shortlist.parser.HeaderCuts.Kind;

/**
 * A line of a job's header, or the part of it before or after the date, with all its readings: which of its words are title,
 * employer, place and team. It is cut ({@link HeaderCuts}), each piece may play any role, and the best reading for each set of roles,
 * and each way to join title and employer, is kept.
 */
final class HeaderText {

    /** What stands in brackets behind a name. */
    private static final double ASIDE = -0.3;
    private static final int SHORTEST_ASIDE = 3;
    private static final double LABELLED = 3.5;
    private static final double CLIENT = 1.2;
    /** "Boston Beans" is one name. */
    private static final double PLACE_FIRST = 2.5;
    private static final double BROKEN_OFF = 2.6;
    private static final double INITIALS = 4;
    private static final double PLACED = 3;

    /**
     * Title and employer on one line.
     *
     * @param titleFirst which of them
     * @param sign       what stands before the second
     */
    record Junction(boolean titleFirst, Kind sign) {}

    /**
     * A reading.
     *
     * @param mask     the roles in it, as {@link Role#bit}
     * @param junction null where not both title and employer are in it
     * @param pieces   in the order of the text
     * @param guessed  whether its place is nowhere known
     */
    record Option(int mask, @Nullable Junction junction, double score, List<Piece> pieces, boolean guessed) {
        boolean has(Role role) {
            return (mask & role.bit()) != 0;
        }

        /** This one with one more piece, after which title and employer are joined so. */
        Option and(Piece piece, @Nullable Junction joined, double whole, boolean guess) {
            List<Piece> longer = new ArrayList<>(pieces.size() + 1);
            longer.addAll(pieces);
            longer.add(piece);
            return new Option(mask | piece.role().bit(), joined, whole, longer, guessed || guess);
        }

        /** How title and employer are joined when a piece follows that begins after a sign. */
        @Nullable
        Junction joined(Role role, Kind sign) {
            boolean joins = role == Role.EMPLOYER && has(Role.TITLE) || role == Role.TITLE && has(Role.EMPLOYER);
            return joins ? new Junction(role == Role.EMPLOYER, sign) : junction;
        }
    }

    private static final List<Role> ROLES = List.of(Role.values());

    private final HeaderWords words;
    private final RoleScores scores;
    private final List<Cut> cuts;
    private final HeaderPrices prices;
    private final UnknownPlaces unknownPlaces;
    private final List<Option> options = new ArrayList<>();

    HeaderText(HeaderWords words, RoleScores scores, Towns towns, int titleEnd) {
        this.words = words;
        this.scores = scores;
        cuts = words.size() == 0 ? List.of() : HeaderCuts.in(words, scores, titleEnd);
        prices = new HeaderPrices(words, cuts, towns, scores);
        unknownPlaces = new UnknownPlaces(words, cuts, towns);
        if (words.size() > 0) {
            options.addAll(read());
        }
    }

    /** A text of which a label says the role. */
    static HeaderText labelled(HeaderWords words, RoleScores scores, Towns towns, Role role) {
        HeaderText text = new HeaderText(words, scores, towns, -1);
        List<Option> read = List.copyOf(text.options);
        text.options.clear();
        if (words.size() > 0) {
            text.options.add(text.whole(role, role == Role.NOTE ? 0 : LABELLED));
            if (role == Role.EMPLOYER) {
                text.options.addAll(placed(read, LABELLED));
            }
        }
        return text;
    }

    /** "Company: Acme, Tulsa, OK": the employer with the place that stands behind it. */
    private static List<Option> placed(List<Option> read, double score) {
        int both = Role.EMPLOYER.bit() | Role.PLACE.bit();
        return read.stream()
                .filter(option -> option.mask() == both && option.pieces().getFirst().role() == Role.EMPLOYER)
                .map(option -> new Option(both, null, score + PLACED, option.pieces(), false))
                .toList();
    }

    /** "Client: Acme" names the employer where nothing else does. */
    static HeaderText labelledClient(HeaderWords words, RoleScores scores, Towns towns) {
        HeaderText read = new HeaderText(words, scores, towns, -1);
        HeaderText text = labelled(words, scores, towns, Role.NOTE);
        if (words.size() > 0) {
            text.options.add(text.whole(Role.EMPLOYER, CLIENT));
            text.options.addAll(placed(read.options, CLIENT));
        }
        return text;
    }

    private Option whole(Role role, double score) {
        return new Option(role.bit(), null, score, List.of(piece(role, 0, words.size())), false);
    }

    /** Whether it surely says nothing of title, employer, place or team. */
    boolean isNote() {
        boolean note = false;
        for (Option option : options) {
            if (option.has(Role.EMPLOYER) && option.score() >= CLIENT) {
                return false;
            }
            note |= option.mask() == 0;
        }
        return note;
    }

    /** Whether its likeliest reading has all of these roles. */
    boolean tells(int mask) {
        return options.stream()
                .max(Comparator.comparingDouble(Option::score))
                .filter(option -> (option.mask() & mask) == mask)
                .isPresent();
    }

    boolean isEmpty() {
        return words.size() == 0;
    }

    HeaderWords words() {
        return words;
    }

    List<Option> options() {
        return options;
    }

    /** For each cut, the best way to read all words before it, by roles used and order. */
    private List<Option> read() {
        int n = cuts.size();
        List<List<Option>> upTo = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            upTo.add(new ArrayList<>());
        }
        upTo.getFirst().add(new Option(0, null, 0, List.of(), false));
        for (int i = 0; i + 1 < n; i++) {
            for (int j = i + 1; j < n; j++) {
                extend(upTo.get(i), upTo.get(j), i, j);
            }
        }
        return upTo.getLast();
    }

    private void extend(List<Option> before, List<Option> into, int i, int j) {
        int from = cuts.get(i).right();
        int to = cuts.get(j).left();
        if (from >= to || before.isEmpty()) {
            return;
        }
        for (Role role : ROLES) {
            double score = scores.score(role, words, from, to);
            boolean aside = role == Role.NOTE && score == RoleScores.NO && isAside(i, j);
            score = aside ? ASIDE : score;
            boolean unknown = role == Role.PLACE && score == RoleScores.NO;
            score = unknown ? unknownPlaces.score(i, j) : score;
            if (score > RoleScores.NO) {
                score -= prices.joins(role, i, j) + HeaderPrices.cost(role, cuts.get(i), cuts.get(j));
                score -= splitsPlace(cuts.get(i)) ? 1.5 : 0;
                score -= role == Role.TITLE && splitsTitle(cuts.get(i)) ? 2.5 : 0;
                score -= breaksOff(to, cuts.get(j)) ? BROKEN_OFF : 0;
                score -= role == Role.EMPLOYER && isInitials(from, to, cuts.get(j)) ? INITIALS : 0;
                boolean ofName = role == Role.PLACE
                        && (beginsName(from, to, cuts.get(j)) || splitsEmployer(from, to, cuts.get(j)));
                score -= ofName ? PLACE_FIRST : 0;
                add(unknown && i > 0 ? employed(before) : aside ? named(before) : before, into, piece(role, from, to),
                        cuts.get(i).kind(),
                        score, unknown);
            }
        }
    }

    /** Those that end with an employer or its place: what stands in brackets behind a title belongs to it. */
    private static List<Option> named(List<Option> options) {
        return options.stream()
                .filter(option -> !option.pieces().isEmpty() && option.pieces().getLast().role() != Role.TITLE)
                .toList();
    }

    /** "(320 beds, level II)" behind a name. */
    private boolean isAside(int i, int j) {
        int from = cuts.get(i).right();
        int to = cuts.get(j).left();
        return cuts.get(i).kind() == Kind.BRACKET && words.text.charAt(words.end(to) - 1) == ')'
                && (to - from >= SHORTEST_ASIDE || words.count(from, to, HeaderWords.DIGIT) > 0)
                && words.count(from, to, HeaderWords.HEAD) == 0;
    }

    /** Those with an employer: an unknown place is known by standing behind one. */
    private static List<Option> employed(List<Option> options) {
        return options.stream().filter(option -> option.has(Role.EMPLOYER)).toList();
    }

    /** "Omaha, | NE": the comma of a place is no border. */
    private boolean splitsPlace(Cut cut) {
        int at = cut.kind() == Kind.COMMA ? words.tokens.get(cut.right()).start() : -1;
        return at >= 0 && words.places.stream().anyMatch(place -> place.start() < at && at < place.end());
    }

    /** "First Baptist Church of | Reno". */
    private boolean breaksOff(int to, Cut after) {
        return after.kind() == Kind.BLIND && words.is(to - 1, HeaderWords.SMALL)
                && !words.is(to - 1, HeaderWords.HEAD);
    }

    /** "TU | Berlin", "UC | San Diego": what such a name is short for goes on with the town. */
    private boolean isInitials(int from, int to, Cut after) {
        return after.kind() == Kind.BLIND && to - from == 1 && words.is(from, HeaderWords.UPPER)
                && words.tokens.get(from).text().length() == 2 && !scores.isKnownEmployer(words, from, to);
    }

    /** A town without its state, and more words right behind: "Boston | Beans". */
    private boolean beginsName(int from, int to, Cut after) {
        return after.kind() == Kind.BLIND && words.written(from, to).toString().indexOf(',') < 0;
    }

    /** "Supply, U.S. | Army": the country behind the comma begins the name of a known employer. */
    private boolean splitsEmployer(int from, int to, Cut after) {
        for (int i = from + 1; after.kind() == Kind.BLIND && i < to; i++) {
            if (words.gap(i - 1).length() > 1 && scores.beginsKnownEmployer(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** The words without the brackets around them, and without one that closes what was opened before: "(HQ: Nagpur)". */
    private Piece piece(Role role, int from, int to) {
        int start = words.start(from);
        int end = words.end(to);
        int open = words.text.indexOf('(', start);
        boolean closes = words.text.charAt(end - 1) == ')';
        int before = closes && open == start ? 1 : 0;
        int behind = closes && (open == start || open < 0 || open >= end) ? 1 : 0;
        return new Piece(role, words.offset + start + before, words.offset + end - behind);
    }

    /** "Bank | Teller", "Software | Engineer": the word before belongs to the title though it may end an employer's name. */
    private boolean splitsTitle(Cut cut) {
        int end = words.tokens.get(Math.max(0, cut.left() - 1)).end();
        return cut.kind() == Kind.BLIND && words.is(cut.right(), HeaderWords.HEAD)
                && !words.is(cut.left() - 1, HeaderWords.LEGAL)
                && !PlaceScores.endsAt(words, end);
    }

    /** Adds the piece to each option that has none of its role. */
    private static void add(List<Option> before, List<Option> into, Piece piece, Kind sign, double score,
            boolean guess) {
        for (Option option : before) {
            if (!option.has(piece.role())) {
                Junction joined = option.joined(piece.role(), sign);
                keepBest(into, option.and(piece, joined, option.score() + score, guess));
            }
        }
    }

    private static void keepBest(List<Option> options, Option longer) {
        for (int i = 0; i < options.size(); i++) {
            Option other = options.get(i);
            if (other.mask() == longer.mask() && Objects.equals(other.junction(), longer.junction())) {
                if (longer.score() > other.score()) {
                    options.set(i, longer);
                }
                return;
            }
        }
        options.add(longer);
    }
}
