package org.shortlist.search;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Clause;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.vocabulary.Folding;

/**
 * An engine that reads every candidate for every question: slow and plainly right. What it answers is the contract; an engine
 * that answers otherwise is wrong, or this class is.
 *
 * <p>It keeps its generations on a {@link ScannedDisk} in memory; a second index on the same disk is another process.
 */
public final class ScanningIndex implements CandidateIndex {

    private final ScannedDisk disk;
    private ScannedDisk.@Nullable Generation live;
    private final Map<String, ScannedDisk.Committed> kept = new HashMap<>();
    private ScannedDisk.Committed committed = ScannedDisk.Committed.NOTHING;

    ScanningIndex(ScannedDisk disk) {
        this.disk = disk;
        refresh();
    }

    /** What one commit of a generation would answer, live or not. */
    ScanningIndex(ScannedDisk disk, ScannedDisk.Committed committed) {
        this.disk = disk;
        this.committed = committed;
    }

    /** All candidates that can be found, by id. */
    Map<String, Scanned> everyone() {
        return committed.candidates();
    }

    @Override
    public SearchResult search(SearchRequest request) throws SnapshotGoneException {
        ScannedDisk.Committed snapshot = request.listing().after() == null
                ? committed
                : kept.get(request.listing().after().snapshot());
        if (snapshot == null) {
            throw new SnapshotGoneException(request.listing().after().snapshot());
        }
        kept.put(snapshot.name(), snapshot);
        int from = request.listing().after() == null
                ? request.listing().from()
                : Integer.parseInt(request.listing().after().position());
        Collection<Scanned> everyone = snapshot.candidates().values();
        everyone.forEach(Scanned::forget);
        Narrowing narrowing = Narrowing.of(request, request.selections());
        List<Scanned> found = everyone.stream()
                .filter(one -> one.matches(narrowing.people()))
                .sorted(order(request))
                .toList();
        ScannedEvidence evidence = new ScannedEvidence(request);
        List<Hit> hits = found.stream().skip(from).limit(request.listing().size()).map(evidence::hit).toList();
        ScannedFacets facets = new ScannedFacets(everyone, request);
        int end = from + request.listing().size();
        Cursor next = request.listing().size() > 0 && end < found.size()
                ? new Cursor(snapshot.name(), Integer.toString(end))
                : null;
        return new SearchResult(found.size(), hits, request.facets().stream().map(facets::facet).toList(), next,
                snapshot.name(), "none", false);
    }

