package org.shortlist.search;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is live, and how far it has come.
 *
 * @param generation   the live one, null when there is none yet
 * @param changeNumber the store's change number that searches see
 * @param candidates   how many can be found
 * @param asOf         what "present" stands for in it, null when there is none
 * @param readable     whether this version of the program can answer from it
 * @param notice       why a reindex is owed and the command to run, null when it is not
 * @param generations  all that are kept, oldest first
 * @param snapshot     names what searches see, as {@link SearchResult#snapshot} does
 * @param shape        how its files stand
 * @param erased       the store's number of the newest erasure that nothing here remains of
 */
public record IndexState(@Nullable String generation, long changeNumber, long candidates, @Nullable YearMonth asOf,
        boolean readable, @Nullable String notice, List<String> generations, String snapshot, Shape shape,
        long erased) {

    /**
     * How the files of an index stand.
     *
     * @param segments the pieces that it is in
     * @param deleted  documents of candidates and jobs that are gone, and whose room is not yet won back
     */
    public record Shape(int segments, long deleted) {

        public static final Shape EMPTY = new Shape(0, 0);
    }

    /**
     * Nothing is known, and nothing can be asked.
     *
     * @param notice why, for people
     */
    public static IndexState unknown(String notice) {
        return new IndexState(null, 0, 0, null, false, notice, List.of(), "", Shape.EMPTY, 0);
    }

    public IndexState {
        generations = List.copyOf(generations);
    }
}
