package org.shortlist.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.shortlist.query.Field;
import org.shortlist.resume.Candidate;

/**
 * An engine against {@link ScanningIndex}: the same random people, written, replaced and deleted over several commits, and the
 * same random questions. Totals, who is found, stated orders, marks, reasons and every part of every facet must agree; scores need not.
 *
 * <p>One seed makes one duel, always the same. A failure names the seed, the number of the question and the question, and then what is
 * left of the people and of the question when everything is taken away that is not needed to fail ({@link Shrinking}). That belongs into
 * the contract as a case.
 */
public final class Duel {

    private static final int COMMITS = 4;
    private static final int ALL = 1000;

    private final Shrinking.Engines engines;
    private final CandidateIndex engine;
    private final ScanningIndex truth = new ScanningIndex(new ScannedDisk());
    private final TreeMap<String, Candidate> people = new TreeMap<>();
    private final long seed;
    private final Random random;
    private final RandomCandidates candidates;
    private final RandomQuestions questions;
    private int asked;

    private Duel(Shrinking.Engines engines, long seed) throws IOException {
        this.engines = engines;
        engine = engines.create();
        this.seed = seed;
        random = new Random(seed);
        candidates = new RandomCandidates(random);
        questions = new RandomQuestions(random);
    }

    /**
     * Asks so many questions in all, some after each commit.
     *
     * @param engines makes empty engines: one to fight with, more of them to shrink what failed
     */
    public static void fight(Shrinking.Engines engines, long seed, int questions) throws IOException {
        int some = new Random(seed).nextInt(10) == 0 ? 200 : 20 + new Random(seed).nextInt(60);
        fight(engines, seed, questions, some);
    }

    /** The same with so many people. */
    public static void fight(Shrinking.Engines engines, long seed, int questions, int people) throws IOException {
        Duel duel = new Duel(engines, seed);
        try (CandidateIndex engine = duel.engine) {
            for (int commit = 1; commit <= COMMITS; commit++) {
                duel.write(engine, commit, people);
                for (int i = 0; i < questions / COMMITS; i++) {
                    duel.ask(duel.questions.request());
                    duel.complete(duel.questions.typed());
                }
            }
        }
    }

    private void write(CandidateIndex engine, int commit, int number) throws IOException {
        try (CandidateWriter one = engine.update(Candidates.AS_OF);
                CandidateWriter other = truth.update(Candidates.AS_OF)) {
            for (int i = 0; i < (commit == 1 ? number : number / 4); i++) {
                int key = random.nextInt(number);
                String id = Candidates.id("p" + key);
                if (random.nextInt(5) == 0) {
                    one.delete(id);
                    other.delete(id);
                    people.remove(id);
                } else {
                    Candidate candidate = candidates.candidate(key);
                    one.put(candidate);
                    other.put(candidate);
                    people.put(id, candidate);
                }
            }
            one.commit(commit);
            other.commit(commit);
        }
        assertThat(engine.state().candidates()).as(() -> "seed " + seed).isEqualTo(truth.state().candidates());
    }

    private void ask(SearchRequest request) throws IOException {
        asked++;
        Contest contest = new Contest(engine, truth, "seed " + seed + ", question " + asked + ": ");
        try {
            contest.compare(request, Candidates.id("p" + random.nextInt(50)));
        } catch (AssertionError | RuntimeException failure) {
            String less = new Shrinking(engines, new ArrayList<>(people.values())).shrunk(request);
            throw new AssertionError(failure.getMessage() + "\n" + less, failure);
        }
    }

    private void complete(String typed) throws IOException {
        List<Suggestion> expected = truth.suggest(typed, EnumSet.allOf(Field.class), ALL);
        assertThat(engine.suggest(typed, EnumSet.allOf(Field.class), ALL))
                .as(() -> "seed " + seed + ", typed: " + typed)
                .isEqualTo(expected);
    }
}
