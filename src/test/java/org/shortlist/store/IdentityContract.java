package org.shortlist.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.store.Samples.MONDAY;
import static org.shortlist.store.Samples.receivedAt;
import static org.shortlist.store.Samples.version;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shortlist.store.Saved.Outcome;

/** What every store promises of who is who: whose version a résumé is. */
interface IdentityContract extends StoreUnderTest {

    @Test
    default void aChangedFileAtTheSameSourceIsANewVersionOfTheSameCandidate() throws IOException {
        Saved first = store().save(version("/cv/ada.txt", "one", "Ada"));
        Instant later = MONDAY.plusSeconds(60);
        Saved second = store().save(receivedAt(later, version("/cv/ada.txt", "two", "Ada")));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.outcome()).isEqualTo(Outcome.REPLACED);
        assertThat(second.changeNumber()).isEqualTo(first.changeNumber() + 1);
        Kept kept = store().find(first.id()).orElseThrow();
        assertThat(kept.version()).isEqualTo(2);
        assertThat(kept.candidate().text()).isEqualTo("two");
        assertThat(kept.candidate().updated()).isEqualTo(later);
        assertThat(kept.created()).isEqualTo(MONDAY);
        assertThat(store().size()).isEqualTo(1);
    }

    @Test
    default void anotherSourceWithTheSameAddressIsTheSameCandidate() throws IOException {
        Saved first = store().save(version("/cv/ada.txt", "one", "Ada Lovering", "ada@example.com"));
        Saved second = store().save(version("/new/ada.pdf", "two", "A. Lovering", "x@example.com", "ADA@example.COM"));
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.outcome()).isEqualTo(Outcome.REPLACED);
    }

    @Test
    default void addressesOfOlderVersionsStillCount() throws IOException {
        Saved first = store().save(version("/cv/ada.txt", "one", "Ada", "ada@example.com"));
        store().save(version("/cv/ada.txt", "two", "Ada", "ada@example.org"));
        assertThat(store().save(version("/old/ada.txt", "three", "Ada", "ada@example.com")).id())
                .isEqualTo(first.id());
    }

    @Test
    default void twoFilesOfOneNameInTwoFoldersAreTwoCandidates() throws IOException {
        Saved ada = store().save(version("/ada/resume.pdf", "one", "Ada", "ada@example.com"));
        Saved eve = store().save(version("/eve/resume.pdf", "two", "Eve", "eve@example.com"));
        assertThat(eve.id()).isNotEqualTo(ada.id());
        assertThat(eve.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(store().size()).isEqualTo(2);
    }

    @Test
    default void oneAddressOnTwoNamesIsTwoPeople() throws IOException {
        Saved ada = store().save(version("/a.txt", "one", "Ada Lovering", "jobs@agency.example.com"));
        Saved eve = store().save(version("/b.txt", "two", "Eve Mondrey", "jobs@agency.example.com"));
        Saved again = store().save(version("/c.txt", "three", "MONDREY, Eve", "jobs@agency.example.com"));
        assertThat(eve.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(eve.id()).isNotEqualTo(ada.id());
        assertThat(again.id()).isEqualTo(eve.id());
    }

    @Test
    default void aMissingOrForeignNameContradictsNothing() throws IOException {
        Saved first = store().save(version("/a.txt", "one", null, "ada@example.com"));
        assertThat(store().save(version("/b.txt", "two", "Ada", "ada@example.com")).id()).isEqualTo(first.id());
        assertThat(store().save(version("/c.txt", "three", "Ада", "ada@example.com")).id()).isEqualTo(first.id());
        assertThat(store().save(version("/d.txt", "four", null, "ada@example.com")).id()).isEqualTo(first.id());
    }

    @Test
    default void theSameSourceWinsOverAnAddressKnownElsewhere() throws IOException {
        Saved ada = store().save(version("/ada.txt", "one", "Ada Lovering"));
        store().save(version("/other.txt", "two", "Ada Lovering", "ada@example.com"));
        Saved changed = store().save(version("/ada.txt", "three", "Ada Lovering", "ada@example.com"));
        assertThat(changed.id()).isEqualTo(ada.id());
    }

    @Test
    default void aSourceThatIsSurelyAnotherPersonNowDoesNotTakeTheFirstOnesPlace() throws IOException {
        Saved ada = store().save(version("/resume.txt", "one", "Ada Lovering", "ada@example.com"));
        Saved eve = store().save(version("/resume.txt", "two", "Eve Mondrey", "eve@example.com"));
        assertThat(eve.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(eve.id()).isNotEqualTo(ada.id());
        assertThat(store().find(ada.id()).orElseThrow().candidate().text()).isEqualTo("one");
        assertThat(store().save(version("/resume.txt", "three", "Eve Mondrey", "eve@example.com")).id())
                .isEqualTo(eve.id());
    }

    @Test
    default void linesThatMovedStayWithTheirPeople() throws IOException {
        Saved ada = store().save(version("/all.ndjson#1", "one", "Ada", "ada@example.com"));
        Saved eve = store().save(version("/all.ndjson#2", "two", "Eve", "eve@example.com"));
        Saved bob = store().save(version("/all.ndjson#1", "new", "Bob", "bob@example.com"));
        assertThat(bob.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(store().save(version("/all.ndjson#2", "one", "Ada", "ada@example.com")))
                .isEqualTo(new Saved(ada.id(), Outcome.UNCHANGED, ada.changeNumber()));
        assertThat(store().save(version("/all.ndjson#3", "two", "Eve", "eve@example.com")))
                .isEqualTo(new Saved(eve.id(), Outcome.UNCHANGED, eve.changeNumber()));
        assertThat(store().size()).isEqualTo(3);
    }

    @Test
    default void manyAtOnceAreDecidedInTheirOrder() throws IOException {
        List<Saved> saved = store().saveAll(List.of(version("/a.txt", "one", "Ada", "ada@example.com"),
                version("/b.txt", "two", "Ada", "ada@example.com"), version("/b.txt", "two", "Ada"),
                version("/c.txt", "three", "Eve", "eve@example.com")));
        assertThat(saved).extracting(Saved::outcome)
                .containsExactly(Outcome.CREATED, Outcome.REPLACED, Outcome.UNCHANGED, Outcome.CREATED);
        assertThat(saved).extracting(Saved::changeNumber).containsExactly(1L, 2L, 2L, 3L);
        assertThat(store().find(saved.getFirst().id()).orElseThrow().candidate().text()).isEqualTo("two");
        assertThat(store().saveAll(List.of())).isEmpty();
    }

    @Test
    default void whoComesAgainAfterADeletionIsANewCandidate() throws IOException {
        Version version = version("/cv/ada.txt", "one", "Ada", "ada@example.com");
        Saved first = store().save(version);
        long tombstone = store().delete(first.id()).orElseThrow();
        Saved second = store().save(version);
        assertThat(second.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.changeNumber()).isEqualTo(tombstone + 1);
    }
}
