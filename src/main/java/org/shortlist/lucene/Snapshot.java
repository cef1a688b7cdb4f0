package org.shortlist.lucene;

import java.io.IOException;
import java.time.YearMonth;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.jspecify.annotations.Nullable;
import org.shortlist.evidence.RankingProfile;
import org.shortlist.search.Basis;
import org.shortlist.search.Deadline;
import org.shortlist.search.IndexState;

/**
 * A generation at one of its commits. What can be computed once for it (counts of everyone, names alive, completions) is computed when
 * first asked for, and kept.
 */
final class Snapshot {

    private final @Nullable String generation;
    private final @Nullable Live live;
    private final @Nullable Stamp stamp;
    private final @Nullable String trouble;
    private final IndexReader reader;
    private final String name;
    private final RankingProfile profile;
    private final LastShown lastShown = new LastShown();
    private @Nullable Catalogue catalogue;
    private volatile @Nullable Living living;
    private volatile long candidates = -1;

    private Snapshot(@Nullable String generation, @Nullable Live live, @Nullable Stamp stamp, @Nullable String trouble,
            IndexReader reader, String name, RankingProfile profile) {
        this.profile = profile;
        this.generation = generation;
        this.live = live;
        this.stamp = stamp;
        this.trouble = trouble;
        this.reader = reader;
        this.name = name;
    }

    /** Before there is any generation: nobody is found. */
    static Snapshot empty() throws IOException {
        return new Snapshot(null, null, null, null, new MultiReader(), "empty", RankingProfile.DEFAULT);
    }

    /** A generation that cannot be read, and why and what to do, in words for people. */
    static Snapshot unreadable(@Nullable String generation, String trouble) throws IOException {
        return new Snapshot(generation, null, null, trouble, new MultiReader(), "unreadable", RankingProfile.DEFAULT);
    }

    static Snapshot of(String generation, Live live, Stamp stamp, DirectoryReader reader, RankingProfile profile) {
        return new Snapshot(generation, live, stamp, null, reader, generation + "-" + reader.getVersion(), profile);
    }

    @Nullable
    String generation() {
        return generation;
    }

    @Nullable
    Live live() {
        return live;
    }

    /** What "present" stands for; of nobody, the beginning of time. */
    YearMonth asOf() {
        return stamp == null ? YearMonth.of(1970, 1) : stamp.asOf();
    }

    @Nullable
    Stamp stamp() {
        return stamp;
    }

    @Nullable
    String trouble() {
        return trouble;
    }

    IndexReader reader() {
        return reader;
    }

    /** Names this state of the index. */
    String name() {
        return name;
    }

    /** What its answers rest on. */
    Basis basis() {
        return stamp == null || generation == null
                ? new Basis("none", 0, "never", "nothing", profile.fingerprint())
                : new Basis(generation, stamp.changeNumber(), stamp.asOf().toString(), stamp.fingerprint(),
                        profile.fingerprint());
    }

    IndexState.Shape shape() {
        return new IndexState.Shape(reader.leaves().size(), reader.numDeletedDocs());
    }

    /** By what its hits are ranked. */
    RankingProfile profile() {
        return profile;
    }

    /** A searcher of one's own: it keeps state. */
    CensusSearcher searcher() throws IOException {
        return ranking(new CensusSearcher(census(reader)));
    }

    private Census census(IndexReader looked) throws IOException {
        return new Census(looked, living(), live);
    }

    /** Does not wait for the catalogue, and may be made twice. */
    private Living living() throws IOException {
        Living known = living;
        if (known == null) {
            known = Living.in(reader, candidates());
            living = known;
        }
        return known;
    }

    private CensusSearcher ranking(CensusSearcher searcher) {
        searcher.setSimilarity(new BM25Similarity(profile.k1(), profile.b()));
        return searcher;
    }

    /**
     * One that stops at the deadline: in the middle of looking at people it goes no further, in the middle of looking up words it throws.
     */
    CensusSearcher searcher(Deadline deadline) throws IOException {
        if (deadline.never() || !(reader instanceof DirectoryReader whole)) {
            return searcher();
        }
        return ranking(
                new PunctualSearcher(census(ExitableDirectoryReader.wrap(whole, deadline::isOver)), deadline::isOver,
                        System::nanoTime));
    }

    BitSetProducer persons() {
        return live == null ? leaf -> null : live.persons();
    }

    /** How many people there are. Does not wait for the catalogue, and may be counted twice. */
    long candidates() throws IOException {
        long known = candidates;
        if (known < 0) {
            known = new IndexSearcher(reader).count(new FieldExistsQuery(Scope.PARENT));
            candidates = known;
        }
        return known;
    }

    /** The values of all facets, read when first asked for. */
    synchronized Catalogue catalogue() throws IOException {
        if (catalogue == null) {
            catalogue = live == null ? Catalogue.empty() : Catalogue.of(reader.leaves(), live);
        }
        return catalogue;
    }

    LastShown lastShown() {
        return lastShown;
    }

    synchronized boolean hasCatalogue() {
        return catalogue != null;
    }
}
