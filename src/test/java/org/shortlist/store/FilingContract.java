package org.shortlist.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.store.Samples.MONDAY;
import static org.shortlist.store.Samples.readBy;
import static org.shortlist.store.Samples.resume;
import static org.shortlist.store.Samples.version;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.Filing.Step;
import org.shortlist.resume.Filing;
import org.shortlist.store.Saved.Outcome;

/** What stands beside the résumé stays beside it. */
interface FilingContract extends StoreUnderTest {

    @Test
    default void filesManyAndTellsWhatChanged() throws IOException {
        String ada = save("/ada", "one", "Ada");
        String bo = save("/bo", "two", "Bo");
        long before = store().changeNumber();

        List<Refiled> refiled = store().refile(List.of(bo, "c_nobody", ada, bo), List.of(Step.add("tag", "Call back")));
        assertThat(refiled).extracting(Refiled::id).containsExactly(bo, ada);
        assertThat(refiled).allMatch(one -> one.changed() && one.changeNumber() > before);
        assertThat(filing(ada).tags()).containsExactly("Call back");
        assertThat(filings(before)).isEqualTo(Map.of(ada, filing(ada), bo, filing(bo)));

        long now = store().changeNumber();
        assertThat(store().refile(List.of(ada), List.of(Step.add("tag", "call  BACK")))).singleElement()
                .matches(one -> !one.changed());
        assertThat(store().changeNumber()).isEqualTo(now);
    }

    @Test
    default void stepsAreTakenOneAfterTheOther() throws IOException {
        String ada = save("/ada", "one", "Ada");
        refile(ada, Step.add("tag", "b"), Step.add("tag", "a"), Step.add("source", "Fair"), Step.add("tag", "c"));
        refile(ada, Step.remove("tag", "B"), Step.suppose("source", "Files"), Step.suppose("salary", "1"));
        assertThat(filing(ada).values()).isEqualTo(
                Map.of("tag", List.of("a", "c"), "source", List.of("Fair"), "salary", List.of("1")));
        refile(ada, Step.empty("tag"), Step.set("salary", "2"), Step.add("tag", "z"));
        assertThat(filing(ada).values()).isEqualTo(
                Map.of("tag", List.of("z"), "source", List.of("Fair"), "salary", List.of("2")));
    }

    @Test
    default void itOutlivesNewerVersionsAndReadingsAndGoesWithTheCandidate() throws IOException {
        String ada = save("/ada", "one", "Ada");
        refile(ada, Step.add("tag", "urgent"));
        save("/ada", "another text", "Ada");
        store().reread(store().find(ada).orElseThrow(), resume("Ada"), "another reader");
        assertThat(filing(ada).tags()).containsExactly("urgent");

        store().setAside(ada, MONDAY);
        assertThat(store().refile(List.of(ada), List.of(Step.add("tag", "lost")))).isEmpty();
        store().bringBack(ada);
        assertThat(filing(ada).tags()).containsExactly("urgent");

        store().delete(ada);
        String again = save("/ada", "one", "Ada");
        assertThat(filing(again)).isEqualTo(Filing.NONE);
        store().refile(List.of(again), List.of(Step.add("tag", "urgent")));
        store().erase(again, MONDAY, false);
        assertThat(filing(save("/ada", "one", "Ada"))).isEqualTo(Filing.NONE);
    }

    @Test
    default void whatCameIsFiledAsItSays() throws IOException {
        Version first = version("/ada", "one", "Ada");
        String ada = store().save(first.filed(List.of(Step.suppose("source", "Files")))).id();
        assertThat(store().came("/ada").orElseThrow().filing().sources()).containsExactly("Files");

        Saved again = store().save(first.filed(List.of(Step.suppose("source", "Upload"))));
        assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
        Saved named = store().save(first.filed(List.of(Step.add("source", "Fair"))));
        assertThat(named.outcome()).isEqualTo(Outcome.REPLACED);
        assertThat(named.changeNumber()).isGreaterThan(again.changeNumber());
        assertThat(filing(ada).sources()).containsExactly("Fair", "Files");
    }

    /** Who set a value by hand meanwhile must not lose it because a file is read by a newer reader. */
    @Test
    default void whatContentSaysItselfIsNoNewsWhenItComesAgain() throws IOException {
        Version first = version("/ada", "one", "Ada").filed(List.of(Step.set("salary", "1")));
        String ada = store().save(first).id();
        refile(ada, Step.set("salary", "2"));
        store().save(readBy("another reader", first).filed(first.filed()));
        assertThat(filing(ada).of("salary")).containsExactly("2");
        store().save(version("/ada", "newer", "Ada").filed(List.of(Step.set("salary", "3"))));
        assertThat(filing(ada).of("salary")).containsExactly("3");
    }

    private String save(String source, String content, String name) throws IOException {
        return store().save(version(source, content, name)).id();
    }

    private void refile(String id, Step... steps) throws IOException {
        assertThat(store().refile(List.of(id), List.of(steps))).hasSize(1);
    }

    private Filing filing(String id) throws IOException {
        return store().find(id).orElseThrow().candidate().filing();
    }

    private Map<String, Filing> filings(long since) throws IOException {
        return changes(since).stream()
                .map(change -> ((Change.Put) change).candidate())
                .collect(Collectors.toMap(Candidate::id, Candidate::filing));
    }
}
