package org.shortlist.opensearch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.shortlist.query.Field;

/** The names that fields have in an index, and their types. */
final class Fields {

    /** Before the fields of a job. */
    static final String JOB = "jobs.";
    static final String JOBS = "jobs";
    /** The candidate's id. */
    static final String ID = "id";
    /** Changes whenever the candidate is written. */
    static final String STAMP = "stamp";
    static final String KEPT = "kept";
    /** The name as written, to be counted; and the words by which it is completed. */
    static final String NAME = "name";
    static final String NAME_WORDS = "complete";
    /** How far a shard has come; on documents that are no candidates. */
    static final String REACHED = "reached";
    static final String USES = "uses";
    static final String SKILL = "skill";
    /** Months of experience, or of the use of a skill; and the last of them. */
    static final String MONTHS = "months";
    static final String LAST = "last";
    static final String POINT = "point";
    static final String HELD = "held";
    /** Between which months a job may have begun and ended. */
    static final List<String> ENDS = List.of("start.least", "start.most", "end.least", "end.most");

    /** Positions between the last word of a value and the first of the next: more than any nearness reaches. */
    private static final int GAP = 1000;
    private static final Map<String, Object> KEYWORD = Map.of("type", "keyword");
    private static final Map<String, Object> NUMBER = Map.of("type", "integer");
    private static final Map<String, Object> WORDS = Map.of("type", "text", "analyzer", "whitespace", "norms", false,
            "position_increment_gap", GAP);

    private Fields() {}

    static String words(Field field) {
        return "words." + name(field);
    }

    static String concepts(Field field) {
        return "has." + name(field);
    }

    static String number(Field field) {
        return "number." + name(field);
    }

    /** Every label and writing of every value. */
    static String names(Field field) {
        return "names." + name(field);
    }

    static String name(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    /** The mapping of an index, as its JSON. */
    static Map<String, Object> mapping() {
        Map<String, Object> person = new LinkedHashMap<>(of(Stream.of(Field.values()).toList()));
        person.put(ID, KEYWORD);
        person.put(STAMP, KEYWORD);
        person.put(MONTHS, NUMBER);
        person.put(LAST, NUMBER);
        person.put(NAME, KEYWORD);
        person.put(NAME_WORDS, KEYWORD);
        Stream.of(Field.values())
                .filter(field -> field.isFacet() && field.hasConcepts())
                .forEach(field -> person.put(names(field), KEYWORD));
        person.put(KEPT, Map.of("type", "object", "enabled", false));
        person.put(REACHED, Map.of("type", "object", "enabled", false));
        person.put(Marks.SHARD, NUMBER);
        Map<String, Object> job = new LinkedHashMap<>(of(Stream.of(Field.values()).filter(Field::ofPosition).toList()));
        job.put(HELD, KEYWORD);
        ENDS.forEach(end -> job.put(end, NUMBER));
        person.put(JOBS, Map.of("type", "nested", "dynamic", "strict", "properties", job));
        return Map.of("dynamic", "strict", "_source", Map.of("includes", List.of(STAMP, KEPT + ".*", REACHED + ".*")),
                "properties", person);
    }

    private static Map<String, Object> of(List<Field> fields) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Field field : fields) {
            if (field.hasWords()) {
                properties.put(words(field), WORDS);
            }
            if (field.hasConcepts()) {
                properties.put(concepts(field), KEYWORD);
            }
            if (field.isNumber()) {
                properties.put(number(field), NUMBER);
            }
        }
        properties.put(POINT, Map.of("type", "geo_point"));
        properties.put(USES, Map.of("type", "nested", "dynamic", "strict", "properties",
                Map.of(SKILL, KEYWORD, MONTHS, NUMBER, LAST, NUMBER)));
        return properties;
    }
}
