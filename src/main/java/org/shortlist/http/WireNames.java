package org.shortlist.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.shortlist.query.Field;

/** What the fields are called on the wire. */
final class WireNames {

    /** The facets, in the order in which they are listed to people. */
    static final Map<String, Field> FACETS = facets();

    /** What can be completed while it is typed. */
    static final Map<String, Field> SUGGESTED = ordered(Field.SKILL, Field.TITLE, Field.EMPLOYER, Field.SCHOOL,
            Field.CITY, Field.NAME);

    private WireNames() {}

    static String of(Field field) {
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

    /** Those that are asked for most first, then the others. */
    private static Map<String, Field> facets() {
        Map<String, Field> facets = ordered(Field.SKILL, Field.EMPLOYER, Field.TITLE, Field.CITY, Field.SCHOOL,
                Field.DEGREE, Field.YEARS);
        Stream.of(Field.values()).filter(Field::isFacet).forEach(field -> facets.putIfAbsent(of(field), field));
        return facets;
    }

    private static Map<String, Field> ordered(Field... fields) {
        Map<String, Field> byName = new LinkedHashMap<>();
        for (Field field : fields) {
            byName.put(of(field), field);
        }
        return byName;
    }
}
