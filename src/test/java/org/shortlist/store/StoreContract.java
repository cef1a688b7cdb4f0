package org.shortlist.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shortlist.store.Samples.MONDAY;
import static org.shortlist.store.Samples.READER;
import static org.shortlist.store.Samples.readBy;
import static org.shortlist.store.Samples.receivedAt;
import static org.shortlist.store.Samples.resume;
import static org.shortlist.store.Samples.version;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.Contact;
import org.shortlist.resume.Correction;
import org.shortlist.resume.EntryKey;
import org.shortlist.resume.Filing;
import org.shortlist.resume.Phone;
import org.shortlist.resume.Resume;
import org.shortlist.resume.ResumeBuilder;
import org.shortlist.store.Saved.Outcome;

/** What every store of candidates promises. */
interface StoreContract {

    /** The store under test, empty at the beginning of each test. */
    CandidateStore store();

    /** Another door to the same data, as another process would open it. */
    CandidateStore another() throws IOException;

    @Test
    default void anEmptyStoreHasNothingAndNoChanges() throws IOException {
        assertThat(store().size()).isZero();
        assertThat(store().changeNumber()).isZero();
        assertThat(changes(0)).isEmpty();
        assertThat(store().find("c_aaaaaaaaaaaaaaaa")).isEmpty();
        assertThat(store().original("c_aaaaaaaaaaaaaaaa")).isEmpty();
    }

