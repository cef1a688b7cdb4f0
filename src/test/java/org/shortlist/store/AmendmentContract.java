package org.shortlist.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shortlist.store.Samples.MONDAY;
import static org.shortlist.store.Samples.READER;
import static org.shortlist.store.Samples.resume;
import static org.shortlist.store.Samples.version;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shortlist.resume.Addition;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.Corrected;
import org.shortlist.resume.Correction.Field;
import org.shortlist.resume.Correction;
import org.shortlist.resume.EntryKey;
import org.shortlist.resume.Filing;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Position;
import org.shortlist.resume.ResumeBuilder;
import org.shortlist.resume.Title;
import org.shortlist.store.Saved.Outcome;

/** What every store promises to people who set things right, and who delete and think better of it. */
interface AmendmentContract extends StoreUnderTest {

    @Test
    default void aCorrectionIsLaidOverWhatWasReadAndSaysWhatWasThere() throws IOException {
        Saved saved = store().save(version("/cv/ada.txt", "one", "Curriculum Vitae", "ada@example.com"));
        OptionalLong change = store().correct(saved.id(), List.of(correction(Field.NAME, null, null, "Ada Lovering"),
                correction(Field.TITLE, EntryKey.of(Samples.engineer()), null, "Data Engineer")));

        assertThat(change).hasValue(saved.changeNumber() + 1);
        Kept kept = another().find(saved.id()).orElseThrow();
        assertThat(kept.candidate().resume().name()).isEqualTo(Mention.of("Ada Lovering"));
        assertThat(kept.candidate().resume().positions().getFirst().title().text()).isEqualTo("Data Engineer");
        assertThat(kept.changeNumber()).isEqualTo(change.getAsLong());
        assertThat(kept.corrections()).extracting(Corrected.Applied::says)
                .containsExactly("Curriculum Vitae", "Sr. Engineer");
        assertThat(kept.corrections().getFirst().correction().by()).isEqualTo("Grace");
        assertThat(kept.corrections().getFirst().correction().at()).isEqualTo(MONDAY);
        assertThat(changes(saved.changeNumber())).singleElement()
                .isEqualTo(new Change.Put(change.getAsLong(), kept.candidate()));
    }

    @Test
    default void whatIsSetRightAndFiledIsOneChange() throws IOException {
        Saved saved = store().save(version("/cv/ada.txt", "one", "Curriculum Vitae"));
        List<Correction> named = List.of(correction(Field.NAME, null, null, "Ada Lovering"));
        List<Filing.Step> later = List.of(Filing.Step.add(Filing.TAG, "later"));
        assertThat(store().amend(saved.id(), named, later)).hasValue(saved.changeNumber() + 1);
        Candidate kept = another().find(saved.id()).orElseThrow().candidate();
        assertThat(kept.resume().name()).isEqualTo(Mention.of("Ada Lovering"));
        assertThat(kept.filing().tags()).containsExactly("later");
        assertThat(store().changeNumber()).isEqualTo(saved.changeNumber() + 1);
        assertThat(store().amend(saved.id(), List.of(), later)).as("it is so already")
                .hasValue(saved.changeNumber() + 1);
        assertThat(store().amend("c_nobody", named, later)).isEmpty();
        assertThat(store().changeNumber()).isEqualTo(saved.changeNumber() + 1);
    }

    @Test
    default void whatIsSetRightIsNotKeptWhenItCannotBeFiled() throws IOException {
        Saved saved = store().save(version("/cv/ada.txt", "one", "Curriculum Vitae"));
        List<Correction> named = List.of(correction(Field.NAME, null, null, "Ada Lovering"));
        List<Filing.Step> broken = Arrays.asList(Filing.Step.add(Filing.TAG, "later"), null);
        assertThatThrownBy(() -> store().amend(saved.id(), named, broken)).isInstanceOf(NullPointerException.class);
        Kept kept = another().find(saved.id()).orElseThrow();
        assertThat(kept.candidate().resume().name()).isEqualTo(Mention.of("Curriculum Vitae"));
        assertThat(kept.corrections()).isEmpty();
        assertThat(kept.candidate().filing().tags()).isEmpty();
        assertThat(kept.changeNumber()).isEqualTo(saved.changeNumber());
        assertThat(store().amend(saved.id(), named, List.of())).hasValue(saved.changeNumber() + 1);
    }

