package org.shortlist.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Field;
import org.shortlist.search.Suggestion;

/** Completions as they go over the wire; {@code withheld} says for a blind key what counts are absent. */
public record SuggestAnswer(@Nullable String withheld, List<Completion> suggestions) {

    /** What can be completed, in the order in which it is offered. */
    public static final List<Field> FIELDS = List.copyOf(WireNames.SUGGESTED.values());

    /** One; {@code id} is what to select, for a name the name. */
    public record Completion(String field, String id, String label, @Nullable Long count) {}

    public static SuggestAnswer of(List<Suggestion> found) {
        return new SuggestAnswer(null, found.stream()
                .map(one -> new Completion(WireNames.common(one.field()), one.id(), one.label(), one.count()))
                .toList());
    }
}
