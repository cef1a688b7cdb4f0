package org.shortlist.search;

import java.io.Closeable;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;

/**
 * The search side of an engine: answers questions from the live generation, from any number of threads.
 *
 * <p>A generation is one complete index. {@link #update} adds to the live one, {@link #rebuild} makes another beside it.
 * Which one is live is recorded durably, and other processes on the same data see it move: they follow at their next
 * {@link #refresh}. A search runs on one snapshot from beginning to end, whatever moves meanwhile.
 */
public interface CandidateIndex extends Closeable {

    /**
     * Answers a question. The snapshot of an answer that has a {@linkplain SearchResult#next next} place is kept for five minutes
     * after the last answer from it.
     *
     * @throws SnapshotGoneException when the request continues an answer whose snapshot is no longer kept
     */
    SearchResult search(SearchRequest request) throws IOException;

    /** How a candidate stands to a question, page and facets apart; empty when there is no such candidate. */
    Optional<Explanation> explain(SearchRequest request, String id) throws IOException;

    /**
     * The best evidence that a candidate gives for each clause that holds, as in {@link Hit#why} but without points; selections, page
     * and facets apart. It looks at that candidate alone. Empty when there is no such candidate.
     */
    List<Why> evidence(SearchRequest request, String id) throws IOException;

    /**
     * Values that have a word beginning with {@code typed} (folded; several words must all begin so), grouped by field in the order
     * given, within a field by count, then label. Names, skills, titles, employers, schools, cities; of other fields and for
     * nothing typed, none. The words of a value are the tokens, and the pieces between white space, of one writing, one label,
     * or one other name that the vocabulary has for it.
     *
     * @param limit the most to return a field
     * @throws OutOfTimeException when the deadline comes first: the commonest of some would not be the commonest
     */
    List<Suggestion> suggest(String typed, Set<Field> fields, int limit, Deadline deadline) throws IOException;

    /** The same, however long it takes. */
    default List<Suggestion> suggest(String typed, Set<Field> fields, int limit) throws IOException {
        return suggest(typed, fields, limit, Deadline.NONE);
    }

    /**
     * Words that candidates have in a field and that are written almost like this one: one letter away, or two where it has six or more
     * (inserted, deleted, replaced, or two neighbours swapped); never itself. Those of most candidates first, then in the order of their
     * code points.
     *
     * @param word folded
     */
    List<WordCount> wordsLike(Field field, String word, int limit) throws IOException;

    /**
     * Where a question matches in a candidate's text: the marks that the package defines, in order, none overlapping another.
     * None when the candidate is not there or the question does not hold.
     */
    List<Mark> marks(Expression query, String id) throws IOException;

    /** What is live and how far it has come. */
    IndexState state() throws IOException;

    /** What is wrong with the files of the live generation, in words for people; empty when they are sound. Reads all of them. */
    List<String> damage() throws IOException;

    /** Makes what has been committed since visible, and follows a move to another generation. */
    void refresh() throws IOException;

    /**
     * Opens the live generation for writing, or a first one where there is none.
     *
     * @param asOf what "present" stands for, if a first generation is made; a later one keeps its own
     * @throws IndexBusyException when another writer, here or in another process, holds it
     */
    CandidateWriter update(YearMonth asOf) throws IOException;

    /** A new, empty generation beside the live one; it becomes live when it is {@linkplain Rebuild#publish published}. */
    Rebuild rebuild(YearMonth asOf) throws IOException;

    /**
     * Makes the generation before the live one live again.
     *
     * @throws IOException when there is none, in words for people
     */
    void rollback() throws IOException;

    /** A generation being made. Closing it without publishing abandons it and leaves nothing behind. */
    interface Rebuild extends CandidateWriter {

        /** Answers a question from what has been committed here, so that it can be judged before it is published. */
        SearchResult search(SearchRequest request) throws IOException;

        /** Commits, checks and makes it live, in one step that either happens or does not; keeps the one before. */
        void publish() throws IOException;
    }
}
