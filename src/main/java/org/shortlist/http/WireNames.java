package org.shortlist.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.shortlist.query.Field;
import org.shortlist.query.OwnFields;
import org.shortlist.vocabulary.Attribute;

/** What the fields are called on the wire; those that stand for an attribute by its name. */
final class WireNames {

    private static final Map<String, Field> FACETS = ordered(Stream.concat(
            Stream.of(Field.SKILL, Field.EMPLOYER, Field.TITLE, Field.CITY, Field.SCHOOL, Field.DEGREE, Field.YEARS),
            Stream.of(Field.values()).filter(field -> field.isFacet() && !field.isOwn())).toArray(Field[]::new));

    /** What can be completed while it is typed. */
    static final Map<String, Field> SUGGESTED = ordered(Field.SKILL, Field.TITLE, Field.EMPLOYER, Field.SCHOOL,
            Field.CITY, Field.NAME);

    private final OwnFields own;
    private final Map<String, Field> facets;

    WireNames(OwnFields own) {
        this.own = own;
        facets = new LinkedHashMap<>(FACETS);
        own.fields().forEach(field -> facets.put(of(field), field));
    }

    /** The facets that every house has, those that are asked for most first. */
    static Set<String> common() {
        return FACETS.keySet();
    }

    /** The facets, in the order in which they are listed to people. */
    Map<String, Field> facets() {
        return facets;
    }

    String of(Field field) {
        return own.attribute(field).map(Attribute::name).orElseGet(() -> common(field));
    }

    /** Of a field that every house has. */
    static String common(Field field) {
        return switch (field) {
            case EMPLOYER -> "company";
            case YEARS -> "yoe";
            case ANYWHERE -> "text";
            case SUBJECT -> "field";
            case CERTIFICATE -> "cert";
            case LANGUAGE -> "lang";
            case PART -> "has";
            case WARNING -> "parse";
            case TENURE -> "tenure.current";
            case TENURE_AVERAGE -> "tenure.avg";
            default -> field.name().toLowerCase(Locale.ROOT);
        };
    }

    private static Map<String, Field> ordered(Field... fields) {
        Map<String, Field> byName = new LinkedHashMap<>();
        for (Field field : fields) {
            byName.putIfAbsent(common(field), field);
        }
        return byName;
    }
}
