package org.shortlist.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.JobDescription.Kind;
import org.shortlist.query.JobDescription.Wish;
import org.shortlist.query.JobSentences.Part;
import org.shortlist.query.JobSentences.Sentence;
import org.shortlist.query.Reading.State;
import org.shortlist.vocabulary.SkillTaxonomy.Match;
import org.shortlist.vocabulary.SkillTaxonomy;
import org.shortlist.vocabulary.Token;
import org.shortlist.vocabulary.Tokenizer;

/** The skills, the certificates and the years of experience that a sentence of a job description asks for. */
final class JobSkills {

    private static final int SHORT = 6;
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
    /** Whose years they are: of whom the text speaks to or looks for. */
    private static final Pattern PERSON = Pattern
            .compile(
                    "(?iu)\\b(?:you|your|you['’]ve|candidates?|applicants?|someone|somebody|looking for|seeking|hiring|"
                            + "at least|minimum|min(?=\\.)|mind(?=\\.)|required?|requires|must|need(?:ed|s)?|du|dein\\w*|sie|ihr\\w*|bewerber\\w*|suchen|"
                            + "mindestens|erforderlich|je|jij|jouw|kandidaat|zoeken|minimaal|minstens|vereist)\\b");
    /** The years that come next are the employer's own. */
    private static final Pattern EMPLOYER = Pattern
            .compile(
                    "(?iu)\\b(?:company|firm|employer|business|agency|organi[sz]ation|consultancy|we have|we['’]ve|we bring|"
                            + "we offer|our|unternehmen|firma|wir haben|bedrijf|wij hebben)\\b(?:(?!\\b(?:you|candidates?|applicants?|"
                            + "requires?|needs?|expects?|asks?|looking|seeking|who)\\b)[^.;!?]){0,40}$");
    private static final Pattern LIKEWISE = Pattern.compile("(?iu)\\bso (?:is|are) ([^.,;!?]+)");
    private static final Pattern OR = Pattern.compile("(?iu)\\s*(?:/|,?\\s*\\b(?:or|oder|of)\\b)\\s*");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern LETTERLESS = Pattern.compile("[^\\p{L}\\p{N}+#]+");
    private static final Set<String> SOFT = Set.of("people-skills", "communication");
    private static final String SPOKEN = "spoken-languages";
    private static final Pattern CERTIFIED = Pattern.compile("(?iu)certif|zertifi|gecertif|licen[cs]e");
    private static final Pattern CERTIFICATION = Pattern.compile("(?iu)\\s+(?:certifi\\w+|licen[cs]e)$");
    private static final Set<String> CERTIFICATES = Set.of("pmp", "cissp", "cisa", "cism", "cpa", "cfa", "acca", "ccna",
            "ccnp", "ceh", "itil", "prince2", "professional-scrum-master");
    private static final Pattern STUDY = Pattern
            .compile("(?iu)(?:degree|bachelor['’]?s?|master['’]?s?|ph\\.?\\s?d\\.?|b\\.?sc\\.?|m\\.?sc\\.?|studium)"
                    + "\\s+(?:in|of|der)\\s+(?:[\\p{L}]+[\\s,/]+(?:or\\s+|and\\s+)?){0,4}$");
    private static final Pattern ASIDE = Pattern.compile("(?iu)\\s*\\(([^)]*)\\)");
    private static final Pattern ASIDE_NICE = Pattern
            .compile("(?iu)nice|prefer|optional|plus|bonus|ideal|desir|vorteil|voorkeur|pré");
    private static final Pattern ASIDE_MUST = Pattern
            .compile("(?iu)must|required|mandatory|essential|zwingend|vereist");

    private final SkillTaxonomy skills;
    private final List<Wish> wishes;
    private final List<Wish> titles;

    /** @param wishes what is known so far: the title */
    JobSkills(SkillTaxonomy skills, List<Wish> wishes) {
        this.skills = skills;
        this.wishes = wishes;
        titles = wishes.stream().filter(wish -> wish.kind() == Kind.TITLE).toList();
    }

    /** "In data engineering" and "as an SRE" say what the years were about, "in Java" what was used. */
    private static final Pattern IN_FIELD = Pattern.compile("(?iu).*\\bin\\s+(?:the\\s+)?");
    private static final Pattern AS = Pattern.compile("(?iu).*\\b(?:as an?|als)\\s+");

    /** A number of years, and where it ends in the sentence. */
    private record Span(int years, int start, int end) {}

