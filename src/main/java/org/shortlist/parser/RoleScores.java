package org.shortlist.parser;

import static org.shortlist.parser.HeaderWords.CAPITAL;
import static org.shortlist.parser.HeaderWords.DIGIT;
import static org.shortlist.parser.HeaderWords.FIELD;
import static org.shortlist.parser.HeaderWords.HEAD;
import static org.shortlist.parser.HeaderWords.LEGAL;
import static org.shortlist.parser.HeaderWords.NUMERAL;
import static org.shortlist.parser.HeaderWords.ORGANISATION;
import static org.shortlist.parser.HeaderWords.RANK;
import static org.shortlist.parser.HeaderWords.SENTENCE;
import static org.shortlist.parser.HeaderWords.SMALL;
import static org.shortlist.parser.HeaderWords.TEAM;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shortlist.vocabulary.Folding;
import org.shortlist.vocabulary.Vocabulary;

/**
 * How much a run of words looks like a title, an employer, a place or a team. The numbers are small and plain: about 3 for a
 * sure sign, about -3 for a sure sign of the contrary, near 0 where the words say nothing. What the words leave open, the
 * layout of the other jobs decides (see {@link JobLayout}).
 */
final class RoleScores {

    static final double NO = -4;
    private static final double NOTE = 0.8;
    /** Nothing but fields of work: "Equity Research". */
    private static final double DEPARTMENT = 1.5;
    static final int LONGEST_NAME = 7;
    private static final int LONGEST_UNNAMED = 3;
    /** Words with small letters, beside "of" and the like, of which names have fewer. */
    private static final int MOST_SMALL = 3;

    private static final Set<String> STEPS = Set.of("first", "second", "third", "fourth", "fifth", "1st", "2nd", "3rd",
            "4th", "senior", "junior");

    private static final Set<String> SELVES = Set.of("self employed", "self", "selbststandig", "selbstandig",
            "freiberuflich", "independant", "autonomo", "cuenta propia", "libero professionista", "in proprio",
            "autonoma", "conta propria", "zelfstandig", "zzp");
    /** Who employs at home and has no name to be told. */
    private static final Set<String> HOUSEHOLDS = Set.of("private household", "private family", "private home",
            "domicilio particular", "domicilio privado", "casa particular", "privathaushalt", "particulier",
            "famiglia privata", "casa de familia");

    /** The words that these begin with: most names are told to be none of them by their first. */
    private static final Set<String> UNNAMED = Stream.concat(SELVES.stream(), HOUSEHOLDS.stream())
            .map(name -> name.split(" ")[0])
            .collect(Collectors.toUnmodifiableSet());

    private final Vocabulary vocabulary;
    private final PlaceScores places;

    RoleScores(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        places = new PlaceScores(vocabulary);
    }

    double score(Role role, HeaderWords words, int from, int to) {
        return switch (role) {
            case TITLE -> title(words, from, to);
            case EMPLOYER -> employer(words, from, to);
            case PLACE -> places.of(words, from, to);
            case TEAM -> team(words, from, to);
            case NOTE -> HeaderNotes.is(words, from, to) ? NOTE : NO;
        };
    }

    private double title(HeaderWords words, int from, int to) {
        if (PlaceScores.isPlace(words, from, to) || places.isRegion(words, from, to)
                || words.count(from, to, DIGIT) == to - from) {
            return NO;
        }
        double score = head(words, from, to);
        score += words.is(from, RANK) ? 0.5 : 0;
        score -= words.is(to - 1, LEGAL) ? 2 : 0;
        boolean organisation = words.is(to - 1, ORGANISATION) && !words.is(to - 1, HEAD);
        score -= organisation ? words.count(from, to, HEAD) > 0 ? 0.3 : 1 : 0;
        score -= 0.4 * (words.count(from, to, DIGIT) - words.count(from, to, NUMERAL & DIGIT));
        score -= 0.3 * Math.max(0, to - from - LONGEST_NAME);
        score -= isKnownEmployer(words, from, to) ? 1.5 : 0;
        score -= PlaceScores.startsWithPlace(words, from, to) ? 1.5 : 0;
        return score + edges(words, from, to);
    }

