package org.shortlist.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.shortlist.query.Field;
import org.shortlist.search.Deadline;
import org.shortlist.search.OutOfTimeException;
import org.shortlist.search.Suggestion;
import org.shortlist.vocabulary.Folding;

/** Completes what a person types from what people in a snapshot have. */
final class Suggestions {

    private static final Set<Field> COMPLETED = Set.of(Field.SKILL, Field.TITLE, Field.EMPLOYER, Field.SCHOOL,
            Field.CITY);
    static final Comparator<Suggestion> MOST_FIRST = Comparator.comparingLong(Suggestion::count)
            .reversed()
            .thenComparing(Suggestion::label)
            .thenComparing(Suggestion::id);

    private final Snapshot snapshot;

    private final Deadline deadline;

    Suggestions(Snapshot snapshot, Deadline deadline) {
        this.snapshot = snapshot;
        this.deadline = deadline;
    }

    List<Suggestion> of(String typed, Set<Field> fields, int limit) throws IOException {
        Live live = snapshot.live();
        if (typed.isBlank() || live == null) {
            return List.of();
        }
        inTime();
        List<String> asked = List.of(Folding.fold(typed).split(" "));
        Map<Field, List<Suggestion>> values = values(asked, fields, live);
        List<Suggestion> all = new ArrayList<>();
        for (Field field : fields) {
            List<Suggestion> found = field == Field.NAME ? names(asked, limit) : values.getOrDefault(field, List.of());
            found.stream().sorted(MOST_FIRST).limit(limit).forEach(all::add);
        }
        inTime();
        return all;
    }

    private void inTime() throws OutOfTimeException {
        if (deadline.isOver()) {
            throw new OutOfTimeException();
        }
    }

    private Map<Field, List<Suggestion>> values(List<String> asked, Set<Field> fields, Live live) throws IOException {
        Map<Field, List<Suggestion>> found = new EnumMap<>(Field.class);
        if (fields.stream().noneMatch(COMPLETED::contains)) {
            return found;
        }
        Catalogue catalogue = snapshot.catalogue();
        live.completions().ordinals(asked, catalogue).stream().forEach(ordinal -> {
            Field field = ValueTable.FACETS.get(catalogue.facets()[ordinal]);
            if (fields.contains(field) && COMPLETED.contains(field)) {
                found.computeIfAbsent(field, facet -> new ArrayList<>())
                        .add(new Suggestion(field, catalogue.id(ordinal), catalogue.label(ordinal),
                                catalogue.everyone().counts[ordinal]));
            }
        });
        return found;
    }

    /** People have too many names for a table; these are looked up in the index. */
    private List<Suggestion> names(List<String> asked, int limit) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        asked.forEach(typed -> all.add(new PrefixQuery(new Term(Scope.NAME_WORDS, typed)), Occur.FILTER));
        return snapshot.searcher(deadline).search(all.build(), new NameCounts(limit));
    }

}
