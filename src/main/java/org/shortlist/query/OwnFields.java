package org.shortlist.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.vocabulary.Attribute;
import org.shortlist.vocabulary.Attributes;

/**
 * Which field stands for which declared attribute: of each kind the first for the first that is declared, and so on. A field that stands for
 * none is never asked of and has no values.
 */
public final class OwnFields {

    private final Map<Field, Attribute> byField = new EnumMap<>(Field.class);
    private final Map<String, Field> byName = new HashMap<>();

    public OwnFields(Attributes attributes) {
        Map<Field.Own, List<Field>> free = new EnumMap<>(Field.Own.class);
        Stream.of(Field.values())
                .filter(Field::isOwn)
                .forEach(field -> free
                        .computeIfAbsent(field.own(), kind -> new ArrayList<>())
                        .add(field));
        for (Attribute attribute : attributes.all()) {
            Field field = free.get(Field.Own.of(attribute.type())).removeFirst();
            byField.put(field, attribute);
            byName.put(attribute.name(), field);
        }
    }

    /** The attribute that a field stands for. */
    public Optional<Attribute> attribute(Field field) {
        return Optional.ofNullable(byField.get(field));
    }

    /** The field of the attribute of this name, in any case. */
    public Optional<Field> field(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Those that stand for an attribute. */
    public List<Field> fields() {
        return List.copyOf(byField.keySet());
    }

    /** Whether a question can be asked of it. */
    public boolean isThere(Field field) {
        return !field.isOwn() || byField.containsKey(field);
    }

    /** Whether an attribute cannot be called so: the language has the name for something else. */
    public static boolean isTaken(String name) {
        return Keyword.all().contains(name) || Parts.named(name).isPresent();
    }

    /** What stands before the colon. */
    String printed(Field field) {
        Attribute attribute = byField.get(field);
        return attribute == null ? Keyword.of(field).printed() : attribute.name();
    }

    /** What it is called for people, null where it stands for no attribute. */
    @Nullable
    String label(Field field) {
        Attribute attribute = byField.get(field);
        return attribute == null ? null : attribute.label();
    }
}
