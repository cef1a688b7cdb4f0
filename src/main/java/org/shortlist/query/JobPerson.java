package org.shortlist.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shortlist.query.JobDescription.Kind;
import org.shortlist.query.JobDescription.Wish;
import org.shortlist.query.JobSentences.Part;
import org.shortlist.query.JobSentences.Sentence;
import org.shortlist.query.Reading.State;
import org.shortlist.vocabulary.Gazetteer;
import org.shortlist.vocabulary.Languages;
import org.shortlist.vocabulary.Tokenizer;
import org.shortlist.vocabulary.Vocabulary;

/** The degree, the languages and the place that a sentence of a job description asks for. */
final class JobPerson {

    private static final String RADIUS = "50km";
    private static final Pattern DOCTORATE = Pattern
            .compile("(?iu)\\b(?:ph\\.?\\s?d|doctorate|doctoral degree|promotion in)\\b");
    private static final Pattern MASTER = Pattern
            .compile("(?iu)\\bmaster(?:['’]?s?\\b(?=\\s+(?:degree|in|of)\\b|['’]s|\\s*/)|-?abschluss|"
                    + "studium|-?opleiding|['’]s)|\\bm\\.?sc\\b|\\bwo[- ](?:opleiding|niveau|diploma)|"
                    + "bachelor['’]?s?\\s*(?:or|/|oder|of)\\s*master['’]?s?|master['’]?s? preferred|\\bdiplom\\b");
    private static final Pattern BACHELOR = Pattern.compile("(?iu)\\bbachelor|\\bb\\.?sc\\b|\\bhbo\\b");
    /** Of no level that is named: that of a first degree. */
    private static final Pattern DEGREE = Pattern.compile("(?iu)\\b(?:university|college|undergraduate|4-year) degree|"
            + "\\bdegree in\\b|hochschulabschluss|abgeschlossenes (?:\\p{L}+ ){0,2}studium|"
            + "(?:^|\\s)studium (?:(?:der|des) )?\\p{L}{4,40}");
    private static final Pattern INSTEAD = Pattern
            .compile(
                    "(?iu)\\bor (?:equivalent|similar|comparable|related (?:work )?experience)|oder vergleichbar|of gelijkwaardig|"
                            + "vergleichbare");
    private static final Pattern SPEAKING = Pattern
            .compile("(?iu)\\b(?:fluent|fluency|native|speak\\w*|spoken|written|verbal|"
                    + "proficien\\w*|[abc][12]|language|languages|command of|mother tongue|bilingual|verhandlungssicher\\w*|"
                    + "sprach\\w*|muttersprach\\w*|beheers\\w*|vloeiend|moedertaal|taal|\\p{L}+kenntnisse|\\p{L}+sprachig\\w*|in wort und schrift)\\b|fließend");
    private static final Pattern COMPOUND = Pattern
            .compile("(?iu)\\b(\\p{L}{4,}?)(?:kenntnisse|sprachkenntnisse|sprachig\\w*)\\b");
    private static final Pattern LEVEL = Pattern.compile("(?iu)\\b([abc][12])\\b");
    private static final Pattern NATIVE = Pattern.compile("(?iu)native|mother tongue|muttersprach|moedertaal");
    private static final Pattern FLUENT = Pattern
            .compile("(?iu)fluen|verhandlungssicher|fließend|fliessend|vloeiend|excellent|uitstekend|sehr gut");
    private static final Pattern SITED = Pattern
            .compile("(?iu)\\b(?:locations?|based in|located in|offices? in|on-?site|hybrid|hybride|"
                    + "standort|arbeitsort|einsatzort|standplaats|werkplek|vestiging|gevestigd in|sitz in|büro in|kantoor in)\\b");
    private static final Pattern REMOTE = Pattern
            .compile("(?iu)\\b(?:remote|home ?office|thuiswerken|work from (?:home|anywhere))\\b");
    private static final int SHORT = 80;

    private final Vocabulary vocabulary;
    private final ConceptResolver concepts;
    private final List<Wish> wishes;
    private final boolean remote;
    private boolean placed;

