package org.shortlist.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;

/**
 * Makes a question of people: who is like these, and unlike those?
 *
 * <p>Nothing is hidden in it. What the people are (title families), can (skills) and where they were (employers) become wishes, any of which
 * will do, each with a weight that orders those who are found. The result is an ordinary question, to be read and changed.
 *
 * <p>The weight of a value says how well it tells people of this kind from others: its {@link Relatedness} among those who have one of
 * the titles of the people given, against everyone. What many of them have counts more; what those to be unlike have, less. Skills
 * count by the share of the person's working life in which they were used.
 */
public final class Likeness {

    private static final int MOST_VALUES = 14;
    private static final int MOST_TITLES = 3;
    private static final int MOST_EMPLOYERS = 3;
    private static final double LEAST_WEIGHT = 0.2;
    private static final double TITLE = 2;
    private static final double SKILL = 1.5;
    private static final double EMPLOYER = 0.5;

    private final CandidateIndex index;
    private final List<Projection> like;
    private final List<Projection> unlike;

    private Likeness(CandidateIndex index, List<Projection> like, List<Projection> unlike) {
        this.index = index;
        this.like = like;
        this.unlike = unlike;
    }

    /** Something that the people have, and how much it counts. */
    private record Trait(Field field, String id, double weight) {

        Expression wish() {
            double times = Math.max(1, Math.round(weight * 10)) / 10.0;
            Expression has = new Expression.Has(field, id);
            return times == 1 ? has : new Expression.Weighted(has, times);
        }
    }

    /**
     * The question who is like some people; they themselves are left out.
     *
     * @param like   one or more
     * @param unlike whom it should not be like; may be empty
     * @return {@link Expression.All} when nothing is known of them
     */
    public static Expression of(CandidateIndex index, List<Projection> like, List<Projection> unlike)
            throws IOException {
        return new Likeness(index, like, unlike).question();
    }

    private Expression question() throws IOException {
        List<Trait> traits = traits();
        if (traits.isEmpty()) {
            return new Expression.All();
        }
        List<Expression> wishes = traits.stream().map(Trait::wish).toList();
        List<String> themselves = new ArrayList<>();
        like.forEach(one -> themselves.add(one.id()));
        unlike.forEach(one -> themselves.add(one.id()));
        return Expression
                .and(List.of(Expression.or(wishes), new Expression.Not(new Expression.HasAny(Field.ID, themselves))));
    }

    private List<Trait> traits() throws IOException {
        List<Trait> titles = first(weighed(Field.TITLE, TITLE), MOST_TITLES);
        List<Trait> employers = first(weighed(Field.EMPLOYER, EMPLOYER), MOST_EMPLOYERS);
        List<Trait> skills = first(weighed(Field.SKILL, SKILL), MOST_VALUES - titles.size() - employers.size());
        List<Trait> all = new ArrayList<>(titles);
        all.addAll(skills);
        all.addAll(employers);
        return all;
    }

    private static List<Trait> first(List<Trait> traits, int most) {
        return traits.stream()
                .filter(trait -> trait.weight >= LEAST_WEIGHT)
                .sorted(Comparator.comparingDouble(Trait::weight)
                        .reversed()
                        .thenComparing(Trait::id))
                .limit(most)
                .toList();
    }

    /** What the people have in a field, weighed. */
    private List<Trait> weighed(Field field, double factor) throws IOException {
        Map<String, Double> shares = new LinkedHashMap<>();
        like.forEach(one -> shares(one, field).forEach((id, share) -> shares.merge(id, share / like.size(),
                Double::sum)));
        unlike.forEach(one -> shares(one, field).forEach((id, share) -> shares.computeIfPresent(id,
                (key, sum) -> sum - share / unlike.size())));
        shares.values().removeIf(share -> share <= 0);
        Map<String, Relatedness> typical = typical(field, shares.keySet());
        List<Trait> traits = new ArrayList<>();
        shares.forEach((id, share) -> {
            Relatedness related = typical.get(id);
            double telling = related == null ? 0 : Math.max(0, related.score());
            traits.add(new Trait(field, id, factor * (0.5 + telling) * (0.5 + share)));
        });
        return traits;
    }

    /** From 0 to 1: of a skill, the share of the working life; of anything else, 1. */
    private static Map<String, Double> shares(Projection person, Field field) {
        Map<String, Double> shares = new HashMap<>();
        person.person().concepts(field).forEach(written -> shares.put(written.concept().id(), 1.0));
        if (field == Field.SKILL) {
            int life = Math.max(1, person.months());
            shares.replaceAll((id, share) -> 0.0);
            person.person()
                    .uses()
                    .forEach(use -> shares.computeIfPresent(use.skill(),
                            (id, none) -> Math.min(1, (double) use.months() / life)));
        }
        return shares;
    }

    /** How typical values are of those who have a title of the people given; of everyone, where they have none. */
    private Map<String, Relatedness> typical(Field field, Set<String> ids) throws IOException {
        Set<String> titles = new HashSet<>();
        like.forEach(one -> one.person().concepts(Field.TITLE).forEach(written -> titles.add(written.concept().id())));
        if (titles.isEmpty() || ids.isEmpty()) {
            return Map.of();
        }
        Expression peers = field == Field.TITLE
                ? new Expression.All()
                : new Expression.HasAny(Field.TITLE, List.copyOf(titles));
        FacetRequest counted = new FacetRequest.Values(field, FacetRequest.Order.COUNT, 0, ids.size(), "", ids);
        Facet here = counts(peers, counted);
        Facet everywhere = counts(new Expression.All(), counted);
        long size = index.search(SearchRequest.of(peers).withPage(0, 0)).total();
        long all = index.search(SearchRequest.of(new Expression.All()).withPage(0, 0)).total();
        Map<String, Long> background = new HashMap<>();
        everywhere.values().forEach(value -> background.put(value.id(), value.count()));
        Map<String, Relatedness> typical = new HashMap<>();
        here.values()
                .forEach(value -> typical.put(value.id(),
                        Relatedness.of(value.count(), size, background.getOrDefault(value.id(), 0L), all)));
        return typical;
    }

    private Facet counts(Expression query, FacetRequest counted) throws IOException {
        return index.search(SearchRequest.of(query).withPage(0, 0).withFacets(List.of(counted))).facets().getFirst();
    }
}