    void read(Sentence sentence) {
        List<Match> matches = matches(sentence);
        List<Span> spans = years(sentence);
        List<Span> used = new ArrayList<>();
        boolean alone = MORE.matcher(sentence.text()).find();
        boolean experience = alone || EXPERIENCE.matcher(sentence.text()).find();
        boolean asked = alone || asksThePerson(sentence);
        for (int from = 0; from < matches.size();) {
            int to = alternativesEnd(sentence.text(), matches, from);
            Span years = yearsBefore(sentence.text(), spans, matches.get(from).start());
            boolean field = years != null && isField(sentence.text(), years, matches.get(from));
            if (years != null && !field) {
                used.add(years);
            }
            asked |= field;
            add(sentence, matches.subList(from, to), field ? null : years, field);
            from = to;
        }
        if (experience && asked) {
            spans.removeAll(used);
            spans.forEach(span -> wishes.add(new Wish("years:" + span.years() + "..", Kind.YEARS, sentence.state(),
                    sentence.start() + span.start(), sentence.start() + span.end(), sentence.why())));
        }
    }

    /** Years that stand alone in a text, with nobody and nothing beside them, are most often the employer's. */
    private boolean asksThePerson(Sentence sentence) {
        int end = sentence.start() + sentence.text().length();
        return sentence.part() == Part.WANTED || sentence.part() == Part.WISHED
                || PERSON.matcher(sentence.text()).find()
                || titles.stream().anyMatch(title -> title.start() >= sentence.start() && title.end() <= end);
    }

    /** In a short line of what is wanted, names of one letter are skills as in a list of them. */
    private List<Match> matches(Sentence sentence) {
        List<Token> tokens = Tokenizer.tokenize(sentence.text());
        boolean list = (sentence.part() == Part.WANTED || sentence.part() == Part.WISHED)
                && (tokens.size() <= SHORT
                        || sentence.text().chars().filter(c -> c == ',').count() * 4 >= tokens.size());
        List<Match> found = list
                ? skills.findInSkillsSection(sentence.text(), tokens)
                : namesAlone(sentence.text()).orElseGet(() -> skills.findIn(sentence.text(), tokens));
        return Stream.concat(found.stream(), likewise(sentence.text(), found))
                .sorted(Comparator.comparing(Match::start))
                .filter(match -> !match.skill().family().equals(SPOKEN) && !isTaken(sentence, match))
                .toList();
    }

    /** "Scala is a plus": where nothing is said but that names are asked for, the asking is the evidence that they mean skills. */
    private Optional<List<Match>> namesAlone(String text) {
        String names = JobWords
                .withoutAsking(YEARS.matcher(text).replaceAll(years -> ",".repeat(years.group().length())));
        List<Token> tokens = Tokenizer.tokenize(names);
        if (names.equals(text) || tokens.isEmpty()) {
            return Optional.empty();
        }
        List<Match> found = skills.findInSkillsSection(names, tokens);
        return tokens.stream().allMatch(token -> isWithin(found, token)) ? Optional.of(found) : Optional.empty();
    }

    private static boolean isWithin(List<Match> found, Token token) {
        return found.stream().anyMatch(match -> match.start() <= token.start() && token.end() <= match.end());
    }

    /** "Java is a must, so is Scala": what is likened to a skill is one, though its name alone would not tell. */
    private Stream<Match> likewise(String text, List<Match> found) {
        Matcher likewise = LIKEWISE.matcher(text);
        if (found.isEmpty() || !likewise.find(found.getFirst().end())) {
            return Stream.empty();
        }
        int start = likewise.start(1);
        return found.stream().anyMatch(match -> match.start() >= start)
                ? Stream.empty()
                : skills.findInSkillsSection(likewise.group(1), Tokenizer.tokenize(likewise.group(1)))
                        .stream()
                        .map(match -> new Match(match.skill(), start + match.start(), start + match.end(),
                                match.surface()));
    }

    /** What the degree is about is no further skill, nor what the title's clause says already. */
    private boolean isTaken(Sentence sentence, Match match) {
        boolean ofTitle = titleAt(sentence, match)
                .filter(title -> letters(title.clause()).contains(letters(match.surface())))
                .isPresent();
        return ofTitle || STUDY.matcher(before(sentence.text(), match.start())).find();
    }

    private Optional<Wish> titleAt(Sentence sentence, Match match) {
        int start = sentence.start() + match.start();
        return titles.stream().filter(wish -> wish.start() <= start && start < wish.end()).findFirst();
    }