    private double head(HeaderWords words, int from, int to) {
        int last = to - 1;
        while (last > from && words.is(last, NUMERAL)) {
            last--;
        }
        if (words.is(last, HEAD)) {
            return 3;
        }
        boolean any = false;
        for (int i = from; i < last; i++) {
            if (words.is(i, HEAD)) {
                any = true;
                if (words.is(i + 1, SMALL | NUMERAL) || words.gap(i).length() > 1) {
                    return 2.6;
                }
            }
        }
        return any ? 1.2 : isKnownTitle(words, from, to) ? 2 : -0.8;
    }

    private double employer(HeaderWords words, int from, int to) {
        String written = words.written(from, to).toString();
        if (Places.isBlankForm(written) || !hasLetter(written) || HeaderSigns.isUnit(words, from, to)
                || PlaceScores.isBase(words, to - 1)
                || to - from == 1 && written.length() == 2 && vocabulary.places().isRegion(words.written(from, to))) {
            return NO;
        }
        if (Places.isBlankEmployer(written)) {
            return 2;
        }
        boolean known = isKnownEmployer(words, from, to);
        double score = known || hasWord(words, from, to) ? 0.3 : -2;
        int heads = words.count(from, to, HEAD);
        boolean ofFields = words.count(from, to, FIELD | SMALL) == to - from;
        boolean named = isOrganisation(words, from, to) && !ofFields || isUnnamed(words, from, to);
        score += words.is(to - 1, LEGAL) && to - from > 1 ? 2.2 : known ? 2 : named ? 1.6 : 0;
        score -= known ? 0 : words.is(to - 1, HEAD) ? 1.6 : 0.8 * Math.min(3, heads);
        score -= words.is(from, RANK) && !known ? 0.6 : 0;
        score -= !known && !named && ofFields ? DEPARTMENT : 0;
        score -= isStep(words, from, to) ? 1.5 : 0;
        score -= words.is(to - 1, TEAM) ? words.closesWithColon(to) && !words.is("group", to - 1) ? 2.5 : 0.8 : 0;
        score -= 0.25 * Math.max(0, to - from - LONGEST_NAME);
        score -= words.cased && to - from - words.count(from, to, CAPITAL | DIGIT | SMALL) >= MOST_SMALL ? 1.5 : 0;
        score -= PlaceScores.isPlace(words, from, to) ? 2.5 : PlaceScores.startsWithPlace(words, from, to) ? 0.5 : 0;
        return score + edges(words, from, to);
    }

    /** Whether these words are the name of a state or the like. */
    boolean isRegion(HeaderWords words, int from, int to) {
        return from < to && to - from <= 3 && vocabulary.places().isRegion(words.written(from, to));
    }

    /** Whether this word is the two letters of a state. */
    boolean isRegion(HeaderWords words, int i) {
        return places.isRegion(words, i, i + 1);
    }

    /** "Third Class (E-4)": no name but the step of a ladder that a title ends with. */
    private static boolean isStep(HeaderWords words, int from, int to) {
        return to - from <= 4 && STEPS.contains(words.tokens.get(from).text()) && words.is(from + 1, NUMERAL)
                && !words.is(from + 1, DIGIT);
    }

    /** "Self-employed" and "private household" stand where others name their employer. */
    private static boolean isUnnamed(HeaderWords words, int from, int to) {
        if (to - from > LONGEST_UNNAMED || !UNNAMED.contains(words.tokens.get(from).text())) {
            return false;
        }
        String name = Folding.fold(words.written(from, to).toString()).replace('-', ' ');
        return SELVES.contains(name) || HOUSEHOLDS.contains(name);
    }

