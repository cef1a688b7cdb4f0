package org.shortlist.blind;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The shapes of contacts, ages, births and words of gender, of whomever they are. */
final class Telltales {

    private static final String YEAR = "(?:(?:19|20)\\d\\d|['’]\\d\\d)";
    private static final String MAN = "(?:wom[ae]n|m[ae]n)";

    /** Where a pattern has a group, that is hidden; else all of it. */
    private static final List<Pattern> SHAPES = Stream.of(
            // Contacts
            "[\\p{L}\\p{N}._%+'-]+\\s?@\\s?[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}", "(?<![\\p{L}\\p{N}.])@[\\p{L}\\p{N}_.]{2,}",
            "(?iu)[\\p{L}\\p{N}._-]+\\s*[\\[(]\\s*(?:at|@)\\s*[\\])]\\s*[\\p{L}\\p{N}.-]+",
            "(?i)\\b(?:https?://|www\\.)\\S+",
            "(?i)\\b(?:[a-z0-9-]+\\.)+[a-z]{2,10}/\\S*",
            "(?i)\\b(?:linkedin|github|gitlab|twitter|facebook|instagram|xing)\\.com\\S*",
            "\\+\\d[\\d ()./-]{6,}\\d", "(?<!\\d)\\(?\\d{3}\\)?[-. ]{0,2}\\d{3}[-. ]\\d{4}(?!\\d)",
            "(?<![\\d-])0\\d{2,4}[ /-]?\\d{5,}",
            "(?<!\\d)\\d{10,}(?!\\d)",
            "\\b\\d{1,5}[A-Za-z]?\\s+(?:[NSEW]\\.?\\s+)?(?:\\p{Lu}[\\p{L}'.-]*\\s+){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr"
                    + "|Boulevard|Blvd|Court|Ct|Way|Place|Pl|Terrace|Parkway|Pkwy|Circle|Cir|Square|Sq)\\b\\.?"
                    + "(?:[, ]+(?i:apt|apartment|unit|suite|ste|#)\\.?\\s*\\w+)?",
            "\\p{Lu}[\\p{L}-]+(?:straße|strasse|str\\.|weg|gasse|allee|platz)\\s+\\d+\\s?[a-z]?\\b",
            "(?i)\\bp\\.?\\s?o\\.?\\s?box\\s+\\d+",
            // Age and birth
            "(?iu)\\b(?:date of birth|place of birth|birth ?date|birth ?place|birth ?day|d\\.?o\\.?b\\b|geburts\\p{L}+|geb\\.)[^\\n]*",
            "(?iu)\\b(?:born|geboren|jahrgang)\\b[^\\n]{0,80}",
            "(?iu)\\b(?:age|aged|alter)\\b\\s*[:–-]?\\s*\\d{1,3}\\b",
            "(?iu)\\b[\\p{L}\\d]+(?:-[\\p{L}]+)?[ -]?(?:years?|yrs?)[ -]?old\\b", "(?i)\\b\\d{2}[ -]?y/?o\\b",
            "(?iu)\\b\\d{2} jahre alt\\b",
            "(?i)\\bin (?:my|his|her|their) (?:early |mid |late |mid-)?(?:twenties|thirties|forties|fifties|sixties|[2-6]0'?s)\\b",
            "(?iu)\\b(?:graduat\\p{L}*|class of|alumn\\p{L}*|abitur|diploma|degree)\\b[^\\n]{0,40}?(" + YEAR
                    + ")(?!\\d)",
            // Gender
            "(?iu)\\b(?:gender|sex|geschlecht|marital status|civil status|familienstand|pronouns?)\\b\\s*[:–-]\\s*[^\\n|;]{0,40}",
            "(?iu)(?<![\\p{L}\\p{N}])(?:he|she|him|her|hers|his|himself|herself|mr|mrs|mister|madam|madame|sir|herr|frau|male|female|man|woman|men|women"
                    + "|boy|girl|boys|girls|father|mother|son|daughter|husband|wife|brother|sister|gentleman|gentlemen|lady|ladies|widow|widower"
                    + "|fraternity|sorority|motherhood|fatherhood|maternity|paternity|actress|waitress|stewardess|hostess|heiress|seamstress"
                    + "|landlady|landlord|housewife|midwife|ehemann|ehefrau|vater|mutter|sohn|tochter|männlich|weiblich|señor|señora|señorita"
                    + "|monsieur|mme|mlle|signor|signora|née|bruder|schwester)(?![\\p{L}\\p{N}])",
            "(?<![\\p{L}\\p{N}])(?:Ms|Miss|MISS|Mx)(?![\\p{L}\\p{N}])",
            "(?iu)(?<![\\p{L}\\p{N}])(?:chair|sales|business|spokes|congress|police|fire|crafts|trades|fore|camera|repair|handy|drafts|service|states"
                    + "|council|alder|news|anchor|ombuds|fisher|mail|sports|door|watch|line|crew|committee|assembly|clergy|hench|journey|lay"
                    + "|middle|noble|ranch|sound|stunt|weather|work|yachts)(" + MAN + ")(?:ship)?(?![\\p{L}\\p{N}])",
            "(?iu)(?<![\\p{L}\\p{N}])\\p{L}*?(?:kauf|geschäfts|fach|bank|bau|feuerwehr|haus|kamera|ob|amt|vertrauens)(frau|mann)(?![\\p{L}\\p{N}])",
            "(?iu)(?<![\\p{L}\\p{N}])(?:\\p{L}*?(?:entwickl|arbeit|leit|berat|verwalt|lehr|tech?nik|informatik|betreu|manag|prüf|schneid|verkäuf|ingeni?eu"
                    + "|redakt|direkt|professo|dokto|administrato|assistent|student|praktikant|referent|architekt|spezialist|journalist|jurist"
                    + "|analys?t|pfleg))((?:er|or|r)?in(?:nen)?)(?![\\p{L}\\p{N}])")
            .map(Pattern::compile)
            .toList();

    /** The dates of an education. */
    private static final Pattern STUDY_DATES = Pattern
            .compile("(?<!\\d)(?:(?:19|20)\\d\\d|\\d{1,2}[/.-]\\d{2,4})(?!\\d)|['’]\\d\\d(?!\\d)");

    private Telltales() {}

    /** Covers whatever has such a shape. */
    static void cover(String text, BitSet hidden) {
        SHAPES.forEach(shape -> cover(shape, text, 0, text.length(), hidden));
    }

    /** Covers the years in a piece that is about an education. */
    static void coverDates(String text, int from, int to, BitSet hidden) {
        cover(STUDY_DATES, text, from, to, hidden);
    }

    private static void cover(Pattern shape, String text, int from, int to, BitSet hidden) {
        Matcher found = shape.matcher(text).region(from, to).useTransparentBounds(true);
        while (found.find()) {
            int group = found.groupCount() > 0 && found.group(1) != null ? 1 : 0;
            hidden.set(found.start(group), found.end(group));
        }
    }
}