    @Test
    default void keepsEverythingThatCame() throws IOException {
        Version version = version("/cv/ada.txt", "Ada Lovering, Grüße, 数学", "Ada Lovering", "Ada@Example.com");

        Saved saved = store().save(version);

        assertThat(saved.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(saved.id()).matches("c_[a-z2-7]{16}");
        Kept kept = store().find(saved.id()).orElseThrow();
        assertThat(kept).isEqualTo(new Kept(new Candidate(saved.id(), version.resume(), version.text(), MONDAY,
                Filing.NONE, true),
                List.of(), version.resume().positions().stream().map(EntryKey::of).toList(), List.of(), 1,
                "/cv/ada.txt", "cv.txt", "text/plain", version.sha256(), READER, MONDAY, saved.changeNumber()));
        Original original = store().original(saved.id()).orElseThrow();
        assertThat(original.fileName()).isEqualTo("cv.txt");
        assertThat(original.mediaType()).isEqualTo("text/plain");
        assertThat(original.bytes()).isEqualTo(version.original());
        assertThat(store().size()).isEqualTo(1);
    }

    @Test
    default void idsDifferAndTellNothing() throws IOException {
        List<Version> many = IntStream.range(0, 200).mapToObj(i -> version("/cv/" + i, "text " + i, null)).toList();
        List<String> ids = store().saveAll(many).stream().map(Saved::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).isNotEqualTo(ids.stream().sorted().toList());
    }

    @Test
    default void theSameAgainIsNothingNew() throws IOException {
        Saved first = store().save(version("/cv/ada.txt", "one", "Ada"));
        Saved second = store().save(version("/cv/ada.txt", "one", "Ada"));
        assertThat(second).isEqualTo(new Saved(first.id(), Outcome.UNCHANGED, first.changeNumber()));
        assertThat(store().changeNumber()).isEqualTo(first.changeNumber());
        assertThat(store().find(first.id()).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    default void tellsWhatBecameOfWhatCameFromASource() throws IOException {
        assertThat(store().came("import:k#1")).isEmpty();
        Version first = version("import:k#1", "one", "Ada Lovering", "ada@example.com");
        String ada = store().save(first).id();
        assertThat(store().came("import:k#1"))
                .hasValue(new Came(ada, Outcome.CREATED, first.sha256(), READER, Filing.NONE));
        store().save(version("import:k#2", "two", "Ada Lovering", "ada@example.com"));
        store().save(version("import:k#3", "one", "Ada Lovering", "ada@example.com"));
        assertThat(store().came("import:k#2").orElseThrow().outcome()).isEqualTo(Outcome.REPLACED);
        assertThat(store().came("import:k#3").orElseThrow().outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(store().came("import:k#1").orElseThrow().outcome()).isEqualTo(Outcome.CREATED);
        store().delete(ada);
        assertThat(store().came("import:k#1")).isEmpty();
    }

    @Test
    default void whereOnlyNewOnesAreWantedNothingIsKeptOfOthers() throws IOException {
        Saved ada = store().save(version("/cv/ada.txt", "one", "Ada Lovering", "ada@example.com"));
        List<Saved> saved = store().saveAllNew(List.of(version("import:k#1", "one", "Ada Lovering", "ada@example.com"),
                version("import:k#2", "two", "Ada Lovering", "ada@example.com"),
                version("import:k#3", "three", "Eve Winter", "eve@example.com"),
                version("import:k#4", "four", "Eve Winter", "eve@example.com")));
        assertThat(saved).extracting(Saved::outcome)
                .containsExactly(Outcome.EXISTS, Outcome.EXISTS, Outcome.CREATED, Outcome.EXISTS);
        assertThat(saved).extracting(Saved::id).startsWith(ada.id(), ada.id());
        assertThat(store().find(ada.id()).orElseThrow().candidate().text()).isEqualTo("one");
        assertThat(store().came("import:k#1")).isEmpty();
        assertThat(store().changeNumber()).isEqualTo(saved.get(2).changeNumber());
        Version again = version("import:k#3", "three", "Eve Winter", "eve@example.com");
        assertThat(store().saveAllNew(List.of(again))).extracting(Saved::outcome).containsExactly(Outcome.CREATED);
        assertThat(store().size()).isEqualTo(2);
    }

    @Test
    default void isKnownOnlyWithTheSameSourceContentAndReader() throws IOException {
        Version version = version("/cv/ada.txt", "one", "Ada");
        store().save(version);
        assertThat(store().isKnown("/cv/ada.txt", version.sha256(), READER)).isTrue();
        assertThat(store().isKnown("/cv/eve.txt", version.sha256(), READER)).isFalse();
        assertThat(store().isKnown("/cv/ada.txt", version("x", "two", null).sha256(), READER)).isFalse();
        assertThat(store().isKnown("/cv/ada.txt", version.sha256(), "parser 2")).isFalse();
    }

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
    default void aFileThatGoesBackToWhatItWasIsANewVersionAgain() throws IOException {
        store().save(version("/cv/ada.txt", "one", "Ada"));
        store().save(version("/cv/ada.txt", "two", "Ada"));
        Saved third = store().save(version("/cv/ada.txt", "one", "Ada"));
        assertThat(third.outcome()).isEqualTo(Outcome.REPLACED);
        Kept kept = store().find(third.id()).orElseThrow();
        assertThat(kept.version()).isEqualTo(3);
        assertThat(kept.candidate().text()).isEqualTo("one");
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
    default void aCopyInAnotherFolderIsRememberedAsAFurtherSource() throws IOException {
        Version original = version("/cv/ada.txt", "one", "Ada", "ada@example.com");
        Saved first = store().save(original);
        Saved copy = store().save(version("/copy/ada.txt", "one", "Ada", "ada@example.com"));

        assertThat(copy).isEqualTo(new Saved(first.id(), Outcome.UNCHANGED, first.changeNumber()));
        assertThat(store().find(first.id()).orElseThrow().version()).isEqualTo(1);
        assertThat(store().isKnown("/copy/ada.txt", original.sha256(), READER)).isTrue();
        assertThat(store().isKnown("/cv/ada.txt", original.sha256(), READER)).isTrue();
        assertThat(store().save(version("/copy/ada.txt", "two", "Ada")).id()).isEqualTo(first.id());
    }

    @Test
    default void twoSourcesOfOnePersonAreNotReadInTurns() throws IOException {
        Version old = version("/cv/old.txt", "one", "Ada", "ada@example.com");
        Version fresh = version("/cv/new.txt", "two", "Ada", "ada@example.com");
        store().save(old);
        store().save(fresh);
        assertThat(store().isKnown(old.source(), old.sha256(), READER)).isTrue();
        assertThat(store().isKnown(fresh.source(), fresh.sha256(), READER)).isTrue();
        assertThat(store().save(old).outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    default void theSameContentReadByAnotherReaderReplacesWhatWasRead() throws IOException {
        Saved first = store().save(version("/cv/ada.txt", "one", null));
        Saved second = store().save(readBy("parser 2", version("/cv/ada.txt", "one", "Ada", "ada@example.com")));

        assertThat(second)
                .isEqualTo(new Saved(first.id(), Outcome.REPLACED, first.changeNumber() + 1));
        Kept kept = store().find(first.id()).orElseThrow();
        assertThat(kept.version()).isEqualTo(1);
        assertThat(kept.readBy()).isEqualTo("parser 2");
        assertThat(kept.candidate().resume()).isEqualTo(resume("Ada", "ada@example.com"));
        assertThat(store().save(version("/b.txt", "two", null, "ada@example.com")).id()).isEqualTo(first.id());
    }

    @Test
    default void anOldVersionReadAnewDoesNotBecomeTheNewest() throws IOException {
        store().save(version("/cv/old.txt", "one", "Ada", "ada@example.com"));
        Saved newest = store().save(version("/cv/new.txt", "two", "Ada", "ada@example.com"));
        Saved again = store().save(readBy("parser 2", version("/cv/old.txt", "one", "Ada", "ada@example.com")));
        assertThat(again).isEqualTo(new Saved(newest.id(), Outcome.UNCHANGED, newest.changeNumber()));
        assertThat(store().find(newest.id()).orElseThrow().candidate().text()).isEqualTo("two");
        assertThat(store().isKnown("/cv/old.txt", version("x", "one", null).sha256(), "parser 2")).isTrue();
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
    default void deletingLeavesATombstoneAndNothingElse() throws IOException {
        Version version = version("/cv/ada.txt", "one", "Ada", "ada@example.com");
        Saved saved = store().save(version);
        store().save(version("/cv/ada.txt", "two", "Ada"));

        long tombstone = store().delete(saved.id()).orElseThrow();

        assertThat(tombstone).isEqualTo(saved.changeNumber() + 2).isEqualTo(store().changeNumber());
        assertThat(store().find(saved.id())).isEmpty();
        assertThat(store().original(saved.id())).isEmpty();
        assertThat(store().size()).isZero();
        assertThat(changes(0)).containsExactly(new Change.Deleted(tombstone, saved.id()));
        assertThat(store().isKnown("/cv/ada.txt", version.sha256(), READER)).isFalse();
        assertThat(store().delete(saved.id())).isEmpty();
        assertThat(store().changeNumber()).isEqualTo(tombstone);
    }

    @Test
    default void aFileOfADeletedPersonIsDismissedUntilItIsBroughtAgain() throws IOException {
        Version version = version("/cv/ada.txt", "one", "Ada", "ada@example.com");
        String id = store().save(version).id();
        assertThat(store().isDismissed(version.sha256())).isFalse();
        store().setAside(id, MONDAY);
        assertThat(store().isDismissed(version.sha256())).isTrue();
        store().bringBack(id);
        assertThat(store().isDismissed(version.sha256())).isFalse();
        store().delete(id);
        assertThat(store().isDismissed(version.sha256())).isTrue();
        store().save(version);
        assertThat(store().isDismissed(version.sha256())).isFalse();
    }

    @Test
    default void anAgencysTelephoneNumberBlocksNobodyElse() throws IOException {
        Version ada = calling("+14125550137", version("/cv/ada.txt", "one", "Ada", "ada@example.com"));
        String id = store().save(ada).id();
        store().save(calling("+14125550137", version("/cv/bob.txt", "two", "Bob", "bob@example.com")));
        store().erase(id, MONDAY, true);
        assertThat(
                store().save(calling("+14125550137", version("/cv/cy.txt", "three", "Cy", "cy@example.com"))).outcome())
                .isEqualTo(Outcome.CREATED);
    }

    private static Version calling(String number, Version version) {
        Contact contact = new Contact(version.resume().contact().emails(), List.of(new Phone(number, null, number)),
                List.of());
        Resume resume = new ResumeBuilder().name(version.resume().name()).contact(contact).build();
        return new Version(version.source(), version.fileName(), version.mediaType(), version.sha256(),
                version.original(), version.text(), resume, version.readBy(), version.received());
    }

    @Test
    default void whatWasSetRightIsATraceToo() throws IOException {
        String id = store().save(version("/cv/ada.txt", "one", "Ada Lovering")).id();
        store().correct(id, List.of(new Correction(0, Correction.Field.NAME, null, null, "Ada Lovering",
                "Wilhelmina Brackwater", null, MONDAY)));
        assertThat(store().erase(id, MONDAY, false).orElseThrow().traces()).contains("Wilhelmina Brackwater",
                "Brackwater");
    }

    @Test
    default void allVersionsAndSourcesOfAPersonCanBeSeen() throws IOException {
        Version first = version("/cv/ada.txt", "one", "Ada", "ada@example.com");
        Version second = version("/new/ada.txt", "two", "Ada L.", "ada@example.com");
        String id = store().save(first).id();
        store().save(second);
        store().save(version("/cv/bob.txt", "bob", "Bob"));
        List<Integer> numbers = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        store().versions(id, (number, version) -> {
            numbers.add(number);
            texts.add(version.text());
            assertThat(version.original()).isEqualTo((number == 1 ? first : second).original());
            assertThat(version.resume()).isEqualTo((number == 1 ? first : second).resume());
        });
        assertThat(numbers).containsExactly(2, 1);
        assertThat(texts).containsExactly("two", "one");
        assertThat(store().sources(id)).containsExactly("/cv/ada.txt", "/new/ada.txt");
    }

    @Test
    default void erasingRemembersTheChangeAndGivesWhatTheyCouldBeKnownBy() throws IOException {
        Saved saved = store().save(version("/cv/ada.txt", "Ada Lovering, one who is long remembered", "Ada Lovering",
                "ada@example.com"));
        store().save(version("/cv/ada.txt", "two", "Ada Lovering"));
        assertThat(store().erasure()).isZero();

        Erasure erasure = store().erase(saved.id(), MONDAY, false).orElseThrow();

        assertThat(erasure.number()).isEqualTo(store().erasure()).isEqualTo(store().changeNumber());
        assertThat(erasure.versions()).isEqualTo(2);
        assertThat(erasure.traces()).contains("ada@example.com", "Ada Lovering", "/cv/ada.txt",
                "Ada Lovering, one who is long remembered");
        assertThat(erasure.toString()).doesNotContain("Ada").doesNotContain("example.com");
        assertThat(changes(0)).containsExactly(new Change.Deleted(erasure.number(), saved.id()));
        assertThat(store().isShared("ada@example.com")).isFalse();
        assertThat(store().erase("c_nobodyatall00000", MONDAY, false)).isEmpty();
    }

    @Test
    default void whoIsBlockedIsNotKeptAgainByFileAddressOrNumber() throws IOException {
        Version first = version("/cv/ada.txt", "one", "Ada", "ada@example.com", "desk@agency.example.com");
        Saved saved = store().save(first);
        store().save(version("/cv/bob.txt", "bob", "Bob", "bob@example.com", "desk@agency.example.com"));
        long number = store().erase(saved.id(), MONDAY, true).orElseThrow().number();

        assertThat(store().save(first).outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(store().save(version("/new.txt", "two", null, "ADA@example.com")).outcome())
                .isEqualTo(Outcome.BLOCKED);
        assertThat(store().changeNumber()).isEqualTo(number);
        assertThat(store().save(version("/cy.txt", "three", "Cy", "desk@agency.example.com")).outcome())
                .as("an agency's address is others', too")
                .isEqualTo(Outcome.CREATED);
        assertThat(store().unblock("ada@example.com")).isTrue();
        assertThat(store().unblock("ada@example.com")).isFalse();
        assertThat(store().save(first).outcome()).as("by its file").isEqualTo(Outcome.BLOCKED);
        assertThat(store().save(version("/new.txt", "two", null, "ada@example.com")).outcome())
                .isEqualTo(Outcome.CREATED);
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

    @Test
    default void changesComeInOrderAndEachCandidateOnce() throws IOException {
        Saved ada = store().save(version("/a.txt", "one", "Ada"));
        Saved eve = store().save(version("/e.txt", "two", "Eve"));
        Saved bob = store().save(version("/b.txt", "three", "Bob"));
        Saved changed = store().save(version("/a.txt", "four", "Ada"));
        long gone = store().delete(eve.id()).orElseThrow();

        assertThat(changes(0)).containsExactly(put(bob), put(changed), new Change.Deleted(gone, eve.id()));
        assertThat(changes(bob.changeNumber())).containsExactly(put(changed), new Change.Deleted(gone, eve.id()));
        assertThat(changes(changed.changeNumber())).containsExactly(new Change.Deleted(gone, eve.id()));
        assertThat(changes(gone)).isEmpty();
        assertThat(ada.id()).isEqualTo(changed.id());
    }

    @Test
    default void aVisitSeesOneStateAndHoldsUpNobody() throws IOException {
        store().save(version("/a.txt", "one", "Ada"));
        store().save(version("/b.txt", "two", "Bob"));
        List<Change> seen = new ArrayList<>();
        store().changesSince(0, change -> {
            seen.add(change);
            another().save(version("/new" + seen.size(), "new " + seen.size(), null));
        });
        assertThat(seen).hasSize(2);
        assertThat(changes(2)).hasSize(2);
    }

    @Test
    default void whatAVisitorThrowsComesThroughAsItIs() throws IOException {
        store().save(version("/a.txt", "one", "Ada"));
        IOException full = new IOException("the index's disk is full");
        assertThatThrownBy(() -> store().changesSince(0, change -> {
            throw full;
        })).isSameAs(full);
        assertThat(changes(0)).hasSize(1);
    }

    @Test
    default void findsWhatAnotherReaderReadAndTakesWhatTheNewOneMakesOfIt() throws IOException {
        Saved ada = store().save(version("/a.txt", "one", null));
        store().save(readBy("parser 2", version("/b.txt", "two", "Bob")));
        List<Kept> old = new ArrayList<>();
        store().readByOthers("parser 2", old::add);
        assertThat(store().countReadByOthers("parser 2")).isEqualTo(1);
        assertThat(old).extracting(kept -> kept.candidate().id()).containsExactly(ada.id());

        store().reread(old.getFirst(), resume("Ada", "ada@example.com"), "parser 2");

        Kept kept = store().find(ada.id()).orElseThrow();
        assertThat(kept.candidate().resume()).isEqualTo(resume("Ada", "ada@example.com"));
        assertThat(kept.version()).isEqualTo(1);
        assertThat(kept.changeNumber()).isEqualTo(3).isEqualTo(store().changeNumber());
        assertThat(store().isKnown("/a.txt", kept.sha256(), "parser 2")).isTrue();
        assertThat(store().save(version("/c.txt", "three", null, "ada@example.com")).id()).isEqualTo(ada.id());
    }

    @Test
    default void mayBeReadAnewWhileTheOldOnesAreVisited() throws IOException {
        List<Version> many = IntStream.range(0, 50).mapToObj(i -> version("/" + i, "text " + i, null)).toList();
        store().saveAll(many);
        List<String> visited = new ArrayList<>();
        store().readByOthers("parser 2", kept -> {
            visited.add(kept.candidate().id());
            store().reread(kept, resume("Ada"), "parser 2");
        });
        assertThat(visited).hasSize(50).doesNotHaveDuplicates();
        assertThat(store().changeNumber()).isEqualTo(100);
    }

    @Test
    default void whatWasReadFromAnOldVersionComesTooLate() throws IOException {
        Saved first = store().save(version("/a.txt", "one", "Ada"));
        Kept old = store().find(first.id()).orElseThrow();
        Saved second = store().save(version("/a.txt", "two", "Ada"));
        store().reread(old, resume("Old"), "parser 2");
        store().rereadAll(List.of(new Reread("c_gone", 1, "", resume("Gone"), "parser 2")));
        assertThat(store().changeNumber()).isEqualTo(second.changeNumber());
        assertThat(store().find(first.id()).orElseThrow().candidate().text()).isEqualTo("two");
    }

    @Test
    default void twoDoorsToTheSameDataSeeOneAnother() throws IOException {
        Saved ada = store().save(version("/a.txt", "one", "Ada", "ada@example.com"));
        try (CandidateStore other = another()) {
            Saved changed = other.save(version("/b.txt", "two", "Ada", "ada@example.com"));
            assertThat(changed).isEqualTo(new Saved(ada.id(), Outcome.REPLACED, ada.changeNumber() + 1));
            assertThat(store().changeNumber()).isEqualTo(changed.changeNumber());
            assertThat(store().find(ada.id()).orElseThrow().candidate().text()).isEqualTo("two");
        }
    }

    @Test
    default void manyThreadsAtTwoDoorsLoseNothingAndLeaveNoGap() throws Exception {
        int each = 60;
        try (CandidateStore other = another(); ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<List<Saved>>> work = IntStream.range(0, 4)
                    .<Callable<List<Saved>>>mapToObj(thread -> () -> {
                        CandidateStore door = thread % 2 == 0 ? store() : other;
                        List<Saved> saved = new ArrayList<>();
                        for (int i = 0; i < each; i++) {
                            saved.add(door.save(version("/" + thread + "/" + i, thread + " " + i, null)));
                        }
                        return saved;
                    })
                    .toList();
            List<Saved> all = new ArrayList<>();
            for (Future<List<Saved>> done : threads.invokeAll(work)) {
                all.addAll(done.get());
            }
            assertThat(all).extracting(Saved::changeNumber)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 4 * each).mapToObj(Long::valueOf).toList());
            assertThat(Set.copyOf(all.stream().map(Saved::id).toList())).hasSize(4 * each);
            assertThat(store().size()).isEqualTo(4L * each);
        }
    }

    @Test
    default void sourcesAreListedByTheirBeginningWithWhoseTheyAre() throws IOException {
        Saved ada = store().save(version("/cv/a/ada.txt", "ada", "Ada Quill", "ada@example.com"));
        Saved eve = store().save(version("/cv/a/\ud83d\ude00.txt", "eve", "Eve Penny", "eve@example.com"));
        store().save(version("/cv/ab.txt", "tim", "Tim Tailor", "tim@example.com"));
        List<String> found = new ArrayList<>();
        store().sources("/cv/a/", (source, id) -> found.add(source + " " + id));
        assertThat(found).containsExactly("/cv/a/ada.txt " + ada.id(), "/cv/a/\ud83d\ude00.txt " + eve.id());
    }

    @Test
    default void whoCameFromNowhereElseGoesWithTheSource() throws IOException {
        Saved ada = store().save(version("/cv/ada.txt", "ada", "Ada Quill", "ada@example.com"));
        store().save(version("/cv/ada-2.txt", "ada again", "Ada Quill", "ada@example.com"));
        assertThat(store().giveUp("/cv/ada.txt")).isEmpty();
        assertThat(store().find(ada.id())).isPresent();
        assertThat(store().giveUp("/cv/ada.txt")).as("nobody comes from there any more").isEmpty();
        assertThat(store().giveUp("/cv/ada-2.txt").orElseThrow()).isEqualTo(store().changeNumber());
        assertThat(store().find(ada.id())).isEmpty();
        assertThat(store().size()).isZero();
    }

    @Test
    default void afterClosingItSaysThatItIsClosed() throws IOException {
        CandidateStore other = another();
        other.close();
        assertThatThrownBy(other::size).isInstanceOf(IOException.class).hasMessageContaining("closed");
        assertThatThrownBy(() -> other.save(version("/a", "one", null))).isInstanceOf(IOException.class)
                .hasMessageContaining("closed");
    }

    private List<Change> changes(long since) throws IOException {
        List<Change> changes = new ArrayList<>();
        store().changesSince(since, changes::add);
        return changes;
    }

    private Change put(Saved saved) throws IOException {
        return new Change.Put(saved.changeNumber(), store().find(saved.id()).orElseThrow().candidate());
    }
}
