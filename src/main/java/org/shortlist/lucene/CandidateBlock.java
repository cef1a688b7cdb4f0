package org.shortlist.lucene;

import java.io.IOException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.shortlist.evidence.DateLimits;
import org.shortlist.evidence.Keyword;
import org.shortlist.evidence.Mentions;
import org.shortlist.evidence.RankingProfile;
import org.shortlist.evidence.ValueName;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.search.Point;
import org.shortlist.search.Projection;
import org.shortlist.search.Projection.Values;
import org.shortlist.search.Projection.Written;
import org.shortlist.vocabulary.Folding;

/** A candidate as Lucene documents: one for each job in the order of the résumé, the person last. */
final class CandidateBlock {

    /** Those with words of their own. */
    private static final List<Field> OF_WORDS = Stream.of(Field.values())
            .filter(field -> field.hasWords() && field != Field.ANYWHERE)
            .toList();
    /** The id is a term of the person anyway. */
    private static final List<Field> OF_CONCEPTS = Stream.of(Field.values())
            .filter(field -> field.hasConcepts() && field != Field.ID)
            .toList();
    private static final List<Field> FACETS = OF_CONCEPTS.stream().filter(Field::isFacet).toList();

    private static final FieldType POSITIONS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static final FieldType WEIGHTS = type(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType WEIGHTS_AND_LENGTH = type(IndexOptions.DOCS_AND_FREQS, true);

    private final Projection projection;
    private final YearMonth asOf;
    private final RankingProfile profile;
    private final List<WordStream.Value> passages;
    /** The values of fields, which are of a job and of the person: each is cut once. */
    private final Map<String, WordStream.Value> cut = new HashMap<>();
    private final ConceptIds ids = new ConceptIds();
    /** Of all streams: Lucene reads one after the other. */
    private final AttributeSource attributes = new AttributeSource(TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY);

    private CandidateBlock(Projection projection, YearMonth asOf, RankingProfile profile) {
        this.projection = projection;
        this.asOf = asOf;
        this.profile = profile;
        passages = projection.passages()
                .stream()
                .map(passage -> WordStream.Value.ofPassage(passage.span().of(projection.text())))
                .toList();
    }

    private static FieldType type(IndexOptions options, boolean length) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(!length);
        type.freeze();
        return type;
    }

    static List<Document> of(Projection projection, YearMonth asOf, RankingProfile profile) throws IOException {
        return new CandidateBlock(projection, asOf, profile).documents();
    }

    private List<Document> documents() throws IOException {
        List<Document> block = new ArrayList<>();
        for (int job = 0; job < projection.jobs().size(); job++) {
            block.add(job(job));
        }
        block.add(person());
        return block;
    }

    private Document person() throws IOException {
        Document person = new Document();
        person.add(new StringField(Scope.ROOT, projection.id(), Store.NO));
        person.add(new SortedDocValuesField(Scope.ID, new BytesRef(projection.id())));
        person.add(new StringField(Scope.ID, projection.id(), Store.NO));
        addText(person, Scope.PERSON, passages);
        addWords(person, Scope.PERSON, projection.person(), passages, currentJobs());
        addConcepts(person, Scope.PERSON, projection.person());
        for (Field field : FACETS) {
            for (Written written : projection.person().concepts(field)) {
                addValue(person, field, written);
            }
        }
        addOrders(person);
        addNumbers(person, Scope.PERSON, projection.person());
        person.add(new BinaryDocValuesField(Scope.CARD, CardCodec.pack(projection.card())));
        person.add(new StoredField(Scope.TEXT, projection.text()));
        person.add(new StoredField(Scope.EVIDENCE,
                MentionsCodec.pack(Mentions.of(projection), projection.text())));
        return person;
    }