    /** @param text the whole description */
    JobPerson(ConceptResolver concepts, String text, List<Wish> wishes) {
        this.concepts = concepts;
        this.wishes = wishes;
        vocabulary = concepts.vocabulary();
        remote = REMOTE.matcher(text).find();
    }

    void read(Sentence sentence) {
        if (sentence.part() != Part.OFFER) {
            degree(sentence);
            languages(sentence);
        }
        place(sentence);
    }

    /** The lowest that will do. */
    private void degree(Sentence sentence) {
        String text = sentence.text();
        Optional<Matcher> found = find(BACHELOR, text).or(() -> find(MASTER, text))
                .or(() -> find(DOCTORATE, text))
                .or(() -> find(DEGREE, text));
        found.ifPresent(at -> {
            String level = at.pattern() == MASTER ? "master" : at.pattern() == DOCTORATE ? "doctorate" : "bachelor";
            Optional<Matcher> instead = find(INSTEAD, text);
            add("degree>=" + level, Kind.DEGREE, sentence, at.start(), at.end(),
                    instead.isPresent() ? State.NICE : sentence.state(),
                    instead.map(or -> "“" + or.group() + "” beside it").orElse(sentence.why()));
        });
    }

    private static Optional<Matcher> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    private void languages(Sentence sentence) {
        String text = sentence.text();
        if (!SPEAKING.matcher(text).find() && !namesLanguagesAlone(sentence)) {
            return;
        }
        String usual = NATIVE.matcher(text).find() ? "native" : FLUENT.matcher(text).find() ? "c1" : "";
        List<Languages.Match> named = vocabulary.languages().findIn(text);
        for (int i = 0; i < named.size(); i++) {
            Languages.Match one = named.get(i);
            int next = i + 1 < named.size() ? named.get(i + 1).start() : text.length();
            language(sentence, one.language(), one.start(), one.end(), text.substring(one.end(), next), usual);
        }
        Matcher compound = COMPOUND.matcher(text);
        while (compound.find()) {
            int start = compound.start();
            int end = compound.end();
            vocabulary.languages()
                    .find(compound.group(1))
                    .ifPresent(language -> language(sentence, language, start, end, text.substring(end), usual));
        }
    }

    /** "Spanish is a plus", and a language in a list of what is wanted. */
    private boolean namesLanguagesAlone(Sentence sentence) {
        String names = JobWords.withoutAsking(sentence.text());
        boolean asked = sentence.part() == Part.WANTED || sentence.part() == Part.WISHED
                || !names.equals(sentence.text());
        List<Languages.Match> found = vocabulary.languages().findIn(names);
        return asked && !found.isEmpty()
                && Tokenizer.tokenize(names)
                        .stream()
                        .allMatch(token -> found.stream()
                                .anyMatch(name -> name.start() <= token.start() && token.end() <= name.end()));
    }

    /** @param usual the level that the sentence tells of all its languages */
    private void language(Sentence sentence, Languages.Language language, int start, int end, String after,
            String usual) {
        String level = find(LEVEL, after).map(found -> found.group(1).toLowerCase(Locale.ROOT)).orElse(usual);
        String clause = "lang:" + Written.nameOrQuoted(language.id()) + (level.isEmpty() ? "" : ">=" + level);
        add(clause, Kind.LANGUAGE, sentence, start, end, sentence.state(), sentence.why());
    }

    private void place(Sentence sentence) {
        if (placed) {
            return;
        }
        boolean head = sentence.first() && sentence.text().length() <= SHORT;
        if (!head && !SITED.matcher(sentence.text()).find()) {
            return;
        }
        List<Gazetteer.Match> places = vocabulary.places().findIn(sentence.text());
        if (!places.isEmpty()) {
            placed = true;
            Gazetteer.Match at = places.getFirst();
            String why = remote ? "the work can be done from elsewhere" : "where the work is";
            add("near:\"" + concepts.fullName(at.place()) + "\" " + RADIUS, Kind.PLACE, sentence, at.start(), at.end(),
                    remote ? State.NICE : State.MUST, why);
        }
    }

    private void add(String clause, Kind kind, Sentence sentence, int start, int end, State state, String why) {
        wishes.add(new Wish(clause, kind, state, sentence.start() + start, sentence.start() + end, why));
    }
}
