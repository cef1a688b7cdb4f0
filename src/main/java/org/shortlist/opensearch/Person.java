package org.shortlist.opensearch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.evidence.DateLimits;
import org.shortlist.evidence.Facts;
import org.shortlist.evidence.HitText;
import org.shortlist.evidence.Keyword;
import org.shortlist.evidence.Mentions;
import org.shortlist.query.Expression.Held.Time;
import org.shortlist.query.Field;
import org.shortlist.search.Point;
import org.shortlist.search.Projection.Use;
import org.shortlist.search.Projection.Value;

/** A candidate in hand, read from the index. For any number of threads. */
final class Person implements Facts {

    private final Kept kept;
    private final HitText hit;
    /** By field, the ids of the concepts of the person and of each job. */
    private final Map<Field, List<Set<String>>> concepts = new ConcurrentHashMap<>();

    Person(Kept kept) {
        this.kept = kept;
        hit = new HitText(kept.card(), kept.text(), Mentions.of(kept.passages(), kept.values()), this);
    }

    String id() {
        return kept.id();
    }

    Kept kept() {
        return kept;
    }

    HitText hit() {
        return hit;
    }

    int jobs() {
        return kept.jobs().size();
    }

    /** The concepts of the person, all jobs' among them, or those of one job. */
    Set<String> concepts(Field field, @Nullable Integer job) {
        return concepts.computeIfAbsent(field, this::gathered).get(job == null ? 0 : job + 1);
    }

    private List<Set<String>> gathered(Field field) {
        List<Set<String>> all = Stream.<Set<String>>generate(LinkedHashSet::new).limit(jobs() + 1L).toList();
        for (Value value : kept.values()) {
            value.meanings().stream().filter(meaning -> meaning.field() == field).forEach(meaning -> {
                String id = Keyword.of(meaning.written().concept().id());
                if (value.isOf(null)) {
                    all.getFirst().add(id);
                }
                if (value.job() != null) {
                    all.get(value.job() + 1).add(id);
                }
            });
        }
        return all;
    }

    /** The words of a field, folded; of {@link Field#ANYWHERE} those of the text too. */
    Set<String> words(Field field) {
        Set<String> words = new LinkedHashSet<>();
        kept.values()
                .stream()
                .filter(value -> value.isOf(null) && (field == Field.ANYWHERE || value.field() == field))
                .flatMap(value -> value.texts().stream())
                .forEach(text -> addWords(text, words));
        if (field == Field.ANYWHERE) {
            kept.passages().forEach(passage -> addWords(passage.span().of(kept.text()), words));
        }
        return words;
    }

    private void addWords(String text, Set<String> words) {
        hit.words(text).forEach(token -> words.add(token.text()));
    }

    private Kept.Measures measures(@Nullable Integer job) {
        return job == null ? kept.person() : kept.jobs().get(job).measures();
    }

    @Override
    public @Nullable Integer number(Field field, @Nullable Integer job) {
        return measures(job).numbers().get(field);
    }

    @Override
    public @Nullable Long ends(int job) {
        return kept.jobs().get(job).ends() == null
                ? null
                : Long.valueOf(DateLimits.packed(kept.jobs().get(job).ends()));
    }

    @Override
    public boolean isHeld(Time time, int job) {
        Kept.Job held = kept.jobs().get(job);
        return switch (time) {
            case CURRENT -> held.current();
            case LIKELY_CURRENT -> held.current() && !held.likelyEnded();
            case PAST -> !held.current();
        };
    }

    @Override
    public @Nullable Use use(String skill, @Nullable Integer job) {
        return measures(job).uses().stream().filter(use -> use.skill().equals(skill)).findFirst().orElse(null);
    }

    @Override
    public @Nullable Point point(@Nullable Integer job) {
        return measures(job).point();
    }
}
