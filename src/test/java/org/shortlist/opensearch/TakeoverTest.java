package org.shortlist.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shortlist.search.Candidates.AS_OF;
import static org.shortlist.search.Candidates.person;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shortlist.search.Ask;
import org.shortlist.search.CandidateWriter;
import org.shortlist.search.Candidates;
import org.shortlist.search.IndexBusyException;
import org.shortlist.search.SearchRequest;

/** One who writes takes over from another who is dead, or is thought so. */
@Tag("opensearch")
class TakeoverTest {

    private static final SearchRequest SOUP = SearchRequest.of(Ask.job(Ask.word("soup")));
    private static final SearchRequest BREAD = SearchRequest.of(Ask.job(Ask.word("bread")));

    @RegisterExtension
    private static final SharedNodes NODES = SharedNodes.one();

    @Test
    void whatOneStillSendsWhoIsThoughtDeadIsRefused() throws IOException {
        HeldHere turns = new HeldHere("fenced");
        try (OpenSearchIndex slow = open(turns); OpenSearchIndex next = open(turns)) {
            CandidateWriter late = slow.update(AS_OF);
            put(late, "Ada", "soup");
            put(late, "Bo", "soup");
            late.commit(2);
            put(late, "Ada", "soup");
            put(late, "Bo", "soup");
            assertThatThrownBy(() -> next.update(AS_OF)).isInstanceOf(IndexBusyException.class);
            turns.takeAway("writing");
            try (CandidateWriter writer = next.update(AS_OF)) {
                assertThat(writer.changeNumber()).isEqualTo(2);
                put(writer, "Ada", "bread");
                writer.delete(Candidates.id("Bo"));
                writer.commit(4);
                assertThatThrownBy(() -> late.commit(3)).isInstanceOf(IndexBusyException.class);
                next.refresh();
                assertThat(next.search(SOUP).total()).isZero();
                assertThat(next.search(BREAD).total()).isEqualTo(1);
                assertThat(next.state().changeNumber()).isEqualTo(4);
                put(writer, "Cy", "bread");
                writer.commit(5);
            }
            late.close();
            slow.refresh();
            assertThat(slow.search(BREAD).total()).isEqualTo(2);
        }
    }

    @Test
    void howFarItHasComeIsNotSaidByOneWhoIsThoughtDead() throws IOException {
        HeldHere turns = new HeldHere("said");
        try (OpenSearchIndex slow = open(turns); OpenSearchIndex next = open(turns)) {
            CandidateWriter late = slow.update(AS_OF);
            turns.takeAway("writing");
            try (CandidateWriter writer = next.update(AS_OF)) {
                assertThatThrownBy(() -> late.commit(9)).isInstanceOf(IndexBusyException.class);
                writer.commit(1);
            }
            assertThat(next.state().changeNumber()).isEqualTo(1);
        }
    }

    @Test
    void whoeverTakesOverMendsACommitThatWasBrokenOff() throws IOException {
        HeldHere turns = new HeldHere("broken");
        try (OpenSearchIndex index = open(turns); Cluster cluster = new Cluster(address(), null)) {
            try (CandidateWriter writer = index.update(AS_OF)) {
                put(writer, "Ada", "soup");
                writer.commit(1);
            }
            String generation = index.state().generation();
            Map<Integer, String> routings = Marks.routings(cluster, generation, 3);
            Marks one = new Marks(cluster, generation, Map.of(1, routings.get(1)));
            one.write(new Reached(99, 7, 0), new Marks.Term(50, Reached.NOTHING));
            cluster.refresh(generation);
            try (CandidateWriter writer = index.update(AS_OF)) {
                assertThat(writer.changeNumber()).isEqualTo(1);
                index.refresh();
                assertThat(index.state().changeNumber()).isEqualTo(1);
                put(writer, "Bo", "soup");
                writer.commit(7);
            }
            assertThat(index.state().changeNumber()).isEqualTo(7);
            assertThat(index.search(SOUP).total()).isEqualTo(2);
        }
    }

    private static void put(CandidateWriter writer, String name, String said) throws IOException {
        writer.put(person(name).job("Cook", "Acme", null, null, said).candidate());
    }

    private static List<URI> address() {
        return List.of(URI.create(NODES.get().node(0).url()));
    }

    private static OpenSearchIndex open(HeldHere turns) throws IOException {
        return OpenSearchIndex.open(new OpenSearchIndex.Place(address(), turns.name(), 3, 0), null, turns,
                Candidates.VOCABULARY, null);
    }
}
