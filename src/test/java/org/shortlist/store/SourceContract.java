package org.shortlist.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.store.Samples.READER;
import static org.shortlist.store.Samples.version;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shortlist.resume.Filing;
import org.shortlist.store.Saved.Outcome;

/** What every store promises of the places where candidates came from. */
interface SourceContract extends StoreUnderTest {

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
    default void isKnownOnlyWithTheSameSourceContentAndReader() throws IOException {
        Version version = version("/cv/ada.txt", "one", "Ada");
        store().save(version);
        assertThat(store().isKnown("/cv/ada.txt", version.sha256(), READER)).isTrue();
        assertThat(store().isKnown("/cv/eve.txt", version.sha256(), READER)).isFalse();
        assertThat(store().isKnown("/cv/ada.txt", version("x", "two", null).sha256(), READER)).isFalse();
        assertThat(store().isKnown("/cv/ada.txt", version.sha256(), "parser 2")).isFalse();
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
}