    @Test
    default void aCorrectionSurvivesAnotherReadingAndANewerVersion() throws IOException {
        Saved saved = store().save(version("/cv/ada.txt", "one", "Curriculum Vitae", "ada@example.com"));
        store().correct(saved.id(), List.of(correction(Field.NAME, null, null, "Ada Lovering"),
                correction(Field.EMPLOYER, EntryKey.of(Samples.engineer()), null, "Initech")));

        store().reread(store().find(saved.id()).orElseThrow(), resume("CV", "ada@example.com"), "parser 2");
        assertCorrected(store().find(saved.id()).orElseThrow(), "CV");

        store().save(version("/cv/ada.txt", "two", "Résumé", "ada@example.com"));
        Kept newer = store().find(saved.id()).orElseThrow();
        assertThat(newer.version()).isEqualTo(2);
        assertCorrected(newer, "Résumé");
    }

    private static void assertCorrected(Kept kept, String says) {
        assertThat(kept.candidate().resume().name()).isEqualTo(Mention.of("Ada Lovering"));
        assertThat(kept.candidate().resume().positions().getFirst().employer().text()).isEqualTo("Initech");
        assertThat(kept.corrections().getFirst().says()).isEqualTo(says);
    }

    @Test
    default void aVersionUnderTheNameOrTheAddressThatAPersonPutInIsOfTheSameCandidate() throws IOException {
        Saved saved = store().save(version("/cv/1.txt", "one", "Curriculum Vitae", "ada@example.com"));
        Correction named = new Correction(0, Field.NAME, null, null, "Ada Lovering", "Curriculum Vitae", null, MONDAY);
        store().correct(saved.id(), List.of(named, correction(Field.EMAILS, null, null, "ada.l@example.com")));

        assertThat(store().save(version("/cv/2.txt", "two", "Ada Lovering", "ada.l@example.com")).id())
                .isEqualTo(saved.id());
        assertThat(store().save(version("/cv/3.txt", "three", "Curriculum Vitae", "ada@example.com")).id())
                .isEqualTo(saved.id());
    }

    @Test
    default void theLaterCorrectionOfOneThingCountsAndOneCanBeTakenBack() throws IOException {
        Saved saved = store().save(version("/cv/ada.txt", "one", "Ada"));
        store().correct(saved.id(), List.of(correction(Field.HEADLINE, null, null, "Engineer")));
        store().correct(saved.id(), List.of(correction(Field.HEADLINE, null, null, "Mathematician")));
        Kept kept = store().find(saved.id()).orElseThrow();
        assertThat(kept.candidate().resume().headline()).isEqualTo(Mention.of("Mathematician"));
        assertThat(kept.corrections()).hasSize(1);

        long number = kept.corrections().getFirst().correction().id();
        assertThat(store().takeBack(saved.id(), number)).hasValue(kept.changeNumber() + 1);
        assertThat(store().find(saved.id()).orElseThrow().candidate().resume()).isEqualTo(resume("Ada"));
        assertThat(store().takeBack(saved.id(), number)).isEmpty();
    }

    @Test
    default void theLaterCorrectionOfAJobCountsThoughTheJobWasReadOtherwiseBetween() throws IOException {
        Version version = version("/cv/ada.txt", "one", "Ada");
        Saved saved = store().save(version);
        store().correct(saved.id(),
                List.of(correction(Field.EMPLOYER, EntryKey.of(Samples.engineer()), null, "Initech")));
        Position read = Samples.engineer();
        Position other = new Position(new Title("Engineer", null, read.title().family(), null, null), read.employer(),
                null, null, read.dates(), null, List.of(), false, null);
        store().reread(store().find(saved.id()).orElseThrow(),
                new ResumeBuilder(version.resume()).positions(List.of(other)).build(), "parser 2");

        store().correct(saved.id(), List.of(correction(Field.EMPLOYER, EntryKey.of(other), null, "Hooli")));
        Kept kept = store().find(saved.id()).orElseThrow();
        assertThat(kept.corrections()).extracting(one -> one.correction().value()).containsExactly("Hooli");
        assertThat(kept.candidate().resume().positions().getFirst().employer().text()).isEqualTo("Hooli");
    }

    @Test
    default void aCorrectionOfAJobThatWasAddedLeavesThatOfTheJobLikeItThatWasRead() throws IOException {
        Saved saved = store().save(version("/cv/ada.txt", "one", "Ada"));
        store().correct(saved.id(), List.of(adding("Sr. Engineer", "Globex", "2015/2018"),
                correction(Field.EMPLOYER, EntryKey.of(Samples.engineer()), null, "Initech")));
        EntryKey added = store().find(saved.id()).orElseThrow().jobs().getLast();

        store().correct(saved.id(), List.of(correction(Field.EMPLOYER, added, null, "Hooli")));
        assertThat(store().find(saved.id()).orElseThrow().candidate().resume().positions())
                .extracting(job -> job.employer().text())
                .containsExactly("Initech", "Hooli");
    }

