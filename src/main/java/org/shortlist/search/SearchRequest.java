package org.shortlist.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;

/**
 * A question.
 *
 * @param query      what is asked; {@link Expression.All} for everyone
 * @param selections at most one a facet
 * @param visible    who may be found: everyone else is as if they were not there. It neither scores nor shows; {@link Expression.All}
 *                   for everyone
 * @param facets     what to count
 * @param jobs       which jobs the facets of a position count under a same-job clause
 * @param listing    which hits to return
 * @param deadline   when it must be answered, if only in part
 * @throws IllegalArgumentException for two selections of one facet
 */
public record SearchRequest(Expression query, List<Selection> selections, Expression visible, List<FacetRequest> facets,
        Jobs jobs, Listing listing, Deadline deadline) {

    /** The order of the hits; the candidate's id breaks every tie. */
    public enum Sort {
        /** Best match first. */
        RELEVANCE,
        /** Most months of experience first. */
        YEARS,
        /** Who worked last first: the latest possible month of any job; undated candidates at the end. */
        RECENT,
        /** By folded name, nameless candidates at the end. */
        NAME,
        /** Whose newest version came last first. */
        UPDATED,
        /** Whose résumé names the latest date first, undated ones at the end. */
        RESUME_DATE,
        /** Who lives nearest to the {@linkplain SortBasis#center place asked for} first; who lives nobody knows where at the end. */
        DISTANCE,
        /** Who used the {@linkplain SortBasis#skill skill asked for} longest first; who has not got it at the end. */
        SKILL
    }

    /** Which jobs count under exactly one positive same-job clause. */
    public enum Jobs {
        MATCHING, ANY
    }

    /**
     * Which hits are returned, in which order, and with how much of each.
     *
     * @param after the place that the hits follow; null for the beginning
     * @param from  how many hits to pass over; 0 after a place
     * @param size  how many hits to return; 0 for counts alone
     * @throws IllegalArgumentException for a negative number, or hits to pass over after a place
     */
    public record Listing(Sort sort, @Nullable Cursor after, int from, int size, boolean snippets) {

        /** The twenty best. */
        public static final Listing BEST = new Listing(Sort.RELEVANCE, null, 0, 20, false);

        public Listing {
            if (from < 0 || size < 0) {
                throw new IllegalArgumentException("negative: from " + from + ", size " + size);
            }
            if (after != null && from > 0) {
                throw new IllegalArgumentException("hits to pass over after a place: " + from);
            }
        }
    }

    public SearchRequest {
        selections = List.copyOf(selections);
        facets = List.copyOf(facets);
        if (selections.stream().map(Selection::facet).distinct().count() < selections.size()) {
            throw new IllegalArgumentException("two selections of one facet: " + selections);
        }
    }

    public static SearchRequest of(Expression query) {
        return new SearchRequest(query, List.of(), new Expression.All(), List.of(), Jobs.MATCHING, Listing.BEST,
                Deadline.NONE);
    }

    /** What the question gives to sort by. */
    public SortBasis basis() {
        return SortBasis.of(this);
    }

    /** The order that the hits get: the one asked for, or that of relevance where the question gives nothing for the other. */
    public Sort order() {
        return basis().sorts().contains(listing.sort()) ? listing.sort() : Sort.RELEVANCE;
    }

    public SearchRequest withQuery(Expression other) {
        return new SearchRequest(other, selections, visible, facets, jobs, listing, deadline);
    }

    public SearchRequest withSelections(List<Selection> chosen) {
        return new SearchRequest(query, chosen, visible, facets, jobs, listing, deadline);
    }

    public SearchRequest withVisible(Expression people) {
        return new SearchRequest(query, selections, people, facets, jobs, listing, deadline);
    }

    public SearchRequest withFacets(List<FacetRequest> counted) {
        return new SearchRequest(query, selections, visible, counted, jobs, listing, deadline);
    }

    /** Counts these fields, the first values of each by count. */
    public SearchRequest withFacets(List<Field> counted, int valuesOfEach) {
        return withFacets(counted.stream().map(field -> FacetRequest.of(field, valuesOfEach)).toList());
    }

    public SearchRequest withJobs(Jobs counted) {
        return new SearchRequest(query, selections, visible, facets, counted, listing, deadline);
    }

    public SearchRequest withDeadline(Deadline other) {
        return new SearchRequest(query, selections, visible, facets, jobs, listing, other);
    }

    private SearchRequest withListing(Listing hits) {
        return new SearchRequest(query, selections, visible, facets, jobs, hits, deadline);
    }

    public SearchRequest withPage(int first, int count) {
        return withListing(new Listing(listing.sort, null, first, count, listing.snippets));
    }

    /** The hits that follow a place in an earlier answer to this question. */
    public SearchRequest after(Cursor place, int count) {
        return withListing(new Listing(listing.sort, place, 0, count, listing.snippets));
    }

    public SearchRequest withSort(Sort order) {
        return withListing(new Listing(order, listing.after, listing.from, listing.size, listing.snippets));
    }

    public SearchRequest withSnippets() {
        return withListing(new Listing(listing.sort, listing.after, listing.from, listing.size, true));
    }
}
