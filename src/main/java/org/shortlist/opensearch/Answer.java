package org.shortlist.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.SortOptions;
import org.shortlist.evidence.Evidence;
import org.shortlist.evidence.Marks;
import org.shortlist.evidence.RankingProfile;
import org.shortlist.evidence.Reasons;
import org.shortlist.opensearch.Asked.Seen;
import org.shortlist.opensearch.Order.Placed;
import org.shortlist.query.ConceptResolver;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.search.Cursor;
import org.shortlist.search.Explanation;
import org.shortlist.search.Facet;
import org.shortlist.search.FacetRequest;
import org.shortlist.search.Hit;
import org.shortlist.search.Mark;
import org.shortlist.search.OutOfTimeException;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.SearchResult;
import org.shortlist.search.Selection;
import org.shortlist.search.Why;

/** Answers one request from one snapshot: by what the cluster can tell exactly, else by reading and judging each who may answer, once. */
final class Answer {

    private final SearchRequest request;
    private final Snapshot snapshot;
    private final RankingProfile profile;
    private final Evidence evidence;
    private final Asked asked;
    /** The best of those found, at least to the end of the page and one more where there is one. */
    private final List<Placed> found = new ArrayList<>();
    private long total;
    private @Nullable Score score;

    Answer(SearchRequest request, Snapshot snapshot, RankingProfile profile) {
        this.request = request;
        this.snapshot = snapshot;
        this.profile = profile;
        evidence = new Evidence(profile, snapshot.asOf());
        asked = Asked.of(request);
    }

    /** @param concepts by which values are completed */
    SearchResult result(ConceptResolver concepts) throws IOException {
        List<FacetCount> counts = request.facets().stream().map(facet -> new FacetCount(facet, request)).toList();
        try {
            look(counts);
            List<Facet> facets = new ArrayList<>();
            Map<Field, FacetCount> background = background();
            for (FacetCount count : counts) {
                facets.add(facet(count, concepts, background));
            }
            List<Hit> hits = hits();
            return isLate()
                    ? partial()
                    : new SearchResult(total, hits, facets, next(), snapshot.name(), profile.name(), false);
        } catch (OutOfTimeException e) {
            return partial();
        }
    }

    private SearchResult partial() throws IOException {
        Collections.sort(found);
        return new SearchResult(0, hits(), List.of(), null, snapshot.name(), profile.name(), true);
    }

    private boolean isLate() {
        return request.deadline().isOver();
    }

    private void ensureTime() throws OutOfTimeException {
        if (isLate()) {
            throw new OutOfTimeException();
        }
    }

    /** Finds who answers, and counts: by the cluster what it can tell exactly, the rest by reading everyone who may count. */
    private void look(List<FacetCount> counts) throws IOException {
        List<FacetCount> seeing = new ArrayList<>();
        for (FacetCount count : counts) {
            if (!count.ask(asked, snapshot)) {
                seeing.add(count);
            }
            ensureTime();
        }
        Sieve those = sieve(seeing);
        List<SortOptions> order = new Order(request).ofCluster(asked.isRanked());
        boolean first = request.listing().size() == 0 || !order.isEmpty() && last() < Snapshot.PAGE;
        if (seeing.isEmpty() && those.exact() && first) {
            ask(those, order);
        } else {
            read(those, seeing);
        }
    }

    private void ask(Sieve those, List<SortOptions> order) throws IOException {
        total = snapshot.counts(List.of(those))[0];
        Order placing = new Order(request);
        int limit = request.listing().size() == 0 ? 0 : (int) last() + 1;
        snapshot.first(those, order, limit).forEach(person -> found.add(placing.of(person, 0)));
    }

    private void read(Sieve those, List<FacetCount> seeing) throws IOException {
        Score relevance = score();
        Order placing = new Order(request);
        boolean ranking = request.listing().size() > 0 && request.order() == SearchRequest.Sort.RELEVANCE;
        snapshot.visit(those, person -> {
            ensureTime();
            Seen seen = asked.see(person, evidence);
            if (seen != null) {
                seeing.forEach(count -> count.see(seen));
                if (seen.passes(request.selections())) {
                    found.add(placing.of(person, ranking ? relevance.of(person) : 0));
                }
            }
        });
        Collections.sort(found);
        total = found.size();
    }

    /** Everyone who may count somewhere: ticks of facets that are counted here are looked past. */
    private Sieve sieve(List<FacetCount> counts) {
        List<Selection> ticks = request.selections()
                .stream()
                .filter(tick -> counts.stream().noneMatch(count -> count.facet().field() == tick.facet()))
                .toList();
        return Translation.of(asked.with(ticks), snapshot.asOf());
    }

    private Score score() throws IOException {
        if (score == null) {
            score = Score.of(request.query(), snapshot, profile, evidence);
        }
        return score;
    }

