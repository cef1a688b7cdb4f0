package org.shortlist.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shortlist.query.JobDescription.Kind;
import org.shortlist.query.JobDescription.Wish;
import org.shortlist.query.JobSentences.Part;
import org.shortlist.query.JobSentences.Sentence;
import org.shortlist.query.Reading.State;
import org.shortlist.vocabulary.TitleLexicon.Seniority;
import org.shortlist.vocabulary.TitleLexicon;

/**
 * Makes a question of a job description. It reads what is plainly said (skills, title, years, degree, languages, place) and guesses of
 * each whether it must hold: by words such as "required" and "a plus" beside it, else by the heading above it. What stands under
 * duties is a wish only, and what the employer says of itself is passed over.
 */
public final class JobDescriptionReader {

    /** Longer texts are no descriptions. */
    public static final int LONGEST = 50_000;

    private static final int MOST_WISHES = 60;
    private static final int LONGEST_TITLE = 90;
    private static final Pattern LABEL = Pattern
            .compile(
                    "(?iu)^(?:job title|title|position|role|stelle|stellenbezeichnung|functie|vacature)\\s*:\\s*(.+)$");
    private static final Pattern LOOKING = Pattern
            .compile("(?iu)\\b(?:looking for|hiring|seeking|searching for|recruiting|suchen|"
                    + "zoeken|op zoek naar|(?<=we )(?:need|require)|(?<=\\b(?:team|client|company) )(?:needs|requires))"
                    + "(?: wir| we| naar| dich als| sie als)?\\s*:?(?: an?| eine?n?| een)?\\s+([^.,;:(!–]{3,"
                    + LONGEST_TITLE + "})");
    /** "Data engineer wanted", "Projektleiterin dringend gesucht". */
    private static final Pattern SOUGHT = Pattern.compile("(?iu)(?:^|\\b(?:an?|eine?n?|een)\\s)([^.,;:!?]{3,"
            + LONGEST_TITLE
            + "}?)\\s+(?:is |are )?(?:urgently |dringend |sofort |met spoed )?(?:wanted|needed|sought|gesucht|gezocht)\\b");
    /** How much the words of a sentence must look like a title for it to be one. */
    private static final double LIKE_A_TITLE = 0.6;
    private static final Pattern AFTER_TITLE = Pattern
            .compile(
                    "(?iu)\\s*(?:\\((?:[mwdfx]\\s*/\\s*)+[mwdfx]\\)|\\s(?:to|who|with|for|in|at|die|der|mit|für|met|voor|bij)\\s|[,|–—(]|\\s-\\s).*$");

    private static final Pattern STOP = Pattern.compile("[.!?…\\s]+$");

    private final ConceptResolver concepts;

    public JobDescriptionReader(ConceptResolver concepts) {
        this.concepts = concepts;
    }

    /** Reads a description; of a text that asks for nothing known, an empty question. */
    public JobDescription read(String text) {
        List<Sentence> sentences = JobSentences.of(text);
        List<Wish> found = new ArrayList<>();
        title(sentences, found);
        JobSkills skills = new JobSkills(concepts.vocabulary().skills(), found);
        JobPerson person = new JobPerson(concepts, text, found);
        for (Sentence sentence : sentences) {
            if (sentence.part() != Part.OFFER) {
                skills.read(sentence);
            }
            person.read(sentence);
        }
        List<Wish> wishes = once(found);
        return new JobDescription(wishes.stream().map(Wish::text).collect(Collectors.joining(" ")), wishes);
    }

