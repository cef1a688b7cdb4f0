package org.shortlist.evidence;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.resume.Span;
import org.shortlist.search.Card;
import org.shortlist.search.Mark;

/**
 * Says where a person who was found answers a question: in which values, in which job, at which places of the text.
 *
 * <p>It walks the question with the person in hand. A part that does not hold says nothing, and so does what was only
 * excluded: a mark is always a match. Words are looked for by the same {@link Leaf} that the query is made of, in the values and the
 * text; numbers, dates and the like are read from where the query reads them.
 */
public final class Evidence {

    private final RankingProfile profile;
    private final YearMonth asOf;
    private final Map<Expression.OfWords, Leaf> leaves = new HashMap<>();

    /** @param asOf what "present" stands for */
    public Evidence(RankingProfile profile, YearMonth asOf) {
        this.profile = profile;
        this.asOf = asOf;
    }

    /**
     * Something that answers the question.
     *
     * @param field {@link Field#ANYWHERE} for the text
     * @param job   null when it is of the person
     * @param id    of the concept that it stands for, null when for none
     * @param marks where the text shows it; none where it does not
     * @param worth by the ranking profile
     */
    public record Found(Field field, @Nullable Integer job, @Nullable String id, String label, @Nullable String via,
            List<Mark> marks, int worth) {

        Found labelled(String other) {
            return new Found(field, job, id, other, via, marks, worth);
        }
    }

    /**
     * Of whom, or of which job, and as what something is asked.
     *
     * @param job  null when it is asked of the person
     * @param mark what its marks are, at no place yet
     */
    record Asked(HitText hit, @Nullable Integer job, Mark mark) {

        Asked of(int each) {
            return new Asked(hit, each, mark);
        }

        Asked as(Mark.Kind kind, @Nullable String via) {
            return mark.kind() == Mark.Kind.OPTIONAL ? this : new Asked(hit, job, new Mark(mark.span(), kind, via));
        }

        Found found(Field field, @Nullable Integer in, @Nullable String id, String label, List<Span> places,
                int worth) {
            return new Found(field, in, id, label, mark.via(), places.stream().map(mark::at).toList(), worth);
        }
    }

    private static final Mark TYPED = new Mark(new Span(0, 0), Mark.Kind.TYPED, null);

    /** What answers the expression, the best first; null when it does not hold. */
    @Nullable
    public List<Found> of(Expression expression, HitText hit) throws IOException {
        return of(expression, new Asked(hit, null, TYPED));
    }

    /**
     * Whether the expression is true of a person, or of one of the jobs.
     *
     * @param job null for the person
     */
    public boolean holds(Expression expression, HitText hit, @Nullable Integer job) throws IOException {
        return of(expression, new Asked(hit, job, TYPED)) != null;
    }

    private @Nullable List<Found> of(Expression expression, Asked asked) throws IOException {
        return switch (expression) {
            case Expression.All all -> List.of();
            case Expression.Not not -> of(not.not(), asked) == null ? List.of() : null;
            case Expression.And and -> atLeast(and.all().size(), and.all(), asked);
            case Expression.Or or -> atLeast(1, or.any(), asked);
            case Expression.AtLeast some -> atLeast(some.count(), some.of(), asked);
            case Expression.WithinPosition within -> within(within.position(), asked);
            case Expression.Expanded expanded -> expanded(expanded, asked);
            case Expression.Weighted weighted -> of(weighted.expression(), asked);
            case Expression.Nice nice -> {
                List<Found> found = of(nice.nice(), asked.as(Mark.Kind.OPTIONAL, null));
                yield found == null ? List.of() : found;
            }
            case Expression.Has has -> some(has(has.field(), Set.of(Keyword.of(has.id())), asked));
            case Expression.HasAny any -> some(has(any.field(), keywords(any.ids()), asked));
            case Expression.SameSentence sentence -> some(sentence(sentence, asked));
            case Expression.OfWords words -> some(words(words, asked));
            case Expression.Range range -> some(Measured.range(range, asked));
            case Expression.Dates dates -> some(Measured.dates(dates, asked));
            case Expression.Held held -> some(Measured.held(held, asked));
            case Expression.Around around -> some(Measured.around(around, asked));
            case Expression.SkillUse use -> some(used(use, asked));
        };
    }

    private @Nullable List<Found> atLeast(int count, List<Expression> parts, Asked asked) throws IOException {
        List<Found> found = new ArrayList<>();
        int holding = 0;
        for (Expression part : parts) {
            List<Found> more = of(part, asked);
            if (more != null) {
                holding++;
                found.addAll(more);
            } else if (count == parts.size()) {
                return null;
            }
        }
        return holding < count ? null : bestFirst(found);
    }

