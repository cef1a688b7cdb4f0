package org.shortlist.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.jspecify.annotations.Nullable;
import org.shortlist.evidence.RankingProfile;
import org.shortlist.resume.Candidate;
import org.shortlist.search.CandidateIndex.Rebuild;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.SearchResult;
import org.shortlist.vocabulary.Vocabulary;

/** A generation in a folder of its own until it is published. */
final class LuceneRebuild implements Rebuild {

    private final Generations generations;
    private final Lock lock;
    private final Path building;
    private final GenerationWriter writer;
    private final GenerationWriter.Committed published;
    private final Vocabulary vocabulary;
    private final RankingProfile profile;
    /** What has been committed, when it has been asked. */
    private @Nullable Snapshot committed;
    private boolean open = true;

    private LuceneRebuild(Generations generations, Lock lock, Path building, GenerationWriter writer,
            GenerationWriter.Committed published, Vocabulary vocabulary, RankingProfile profile) {
        this.vocabulary = vocabulary;
        this.profile = profile;
        this.generations = generations;
        this.lock = lock;
        this.building = building;
        this.writer = writer;
        this.published = published;
    }

    /** Begins one, with the lock that it then holds. */
    static LuceneRebuild begin(Generations generations, Lock lock, Stamp stamp, GenerationWriter.Blueprint blueprint,
            GenerationWriter.Committed published, Vocabulary vocabulary) throws IOException {
        Path building = generations.begin();
        FSDirectory directory = FSDirectory.open(building);
        GenerationWriter.begin(directory, stamp);
        GenerationWriter writer = GenerationWriter.of(directory, blueprint, () -> {}, erasure -> true);
        return new LuceneRebuild(generations, lock, building, writer, published, vocabulary, blueprint.profile());
    }

    @Override
    public void put(Candidate candidate) throws IOException {
        writer.put(candidate);
    }

    @Override
    public void delete(String id) throws IOException {
        writer.delete(id);
    }

    @Override
    public long changeNumber() {
        return writer.changeNumber();
    }

    @Override
    public SearchResult search(SearchRequest request) throws IOException {
        if (committed == null) {
            Live live = new Live(building, vocabulary);
            DirectoryReader reader = DirectoryReader.open(live.directory());
            Stamp stamp = Stamp.of(reader.getIndexCommit().getUserData()).orElseThrow();
            committed = Snapshot.of(building.getFileName().toString(), live, stamp, reader, profile);
        }
        return new Answer(request, committed).result();
    }

    private void forgetCommitted() throws IOException {
        if (committed != null) {
            committed.reader().close();
            committed = null;
        }
    }

    @Override
    public void commit(long changeNumber) throws IOException {
        forgetCommitted();
        writer.commit(changeNumber);
    }

    @Override
    public long erased() {
        return writer.erased();
    }

    @Override
    public boolean expunge(long erasure) throws IOException {
        return writer.expunge(erasure);
    }

    @Override
    public void publish() throws IOException {
        forgetCommitted();
        writer.commit(writer.changeNumber());
        writer.check();
        writer.finish();
        Optional<String> before = liveIfReadable();
        String name = generations.complete(building);
        try {
            generations.makeLive(name);
        } catch (IOException e) {
            Generations.delete(generations.path(name));
            throw e;
        }
        open = false;
        generations.keep(Stream.concat(before.stream(), Stream.of(name)).toList());
        generations.removeOlderThan(writer.erased());
        lock.close();
        published.run();
    }

    private Optional<String> liveIfReadable() {
        try {
            return generations.live();
        } catch (IOException e) {
            // what CURRENT named is lost; the newest of the others is the one to go back to
            return newest();
        }
    }

    private Optional<String> newest() {
        try {
            List<String> complete = generations.complete();
            return complete.isEmpty() ? Optional.empty() : Optional.of(complete.getLast());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        if (open) {
            open = false;
            forgetCommitted();
            writer.close();
            Generations.delete(building);
            lock.close();
        }
    }
}
