package org.shortlist.resume;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shortlist.resume.Correction.Field;

class CorrectionsTest {

    private static final YearMonth NOW = YearMonth.of(2026, 11);
    private static final Span NAME = new Span(0, 3);
    private static final Span JOB = new Span(10, 90);
    private static final Span DATES = new Span(20, 30);

    private final Resume read = new ResumeBuilder().name(new Mention("Bob", NAME))
            .positions(List.of(job("Welder", "Initech", "2019-03/2021-04", JOB),
                    job("Welder", "Globex", "2015/2019-02", null)))
            .skills(List.of(skill("Excel"), skill("Welding")))
            .doubts(List.of(new Doubt("Bob", NAME, Certainty.DOUBTFUL, "may be a place")))
            .warnings(List.of(WarningCode.UNCERTAIN_READING.warning("?", NAME),
                    WarningCode.NO_CONTACT.warning("?", null),
                    WarningCode.JOB_OF_ONE_DATE.warning("?", DATES), WarningCode.NO_SECTIONS.warning("?", null)))
            .build();

    @Test
    void aCorrectedValueKeepsItsPlaceAndIsNoLongerInDoubt() {
        Resume corrected = corrected(of(Field.NAME, null, "Rob"));
        assertThat(corrected.name()).isEqualTo(new Mention("Rob", NAME));
        assertThat(corrected.doubts()).isEmpty();
        assertThat(corrected.warnings()).extracting(Warning::code)
                .containsExactly("no-contact", "job-of-one-date", "no-sections");
    }

    @Test
    void warningsGoThatAreAnsweredAndOthersStay() {
        Resume corrected = corrected(of(Field.EMAILS, null, "rob@example.com, r@example.com"),
                of(Field.DATES, key(0), "2019-03/.."));
        assertThat(corrected.contact().emails()).extracting(Mention::text)
                .containsExactly("rob@example.com", "r@example.com");
        assertThat(corrected.warnings()).extracting(Warning::code).containsExactly("uncertain-reading", "no-sections");
        assertThat(Experience.totalMonths(corrected, NOW)).isGreaterThan(Experience.totalMonths(read, NOW));
    }

    @Test
    void aJobIsFoundAgainWhereverItStandsAndWhateverOneThingIsReadOtherwise() {
        Resume newer = new ResumeBuilder(read).positions(List.of(job("Foreman", "Hooli", "2021-05/..", null),
                job("Fitter", "Initech", "2019-03/2021-04", null), read.positions().get(1))).build();
        Corrected corrected = Corrections.apply(newer, List.of(of(Field.TITLE, key(0), "Master Welder")),
                Meanings.AS_WRITTEN);
        assertThat(corrected.resume().positions()).extracting(job -> job.title().text())
                .containsExactly("Foreman", "Master Welder", "Welder");
        assertThat(corrected.applied().getFirst().position()).isEqualTo(1);
        assertThat(corrected.applied().getFirst().says()).isEqualTo("Fitter");
    }

    @Test
    void aCorrectionOfAJobThatIsGoneWaitsAndSaysSo() {
        Resume newer = new ResumeBuilder(read).positions(List.of(job("Foreman", "Hooli", "2021-05/..", null))).build();
        Corrected corrected = Corrections.apply(newer, List.of(of(Field.TITLE, key(0), "Master Welder")),
                Meanings.AS_WRITTEN);
        assertThat(corrected.resume()).isEqualTo(newer);
        assertThat(corrected.applied().getFirst().applies()).isFalse();
    }

    @Test
    void aJobThatIsNoneGoesAndTheOthersKeepTheirKeys() {
        Corrected corrected = Corrections.apply(read, List.of(of(Field.JOB, key(0), null)), Meanings.AS_WRITTEN);
        assertThat(corrected.resume().positions()).hasSize(1);
        assertThat(corrected.jobs()).containsExactly(key(1));
        assertThat(corrected.applied().getFirst().applies()).isTrue();
        assertThat(corrected.applied().getFirst().says()).isEqualTo("Welder at Initech");
    }

