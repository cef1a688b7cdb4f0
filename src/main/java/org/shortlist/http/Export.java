package org.shortlist.http;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.shortlist.resume.Candidate;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.Cursor;
import org.shortlist.search.Deadline;
import org.shortlist.search.Hit;
import org.shortlist.search.OutOfTimeException;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.SearchResult;
import org.shortlist.search.Why;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.Kept;

/** Hands out all that a question finds, one after another, however many there are. */
public final class Export {

    private static final int AT_ONCE = 200;

    private final CandidateIndex index;
    private final CandidateStore store;
    private final Admission admission;
    private final Supplier<Deadline> deadlines;

    /** Where nobody else searches. */
    public Export(CandidateIndex index, CandidateStore store) {
        this(index, store, new Admission("searches", 1), () -> Deadline.NONE);
    }

    /** @param deadlines one for each piece */
    Export(CandidateIndex index, CandidateStore store, Admission admission, Supplier<Deadline> deadlines) {
        this.deadlines = deadlines;
        this.index = index;
        this.store = store;
        this.admission = admission;
    }

    /** All hits, in the order that is asked for, as they were when it began; who has been deleted meanwhile is left out. */
    public void all(SearchRequest request, ExportFormat.Sink sink) throws IOException {
        SearchResult page = first(request);
        rest(request, page, sink);
    }

    SearchResult first(SearchRequest request) throws IOException {
        return whole(request.withPage(0, AT_ONCE).withSnippets());
    }

    /** Half a file would be none. */
    private SearchResult whole(SearchRequest request) throws IOException {
        SearchResult result = index.search(request.withDeadline(deadlines.get()));
        if (result.partial()) {
            throw new OutOfTimeException();
        }
        return result;
    }

    void rest(SearchRequest request, SearchResult first, ExportFormat.Sink sink) throws IOException {
        SearchResult page = first;
        while (true) {
            for (Hit hit : page.hits()) {
                Optional<Candidate> candidate = store.find(hit.id()).map(Kept::candidate);
                if (candidate.isPresent()) {
                    sink.add(candidate.get(), hit.why());
                }
            }
            Cursor next = page.next();
            if (next == null) {
                return;
            }
            SearchRequest following = request.withSnippets().after(next, AT_ONCE);
            page = admission.await(() -> whole(following));
        }
    }

    /** These candidates, in this order; those that are not there are left out. */
    void chosen(SearchRequest request, List<String> ids, ExportFormat.Sink sink) throws IOException {
        for (String id : ids) {
            Optional<Candidate> candidate = store.find(id).map(Kept::candidate);
            if (candidate.isPresent()) {
                List<Why> why = admission.await(() -> index.evidence(request, id));
                sink.add(candidate.get(), why);
            }
        }
    }
}
