package org.shortlist.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.vocabulary.Attribute;

/**
 * A name that may stand before a colon, for programs that build questions: from the names that the parser knows and the rows of
 * {@link Syntax}, so that it cannot differ from either.
 *
 * @param name      as it is printed
 * @param aliases   other names for the same
 * @param type      what stands after it: {@code text}, {@code ladder} (a text, or compared with a rung), {@code number}, {@code dates},
 *                  {@code location}, {@code place}, {@code job} (a question about one job), {@code held} (when a job is held) or
 *                  {@code modifier} (something about the condition before)
 * @param operators what may stand between name and value: {@code :}, {@code :=}, {@code >=} …; {@code ..} where a range may be given, {@code …>=} where a comparison may follow the value,
 *                  {@code .words} where that may follow the name, {@code current.} and its like where they may stand before it
 * @param field     what is asked of; null for jobs, their dates and what changes other conditions
 * @param several   whether one candidate may have several values
 * @param meaning   of the row of the table, one sentence
 * @param example   a question that uses it or its neighbour in that row
 */
public record KnownField(String name, List<String> aliases, String type, List<String> operators, @Nullable Field field,
        boolean several, String meaning, String example) {

    private static final Set<Field> ONE_EACH = Set.of(Field.NAME, Field.ID, Field.DEGREE);
    private static final List<String> COMPARED = List.of(">=", "<=", ">", "<");
    private static final String VALUE_COMPARED = "…>=";
    private static final List<String> HELD = List.of("current.", "past.", "likely.", "ever.");

    /** Those that every house has, in the order in which people are told of them. */
    public static final List<KnownField> ALL = Stream.of(Keyword.values())
            .filter(keyword -> keyword.field() == null || !keyword.field().isOwn())
            .map(KnownField::of)
            .toList();

    public KnownField {
        aliases = List.copyOf(aliases);
        operators = List.copyOf(operators);
    }

    /** Those that stand for what this house has declared. */
    public static List<KnownField> declared(OwnFields own) {
        return own.fields().stream().map(field -> of(field, own.attribute(field).orElseThrow())).toList();
    }

    private static KnownField of(Field field, Attribute attribute) {
        Keyword keyword = Keyword.of(field);
        String value = switch (attribute.type()) {
            case TEXT -> "word";
            case NUMBER -> "5..";
            case DATE -> "2026-01..";
            case YES_NO -> "yes";
        };
        return new KnownField(attribute.name(), List.of(), keyword.kind().name().toLowerCase(Locale.ROOT),
                operators(keyword), field, isOfSeveral(keyword),
                attribute.label() + ": " + attribute.type().allowed() + ", as this house keeps it of candidates",
                attribute.name() + ":" + value);
    }

    /** The one by which a field is printed. */
    public static KnownField of(Field field) {
        return of(Keyword.of(field));
    }

    private static KnownField of(Keyword keyword) {
        List<String> names = keyword.names();
        Syntax row = row(names);
        return new KnownField(names.getFirst(), names.subList(1, names.size()),
                keyword.kind().name().toLowerCase(Locale.ROOT), operators(keyword), keyword.field(),
                isOfSeveral(keyword), row.meaning(), row.example());
    }

    private static List<String> operators(Keyword keyword) {
        List<String> operators = new ArrayList<>(List.of(":"));
        if (keyword.is(Keyword.Kind.TEXT) || keyword.is(Keyword.Kind.LADDER)) {
            operators.add(":=");
        }
        if (keyword.hasComparedValue()) {
            operators.add(VALUE_COMPARED);
        } else if (keyword.isCompared()) {
            operators.addAll(COMPARED);
        }
        if (keyword.is(Keyword.Kind.NUMBER) || keyword.is(Keyword.Kind.DATES)) {
            operators.add("..");
        }
        if (keyword.hasWords()) {
            operators.add(".words");
        }
        if (keyword.isHeld()) {
            operators.addAll(HELD);
        }
        return operators;
    }

    private static boolean isOfSeveral(Keyword keyword) {
        Field field = keyword.field();
        boolean oneNumber = field != null && field.isNumber() && !field.ofPosition();
        return !oneNumber && (field == null || !ONE_EACH.contains(field));
    }

    private static Syntax row(List<String> names) {
        String parent = names.getFirst().replaceFirst("\\..*", "");
        return Stream.concat(names.stream(), Stream.of(parent))
                .flatMap(name -> Syntax.TABLE.stream().filter(row -> isOf(name, row)).limit(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the table has no row for " + names.getFirst()));
    }

    private static boolean isOf(String name, Syntax row) {
        String before = "(^|[\\s(])";
        String after = "(:|>=|\\.(\\s|$))";
        Pattern typed = Pattern.compile(before + Pattern.quote(name) + after);
        return typed.matcher(row.typed()).find() || typed.matcher(row.meaning()).find();
    }
}