    private static String letters(String text) {
        return LETTERLESS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** What stands right before a place in a text, so that looking at it costs the same anywhere. */
    private static String before(String text, int end) {
        return text.substring(Math.max(0, end - NEAR), end);
    }

    private static List<Span> years(Sentence sentence) {
        List<Span> spans = new ArrayList<>();
        Matcher years = YEARS.matcher(sentence.text());
        while (years.find()) {
            String number = years.group(1).toLowerCase(Locale.ROOT);
            int count = NUMBERS.containsKey(number) ? NUMBERS.get(number) : Integer.parseInt(number);
            boolean own = EMPLOYER.matcher(before(sentence.text(), years.start())).find();
            if (count > 0 && count <= MOST_YEARS && !own) {
                spans.add(new Span(count, years.start(), years.end()));
            }
        }
        return spans;
    }

    private static @Nullable Span yearsBefore(String text, List<Span> spans, int start) {
        return spans.stream()
                .filter(span -> span.end() <= start && start - span.end() <= NEAR
                        && BETWEEN.matcher(text.substring(span.end(), start)).matches())
                .findFirst()
                .orElse(null);
    }

    private static boolean isField(String text, Span years, Match match) {
        String surface = match.surface();
        String between = text.substring(years.end(), match.start());
        return AS.matcher(between).matches()
                || surface.equals(surface.toLowerCase(Locale.ROOT)) && IN_FIELD.matcher(between).matches();
    }

    /** Where a run of skills ends of which one will do: "Java, Kotlin or Scala", "AWS/GCP"; a run of one ends after it. */
    private static int alternativesEnd(String text, List<Match> matches, int from) {
        int to = from + 1;
        int end = to;
        while (to < matches.size()) {
            String between = text.substring(matches.get(to - 1).end(), matches.get(to).start());
            boolean or = OR.matcher(between).matches();
            if (!or && !COMMA.matcher(between).matches()) {
                break;
            }
            to++;
            end = or ? to : end;
        }
        return end;
    }

    private void add(Sentence sentence, List<Match> run, @Nullable Span years, boolean field) {
        List<String> clauses = run.stream().map(match -> clause(sentence, match, years)).distinct().toList();
        String clause = clauses.size() == 1
                ? clauses.getFirst()
                : clauses.stream().collect(Collectors.joining(" OR ", "(", ")"));
        int start = years == null ? run.getFirst().start() : years.start();
        int end = run.getLast().end();
        boolean soft = run.stream().allMatch(match -> SOFT.contains(match.skill().family()));
        Kind kind = isCertificate(sentence, run.getFirst()) ? Kind.CERTIFICATE : Kind.SKILL;
        Judged judged = soft
                ? new Judged(State.NICE, "few résumés prove it")
                : field
                        ? new Judged(State.NICE, "the field of the years asked for")
                        : judged(sentence, run.getFirst(), end);
        wishes.add(new Wish(clause, kind, judged.state(), sentence.start() + start, sentence.start() + end,
                judged.why()));
    }

    private record Judged(State state, String why) {}

    private Judged judged(Sentence sentence, Match match, int end) {
        return titleAt(sentence, match).map(title -> new Judged(State.MUST, title.why()))
                .or(() -> aside(sentence.text(), end).map(said -> new Judged(said, "what stands in brackets after it")))
                .orElseGet(() -> new Judged(sentence.state(), sentence.why()));
    }

    /** "Scala (nice to have)". */
    private static Optional<State> aside(String text, int end) {
        Matcher aside = ASIDE.matcher(text).region(end, text.length());
        if (!aside.lookingAt()) {
            return Optional.empty();
        }
        return ASIDE_NICE.matcher(aside.group(1)).find()
                ? Optional.of(State.NICE)
                : ASIDE_MUST.matcher(aside.group(1)).find() ? Optional.of(State.MUST) : Optional.empty();
    }

    private boolean isCertificate(Sentence sentence, Match match) {
        String around = sentence.text().substring(match.start(), Math.min(sentence.text().length(), match.end() + 16));
        return CERTIFICATES.contains(match.skill().id()) || CERTIFIED.matcher(match.skill().label()).find()
                || CERTIFIED.matcher(around).find();
    }

    private String clause(Sentence sentence, Match match, @Nullable Span years) {
        if (isCertificate(sentence, match)) {
            String name = CERTIFICATES.contains(match.skill().id()) ? match.skill().label() : match.surface();
            return "cert:" + Written.nameOrQuoted(CERTIFICATION.matcher(name).replaceAll(""));
        }
        SkillTaxonomy.Skill skill = match.skill();
        boolean named = skills.find(skill.label()).filter(skill::equals).isPresent() && skill.label().indexOf('"') < 0;
        boolean narrower = years == null && skills.isNarrower(match.surface()) && match.surface().indexOf('"') < 0;
        String name = narrower
                ? Written.nameOrQuoted(match.surface())
                : named ? Written.nameOrQuoted(skill.label()) : "=" + Written.escaped(skill.id());
        return "skill:" + name + (years == null ? "" : ">=" + years.years() + "y");
    }
}
