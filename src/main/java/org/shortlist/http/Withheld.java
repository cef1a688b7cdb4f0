package org.shortlist.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers for whoever is blind: a count of one or two is not told, for a few people can be known by what they have in common. Where a
 * facet withholds one, neither is told how many have no value or one that is not listed: it would follow from the total. What parts of
 * a question cost, and how typical a value is, are counts through and through, and not told at all.
 */
final class Withheld {

    /** What the counts are that are absent. */
    static final String SAID = "<3";
    private static final int FEWEST = 3;

    private Withheld() {}

    static @Nullable Long count(@Nullable Long count) {
        return count == null || isWithheld(count) ? null : count;
    }

    static boolean isWithheld(long count) {
        return count > 0 && count < FEWEST;
    }

    static SearchAnswer of(SearchAnswer answer) {
        Map<String, SearchAnswer.Counts> facets = new LinkedHashMap<>();
        answer.facets().forEach((name, counts) -> facets.put(name, of(counts)));
        return new SearchAnswer(answer.partial(), count(answer.total()), SAID, answer.tookMs(), answer.snapshot(),
                answer.profile(), answer.grammar(), answer.page(), answer.size(), answer.sort(), answer.sorts(),
                answer.cursor(), answer.interpretation(), answer.hits(), facets, null);
    }

    static SearchAnswer.Counts of(SearchAnswer.Counts counts) {
        List<SearchAnswer.Value> values = counts.values()
                .stream()
                .map(value -> new SearchAnswer.Value(value.id(), value.label(), count(value.count()), value.state(),
                        value.raw(), value.parent(), null))
                .toList();
        boolean few = values.stream().anyMatch(value -> value.count() == null) || count(counts.other()) == null
                || count(counts.missing()) == null;
        return new SearchAnswer.Counts(counts.mode(), counts.totalValues(), few ? null : counts.other(),
                few ? null : counts.missing(), SAID, values);
    }

    static SuggestAnswer of(SuggestAnswer answer) {
        return new SuggestAnswer(SAID, answer.suggestions()
                .stream()
                .map(one -> new SuggestAnswer.Completion(one.field(), one.id(), one.label(), count(one.count())))
                .toList());
    }
}