    /** Whether a household stands here, which is written small where names are not. */
    static boolean isHousehold(HeaderWords words, int from) {
        int to = Math.min(from + 2, words.size());
        return from < to && HOUSEHOLDS.contains(Folding.fold(words.written(from, to).toString()));
    }

    /** "E-4" is no name. */
    private static boolean hasWord(HeaderWords words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.tokens.get(i).text().length() > 1) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** What holds for every name: it does not begin or end with "of", it has capitals, it is no sentence. */
    private static double edges(HeaderWords words, int from, int to) {
        HeaderWords.Run run = words.run(from, to);
        if (Double.isNaN(run.edges)) {
            run.edges = findEdges(words, from, to);
        }
        return run.edges;
    }

    private static double findEdges(HeaderWords words, int from, int to) {
        double score = 0;
        score -= words.is(to - 1, SMALL) && !words.is(to - 1, HEAD) ? 2 : 0;
        score -= words.is(from, SMALL) && !words.tokens.get(from).text().equals("the") ? 1.5 : 0;
        score -= 0.6 * words.count(from, to, SENTENCE);
        if (words.cased) {
            int capitals = words.count(from, to, CAPITAL | DIGIT | SMALL);
            score -= words.is(from, CAPITAL | DIGIT) ? 0 : 1.5;
            score += capitals == to - from ? 0.3 : -0.2 * (to - from - capitals);
        }
        score -= bracketsOpen(words, from, to) ? 1.5 : 0;
        score -= words.is(from, HeaderWords.LABEL) ? 1.5 : 0;
        int sum = words.text.indexOf('$', words.start(from));
        score -= sum >= 0 && sum < words.end(to) ? 2 : 0;
        return score;
    }

    private static boolean bracketsOpen(HeaderWords words, int from, int to) {
        int open = 0;
        int end = words.end(to);
        for (int i = words.start(from); i < end; i++) {
            char c = words.text.charAt(i);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return open != 0;
    }

    /** Whether the words from here to the next sign are a known employer. */
    boolean beginsKnownEmployer(HeaderWords words, int from) {
        int to = from + 1;
        while (to < words.size() && to - from <= 4 && words.gap(to - 1).equals(" ")) {
            to++;
        }
        return to - from <= 4 && isKnownEmployer(words, from, to);
    }

    private double team(HeaderWords words, int from, int to) {
        boolean colon = words.closesWithColon(to);
        if (words.is(from, TEAM) && words.is("of", Math.min(from + 1, to - 1)) && to - from <= 6) {
            return 1.6;
        }
        if (words.is(to - 1, TEAM) && to - from > 1) {
            return to - from <= 6 ? colon && !words.is("group", to - 1) ? 1.6 : 0.6 : NO;
        }
        return colon && to - from <= 6 && words.count(from, to, HEAD) == 0 ? 0.2 : NO;
    }

    private boolean isKnownTitle(HeaderWords words, int from, int to) {
        return to - from <= 5 && words.count(from, to, HeaderWords.TITLED) > 0
                && vocabulary.titles().isKnown(words.written(from, to));
    }

    boolean isKnownEmployer(HeaderWords words, int from, int to) {
        if (to - from > 6 || !words.is(from, HeaderWords.NAME)) {
            return false;
        }
        HeaderWords.Run run = words.run(from, to);
        if (run.isKnownEmployer == null) {
            run.isKnownEmployer = vocabulary.employers().find(words.written(from, to)).isPresent();
        }
        return run.isKnownEmployer;
    }

    private static boolean isOrganisation(HeaderWords words, int from, int to) {
        if (to - from < 2) {
            return false;
        }
        if (words.is(to - 1, ORGANISATION)) {
            return true;
        }
        for (int i = from; i < to - 1; i++) {
            boolean closes = words.is(i + 1, SMALL) || words.gap(i).length() > 1 && words.gap(i).indexOf(',') < 0;
            if (words.is(i, ORGANISATION) && (closes || i == from && !words.is(to - 1, HEAD))) {
                return true;
            }
        }
        return false;
    }
}