    @Override
    public List<WordCount> wordsLike(Field field, String word, int limit) {
        int most = word.codePointCount(0, word.length()) >= 6 ? 2 : 1;
        Map<String, Long> counts = new HashMap<>();
        for (Scanned one : committed.candidates().values()) {
            one.words(field)
                    .filter(other -> !other.equals(word) && Letters.apart(word, other) <= most)
                    .distinct()
                    .forEach(other -> counts.merge(other, 1L, Long::sum));
        }
        return counts.entrySet()
                .stream()
                .map(entry -> new WordCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(WordCount::candidates).reversed().thenComparing(WordCount::word))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Why> evidence(SearchRequest request, String id) {
        return List.of();
    }

    /** Of points it knows nothing; the rank is that among all by id. */
    @Override
    public Optional<Explanation> explain(SearchRequest request, String id) {
        Scanned one = committed.candidates().get(id);
        if (one == null || !one.matches(request.visible())) {
            return Optional.empty();
        }
        List<Explanation.Part> parts = new ArrayList<>();
        for (Clause clause : Clause.of(request.query())) {
            parts.add(new Explanation.Part(clause.id(), one.matches(clause.expression()), 0, List.of()));
        }
        Expression asked = Narrowing.of(request, request.selections()).people();
        SearchRequest ticks = SearchRequest.of(new Expression.All()).withSelections(request.selections());
        boolean matches = one.matches(asked);
        Long rank = matches
                ? committed.candidates()
                        .values()
                        .stream()
                        .filter(other -> other.matches(asked) && other.projection.id().compareTo(id) <= 0)
                        .count()
                : null;
        return Optional
                .of(new Explanation(id, matches, one.matches(Narrowing.of(ticks, ticks.selections()).people()), 0,
                        rank, one.projection.card(), parts));
    }

    /** Of no relevance it knows nothing: there the id alone is the order. */
    private static Comparator<Scanned> order(SearchRequest request) {
        Comparator<Scanned> byId = Comparator.comparing(one -> one.projection.id());
        return switch (request.order()) {
            case RELEVANCE -> byId;
            case YEARS -> Comparator.<Scanned>comparingInt(one -> -one.projection.months()).thenComparing(byId);
            case RECENT -> Comparator
                    .<Scanned, YearMonth>comparing(one -> one.projection.lastMonth(),
                            Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(byId);
            case NAME -> Comparator
                    .<Scanned, String>comparing(ScanningIndex::foldedName,
                            Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(byId);
            case UPDATED -> most(one -> one.number(Field.UPDATED)).thenComparing(byId);
            case RESUME_DATE -> most(one -> one.number(Field.RESUME_DATE)).thenComparing(byId);
            case SKILL -> most(one -> months(one, request.basis().skill())).thenComparing(byId);
            case DISTANCE -> Comparator
                    .<Scanned>comparingDouble(one -> one.projection.person().point() == null
                            ? Double.MAX_VALUE
                            : one.projection.person().point().kilometres(request.basis().center()))
                    .thenComparing(byId);
        };
    }

    private static Comparator<Scanned> most(Function<Scanned, Optional<Integer>> number) {
        return Comparator.comparingInt(one -> -number.apply(one).orElse(-1));
    }

    private static Optional<Integer> months(Scanned one, @Nullable String skill) {
        return one.projection.person()
                .uses()
                .stream()
                .filter(use -> use.skill().equals(skill))
                .map(Projection.Use::months)
                .findFirst();
    }

    private static @Nullable String foldedName(Scanned one) {
        String name = one.projection.card().name();
        return name == null ? null : Folding.fold(name);
    }

    @Override
    public List<Suggestion> suggest(String typed, Set<Field> fields, int limit, Deadline deadline)
            throws OutOfTimeException {
        if (deadline.isOver()) {
            throw new OutOfTimeException();
        }
        List<Suggestion> suggestions = new ArrayList<>();
        for (Field field : fields) {
            suggestions.addAll(new ScannedSuggestions(committed.candidates().values(), field).of(typed, limit));
        }
        return suggestions;
    }

    @Override
    public List<Mark> marks(Expression query, String id) {
        Scanned one = committed.candidates().get(id);
        return one == null ? List.of() : new ScannedText(one).marks(query);
    }

    @Override
    public IndexState state() {
        List<String> generations = disk.generations.stream().map(generation -> generation.name).toList();
        return live == null
                ? new IndexState(null, 0, 0, null, true, null, generations, committed.name(), IndexState.Shape.EMPTY,
                        0)
                : new IndexState(live.name, committed.changeNumber(), committed.candidates().size(), live.asOf, true,
                        null, generations, committed.name(), IndexState.Shape.EMPTY, committed.erased());
    }

    @Override
    public List<String> damage() {
        return List.of();
    }

    @Override
    public void refresh() {
        live = disk.live;
        long erased = committed.erased();
        committed = live == null ? ScannedDisk.Committed.NOTHING : live.committed;
        if (committed.erased() > erased) {
            kept.clear();
        }
    }

    @Override
    public CandidateWriter update(YearMonth asOf) throws IOException {
        if (disk.live == null) {
            disk.live = disk.add(asOf);
        }
        return new ScanningWriter(disk, disk.live, this);
    }

    @Override
    public Rebuild rebuild(YearMonth asOf) throws IOException {
        return new ScanningWriter(disk, disk.newGeneration(asOf), this);
    }

    @Override
    public void rollback() throws IOException {
        int before = disk.generations.indexOf(disk.live) - 1;
        if (before < 0) {
            throw new IOException("There is no generation before the live one to go back to.");
        }
        disk.live = disk.generations.get(before);
        refresh();
    }

    @Override
    public void close() {}
}
