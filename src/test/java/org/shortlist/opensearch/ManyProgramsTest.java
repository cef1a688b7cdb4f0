package org.shortlist.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shortlist.search.Candidates.AS_OF;
import static org.shortlist.search.Candidates.person;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import org.shortlist.search.SearchResult;
import org.shortlist.search.SnapshotGoneException;

/** What programs on one index owe each other: one takes over writing from another who is dead or thought so, and leaves room. */
@Tag("opensearch")
class ManyProgramsTest {

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

    @Test
    void statesThatAreKeptForWhoReadsOnAreBounded() throws Exception {
        HeldHere turns = new HeldHere("kept");
        SearchRequest paged = SOUP.withPage(0, 1);
        try (OpenSearchIndex index = open(turns); CandidateWriter writer = index.update(AS_OF)) {
            put(writer, "Ada", "soup");
            put(writer, "Bo", "soup");
            writer.commit(1);
            SearchResult first = index.search(paged);
            long open = pointsInTime();
            SearchResult last = first;
            for (int change = 2; change < 60; change++) {
                writer.commit(change);
                last = index.search(paged);
            }
            assertThat(pointsInTime() - open).as("contexts, one a shard").isLessThanOrEqualTo(50 * 3);
            assertThat(index.search(paged.after(last.next(), 1)).hits()).hasSize(1);
            assertThatThrownBy(() -> index.search(paged.after(first.next(), 1)))
                    .isInstanceOf(SnapshotGoneException.class);
            setting("search.max_open_pit_context", Long.toString(pointsInTime() + 1));
            writer.commit(60);
            assertThat(index.search(SOUP).total()).isEqualTo(2);
            assertThat(index.state().changeNumber()).isEqualTo(60);
        } finally {
            setting("search.max_open_pit_context", "300");
        }
    }

    private static long pointsInTime() throws IOException {
        String stats = NODES.get().ask("GET", "/_nodes/stats/indices/search");
        return Long.parseLong(stats.replaceFirst("(?s).*?\"point_in_time_current\":(\\d+).*", "$1"));
    }

    private static void setting(String name, String value) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(NODES.get().node(0).url() + "/_cluster/settings"))
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString("{\"transient\":{\"" + name + "\":" + value + "}}"))
                    .build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(200);
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