    /** The counts of everyone who may be found, of the facets that are compared with them. */
    private Map<Field, FacetCount> background() throws IOException {
        List<FacetRequest> compared = request.facets()
                .stream()
                .filter(facet -> facet instanceof FacetRequest.Values values
                        && values.order() == FacetRequest.Order.RELATED)
                .toList();
        if (compared.isEmpty()) {
            return Map.of();
        }
        SearchRequest everyone = SearchRequest.of(new Expression.All())
                .withVisible(request.visible())
                .withFacets(compared);
        Asked visible = Asked.of(everyone);
        Map<Field, FacetCount> counts = compared.stream()
                .map(facet -> new FacetCount(facet, everyone))
                .collect(Collectors.toMap(count -> count.facet().field(), Function.identity(), (one, other) -> one));
        List<FacetCount> seeing = new ArrayList<>();
        for (FacetCount count : counts.values()) {
            if (!count.ask(visible, snapshot)) {
                seeing.add(count);
            }
        }
        snapshot.visit(seeing.isEmpty() ? Sieve.NOBODY : Translation.of(request.visible(), snapshot.asOf()), person -> {
            ensureTime();
            Seen seen = visible.see(person, evidence);
            if (seen != null) {
                seeing.forEach(count -> count.see(seen));
            }
        });
        return counts;
    }

    private Facet facet(FacetCount count, ConceptResolver concepts, Map<Field, FacetCount> background)
            throws IOException {
        ensureTime();
        boolean related = count.facet() instanceof FacetRequest.Values values
                && values.order() == FacetRequest.Order.RELATED;
        Names names = count.facet().field().isNumber() ? new Names(List.of()) : snapshot.names(count.facet().field());
        return new FacetAnswer(count, names, concepts, related ? background.get(count.facet().field()) : null).facet();
    }

    private int from() {
        return request.listing().after() == null
                ? request.listing().from()
                : Integer.parseInt(request.listing().after().position());
    }

    /** Where the page ends, if there are so many. */
    private long last() {
        return (long) from() + request.listing().size();
    }

    private int end() {
        return (int) Math.min(found.size(), last());
    }

    private @Nullable Cursor next() {
        return request.listing().size() > 0 && end() < found.size() && from() < found.size()
                ? new Cursor(snapshot.name(), Integer.toString(end()))
                : null;
    }

    private List<Hit> hits() throws IOException {
        List<Hit> hits = new ArrayList<>();
        List<Placed> page = from() >= end() ? List.of() : found.subList(from(), end());
        Map<String, Person> people = people(page.stream().map(Placed::id).toList());
        Reasons reasons = new Reasons(request.query(), evidence);
        for (Placed placed : page) {
            Person person = Objects.requireNonNull(people.get(placed.id()));
            double points = request.order() == SearchRequest.Sort.RELEVANCE ? placed.worth() : 0;
            boolean bare = !request.listing().snippets() || isLate();
            hits.add(bare
                    ? new Hit(placed.id(), points, person.hit().card(), List.of(), List.of())
                    : reasons.explained(placed.id(), points, person.hit(), score().worth(person)));
        }
        return hits;
    }

    private Map<String, Person> people(List<String> ids) throws IOException {
        Map<String, Person> people = new HashMap<>();
        if (!ids.isEmpty()) {
            snapshot.visit(Sieve.terms(Fields.ID, ids), person -> people.put(person.id(), person));
        }
        return people;
    }

    /** How one person stands to the question; empty when nobody who may be found has the id. */
    Optional<Explanation> explanation(String id) throws IOException {
        Person person = person(id);
        if (person == null) {
            return Optional.empty();
        }
        Seen seen = asked.see(person, evidence);
        boolean matches = seen != null && seen.passes(request.selections());
        boolean selected = new Seen(new Asked(new Expression.All(), null), person, List.of())
                .passes(request.selections());
        Score relevance = score();
        double points = matches ? relevance.of(person) : 0;
        Long rank = matches ? Long.valueOf(rank(person, points)) : null;
        List<Explanation.Part> parts = new Reasons(request.query(), evidence).parts(person.hit(),
                relevance.worth(person));
        return Optional.of(new Explanation(id, matches, selected, points, rank, person.hit().card(), parts));
    }

    /** By relevance, whatever the order of the hits. */
    private long rank(Person person, double points) throws IOException {
        Placed placed = new Placed(person.id(), points, null);
        long[] before = new long[1];
        snapshot.visit(sieve(List.of()), other -> {
            ensureTime();
            Seen seen = asked.see(other, evidence);
            boolean counts = seen != null && seen.passes(request.selections());
            before[0] += counts && new Placed(other.id(), score().of(other), null).compareTo(placed) < 0 ? 1 : 0;
        });
        return before[0] + 1;
    }

    /** The best evidence of one person for each clause. */
    List<Why> evidence(String id) throws IOException {
        Reasons reasons = new Reasons(request.query(), evidence);
        Person person = reasons.isOpen() ? null : person(id);
        return person == null ? List.of() : reasons.best(person.hit());
    }

    List<Mark> marks(String id) throws IOException {
        Person person = person(id);
        return person == null ? List.of() : Marks.of(request.query(), person.hit(), evidence);
    }

    private @Nullable Person person(String id) throws IOException {
        Person person = snapshot.person(id);
        return person != null && evidence.holds(request.visible(), person.hit(), null) ? person : null;
    }
}
