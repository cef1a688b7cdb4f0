package org.shortlist.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.JobSentences.Sentence;
import org.shortlist.vocabulary.SkillTaxonomy.Match;

/** The years that a sentence of a job description speaks of: how many, of what, and whether they are an applicant's. */
final class JobYears {

    private static final int MOST_YEARS = 40;
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(Map.entry("one", 1), Map.entry("two", 2),
            Map.entry("three", 3), Map.entry("four", 4), Map.entry("five", 5), Map.entry("six", 6),
            Map.entry("seven", 7), Map.entry("eight", 8), Map.entry("ten", 10), Map.entry("zwei", 2),
            Map.entry("drei", 3), Map.entry("fünf", 5), Map.entry("twee", 2), Map.entry("drie", 3),
            Map.entry("vijf", 5));
    private static final Pattern YEARS = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}.,])(\\d{1,2}|"
            + String.join("|", NUMBERS.keySet()) + ")\\s*(?:\\+|\\(\\d{1,2}\\)|or more|oder mehr|of meer)?\\s*"
            + "(?:(?:-|–|to|bis|tot)\\s*\\d{1,2}\\s*\\+?\\s*)?(?:years?|yrs?\\.?|jahren?|jahre|jaar)(?!\\p{L})");
    private static final Pattern EXPERIENCE = Pattern
            .compile(
                    "(?iu)experience|erfahrung|ervaring|\\b(?:in|with|using|as an?|als|mit|met|building|working|leading)\\b");
    /** "4+ yrs" alone is how long somebody must have done it; "2 years" may be how long the contract lasts. */
    private static final Pattern MORE = Pattern
            .compile("(?iu)(?:^|[,(])\\s*\\d{1,2}\\s*\\+\\s*(?:years?|yrs?|jahren?|jahre|jaar)\\s*(?:[.,)]|$)");
    /** What may stand between years and the skill that was used so long. */
    private static final int NEAR = 100;
    private static final Pattern BETWEEN = Pattern
            .compile("(?iu)(?:[\\s,'’-]|\\b(?:of|professional|hands|on|practical|solid|"
                    + "strong|proven|relevant|commercial|industry|production|working|work|experience|with|in|using|the|as|an?|"
                    + "programming|developing|development|building|writing|software|erfahrung|berufserfahrung|mit|werkervaring|"
                    + "ervaring|met)\\b)*+");
    /** The years that come next are the employer's own. */
    private static final Pattern EMPLOYER = Pattern
            .compile(
                    "(?iu)\\b(?:company|firm|employer|business|agency|organi[sz]ation|consultancy|we have|we['’]ve|we bring|"
                            + "we offer|our|unternehmen|firma|wir haben|bedrijf|wij hebben)\\b(?:(?!\\b(?:you|candidates?|applicants?|"
                            + "requires?|needs?|expects?|asks?|looking|seeking|who)\\b)[^.;!?]){0,40}$");
    /** "In data engineering" and "as an SRE" say what the years were about, "in Java" what was used. */
    private static final Pattern IN_FIELD = Pattern.compile("(?iu).*\\bin\\s+(?:the\\s+)?");
    private static final Pattern AS = Pattern.compile("(?iu).*\\b(?:as an?|als)\\s+");

    private JobYears() {}

    /** A number of years, and where it stands in the sentence. */
    record Span(int years, int start, int end) {}

    static List<Span> find(Sentence sentence) {
        List<Span> spans = new ArrayList<>();
        Matcher years = YEARS.matcher(sentence.text());
        while (years.find()) {
            String number = years.group(1).toLowerCase(Locale.ROOT);
            int count = NUMBERS.containsKey(number) ? NUMBERS.get(number) : Integer.parseInt(number);
            boolean own = EMPLOYER.matcher(nearBefore(sentence.text(), years.start())).find();
            if (count > 0 && count <= MOST_YEARS && !own) {
                spans.add(new Span(count, years.start(), years.end()));
            }
        }
        return spans;
    }

    static @Nullable Span before(String text, List<Span> spans, int start) {
        return spans.stream()
                .filter(span -> span.end() <= start && start - span.end() <= NEAR
                        && BETWEEN.matcher(text.substring(span.end(), start)).matches())
                .findFirst()
                .orElse(null);
    }

    static boolean isField(String text, Span years, Match match) {
        String surface = match.surface();
        String between = text.substring(years.end(), match.start());
        return AS.matcher(between).matches()
                || surface.equals(surface.toLowerCase(Locale.ROOT)) && IN_FIELD.matcher(between).matches();
    }

    /** Whether years stand alone, as in a list of what is asked for. */
    static boolean standAlone(String text) {
        return MORE.matcher(text).find();
    }

    static boolean areOfExperience(String text) {
        return standAlone(text) || EXPERIENCE.matcher(text).find();
    }

    /** The text with commas in place of its years. */
    static String takenOut(String text) {
        return YEARS.matcher(text).replaceAll(years -> ",".repeat(years.group().length()));
    }

    /** What stands right before a place in a text, so that looking at it costs the same anywhere. */
    static String nearBefore(String text, int end) {
        return text.substring(Math.max(0, end - NEAR), end);
    }
}
