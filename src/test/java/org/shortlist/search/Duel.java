package org.shortlist.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.resume.Candidate;

/**
 * An engine against {@link ScanningIndex}: the same random people, written, replaced and deleted over several commits, and the
 * same random questions. Totals, who is found, stated orders, marks and every part of every facet must agree; scores need not.
 *
 * <p>One seed makes one duel, always the same. A failure names the seed, the number of the question and the question.
 */
public final class Duel {

    private static final int COMMITS = 4;
    private static final int ALL = 1000;

    private final CandidateIndex engine;
    private final ScanningIndex truth = new ScanningIndex(new ScannedDisk());
    private final long seed;
    private final Random random;
    private final RandomCandidates candidates;
    private final RandomQuestions questions;
    private int asked;

    private Duel(CandidateIndex engine, long seed) {
        this.engine = engine;
        this.seed = seed;
        random = new Random(seed);
        candidates = new RandomCandidates(random);
        questions = new RandomQuestions(random);
    }

    /** Fights with an empty engine; asks so many questions in all, some after each commit. */
    public static void fight(CandidateIndex engine, long seed, int questions) throws IOException {
        Duel duel = new Duel(engine, seed);
        int people = 20 + duel.random.nextInt(duel.random.nextInt(10) == 0 ? 180 : 60);
        for (int commit = 1; commit <= COMMITS; commit++) {
            duel.write(commit, people);
            for (int i = 0; i < questions / COMMITS; i++) {
                duel.ask(duel.questions.request());
                duel.complete(duel.questions.typed());
            }
        }
    }

    private void write(int commit, int people) throws IOException {
        try (CandidateWriter one = engine.update(Candidates.AS_OF);
                CandidateWriter other = truth.update(Candidates.AS_OF)) {
            for (int i = 0; i < (commit == 1 ? people : people / 4); i++) {
                int number = random.nextInt(people);
                if (random.nextInt(5) == 0) {
                    String id = Candidates.id("p" + number);
                    one.delete(id);
                    other.delete(id);
                } else {
                    Candidate candidate = candidates.candidate(number);
                    one.put(candidate);
                    other.put(candidate);
                }
            }
            one.commit(commit);
            other.commit(commit);
        }
        assertThat(engine.state().candidates()).as(() -> "seed " + seed).isEqualTo(truth.state().candidates());
    }

    private void ask(SearchRequest request) throws IOException {
        asked++;
        String question = "seed " + seed + ", question " + asked + ": " + request;
        SearchResult expected = truth.search(request);
        SearchResult answer = engine.search(request);
        List<String> found = ids(engine, request);
        assertThat(found.stream().sorted().toList()).as(question).isEqualTo(ids(truth, request));
        assertThat(answer.total()).as(question).isEqualTo(expected.total());
        assertThat(answer.hits()).as(question).hasSameSizeAs(expected.hits());
        if (request.sort() == SearchRequest.Sort.RELEVANCE) {
            assertThat(answer.hits()).extracting(Hit::id)
                    .as(question + " is a page of the whole")
                    .isEqualTo(found.stream().skip(request.from()).limit(request.size()).toList());
        } else {
            assertThat(answer.hits()).extracting(Hit::id)
                    .as(question)
                    .isEqualTo(expected.hits().stream().map(Hit::id).toList());
            assertThat(answer.hits()).extracting(Hit::card)
                    .as(question)
                    .isEqualTo(expected.hits().stream().map(Hit::card).toList());
        }
        if (request.snippets()) {
            new EvidenceCheck(question, request.query(), truth.everyone()).check(answer.hits(), expected.hits());
        }
        readOn(question, request, answer, found);
        compareMarks(question, request.query(), Candidates.id("p" + random.nextInt(50)));
        if (!found.isEmpty()) {
            compareMarks(question, request.query(), found.get(random.nextInt(found.size())));
        }
        for (int i = 0; i < request.facets().size(); i++) {
            assertThat(answer.facets().get(i)).as(question).isEqualTo(expected.facets().get(i));
        }
    }

    /** The hits after a page of the best are those that follow it in the whole. */
    private void readOn(String question, SearchRequest request, SearchResult answer, List<String> found)
            throws IOException {
        int end = request.from() + request.size();
        boolean more = request.size() > 0 && end < found.size();
        assertThat(answer.next() != null).as(question + ": more hits").isEqualTo(more);
        if (more && request.sort() == SearchRequest.Sort.RELEVANCE) {
            List<String> next = engine.search(request.after(answer.next(), 7)).hits().stream().map(Hit::id).toList();
            assertThat(next).as(question + ": read on").isEqualTo(found.stream().skip(end).limit(7).toList());
        }
    }

    private void compareMarks(String question, Expression query, String id) throws IOException {
        assertThat(engine.marks(query, id)).as(question + " in the text of " + id).isEqualTo(truth.marks(query, id));
    }

    private void complete(String typed) throws IOException {
        List<Suggestion> expected = truth.suggest(typed, EnumSet.allOf(Field.class), ALL);
        assertThat(engine.suggest(typed, EnumSet.allOf(Field.class), ALL))
                .as(() -> "seed " + seed + ", typed: " + typed)
                .isEqualTo(expected);
    }

    /** Everyone who is found, best match first. */
    private static List<String> ids(CandidateIndex index, SearchRequest request) throws IOException {
        SearchRequest everyone = new SearchRequest(request.query(), request.selections(), List.of(), request.jobs(),
                SearchRequest.Sort.RELEVANCE, null, 0, ALL, false);
        return index.search(everyone).hits().stream().map(Hit::id).toList();
    }
}
