package org.shortlist.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.resume.MonthInterval;
import org.shortlist.resume.Span;
import org.shortlist.search.Card;
import org.shortlist.search.Projection.Passage;

/**
 * Says where a person who was found answers a question: in which values, in which job, at which places of the text.
 *
 * <p>It walks the question with the person in hand. A part that does not hold says nothing, and so does what was only
 * excluded: a mark is always a match. What a leaf matches in the text comes from the postings of the index itself; values are few, and
 * are looked through.
 */
final class Evidence {

    private final IndexSearcher searcher;
    private final RankingProfile profile;
    private final Map<Expression, Weight> ofText = new HashMap<>();
    private final Map<Expression, Leaf> leaves = new HashMap<>();

    Evidence(IndexSearcher searcher, RankingProfile profile) {
        this.searcher = searcher;
        this.profile = profile;
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
    record Found(Field field, @Nullable Integer job, @Nullable String id, String label, List<Span> marks, int worth) {}

    /** What answers the expression, the best first; null when it does not hold. */
    @Nullable
    List<Found> of(Expression expression, HitText hit) throws IOException {
        return of(expression, hit, null);
    }

    private @Nullable List<Found> of(Expression expression, HitText hit, @Nullable Integer job) throws IOException {
        return switch (expression) {
            case Expression.All all -> List.of();
            case Expression.Not not -> of(not.not(), hit, job) == null ? List.of() : null;
            case Expression.And and -> all(and.all(), hit, job);
            case Expression.Or or -> any(or.any(), hit, job);
            case Expression.WithinPosition within -> within(within.position(), hit);
            case Expression.Range range -> range(range, hit, job);
            case Expression.Dates overlaps -> job == null ? null : overlaps(overlaps, hit.card(), job);
            case Expression.Has has -> some(has(has.field(), Set.of(Keyword.of(has.id())), hit, job));
            case Expression.HasAny any -> some(has(any.field(), keywords(any.ids()), hit, job));
            case Expression.Term term -> some(words(term, hit, job));
            case Expression.Phrase phrase -> some(words(phrase, hit, job));
            case Expression.Wildcard prefix -> some(words(prefix, hit, job));
            default -> throw new UnsupportedOperationException("no such node yet: " + expression);
        };
    }

    private @Nullable List<Found> all(List<Expression> parts, HitText hit, @Nullable Integer job) throws IOException {
        List<Found> found = new ArrayList<>();
        for (Expression part : parts) {
            List<Found> more = of(part, hit, job);
            if (more == null) {
                return null;
            }
            found.addAll(more);
        }
        return bestFirst(found);
    }

    private @Nullable List<Found> any(List<Expression> parts, HitText hit, @Nullable Integer job) throws IOException {
        List<Found> found = null;
        for (Expression part : parts) {
            List<Found> more = of(part, hit, job);
            if (more != null) {
                found = found == null ? new ArrayList<>() : found;
                found.addAll(more);
            }
        }
        return found == null ? null : bestFirst(found);
    }

    /** The jobs that answer it, in their order. */
    private @Nullable List<Found> within(Expression position, HitText hit) throws IOException {
        List<Found> found = new ArrayList<>();
        for (int job = 0; job < hit.card().jobs().size(); job++) {
            List<Found> inJob = of(position, hit, job);
            if (inJob != null) {
                String label = job(hit.card().jobs().get(job));
                found.addAll(
                        inJob.isEmpty() ? List.of(new Found(Field.ANYWHERE, job, null, label, List.of(), 0)) : inJob);
            }
        }
        return found.isEmpty() ? null : found;
    }

    /** What a job is called: "Data Engineer at Amazon". */
    static String job(Card.Job job) {
        if (job.title() == null) {
            return job.employer() == null ? "a job" : "a job at " + job.employer();
        }
        return job.employer() == null ? job.title() : job.title() + " at " + job.employer();
    }

    /** A number of a job, asked of a person, may be any job's. */
    private static @Nullable List<Found> range(Expression.Range asked, HitText hit, @Nullable Integer job)
            throws IOException {
        Field field = asked.field();
        if (job != null || !field.ofPosition()) {
            return some(number(asked, job == null || field.ofPosition() ? hit.number(field, job) : null, job));
        }
        List<Found> found = new ArrayList<>();
        for (int each = 0; each < hit.card().jobs().size(); each++) {
            found.addAll(number(asked, hit.number(field, each), each));
        }
        return some(found);
    }

    private static List<Found> number(Expression.Range asked, @Nullable Integer number, @Nullable Integer job) {
        boolean holds = number != null && (asked.atLeast() == null || number >= asked.atLeast())
                && (asked.atMost() == null || number <= asked.atMost());
        return holds
                ? List.of(new Found(asked.field(), job, null, Quantity.words(asked.field(), number), List.of(), 1))
                : List.of();
    }

    private static @Nullable List<Found> overlaps(Expression.Dates asked, Card card, int job) {
        Card.Job held = card.jobs().get(job);
        if (held.from() == null || held.to() == null) {
            return null;
        }
        MonthInterval possible = new MonthInterval(held.from(), held.to());
        boolean holds = (asked.to() == null || !possible.from().isAfter(asked.to()))
                && (asked.from() == null || !possible.to().isBefore(asked.from()));
        String label = possible.from() + " – " + (held.current() ? "now" : possible.to());
        return holds ? List.of(new Found(Field.ANYWHERE, job, null, label, List.of(), 0)) : null;
    }

    private static Set<String> keywords(List<String> ids) {
        return ids.stream().map(Keyword::of).collect(Collectors.toSet());
    }

    private List<Found> has(Field field, Set<String> ids, HitText hit, @Nullable Integer job) {
        List<Found> found = new ArrayList<>();
        for (Mentions.Mention mention : hit.mentions()) {
            for (Mentions.Sense sense : mention.senses()) {
                if (sense.field() == field && mention.isOf(job) && ids.contains(Keyword.of(sense.id()))) {
                    List<Span> marks = mention.span() == null ? List.of() : List.of(mention.span());
                    found.add(found(sense.field(), sense.id(), mention, sense.label(), marks, hit.card()));
                }
            }
        }
        return found;
    }

    private List<Found> words(Expression expression, HitText hit, @Nullable Integer job) throws IOException {
        Leaf leaf = leaf(expression);
        List<Span> marks = leaf.prefix() ? hit.read(leaf) : hit.matches(ofText(expression));
        List<Found> found = new ArrayList<>();
        for (Mentions.Mention mention : hit.mentions()) {
            String value = leaf.field() == Field.ANYWHERE || leaf.field() == mention.field()
                    ? matching(mention, leaf, hit)
                    : null;
            if (value != null && mention.isOf(job)) {
                found.add(found(mention.field(), mention.id(), mention, value, inside(mention.span(), marks),
                        hit.card()));
            }
        }
        if (leaf.field() == Field.ANYWHERE) {
            for (Span mark : marks) {
                Passage passage = hit.passage(mark);
                Integer in = passage == null ? null : passage.job();
                if (job == null || job.equals(in)) {
                    found.add(new Found(Field.ANYWHERE, in, null, mark.of(hit.text()), List.of(mark), profile.text()));
                }
            }
        }
        return found;
    }

    /** The first text of a value that the leaf matches; null when it matches none. */
    private static @Nullable String matching(Mentions.Mention mention, Leaf leaf, HitText hit) {
        for (String text : mention.texts()) {
            if (!leaf.in(hit.words(text)).isEmpty()) {
                return text;
            }
        }
        return null;
    }

    /** The marks within a value's place; where its label matches and not what was written, the whole place. */
    private static List<Span> inside(@Nullable Span place, List<Span> marks) {
        if (place == null) {
            return List.of();
        }
        List<Span> inside = marks.stream().filter(place::contains).toList();
        return inside.isEmpty() ? List.of(place) : inside;
    }

    private Found found(Field field, @Nullable String id, Mentions.Mention mention, String label, List<Span> marks,
            Card card) {
        boolean current = mention.job() != null && card.jobs().get(mention.job()).current();
        int worth = profile.of(field) + (current ? profile.ofCurrent(field) : 0);
        return new Found(field, mention.job(), id, label, marks, worth);
    }

    private static @Nullable List<Found> some(List<Found> found) {
        return found.isEmpty() ? null : bestFirst(found);
    }

    private static List<Found> bestFirst(List<Found> found) {
        return found.stream().sorted(Comparator.comparingInt(Found::worth).reversed()).toList();
    }

    private Leaf leaf(Expression expression) {
        return leaves.computeIfAbsent(expression, words -> Leaf.of(words).orElseThrow());
    }

    private Weight ofText(Expression expression) throws IOException {
        Weight known = ofText.get(expression);
        if (known == null) {
            Query query = searcher.rewrite(query(expression));
            known = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
            ofText.put(expression, known);
        }
        return known;
    }

    private Query query(Expression leaf) throws IOException {
        Field field = leaf instanceof Expression.Term term ? term.field() : ((Expression.Phrase) leaf).field();
        Words words = new Words(searcher.getIndexReader(), Scope.PERSON.text(), field.inflected(), profile.otherForm());
        return leaf instanceof Expression.Term term
                ? words.word(term.word())
                : words.phrase(((Expression.Phrase) leaf).words());
    }
}
