package org.shortlist.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Analyzer;
import org.shortlist.query.ConceptResolver;
import org.shortlist.query.Field;
import org.shortlist.query.JobDescriptionReader;
import org.shortlist.query.KnownField;
import org.shortlist.query.OwnFields;
import org.shortlist.query.QueryParser;
import org.shortlist.query.Syntax;
import org.shortlist.vocabulary.Attribute;

/** The language that questions are put in: its forms, and what a text is to it. */
final class LanguageDoor implements Door {

    private static final int LONGEST_TEXT = 10_000;

    private final Analyzer analyzer;
    private final JobDescriptionReader descriptions;
    private final Admission admission;
    private final WireNames names;
    private final OwnFields own;

    LanguageDoor(ConceptResolver concepts, QueryParser parser, Admission admission) {
        this.admission = admission;
        names = new WireNames(concepts.own());
        own = concepts.own();
        analyzer = new Analyzer(concepts, parser);
        descriptions = new JobDescriptionReader(concepts);
    }

    @Override
    public void register(RoutesConfig routes) {
        Door.reads(routes, "/v1/syntax", this::syntax);
        Door.reads(routes, "/v1/fields", this::fields);
        Door.reads(routes, "/v1/analyze", this::analyze);
        routes.post("/v1/questions", this::question);
    }

    /** The rows of the table, and every name that may stand before a colon. */
    record Language(List<Form> rows, List<String> fields, List<Declared> attributes) {}

    /** An attribute that the house has declared; {@code ranges} where its facet counts ranges rather than values. */
    record Declared(String name, String label, String type, boolean ranges) {}

    /** What is typed, what it means and a question that uses it. */
    record Form(String topic, String type, String means, String example) {}

    private void syntax(Context context) {
        Parameters.none(context.queryParamMap());
        context.json(new Language(Syntax.TABLE.stream()
                .map(row -> new Form(row.topic().label(), row.typed(), row.meaning(), row.example()))
                .toList(), Syntax.fields(), own.fields().stream().map(this::declared).toList()));
    }

    private Declared declared(Field field) {
        Attribute attribute = own.attribute(field).orElseThrow();
        return new Declared(attribute.name(), attribute.label(), attribute.type().written(), field.isNumber());
    }

    /** All that a question can be asked of. */
    record Fields(List<OneField> fields) {}

    /**
     * One name that may stand before a colon; see {@link KnownField}.
     *
     * @param facet as the parameters and the facets of a search name it, absent where it is none
     * @param sort  as the parameter {@code sort} names it, absent where nothing is sorted by it
     */
    record OneField(String name, List<String> aliases, String type, List<String> operators, @Nullable String facet,
            boolean multi, @Nullable String sort, String means, String example) {}

    private void fields(Context context) {
        Parameters.none(context.queryParamMap());
        context.json(new Fields(Stream.concat(KnownField.ALL.stream(), KnownField.declared(own).stream())
                .map(this::described)
                .toList()));
    }

    private OneField described(KnownField known) {
        Field field = known.field();
        boolean itself = field != null && (field.isOwn() || known.name().equals(KnownField.of(field).name()));
        String facet = itself && field.isFacet() ? names.of(field) : null;
        String sort = itself && SearchParameters.sorts().containsKey(field.name().toLowerCase(Locale.ROOT))
                ? field.name().toLowerCase(Locale.ROOT)
                : null;
        return new OneField(known.name(), known.aliases(), known.type(), known.operators(), facet, known.several(),
                sort, known.meaning(), known.example());
    }

    private void analyze(Context context) {
        Parameters given = new Parameters(context.queryParamMap(), List.of("text", "field"));
        String text = given.text("text");
        List<Field> field = given.choices("field", names.facets());
        if (field.size() > 1) {
            given.invalid("field", given.text("field"), "'field' is one field", null);
        }
        if (text.length() > LONGEST_TEXT) {
            given.invalid("text", text, "'text' is longer than " + LONGEST_TEXT + " characters",
                    "up to " + LONGEST_TEXT + " characters");
        }
        given.refuseIfWrong();
        context.json(AnalysisAnswer.of(analyzer.of(text, field.isEmpty() ? null : field.getFirst())));
    }

    /** The question who has what a job description asks for. */
    private void question(Context context) throws IOException {
        Parameters.none(context.queryParamMap());
        Map<String, List<String>> body = JsonParameters.of(context);
        Parameters given = new Parameters(body, List.of("text"));
        String text = given.text("text");
        if (text.length() > JobDescriptionReader.LONGEST) {
            given.invalid("text", text, "'text' is longer than " + JobDescriptionReader.LONGEST + " characters",
                    "up to " + JobDescriptionReader.LONGEST + " characters");
        }
        given.refuseIfWrong();
        context.json(QuestionAnswer.of(admission.admit(() -> descriptions.read(text)), text));
    }
}