    @Test
    default void whatWasSaidOfAnAddedJobIsTakenBackWithIt() throws IOException {
        Saved saved = store().save(version("/cv/ada.txt", "one", "Ada"));
        store().correct(saved.id(), List.of(adding("Sr. Engineer", "Globex", "2015/2018"),
                correction(Field.EMPLOYER, EntryKey.of(Samples.engineer()), null, "Initech")));
        Kept both = store().find(saved.id()).orElseThrow();
        store().correct(saved.id(),
                List.of(correction(Field.TITLE, both.jobs().getLast(), null, "Junior Engineer")));

        store().takeBack(saved.id(), both.corrections().getFirst().correction().id());
        Kept kept = store().find(saved.id()).orElseThrow();
        assertThat(kept.corrections()).extracting(one -> one.correction().value()).containsExactly("Initech");
        assertThat(kept.candidate().resume().positions()).extracting(job -> job.title().text())
                .containsExactly("Sr. Engineer");
    }

    @Test
    default void whatWasAddedAndIsTakenOutIsForgottenWithAllThatWasSaidOfIt() throws IOException {
        Saved saved = store().save(version("/cv/ada.txt", "one", "Ada"));
        store().correct(saved.id(), List.of(adding("Welder", "Initech", "2001/2003"),
                correction(Field.EMPLOYER, EntryKey.of(Samples.engineer()), null, "Hooli")));
        EntryKey added = store().find(saved.id()).orElseThrow().jobs().getLast();
        store().correct(saved.id(), List.of(correction(Field.TITLE, added, null, "Master Welder")));
        store().correct(saved.id(), List.of(correction(Field.JOB, added, null, null)));

        Kept kept = store().find(saved.id()).orElseThrow();
        assertThat(kept.corrections()).extracting(one -> one.correction().value()).containsExactly("Hooli");
        assertThat(kept.candidate().resume().positions()).hasSize(1);
    }

    @Test
    default void theLaterCorrectionOfACourseOfStudyCounts() throws IOException {
        Saved saved = store().save(version("/cv/ada.txt", "one", "Ada"));
        Addition physics = new Addition("BSc", "York", "Physics", null, "2010");
        store().correct(saved.id(), List.of(Correction.adding(Field.STUDY, physics, "Grace", MONDAY)));
        EntryKey added = store().find(saved.id()).orElseThrow().studies().getLast();
        store().correct(saved.id(), List.of(correction(Field.DEGREE, added, null, "Master of Science")));
        store().correct(saved.id(), List.of(correction(Field.DEGREE, added, null, "MPhil"),
                correction(Field.STUDIED, added, null, "Physics; Music")));

        Kept kept = another().find(saved.id()).orElseThrow();
        assertThat(kept.corrections()).hasSize(3);
        assertThat(kept.candidate().resume().education().getLast().degree().text()).isEqualTo("MPhil");
        assertThat(kept.candidate().resume().education().getLast().fields()).extracting(Mention::text)
                .containsExactly("Physics", "Music");
        store().takeBack(saved.id(), kept.corrections().getFirst().correction().id());
        assertThat(store().find(saved.id()).orElseThrow().corrections()).isEmpty();
    }

    @Test
    default void correctionsGoWithTheirCandidateAndNobodyElseCanBeCorrected() throws IOException {
        Saved saved = store().save(version("/cv/ada.txt", "one", "Ada"));
        store().correct(saved.id(), List.of(correction(Field.SKILL, null, "Java", null)));
        assertThat(store().find(saved.id()).orElseThrow().candidate().resume().positions().getFirst().skills())
                .isEmpty();
        store().delete(saved.id());
        assertThat(store().correct(saved.id(), List.of(correction(Field.NAME, null, null, "Eve")))).isEmpty();
        Saved again = store().save(version("/cv/ada.txt", "one", "Ada"));
        assertThat(store().find(again.id()).orElseThrow().corrections()).isEmpty();
    }

    @Test
    default void whoIsSetAsideIsGoneUntilBroughtBack() throws IOException {
        Saved saved = store().save(version("/cv/ada.txt", "one", "Ada", "ada@example.com"));
        Instant until = MONDAY.plusSeconds(60);
        OptionalLong change = store().setAside(saved.id(), until);

        assertThat(changes(saved.changeNumber())).containsExactly(new Change.Deleted(change.getAsLong(), saved.id()));
        assertThat(store().find(saved.id())).isEmpty();
        assertThat(store().original(saved.id())).isEmpty();
        assertThat(store().size()).isZero();
        assertThat(store().setAside()).containsExactly(new SetAside(saved.id(), "Ada", until));
        assertThat(store().setAside(saved.id(), until)).isEmpty();
        assertThat(store().removeDue(until.minusMillis(1))).isZero();

        assertThat(store().bringBack(saved.id())).hasValue(change.getAsLong() + 1);
        assertThat(store().find(saved.id()).orElseThrow().candidate().text()).isEqualTo("one");
        assertThat(store().setAside()).isEmpty();
    }

