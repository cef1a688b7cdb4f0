package org.shortlist.search;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.Claim;
import org.shortlist.resume.DegreeLevel;
import org.shortlist.resume.Education;
import org.shortlist.resume.LanguageLevel;
import org.shortlist.resume.WarningCode;

/** People made of few words, so that whatever can be confused is. */
public final class RandomCandidates {

    static final List<String> WORDS = List.of("data", "engineer", "engineers", "engineering", "manager", "managed",
            "kafka", "java", "javascript", "c", "c++", "team", "acme", "paris", "sales");
    static final List<String> NAMES = List.of("Ada", "ada", "Ádá Li", "Bo Acme", "Cy Paris", "Élan", "Zed Data",
            "Jörg Müller", "Mueller, Joerg", "Pat O'Data");
    static final List<String> TITLES = List.of("Data Engineer", "DATA ENGINEER", "Sr. Data Engineer -> Data Engineer",
            "Engineer", "Engineering Manager", "Sales Manager -> Manager", "manager", "Team Lead");
    static final List<String> EMPLOYERS = List.of("Acme", "ACME", "Acme Ltd. -> Acme", "Bolt", "Bolt Data -> Bolt",
            "Paris Data", "Data", "Team Java", "Audible", "Amazon", "Acme Bank");
    static final List<String> SKILLS = List.of("Kafka", "Apache Kafka -> Kafka", "kafka", "Java", "JavaScript",
            "js -> JavaScript", "C", "C++", "Data Engineering", "Sales",
            "Docker");
    static final List<String> CITIES = List.of("Paris", "paris, France -> Paris", "Oslo", "Rome");
    static final List<String> SCHOOLS = List.of("MIT", "M.I.T. -> MIT", "Paris Data School", "ETH");
    static final List<String> DEGREES = List.of("BSc Data Engineering", "MSc", "PhD in Engineering", "Diploma");
    static final List<String> SUBJECTS = List.of("Data", "Engineering", "Java Sales");
    static final List<String> CERTIFICATES = List.of("Data Steward", "CDS -> Data Steward", "Java C");
    static final List<String> LANGUAGES = List.of("Deutsch -> German", "German", "French");
    static final List<String> CLAIMS = List.of("Secret", "secret team -> Secret", "Citizen of Paris -> Citizen");
    static final List<String> TAGS = List.of("Data team", "data  TEAM", "Call back", "call-back", "Élan");
    static final List<String> SOURCES = List.of("Files", "files", "Job fair");
    static final List<String> TEAMS = List.of("Data", "DATA", "Paris sales");
    static final List<String> SALARIES = List.of("0", "9", "60000", "999999999", "a lot");
    static final List<String> DATES = List.of("2025-12", "2026-01-01", "2026-01-31", "1969-07-20");
    static final List<String> EMAILS = List.of("ada@example.com", "Data@Example.com", "bo@example.com");
    static final List<String> DAYS = List.of("2025-11-30", "2025-12-31", "2026-01-05");
    static final List<String> MONTHS = List.of("2009-03", "2012", "2015-01", "2015-12", "2016", "2019", "2019-06",
            "2021-02", "2025-12");

    private final Random random;

    public RandomCandidates(Random random) {
        this.random = random;
    }

    /** Some version of the person who has this number. */
    public Candidate candidate(int number) {
        String key = "p" + number;
        Candidates person = chance(8) ? Candidates.nameless(key) : Candidates.person(pick(NAMES), key);
        if (!chance(4)) {
            person.livesIn(pick(CITIES));
        }
        if (!chance(3)) {
            person.says(text());
        }
        person.knows(some(SKILLS, 3));
        IntStream.range(0, random.nextInt(4)).forEach(i -> addJob(person));
        IntStream.range(0, random.nextInt(3)).forEach(i -> addStudy(person));
        if (chance(2)) {
            addRest(person);
        }
        return person.updated(pick(DAYS)).candidate();
    }

    private void addRest(Candidates person) {
        for (String certificate : some(CERTIFICATES, 2)) {
            person.certified(certificate);
        }
        for (String language : some(LANGUAGES, 2)) {
            person.speaks(language, chance(3) ? null : pick(List.of(LanguageLevel.values())));
        }
        for (String words : some(CLAIMS, 2)) {
            person.claims(pick(List.of(Claim.Kind.values())), words);
        }
        for (String email : some(EMAILS, 2)) {
            person.reachableAt(email);
        }
        person.tagged(some(TAGS, 3));
        for (String source : some(SOURCES, 2)) {
            person.from(source);
        }
        if (chance(2)) {
            person.withDocument().having("remote", pick(List.of("yes", "no", "maybe")));
        }
        if (chance(2)) {
            person.having("team", pick(TEAMS)).having("salary", pick(SALARIES)).having("available", pick(DATES));
        }
        if (chance(3)) {
            person.warned(pick(List.of(WarningCode.values())));
        }
    }

    private void addStudy(Candidates person) {
        person.studied(pick(SCHOOLS), pick(DEGREES), level());
        if (chance(2)) {
            person.majoringIn(pick(SUBJECTS));
        }
        if (chance(2)) {
            person.graduating(pick(MONTHS), chance(3) ? pick(List.of(Education.Progress.values())) : null);
        }
    }

    private void addJob(Candidates person) {
        String from = chance(5) ? null : pick(MONTHS);
        String to = chance(5) ? null : chance(4) ? "now" : pick(MONTHS);
        person.job(maybe(TITLES), maybe(EMPLOYERS), from, to, text()).using(some(SKILLS, 2));
        if (chance(2)) {
            person.in(pick(CITIES));
        }
        if (chance(5)) {
            person.asIntern();
        }
    }

    private @Nullable DegreeLevel level() {
        return chance(3) ? null : pick(List.of(DegreeLevel.values()));
    }

    private @Nullable String maybe(List<String> values) {
        return chance(6) ? null : pick(values);
    }

    private String text() {
        StringBuilder text = new StringBuilder(pick(WORDS));
        for (int i = random.nextInt(12); i > 0; i--) {
            String between = chance(2) ? " " : pick(List.of(" ", ", ", ". ", ".\n", "! ", "\n", "\n- ", "\n\n", " a "));
            String word = pick(WORDS);
            text.append(between)
                    .append(chance(4) ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word);
        }
        return text.toString();
    }

    private String[] some(List<String> values, int most) {
        return Stream.generate(() -> pick(values)).limit(random.nextInt(most + 1)).toArray(String[]::new);
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private boolean chance(int in) {
        return random.nextInt(in) == 0;
    }
}
