package org.shortlist.blind;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.resume.Candidate;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.CandidateWriter;
import org.shortlist.search.Deadline;
import org.shortlist.search.Explanation;
import org.shortlist.search.IndexState;
import org.shortlist.search.Mark;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.SearchResult;
import org.shortlist.search.Suggestion;
import org.shortlist.search.Why;
import org.shortlist.search.WordCount;

/**
 * An index that never gets to know what is hidden: whoever is put into it is blinded first, under an alias. It answers as any other, of
 * aliases.
 */
public final class BlindIndex implements CandidateIndex {

    private final CandidateIndex index;
    private final Blinding blinding;
    private final UnaryOperator<String> alias;

    /**
     * @param index to be filled from here alone; it is closed with this
     * @param alias of an id
     */
    public BlindIndex(CandidateIndex index, Blinding blinding, UnaryOperator<String> alias) {
        this.index = index;
        this.blinding = blinding;
        this.alias = alias;
    }

    @Override
    public SearchResult search(SearchRequest request) throws IOException {
        return index.search(request);
    }

    @Override
    public Optional<Explanation> explain(SearchRequest request, String id) throws IOException {
        return index.explain(request, id);
    }

    @Override
    public List<Why> evidence(SearchRequest request, String id) throws IOException {
        return index.evidence(request, id);
    }

    @Override
    public List<Suggestion> suggest(String typed, Set<Field> fields, int limit, Deadline deadline) throws IOException {
        return index.suggest(typed, fields, limit, deadline);
    }

    @Override
    public List<WordCount> wordsLike(Field field, String word, int limit) throws IOException {
        return index.wordsLike(field, word, limit);
    }

    @Override
    public List<Mark> marks(Expression query, String id) throws IOException {
        return index.marks(query, id);
    }

    @Override
    public IndexState state() throws IOException {
        return index.state();
    }

    @Override
    public List<String> damage() throws IOException {
        return index.damage();
    }

    @Override
    public void refresh() throws IOException {
        index.refresh();
    }

    @Override
    public CandidateWriter update(YearMonth asOf) throws IOException {
        return new BlindWriter(index.update(asOf));
    }

    @Override
    public Rebuild rebuild(YearMonth asOf) throws IOException {
        return new BlindRebuild(index.rebuild(asOf));
    }

    @Override
    public void rollback() throws IOException {
        index.rollback();
    }

    @Override
    public void close() throws IOException {
        index.close();
    }

    /** Blinds whoever is put. */
    private class BlindWriter implements CandidateWriter {

        private final CandidateWriter writer;

        BlindWriter(CandidateWriter writer) {
            this.writer = writer;
        }

        @Override
        public void put(Candidate candidate) throws IOException {
            writer.put(blinding.of(candidate, alias.apply(candidate.id())));
        }

        @Override
        public void delete(String id) throws IOException {
            writer.delete(alias.apply(id));
        }

        @Override
        public long changeNumber() {
            return writer.changeNumber();
        }

        @Override
        public void commit(long changeNumber) throws IOException {
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
        public void close() throws IOException {
            writer.close();
        }
    }

    /** Likewise of a generation that is being made. */
    private final class BlindRebuild extends BlindWriter implements Rebuild {

        private final Rebuild rebuild;

        BlindRebuild(Rebuild rebuild) {
            super(rebuild);
            this.rebuild = rebuild;
        }

        @Override
        public SearchResult search(SearchRequest request) throws IOException {
            return rebuild.search(request);
        }

        @Override
        public void publish() throws IOException {
            rebuild.publish();
        }
    }
}