    private void addOrders(Document person) {
        addSortable(person, Scope.MONTHS, projection.months());
        if (projection.lastMonth() != null) {
            addSortable(person, Scope.LAST_MONTH, Packing.number(projection.lastMonth()));
        }
        projection.person().numbers().forEach((field, number) -> {
            if (field.isFacet()) {
                person.add(counted(field, Integer.toString(number)));
            }
        });
        if (projection.card().name() != null) {
            addName(person, projection.card().name());
        }
    }

    private void addNumbers(Document document, Scope scope, Values values) {
        values.numbers().forEach((field, number) -> addSortable(document, scope.number(field), number));
        Point point = values.point();
        if (point != null) {
            document.add(new IntPoint(scope.point(), point.latitude(), point.longitude()));
            document.add(new NumericDocValuesField(scope.point(), Nearby.packed(point)));
        }
        WeightedStream.Weights months = new WeightedStream.Weights();
        WeightedStream.Weights last = new WeightedStream.Weights();
        for (Projection.Use use : values.uses()) {
            months.add(Keyword.of(use.skill()), Usage.frequency(use.months()));
            if (use.lastUsed() != null) {
                last.add(Keyword.of(use.skill()), Usage.frequency(use.lastUsed()));
            }
        }
        document.add(words(scope.months(), months.stream(attributes), WEIGHTS));
        document.add(words(scope.lastUse(), last.stream(attributes), WEIGHTS));
    }

    private void addName(Document person, String name) {
        String folded = Keyword.of(Folding.fold(name));
        person.add(new SortedDocValuesField(Scope.SORT_NAME, new BytesRef(folded)));
        person.add(new SortedDocValuesField(Scope.NAME, new BytesRef(Keyword.of(name))));
        person.add(words(Scope.NAME_AS_WRITTEN,
                new WordStream(attributes, List.of(WordStream.Value.of(name)), WordStream.Kind.AS_WRITTEN), POSITIONS));
        for (String word : ValueName.words(name)) {
            person.add(new StringField(Scope.NAME_WORDS, Keyword.of(word), Store.NO));
        }
    }

    private Document job(int index) {
        Projection.Job job = projection.jobs().get(index);
        List<WordStream.Value> ofJob = IntStream.range(0, passages.size())
                .filter(i -> Objects.equals(projection.passages().get(i).job(), index))
                .mapToObj(passages::get)
                .toList();
        Document document = new Document();
        document.add(new StringField(Scope.ROOT, projection.id(), Store.NO));
        document.add(new StringField(Scope.JOB_KIND, "", Store.NO));
        held(job).forEach(time -> document.add(new StringField(Scope.JOB_HELD, Scope.held(time), Store.NO)));
        addText(document, Scope.JOB, ofJob);
        addWords(document, Scope.JOB, job.values(), ofJob, job.current() ? List.of(job.values()) : List.of());
        addConcepts(document, Scope.JOB, job.values());
        addNumbers(document, Scope.JOB, job.values());
        FACETS.stream().filter(Field::isFacetOfPosition).forEach(field -> addCounted(document, field, job.values()));
        if (job.ends() != null) {
            document.add(new IntRange(Scope.JOB_DATES, new int[]{DateLimits.month(job.ends().earliestStart())},
                    new int[]{DateLimits.month(job.ends().latestEnd())}));
            document.add(new NumericDocValuesField(Scope.JOB_ENDS, DateLimits.packed(job.ends())));
        }
        return document;
    }

    private static List<Expression.Held.Time> held(Projection.Job job) {
        if (!job.current()) {
            return List.of(Expression.Held.Time.PAST);
        }
        return job.likelyEnded()
                ? List.of(Expression.Held.Time.CURRENT)
                : List.of(Expression.Held.Time.CURRENT, Expression.Held.Time.LIKELY_CURRENT);
    }

    private List<Values> currentJobs() {
        return projection.jobs().stream().filter(Projection.Job::current).map(Projection.Job::values).toList();
    }

