package org.shortlist.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
import org.shortlist.query.JobYears.Span;
import org.shortlist.query.Reading.State;
import org.shortlist.vocabulary.SkillTaxonomy.Match;
import org.shortlist.vocabulary.SkillTaxonomy;
import org.shortlist.vocabulary.Token;
import org.shortlist.vocabulary.Tokenizer;

/** The skills, the certificates and the years of experience that a sentence of a job description asks for. */
final class JobSkills {

    private static final int SHORT = 6;
    /** Whose years they are: of whom the text speaks to or looks for. */
    private static final Pattern PERSON = Pattern
            .compile(
                    "(?iu)\\b(?:you|your|you['’]ve|candidates?|applicants?|someone|somebody|looking for|seeking|hiring|"
                            + "at least|minimum|min(?=\\.)|mind(?=\\.)|required?|requires|must|need(?:ed|s)?|du|dein\\w*|sie|ihr\\w*|bewerber\\w*|suchen|"
                            + "mindestens|erforderlich|je|jij|jouw|kandidaat|zoeken|minimaal|minstens|vereist)\\b");
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

    void read(Sentence sentence) {
        List<Match> matches = matches(sentence);
        List<Span> spans = JobYears.find(sentence);
        List<Span> used = new ArrayList<>();
        boolean alone = JobYears.standAlone(sentence.text());
        boolean experience = JobYears.areOfExperience(sentence.text());
        boolean asked = alone || asksThePerson(sentence);
        for (int from = 0; from < matches.size();) {
            int to = alternativesEnd(sentence.text(), matches, from);
            Span years = JobYears.before(sentence.text(), spans, matches.get(from).start());
            boolean field = years != null && JobYears.isField(sentence.text(), years, matches.get(from));
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
        String names = JobWords.withoutAsking(JobYears.takenOut(text));
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
        return ofTitle || STUDY.matcher(JobYears.nearBefore(sentence.text(), match.start())).find();
    }

    private Optional<Wish> titleAt(Sentence sentence, Match match) {
        int start = sentence.start() + match.start();
        return titles.stream().filter(wish -> wish.start() <= start && start < wish.end()).findFirst();
    }

    private static String letters(String text) {
        return LETTERLESS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
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