    @Test
    void theJobWithExactlyThisKeyIsMeantThoughAnotherThatIsAsLikeStandsBeforeIt() {
        assertThat(titlesWithout(1, job("Engineer", "Acme", "2019"), job(null, "Acme", null)))
                .containsExactly("Engineer");
        assertThat(titlesWithout(1, job("Engineer", "Acme", "2019"), job(null, null, null)))
                .containsExactly("Engineer");
    }

    @Test
    void ofTwoJobsOfWhichTheSameIsToldTheOneThatIsMeantGoes() {
        Resume twice = new ResumeBuilder().positions(List.of(job("Welder", "Acme", "2019", new Span(0, 5)),
                job("Welder", "ACME", "2019", new Span(10, 15)))).build();
        Correction gone = of(Field.JOB, Corrections.jobs(twice, List.of()).get(1), null);
        Corrected corrected = Corrections.apply(twice, List.of(gone), Meanings.AS_WRITTEN);
        assertThat(corrected.resume().positions()).containsExactly(twice.positions().getFirst());

        Resume once = corrected.resume();
        Corrected later = Corrections.apply(once, List.of(gone), Meanings.AS_WRITTEN);
        assertThat(later.resume()).isEqualTo(once);
        assertThat(later.applied().getFirst().applies()).isFalse();
    }

    @Test
    void aCorrectionThatMayBeOfEitherOfTwoJobsIsOfNeither() {
        Resume newer = new ResumeBuilder().positions(List.of(job("Engineer", "Acme", "2012"),
                job("Engineer", "Acme", "2015"))).build();
        Corrected corrected = Corrections.apply(newer,
                List.of(of(Field.JOB, EntryKey.of(job("Engineer", "Acme", "2019")), null)), Meanings.AS_WRITTEN);
        assertThat(corrected.resume()).isEqualTo(newer);
        assertThat(corrected.applied().getFirst().applies()).isFalse();
    }

    private static List<String> titlesWithout(int job, Position... jobs) {
        Resume resume = new ResumeBuilder().positions(List.of(jobs)).build();
        Correction gone = of(Field.JOB, Corrections.jobs(resume, List.of()).get(job), null);
        return titles(Corrections.apply(resume, List.of(gone), Meanings.AS_WRITTEN).resume());
    }

    @Test
    void aJobThatIsAddedStandsWhereItsTimePutsItAndCountsAsExperience() {
        Corrected corrected = Corrections.apply(read, List.of(adding(Field.JOB, "Foreman", "Hooli", "2019-03/2020-01"),
                adding(Field.JOB, "Intern", "Umbrella", "2012/2013"), adding(Field.JOB, "Helper", null, null),
                adding(Field.JOB, "Chief", "Hooli", "2021-05/.."), of(Field.JOB, key(1), null)), Meanings.AS_WRITTEN);
        assertThat(titles(corrected.resume())).containsExactly("Chief", "Welder", "Foreman", "Intern", "Helper");
        assertThat(corrected.applied()).extracting(Corrected.Applied::position).containsExactly(2, 3, 4, 0, null);
        assertThat(Experience.totalMonths(corrected.resume(), NOW)).isEqualTo(105);
    }

    @Test
    void whatWasAddedCanBeCorrectedLikeAnyOther() {
        Correction added = adding(Field.JOB, "Foreman", "Hooli", "2021-05/..");
        EntryKey itsKey = Corrections.apply(read, List.of(added), Meanings.AS_WRITTEN).jobs().getFirst();
        Resume corrected = corrected(added, of(Field.TITLE, itsKey, "Site Manager"));
        assertThat(titles(corrected)).containsExactly("Site Manager", "Welder", "Welder");
    }

    @Test
    void whatTheResumeTellsItselfByNowIsNotPutInOnceMore() {
        Correction added = adding(Field.JOB, "WELDER", "Initech", "2019-03/2021-04");
        Correction another = adding(Field.JOB, "Welder", "Initech", "2012/2013");
        Corrected corrected = Corrections.apply(read, List.of(added, another), Meanings.AS_WRITTEN);
        assertThat(corrected.resume().positions()).hasSize(3);
        assertThat(corrected.applied()).extracting(Corrected.Applied::applies).containsExactly(false, true);
    }

