package org.shortlist.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.resume.Candidate;

/** An index with some people in it, asked in the words of a test. */
public record Indexed(CandidateIndex index) implements Closeable {

    /** Writes the people and commits as change number 1. */
    public static Indexed of(CandidateIndex index, Candidates... people) throws IOException {
        try (CandidateWriter writer = index.update(Candidates.AS_OF)) {
            for (Candidates person : people) {
                writer.put(person.candidate());
            }
            writer.commit(1);
        }
        return new Indexed(index);
    }

    /** The first names of those who match, sorted; the id of the nameless. */
    public List<String> names(Expression query) throws IOException {
        return names(SearchRequest.of(query).withPage(0, 1000)).stream().sorted().toList();
    }

    /** The names of the hits in the order of the answer. */
    public List<String> names(SearchRequest request) throws IOException {
        return index.search(request).hits().stream().map(Indexed::name).toList();
    }

    private static String name(Hit hit) {
        String name = hit.card().name();
        return name == null ? hit.id() : name;
    }

    public long total(SearchRequest request) throws IOException {
        return index.search(request).total();
    }

    public Facet facet(SearchRequest request, Field field) throws IOException {
        return facet(request, FacetRequest.of(field, 100));
    }

    public Facet facet(SearchRequest request, FacetRequest asked) throws IOException {
        return index.search(request.withFacets(List.of(asked))).facets().getFirst();
    }

    /** The counts of a facet by value id. */
    public Map<String, Long> counts(SearchRequest request, Field field) throws IOException {
        return facet(request, field).values()
                .stream()
                .collect(Collectors.toMap(Facet.Value::id, Facet.Value::count));
    }

    public void put(long changeNumber, Candidate... candidates) throws IOException {
        try (CandidateWriter writer = index.update(Candidates.AS_OF)) {
            for (Candidate candidate : candidates) {
                writer.put(candidate);
            }
            writer.commit(changeNumber);
        }
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
