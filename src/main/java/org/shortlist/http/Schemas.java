package org.shortlist.http;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shapes of answers as JSON schemas, made from the records that are the answers: a record is an object of just its components, those that
 * may be null need not be there.
 */
final class Schemas {

    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);
    private static final Set<Class<?>> NUMBERS = Set.of(double.class, Double.class, float.class, Float.class);
    private static final Set<Class<?>> FLAGS = Set.of(boolean.class, Boolean.class);
    private static final String MONTH = "^[0-9]{4}-(0[1-9]|1[0-2])$";

    private final JsonMapper json;
    /** Where they are put, by name. */
    private final ObjectNode schemas;

    Schemas(JsonMapper json, ObjectNode schemas) {
        this.json = json;
        this.schemas = schemas;
    }

    /** What a record is called: with the class that it stands in, if it does. */
    static String name(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return outer == null ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
    }

    /** Refers to a schema, which is made with all that it refers to. */
    ObjectNode of(Class<?> type) {
        String name = name(type);
        if (!schemas.has(name)) {
            ObjectNode made = schemas.putObject(name).put("type", "object");
            ObjectNode properties = made.putObject("properties");
            ArrayNode required = made.putArray("required");
            for (RecordComponent component : type.getRecordComponents()) {
                AnnotatedType of = component.getAnnotatedType();
                properties.set(component.getName(), of(component.getGenericType()));
                if (!of.isAnnotationPresent(Nullable.class)) {
                    required.add(component.getName());
                }
            }
            made.put("additionalProperties", false);
        }
        return json.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    private ObjectNode of(Type type) {
        return switch (type) {
            case ParameterizedType many when isA(many, List.class) -> list(of(many.getActualTypeArguments()[0]));
            case ParameterizedType map when isA(map, Map.class) -> {
                ObjectNode byName = json.createObjectNode().put("type", "object");
                byName.set("additionalProperties", of(map.getActualTypeArguments()[1]));
                yield byName;
            }
            case Class<?> array when array.isArray() -> list(of((Type) array.getComponentType()));
            case Class<?> one when one.isRecord() -> of(one);
            case Class<?> one -> plain(one);
            default -> throw new IllegalArgumentException("no answer may have a " + type);
        };
    }

    private static boolean isA(ParameterizedType type, Class<?> wanted) {
        return wanted.isAssignableFrom((Class<?>) type.getRawType());
    }

    private ObjectNode list(ObjectNode items) {
        ObjectNode list = json.createObjectNode().put("type", "array");
        list.set("items", items);
        return list;
    }

    private ObjectNode plain(Class<?> type) {
        ObjectNode schema = json.createObjectNode();
        if (type.isEnum()) {
            ArrayNode values = schema.put("type", "string").putArray("enum");
            Arrays.stream(type.getEnumConstants()).forEach(value -> values.add(((Enum<?>) value).name()));
        } else if (type == YearMonth.class) {
            schema.put("type", "string").put("pattern", MONTH);
        } else if (type == Instant.class) {
            schema.put("type", "string").put("format", "date-time");
        } else if (type == String.class) {
            schema.put("type", "string");
        } else {
            schema.put("type", number(type));
        }
        return schema;
    }

    private static String number(Class<?> type) {
        if (WHOLE.contains(type)) {
            return "integer";
        }
        if (NUMBERS.contains(type)) {
            return "number";
        }
        if (FLAGS.contains(type)) {
            return "boolean";
        }
        throw new IllegalArgumentException("no answer may have a " + type);
    }
}