    @Test
    void whatWasTakenOutDoesNotKeepOutWhatIsAddedInItsPlaceWhereverThatStands() {
        Resume resume = new ResumeBuilder().positions(List.of(job("Clerk", "Globex", "2010"),
                job("Engineer", "Initech", "2019/2022"))).build();
        Correction none = of(Field.JOB, Corrections.jobs(resume, List.of()).get(1), null);
        Correction added = adding(Field.JOB, "Engineer", "Initech", "2019/2024");
        Corrected corrected = Corrections.apply(resume, List.of(none, added), Meanings.AS_WRITTEN);
        assertThat(corrected.resume().positions()).extracting(job -> job.dates().text())
                .containsExactly("2019/2024", "2010");
        assertThat(corrected.jobs().getFirst().ordinal()).isEqualTo(1);
        assertThat(corrected.applied()).extracting(Corrected.Applied::position).containsExactly(null, 0);

        Correction titled = of(Field.TITLE, corrected.jobs().getFirst(), "Master Engineer");
        Resume onlyClerk = new ResumeBuilder().positions(resume.positions().subList(0, 1)).build();
        for (Resume newer : List.of(resume, onlyClerk)) {
            assertThat(titles(Corrections.apply(newer, List.of(none, added, titled), Meanings.AS_WRITTEN).resume()))
                    .containsExactly("Master Engineer", "Clerk");
        }
    }

    @Test
    void aCourseOfStudyThatWasTakenOutDoesNotKeepOutTheOneInItsPlace() {
        Resume studied = new ResumeBuilder().education(List.of(
                new Addition("BSc", "York", null, null, "2010").education(Meanings.AS_WRITTEN))).build();
        Correction none = of(Field.STUDY, EntryKey.of(studied.education().getFirst()), null);
        Correction added = Correction.adding(Field.STUDY, new Addition("BSc", "York", "Physics", null, "2010"), null,
                Instant.EPOCH);
        Corrected corrected = Corrections.apply(studied, List.of(none, added), Meanings.AS_WRITTEN);
        assertThat(corrected.resume().education()).extracting(study -> study.field().text())
                .containsExactly("Physics");
    }

    @Test
    void aCourseOfStudyIsAddedAndAWrongOneTakenOutWithItsDoubts() {
        Span place = new Span(200, 240);
        Resume studied = new ResumeBuilder(read).education(List.of(
                new Education(Meanings.AS_WRITTEN.school(Mention.of("York")), null, List.of(), List.of(), null,
                        DateRange.parse("../2010").orElseThrow(), null, null, place)))
                .doubts(List.of(new Doubt("York", new Span(201, 205), Certainty.DOUBTFUL, "may be a place")))
                .build();
        Correction none = of(Field.STUDY, EntryKey.of(studied.education().getFirst()), null);
        Correction added = Correction.adding(Field.STUDY, new Addition("BSc", "Utrecht", "Physics", null, "2012"), null,
                Instant.EPOCH);
        Corrected corrected = Corrections.apply(studied, List.of(none, added), Meanings.AS_WRITTEN);
        Education study = corrected.resume().education().getFirst();
        assertThat(corrected.resume().education()).hasSize(1);
        assertThat(study.degree().text()).isEqualTo("BSc");
        assertThat(study.field().text()).isEqualTo("Physics");
        assertThat(study.dates().text()).isEqualTo("../2012");
        assertThat(corrected.applied().getFirst().says()).isEqualTo("York");
        assertThat(corrected.applied().getLast().position()).isZero();
        assertThat(corrected.resume().doubts()).isEmpty();
    }

