package org.shortlist.blind;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;

/**
 * What cannot be asked by whoever is blind. An index of blinded candidates has nothing in these fields; a question about them is refused
 * so that nobody takes its empty answer for one.
 */
public final class Hidden {

    /** For whoever is not blind. */
    public static final Hidden NOTHING = new Hidden(Set.of(), Set.of());

    private static final Set<String> PARTS = Set.of("name", "email", "phone", "link", "warning", "file");

    private final Set<Field> fields;
    private final Set<String> parts;

    private Hidden(Set<Field> fields, Set<String> parts) {
        this.fields = fields;
        this.parts = parts;
    }

    /** What a blinding hides. */
    public static Hidden by(Blinding blinding) {
        Set<Field> fields = EnumSet.of(Field.NAME, Field.EMAIL, Field.GRADUATED, Field.WARNING);
        Stream.of(Field.values()).filter(Field::isOwn).forEach(fields::add);
        Set<String> parts = new HashSet<>(PARTS);
        if (blinding.hidesSchools()) {
            fields.add(Field.SCHOOL);
            parts.add("school");
        }
        return new Hidden(fields, parts);
    }

    /** Whether a selection of this value cannot be made. */
    public boolean hides(Field field, String value) {
        return fields.contains(field) || field == Field.PART && parts.contains(value);
    }

    /** The first field in a question, or in what else is asked with it, that cannot be asked of. */
    public Optional<Field> in(Expression asked) {
        return fields.isEmpty() ? Optional.empty() : anywhere(asked);
    }

    private Optional<Field> anywhere(Object part) {
        return switch (part) {
            case Expression.Has has when hides(has.field(), has.id()) -> Optional.of(has.field());
            case Expression.HasAny any when any.ids().stream().anyMatch(id -> hides(any.field(), id)) ->
                Optional.of(any.field());
            case Field field when fields.contains(field) -> Optional.of(field);
            case Collection<?> many -> many.stream().flatMap(one -> anywhere(one).stream()).findFirst();
            case Record record -> parts(record).flatMap(one -> anywhere(one).stream()).findFirst();
            default -> Optional.empty();
        };
    }

    /** Of a question as of any record, so that no kind of question is forgotten. */
    private static Stream<Object> parts(Record record) {
        return Stream.of(record.getClass().getRecordComponents()).flatMap(part -> {
            try {
                return Stream.ofNullable(part.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
