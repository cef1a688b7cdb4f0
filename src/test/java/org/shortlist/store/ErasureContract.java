package org.shortlist.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.store.Samples.MONDAY;
import static org.shortlist.store.Samples.READER;
import static org.shortlist.store.Samples.version;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shortlist.resume.Contact;
import org.shortlist.resume.Correction;
import org.shortlist.resume.Filing;
import org.shortlist.resume.Phone;
import org.shortlist.resume.Resume;
import org.shortlist.resume.ResumeBuilder;
import org.shortlist.store.Saved.Outcome;

/** What every store promises of who is deleted, erased or blocked. */
interface ErasureContract extends StoreUnderTest {

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
    default void aTagOrADeclaredTextThatNobodyElseHasIsATrace() throws IOException {
        String ada = store().save(version("/cv/ada.txt", "one", "Ada", "ada@example.com")).id();
        String bob = store().save(version("/cv/bob.txt", "two", "Bob", "bob@example.com")).id();
        store().refile(List.of(ada), List.of(Filing.Step.add("tag", "Bellringer of York")));
        store().refile(List.of(ada, bob), List.of(Filing.Step.add("tag", "call back")));
        store().refile(List.of(ada), List.of(Filing.Step.set("available", "2026-12")));
        store().refile(List.of(ada), List.of(Filing.Step.set("note", "Met at the lighthouse")));
        store().refile(List.of(ada, bob), List.of(Filing.Step.set("team", "North Sea")));
        assertThat(store().isShared("call back")).isTrue();
        assertThat(store().erase(ada, MONDAY, false).orElseThrow().traces())
                .contains("Bellringer of York", "Met at the lighthouse")
                .doesNotContain("call back", "North Sea")
                .as("a month stands in every log")
                .doesNotContain("2026-12");
        assertThat(store().isShared("Bellringer of York")).isFalse();
    }

    @Test
    default void aSourceOfADeletedPersonIsRemembered() throws IOException {
        Version version = version("import:k#1", "one", "Ada", "ada@example.com");
        String id = store().save(version).id();
        store().save(version("import:other#1", "one", "Ada", "ada@example.com"));
        store().save(version("/cv/bob.txt", "two", "Bob", "bob@example.com"));
        store().setAside(id, MONDAY);
        assertThat(store().isDismissedSource("import:k#1")).isTrue();
        store().bringBack(id);
        assertThat(store().isDismissedSource("import:k#1")).isFalse();
        store().delete(id);
        assertThat(store().isDismissedSource("import:k#1")).isTrue();
        assertThat(store().isDismissedSource("import:other#1")).isTrue();
        assertThat(store().isDismissedSource("import:k#10")).isFalse();
        assertThat(store().isDismissedSource("/cv/bob.txt")).isFalse();
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
}
