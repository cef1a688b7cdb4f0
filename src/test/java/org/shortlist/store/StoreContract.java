package org.shortlist.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shortlist.store.Samples.MONDAY;
import static org.shortlist.store.Samples.READER;
import static org.shortlist.store.Samples.version;

import java.io.IOException;
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
import org.shortlist.resume.EntryKey;
import org.shortlist.resume.Filing;
import org.shortlist.store.Saved.Outcome;

/** What every store of candidates promises: what it keeps, what has changed, and its doors. */
interface StoreContract extends StoreUnderTest {

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
    default void whoComesThroughTwoDoorsAtOnceIsOnePerson() throws Exception {
        int people = 40;
        try (CandidateStore other = another(); ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> work = IntStream.range(0, 4).<Callable<Boolean>>mapToObj(thread -> () -> {
                CandidateStore door = thread % 2 == 0 ? store() : other;
                for (int i = 0; i < people; i++) {
                    door.save(version("/" + thread + "/" + i, thread + " " + i, "Ada", "ada" + i + "@example.com"));
                }
                return true;
            }).toList();
            for (Future<Boolean> done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
            assertThat(store().size()).isEqualTo(people);
            assertThat(changes(0)).hasSize(people);
        }
    }

    @Test
    default void whateverSignsAreInATextItIsKeptAtItsLength() throws IOException {
        String odd = "nul \0, half a pair \ud83d, \uFFFF";
        String id = store().save(version("/odd", odd, "Nul \0", "odd@example.com")).id();
        assertThat(store().find(id).orElseThrow().candidate().text()).hasSameSizeAs(odd).startsWith("nul \uFFFD, half");
        assertThat(store().save(version("/odd", "two", "Nul \0", "odd@example.com")).id()).isEqualTo(id);
    }

    @Test
    default void theLeadInAWorkIsOnesAloneUntilItIsGivenUp() throws IOException {
        Lead first = store().lead("reading");
        try (CandidateStore other = another();
                Lead second = other.lead("reading");
                Lead elsewhere = other.lead("purge")) {
            assertThat(first.isOurs()).isTrue();
            assertThat(second.isOurs()).isFalse();
            try (Lead beside = store().lead("reading")) {
                assertThat(beside.isOurs()).as("nor anybody else's in the same process").isFalse();
            }
            assertThat(first.isOurs()).isTrue();
            assertThat(elsewhere.isOurs()).as("another work").isTrue();
            first.close();
            assertThat(second.isOurs()).isTrue();
            assertThat(first.isOurs()).isFalse();
        } finally {
            first.close();
        }
    }

    @Test
    default void afterClosingItSaysThatItIsClosed() throws IOException {
        CandidateStore other = another();
        other.close();
        assertThatThrownBy(other::size).isInstanceOf(IOException.class).hasMessageContaining("closed");
        assertThatThrownBy(() -> other.save(version("/a", "one", null))).isInstanceOf(IOException.class)
                .hasMessageContaining("closed");
    }

    private Change put(Saved saved) throws IOException {
        return new Change.Put(saved.changeNumber(), store().find(saved.id()).orElseThrow().candidate());
    }
}