    private @Nullable List<Found> expanded(Expression.Expanded expanded, Asked asked) throws IOException {
        List<Found> typed = of(expanded.asked(), asked);
        boolean holds = typed != null;
        List<Found> found = new ArrayList<>(typed == null ? List.of() : typed);
        for (Expression.Expanded.Synonym synonym : expanded.also()) {
            List<Found> more = of(synonym.expression(), asked.as(Mark.Kind.SYNONYM, synonym.label()));
            holds |= more != null;
            found.addAll(more == null ? List.of() : more);
        }
        return holds ? bestFirst(found) : null;
    }

    /** The jobs that answer it, in their order. */
    private @Nullable List<Found> within(Expression position, Asked asked) throws IOException {
        List<Card.Job> jobs = asked.hit.card().jobs();
        List<Found> found = new ArrayList<>();
        for (int job = 0; job < jobs.size(); job++) {
            List<Found> inJob = of(position, asked.of(job));
            if (inJob != null && inJob.isEmpty()) {
                found.add(asked.found(Field.ANYWHERE, job, null, job(jobs.get(job)), List.of(), 0));
            } else if (inJob != null) {
                found.addAll(inJob);
            }
        }
        return found.isEmpty() ? null : found;
    }

    /** What a job is called: "Data Engineer at Amazon". */
    public static String job(Card.Job job) {
        if (job.title() == null) {
            return job.employer() == null ? "a job" : "a job at " + job.employer();
        }
        return job.employer() == null ? job.title() : job.title() + " at " + job.employer();
    }

    private static Set<String> keywords(List<String> ids) {
        return ids.stream().map(Keyword::of).collect(Collectors.toSet());
    }

    private List<Found> has(Field field, Set<String> ids, Asked asked) {
        List<Found> found = new ArrayList<>();
        for (Mentions.Mention mention : asked.hit.mentions()) {
            for (Mentions.Sense sense : mention.senses()) {
                if (sense.field() == field && mention.isOf(asked.job) && ids.contains(Keyword.of(sense.id()))) {
                    List<Span> place = mention.span() == null ? List.of() : List.of(mention.span());
                    found.add(asked.found(field, mention.job(), sense.id(), sense.label(), place,
                            worth(field, mention, asked)));
                }
            }
        }
        return found;
    }

    private List<Found> used(Expression.SkillUse use, Asked asked) throws IOException {
        Integer months = Measured.months(use, asked, asOf);
        return months == null
                ? List.of()
                : has(Field.SKILL, Set.of(Keyword.of(use.skill())), asked).stream()
                        .map(one -> one.labelled(one.label + ", " + Quantity.words(Field.LENGTH, months)))
                        .toList();
    }

    private List<Found> words(Expression.OfWords words, Asked asked) {
        Leaf leaf = leaves.computeIfAbsent(words, Leaf::of);
        boolean anywhere = words.field() == Field.ANYWHERE;
        List<HitText.Place> places = asked.hit.read(leaf);
        List<Found> found = new ArrayList<>();
        for (Mentions.Mention mention : asked.hit.mentions()) {
            String value = (anywhere || words.field() == mention.field()) && mention.isOf(asked.job)
                    ? asked.hit.matching(mention, leaf)
                    : null;
            if (value != null) {
                found.add(asked.found(mention.field(), mention.job(), mention.id(), value,
                        inside(mention.span(), places), worth(mention.field(), mention, asked)));
            }
        }
        if (anywhere) {
            found.addAll(inText(places, asked));
        }
        return found;
    }

    private List<Found> sentence(Expression.SameSentence sentence, Asked asked) {
        List<Leaf> parts = sentence.operands().stream().map(one -> leaves.computeIfAbsent(one, Leaf::of)).toList();
        return inText(asked.hit.readSentences(parts), asked);
    }

    private List<Found> inText(List<HitText.Place> places, Asked asked) {
        return places.stream()
                .filter(place -> asked.job == null || asked.job.equals(place.job()))
                .map(place -> asked.found(Field.ANYWHERE, place.job(), null, place.span().of(asked.hit.text()),
                        List.of(place.span()), profile.text()))
                .toList();
    }

    /** The places within a value's; where its label matches and not what was written, the whole place. */
    private static List<Span> inside(@Nullable Span value, List<HitText.Place> places) {
        if (value == null) {
            return List.of();
        }
        List<Span> inside = places.stream().map(HitText.Place::span).filter(value::contains).toList();
        return inside.isEmpty() ? List.of(value) : inside;
    }

    private int worth(Field field, Mentions.Mention mention, Asked asked) {
        boolean current = mention.job() != null && asked.hit.card().jobs().get(mention.job()).current();
        return profile.of(field) + (current ? profile.ofCurrent(field) : 0);
    }

    private static @Nullable List<Found> some(List<Found> found) {
        return found.isEmpty() ? null : bestFirst(found);
    }

    /** What was typed before its synonyms, then what is worth most. */
    private static List<Found> bestFirst(List<Found> found) {
        return found.stream()
                .sorted(Comparator.<Found, Boolean>comparing(one -> one.via != null)
                        .thenComparing(Comparator.comparingInt(Found::worth).reversed()))
                .toList();
    }
}