    private void addText(Document document, Scope scope, List<WordStream.Value> text) {
        document.add(words(scope.text(), stream(text), POSITIONS));
        document.add(words(scope.sentences(), new WordStream(attributes, text, WordStream.Kind.SENTENCES), POSITIONS));
    }

    private WordStream stream(List<WordStream.Value> values) {
        return new WordStream(attributes, values, WordStream.Kind.WORDS);
    }

    private void addWords(Document document, Scope scope, Values values, List<WordStream.Value> text,
            List<Values> currentJobs) {
        WeightedStream.Weights weights = new WeightedStream.Weights();
        weights.add(text, profile.text());
        List<WordStream.Value> all = new ArrayList<>();
        for (Field field : OF_WORDS) {
            List<WordStream.Value> words = cut(values.words(field));
            if (!words.isEmpty()) {
                document.add(words(scope.words(field), stream(words), POSITIONS));
                all.addAll(words);
                if (field == Field.NAME) {
                    weights.addOnce(words, profile.of(field));
                } else {
                    weights.add(words, profile.of(field));
                }
            }
            List<String> current = currentJobs.stream().flatMap(job -> job.words(field).stream()).distinct().toList();
            if (!current.isEmpty() && profile.knowsCurrent(field)) {
                List<WordStream.Value> now = cut(current);
                document.add(words(scope.current(field), stream(now), POSITIONS));
                weights.add(now, profile.ofCurrent(field));
            }
        }
        document.add(words(scope.allValues(), stream(all), POSITIONS));
        document.add(words(scope.words(), weights.stream(attributes), WEIGHTS_AND_LENGTH));
    }

    private List<WordStream.Value> cut(List<String> texts) {
        List<WordStream.Value> values = new ArrayList<>(texts.size());
        texts.forEach(text -> values.add(cut.computeIfAbsent(text, WordStream.Value::of)));
        return values;
    }

    /**
     * A concept weighs more with each job that shows it, and more again for a job still held; a skill of a person by how long it was
     * used and how lately.
     */
    private void addConcepts(Document document, Scope scope, Values values) {
        for (Field field : OF_CONCEPTS) {
            if (values.concepts(field).isEmpty()) {
                continue;
            }
            WeightedStream.Weights weights = new WeightedStream.Weights();
            Set<String> all = ids.of(values, field);
            all.forEach(id -> weights.add(id, 1));
            if (scope == Scope.PERSON && field == Field.SKILL) {
                values.uses().forEach(use -> weights.add(Keyword.of(use.skill()), weight(use) - 1));
            } else if (scope == Scope.PERSON) {
                for (Projection.Job job : projection.jobs()) {
                    int weight = job.current() ? 1 + profile.ofCurrent(field) : 1;
                    ids.of(job.values(), field).stream().filter(all::contains).forEach(id -> weights.add(id, weight));
                }
            }
            document.add(words(scope.concepts(field), weights.stream(attributes), WEIGHTS));
        }
    }

    private int weight(Projection.Use use) {
        long since = use.lastUsed() == null ? 0 : use.lastUsed().until(asOf, ChronoUnit.MONTHS);
        return profile.ofSkill(use.months(), since);
    }

    private void addCounted(Document document, Field field, Values values) {
        ids.of(values, field).forEach(id -> document.add(counted(field, id)));
    }

    private static void addValue(Document person, Field field, Written written) {
        person.add(counted(field, Keyword.of(written.concept().id())));
        for (String name : ValueName.of(written)) {
            person.add(new StringField(Scope.writings(field), name, Store.NO));
        }
    }

    private static SortedSetDocValuesField counted(Field field, String id) {
        return new SortedSetDocValuesField(Scope.counted(field), new BytesRef(id));
    }

    private static void addSortable(Document document, String name, int value) {
        document.add(new IntPoint(name, value));
        document.add(new NumericDocValuesField(name, value));
    }

    private static org.apache.lucene.document.Field words(String name, TokenStream stream, FieldType type) {
        return new org.apache.lucene.document.Field(name, stream, type);
    }
}