    @Test
    void aCourseOfStudyIsCorrectedPartByPartAndKeepsTheRest() {
        Span place = new Span(200, 240);
        Education one = new Education(new School("Yrok", new Span(200, 204), null), new Degree("B.", null, null),
                List.of(new Mention("Physics", new Span(210, 217))), List.of(Mention.of("Music")), null,
                DateRange.parse("2010/..").orElseThrow(), Education.Progress.IN_PROGRESS, Mention.of("3.8"), place);
        Resume studied = new ResumeBuilder(read).education(List.of(one))
                .doubts(List.of(new Doubt("Yrok", new Span(200, 204), Certainty.DOUBTFUL, "may be a place")))
                .warnings(List.of(WarningCode.DATES_REVERSED.warning("?", new Span(220, 224))))
                .build();
        EntryKey key = EntryKey.of(one);
        Corrected corrected = Corrections.apply(studied, List.of(of(Field.SCHOOL, key, "York"),
                of(Field.DEGREE, key, null), of(Field.STUDIED, key, "Physics; Art, Design and Media"),
                of(Field.STUDY_DATES, key, "2014")), Meanings.AS_WRITTEN);
        Education right = corrected.resume().education().getFirst();
        assertThat(right.school().text()).isEqualTo("York");
        assertThat(right.degree()).isNull();
        assertThat(right.fields()).containsExactly(one.fields().getFirst(), Mention.of("Art, Design and Media"));
        assertThat(right.dates().text()).isEqualTo("../2014");
        assertThat(right.progress()).as("it has an end now").isNull();
        assertThat(right.minors()).isEqualTo(one.minors());
        assertThat(right.grade()).isEqualTo(one.grade());
        assertThat(right.span()).isEqualTo(place);
        assertThat(corrected.applied()).extracting(Corrected.Applied::says)
                .containsExactly("Yrok", "B.", "Physics", "2010/..");
        assertThat(corrected.applied()).extracting(Corrected.Applied::position).containsOnly(0);
        assertThat(corrected.resume().doubts()).isEmpty();
        assertThat(corrected.resume().warnings()).isEmpty();
        assertThat(corrected.studies()).containsExactly(key);
    }

    private static Correction adding(Field field, String title, @Nullable String at, @Nullable String dates) {
        return Correction.adding(field, new Addition(title, at, null, null, dates), null, Instant.EPOCH);
    }

    private static List<String> titles(Resume resume) {
        return resume.positions().stream().map(job -> job.title() == null ? "" : job.title().text()).toList();
    }

    @Test
    void aSkillGoesFromEverywhereAndOneIsAddedOnce() {
        Correction none = new Correction(1, Field.SKILL, null, "welding", null, null, null, Instant.EPOCH);
        Correction has = new Correction(2, Field.SKILL, null, "Brazing", "Brazing", null, null, Instant.EPOCH);
        Correction hasAlready = new Correction(3, Field.SKILL, null, "excel", "excel", null, null, Instant.EPOCH);
        Resume corrected = corrected(none, has, hasAlready);
        assertThat(corrected.skills()).extracting(Skill::text).containsExactly("Excel", "Brazing");
        assertThat(corrected.positions().getFirst().skills()).isEmpty();
    }

    @Test
    void datesAreReadAsTheyAreWritten() {
        for (String text : List.of("2019-03/2021-04", "2019/..", "../2021", "2019-03", "2019/2021-12")) {
            assertThat(DateRange.parse(text).orElseThrow().text()).isEqualTo(text);
        }
        for (String text : List.of("", "../..", "2019-13", "March 2019", "2019/2020/2021", "2019-03/x")) {
            assertThat(DateRange.parse(text)).as(text).isEmpty();
        }
    }

    private Resume corrected(Correction... corrections) {
        return Corrections.apply(read, List.of(corrections), Meanings.AS_WRITTEN).resume();
    }

    private EntryKey key(int job) {
        return EntryKey.of(read.positions().get(job));
    }

    private static Correction of(Field field, @Nullable EntryKey job, @Nullable String value) {
        return new Correction(0, field, job, null, value, null, null, Instant.EPOCH);
    }

    private static Position job(@Nullable String title, @Nullable String employer, @Nullable String dates) {
        return job(title, employer, dates, null);
    }

    private static Position job(@Nullable String title, @Nullable String employer, @Nullable String dates,
            @Nullable Span span) {
        return new Position(title == null ? null : Meanings.AS_WRITTEN.title(Mention.of(title)),
                employer == null ? null : Meanings.AS_WRITTEN.employer(Mention.of(employer)), null, null,
                dates == null ? null : DateRange.parse(dates).orElseThrow(), null, List.of(skill("Welding")), false,
                span);
    }

    private static Skill skill(String name) {
        return Meanings.AS_WRITTEN.skill(Mention.of(name));
    }
}
