package org.shortlist.opensearch;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shortlist.evidence.DateLimits;
import org.shortlist.evidence.Keyword;
import org.shortlist.evidence.ValueName;
import org.shortlist.query.Expression.Held.Time;
import org.shortlist.query.Field;
import org.shortlist.search.Ends;
import org.shortlist.search.Point;
import org.shortlist.search.Projection;
import org.shortlist.search.Projection.Passage;
import org.shortlist.search.Projection.Values;
import org.shortlist.vocabulary.Token;
import org.shortlist.vocabulary.Tokenizer;

/** A candidate as the cluster is given it: what is searched, by the names of {@link Fields}, and what is kept. */
final class CandidateDocument {

    private static final double MILLION = 1e6;

    private final Projection projection;

    private CandidateDocument(Projection projection) {
        this.projection = projection;
    }

    /** @param stamp other than that of every other writing of the candidate */
    static Map<String, Object> of(Projection projection, String stamp) {
        return new CandidateDocument(projection).person(stamp);
    }

    private Map<String, Object> person(String stamp) {
        Map<String, Object> person = values(projection.person(), Stream.of(Field.values()).toList(),
                projection.passages());
        person.put(Fields.ID, projection.id());
        person.put(Fields.STAMP, stamp);
        person.put(Fields.MONTHS, projection.months());
        if (projection.lastMonth() != null) {
            person.put(Fields.LAST, DateLimits.month(projection.lastMonth()));
        }
        String name = projection.card().name();
        if (name != null) {
            person.put(Fields.NAME, Keyword.of(name));
            person.put(Fields.NAME_WORDS, ValueName.words(name).stream().map(Keyword::of).toList());
        }
        projection.person().concepts().forEach((field, written) -> {
            if (field.isFacet()) {
                person.put(Fields.names(field),
                        written.stream().flatMap(one -> ValueName.of(one).stream()).distinct().toList());
            }
        });
        person.put(Fields.JOBS, IntStream.range(0, projection.jobs().size()).mapToObj(this::job).toList());
        person.put(Fields.KEPT, Kept.of(projection));
        return person;
    }

    private Map<String, Object> job(int index) {
        Projection.Job job = projection.jobs().get(index);
        List<Passage> passages = projection.passages()
                .stream()
                .filter(passage -> Objects.equals(passage.job(), index))
                .toList();
        List<Field> fields = Stream.of(Field.values()).filter(Field::ofPosition).toList();
        Map<String, Object> document = values(job.values(), fields, passages);
        document.put(Fields.HELD, held(job));
        if (job.ends() != null) {
            List<Integer> ends = months(job.ends()).map(DateLimits::month).toList();
            IntStream.range(0, ends.size()).forEach(i -> document.put(Fields.ENDS.get(i), ends.get(i)));
        }
        return document;
    }

    private static Stream<YearMonth> months(Ends ends) {
        return Stream.of(ends.earliestStart(), ends.latestStart(), ends.earliestEnd(), ends.latestEnd());
    }

    private static List<String> held(Projection.Job job) {
        Stream<Time> times = !job.current()
                ? Stream.of(Time.PAST)
                : job.likelyEnded() ? Stream.of(Time.CURRENT) : Stream.of(Time.CURRENT, Time.LIKELY_CURRENT);
        return times.map(Time::name).toList();
    }

    private Map<String, Object> values(Values values, List<Field> fields, List<Passage> passages) {
        Map<String, Object> document = new LinkedHashMap<>();
        Set<String> anywhere = new LinkedHashSet<>();
        for (Field field : fields) {
            List<String> words = cut(values.words(field).stream());
            if (!words.isEmpty()) {
                document.put(Fields.words(field), words);
                anywhere.addAll(words);
            }
            if (!values.concepts(field).isEmpty()) {
                document.put(Fields.concepts(field),
                        values.concepts(field)
                                .stream()
                                .map(written -> Keyword.of(written.concept().id()))
                                .distinct()
                                .toList());
            }
        }
        anywhere.addAll(cut(passages.stream().map(passage -> passage.span().of(projection.text()))));
        document.put(Fields.words(Field.ANYWHERE), List.copyOf(anywhere));
        values.numbers().forEach((field, number) -> document.put(Fields.number(field), number));
        document.put(Fields.USES, values.uses().stream().map(CandidateDocument::use).toList());
        if (values.point() != null) {
            document.put(Fields.POINT, point(values.point()));
        }
        return document;
    }

    /** Texts as words with white space between them. */
    private static List<String> cut(Stream<String> texts) {
        return texts.map(
                text -> Tokenizer.tokenize(text).stream().map(Token::text).collect(Collectors.joining(" "))).toList();
    }

    private static Map<String, Object> use(Projection.Use use) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(Fields.SKILL, Keyword.of(use.skill()));
        document.put(Fields.MONTHS, use.months());
        if (use.lastUsed() != null) {
            document.put(Fields.LAST, DateLimits.month(use.lastUsed()));
        }
        return document;
    }

    private static Map<String, Double> point(Point point) {
        return Map.of("lat", point.latitude() / MILLION, "lon", point.longitude() / MILLION);
    }
}