    /**
     * Each thing once, as a must where any place says so; what is about the person first, what must hold before what is nice.
     * Of several numbers of years the smallest that must be: who has those may be asked for more, but is not to be missed.
     */
    private static List<Wish> once(List<Wish> found) {
        Map<String, Wish> once = new LinkedHashMap<>();
        found.forEach(wish -> once.merge(wish.clause(), wish,
                (first, again) -> first.state() == State.MUST || again.state() == State.NICE ? first : again));
        Optional<Wish> least = once.values()
                .stream()
                .filter(wish -> wish.kind() == Kind.YEARS)
                .min(Comparator.comparing(Wish::state).thenComparing(JobDescriptionReader::years));
        return once.values()
                .stream()
                .filter(wish -> wish.kind() != Kind.YEARS || wish.equals(least.orElseThrow()))
                .filter(wish -> wish.kind() != Kind.SKILL || !isAskedWithYears(wish, once))
                .sorted(Comparator.comparing(Wish::kind).thenComparing(Wish::state))
                .limit(MOST_WISHES)
                .toList();
    }

    private static int years(Wish wish) {
        return Integer.parseInt(wish.clause().replaceAll("\\D", ""));
    }

    private static boolean isAskedWithYears(Wish wish, Map<String, Wish> all) {
        return all.keySet().stream().anyMatch(clause -> clause.startsWith(wish.clause() + ">="));
    }

    private void title(List<Sentence> sentences, List<Wish> found) {
        for (Sentence sentence : sentences) {
            Optional<int[]> place = place(sentence);
            if (place.isPresent()) {
                int[] at = place.get();
                String written = sentence.text().substring(at[0], at[1]);
                Optional<TitleLexicon.Title> title = concepts.vocabulary().titles().read(written);
                if (title.isPresent()) {
                    add(title.get(), sentence.start() + at[0], sentence.start() + at[1], found);
                    return;
                }
            }
        }
    }

    /** Where a sentence may name the job. */
    private Optional<int[]> place(Sentence sentence) {
        Matcher label = LABEL.matcher(sentence.text());
        Matcher looking = LOOKING.matcher(sentence.text());
        if (label.find()) {
            return Optional.of(shortened(sentence.text(), label.start(1), label.end(1)));
        }
        if (looking.find()) {
            return Optional.of(shortened(sentence.text(), looking.start(1), looking.end(1)));
        }
        Matcher sought = SOUGHT.matcher(sentence.text());
        if (sought.find()) {
            return Optional.of(shortened(sentence.text(), sought.start(1), sought.end(1)));
        }
        return sentence.first() ? alone(sentence.text()) : Optional.empty();
    }

    /** A line is a title if it holds one, a sentence if it is little else. */
    private Optional<int[]> alone(String text) {
        int[] at = shortened(text, 0, STOP.matcher(text).replaceFirst("").length());
        boolean line = text.length() <= LONGEST_TITLE && !text.endsWith(".");
        boolean title = at[1] - at[0] <= LONGEST_TITLE
                && concepts.vocabulary().titles().titleness(text.substring(at[0], at[1])) >= LIKE_A_TITLE;
        return line || title ? Optional.of(at) : Optional.empty();
    }

    private static int[] shortened(String text, int from, int to) {
        Matcher after = AFTER_TITLE.matcher(text).region(from, to);
        int end = after.find() && after.start() > from ? after.start() : to;
        return new int[]{from, from + text.substring(from, end).stripTrailing().length()};
    }

    private void add(TitleLexicon.Title title, int start, int end, List<Wish> found) {
        boolean named = concepts.find(Field.TITLE, title.familyLabel())
                .filter(known -> known.id().equals(title.familyId()))
                .isPresent();
        String family = named
                ? Written.quoted(title.familyLabel().toLowerCase(Locale.ROOT))
                : "=" + Written.escaped(title.familyId());
        found.add(new Wish("title.family:" + family, Kind.TITLE, State.MUST, start, end, "the job's title"));
        title.seniority()
                .ifPresent(rank -> found.add(new Wish(seniority(rank), Kind.SENIORITY, State.NICE, start, end,
                        "the job's title; other employers name ranks otherwise")));
    }

    private static String seniority(Seniority rank) {
        String name = rank.name().toLowerCase(Locale.ROOT);
        return rank.compareTo(Seniority.SENIOR) < 0 ? "seniority:" + name : "seniority>=" + name;
    }
}
