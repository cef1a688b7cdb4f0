package org.shortlist.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.store.Samples.readBy;
import static org.shortlist.store.Samples.resume;
import static org.shortlist.store.Samples.version;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shortlist.store.Saved.Outcome;

/** What every store promises of versions: what came again, what was read anew, and what is known of each. */
interface VersionContract extends StoreUnderTest {

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
}
