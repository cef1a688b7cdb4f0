package org.shortlist.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer.
 *
 * @param total    how many candidates match, exactly; 0 of a partial answer
 * @param hits     the page that was asked for, in the order that was asked for
 * @param facets   in the order they were asked for
 * @param snapshot names the state of the index that answered: equal snapshots give equal answers
 * @param next     from where the hits after these can be asked; null when there are none
 * @param partial  whether the deadline came first: then the hits are the best of those that were looked at, those that the time did not
 *                 suffice for have no reasons, and nothing is counted
 * @param basis    what else the answer rests on
 * @param profile  names the ranking by which relevance was measured, with its version; {@code none} when there is none
 */
public record SearchResult(long total, List<Hit> hits, List<Facet> facets, @Nullable Cursor next, String snapshot,
        String profile, boolean partial, Basis basis) {

    public SearchResult {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
    }

    /** Of an engine that cannot tell what it rests on. */
    public SearchResult(long total, List<Hit> hits, List<Facet> facets, @Nullable Cursor next, String snapshot,
            String profile, boolean partial) {
        this(total, hits, facets, next, snapshot, profile, partial, Basis.UNKNOWN);
    }
}