    @Test
    default void whoIsSetAsideIsDeletedForGoodWhenTheTimeIsOver() throws IOException {
        Saved saved = store().save(version("/cv/ada.txt", "one", "Ada"));
        OptionalLong change = store().setAside(saved.id(), MONDAY);
        assertThat(store().removeDue(MONDAY)).isEqualTo(1);
        assertThat(store().bringBack(saved.id())).isEmpty();
        assertThat(changes(0)).containsExactly(new Change.Deleted(change.getAsLong(), saved.id()));
    }

    /** Years later, by a clock that has been put back; who may still be brought back stays. */
    @Test
    default void whoIsSetAsideIsNotKeptForYearsBecauseTheClockWasPutBack() throws IOException {
        Saved ada = store().save(version("/cv/ada.txt", "one", "Ada"));
        store().setAside(ada.id(), MONDAY.plus(CandidateStore.LONGEST_ASIDE));
        assertThat(store().removeDue(MONDAY)).isZero();
        assertThat(store().removeDue(MONDAY.minus(Duration.ofDays(700)))).isEqualTo(1);
        assertThat(store().setAside()).isEmpty();
        assertThat(store().bringBack(ada.id())).isEmpty();
    }

    @Test
    default void whoComesAgainWhileSetAsideComesAnew() throws IOException {
        Version version = version("/cv/ada.txt", "one", "Ada", "ada@example.com");
        Saved saved = store().save(version);
        store().setAside(saved.id(), MONDAY.plusSeconds(60));
        assertThat(store().isKnown("/cv/ada.txt", version.sha256(), READER)).isFalse();
        Saved again = store().save(version("/new/ada.txt", "two", "Ada", "ada@example.com"));
        assertThat(again.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(again.id()).isNotEqualTo(saved.id());
        assertThat(store().bringBack(saved.id())).isEmpty();
    }

    @Test
    default void aStrangerWithTheSameAddressOrTheSameSourceEndsNobodysTimeToThinkItOver() throws IOException {
        Saved ada = store().save(version("/cv/resume.pdf", "one", "Ada Lovering", "agency@example.com"));
        Saved eve = store().save(version("/cv/cv.pdf", "two", "Eve Ashdown", "eve@example.com"));
        store().setAside(ada.id(), MONDAY.plusSeconds(60));
        store().setAside(eve.id(), MONDAY.plusSeconds(60));

        store().save(version("/cv/bo.pdf", "three", "Bo Quayle", "agency@example.com"));
        store().save(version("/cv/cv.pdf", "four", "Cy Marten", "cy@example.com"));
        assertThat(store().bringBack(ada.id())).isPresent();
        assertThat(store().bringBack(eve.id())).isPresent();
        assertThat(store().size()).isEqualTo(4);
    }

    @Test
    default void anAddressThatWasACorrectionIsForgottenWithItAndOneThatWasReadIsNot() throws IOException {
        Saved ada = store().save(version("/cv/1.txt", "one", "Ada", "ada@example.com"));
        store().correct(ada.id(),
                List.of(correction(Field.EMAILS, null, null, "first@example.com, ada@example.com")));
        store().correct(ada.id(), List.of(correction(Field.EMAILS, null, null, "wrong@example.com")));
        store().takeBack(ada.id(), store().find(ada.id()).orElseThrow().corrections().getFirst().correction().id());

        assertThat(store().save(version("/cv/2.txt", "two", "Ada", "ada@example.com")).id()).isEqualTo(ada.id());
        assertThat(store().save(version("/cv/3.txt", "three", "Ada", "first@example.com")).id()).isNotEqualTo(ada.id());
        assertThat(store().save(version("/cv/4.txt", "four", "Ada", "wrong@example.com")).id()).isNotEqualTo(ada.id());
    }

    private static Correction correction(Field field, @Nullable EntryKey job, @Nullable String skill,
            @Nullable String value) {
        return new Correction(0, field, job, skill, value, null, "Grace", MONDAY);
    }

    private static Correction adding(String title, String employer, String dates) {
        return Correction.adding(Field.JOB, new Addition(title, employer, null, null, dates), "Grace", MONDAY);
    }
}
