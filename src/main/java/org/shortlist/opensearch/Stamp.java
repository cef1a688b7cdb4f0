package org.shortlist.opensearch;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.opensearch.client.json.JsonData;
import org.shortlist.query.OwnFields;
import org.shortlist.vocabulary.Vocabulary;

/**
 * What a generation was made with, as its mapping remembers it.
 *
 * @param schema      of the fields
 * @param fingerprint of how texts are cut and of the vocabulary
 * @param attributes  those declared, with the fields that they stand for
 * @param asOf        what "present" stands for
 */
record Stamp(int schema, String fingerprint, String attributes, YearMonth asOf, int shards) {

    /** To be raised when the fields change. */
    private static final int SCHEMA = 1;

    static Stamp begin(YearMonth asOf, Vocabulary vocabulary, int shards) {
        return new Stamp(SCHEMA, vocabulary.fingerprint(), attributes(vocabulary), asOf, shards);
    }

    private static String attributes(Vocabulary vocabulary) {
        OwnFields own = new OwnFields(vocabulary.attributes());
        return own.fields()
                .stream()
                .map(field -> field + "=" + own.attribute(field).orElseThrow())
                .collect(Collectors.joining(" "));
    }

    /** Whether this version of the program, with these attributes, can answer from it. */
    boolean isReadable(Vocabulary vocabulary) {
        return schema == SCHEMA && attributes.equals(attributes(vocabulary));
    }

    boolean isOf(Vocabulary vocabulary) {
        return fingerprint.equals(vocabulary.fingerprint());
    }

    /** The mapping of an index with this stamp in it. */
    Map<String, Object> mapping() {
        Map<String, Object> mapping = new LinkedHashMap<>(Fields.mapping());
        mapping.put("_meta", Map.of("schema", schema, "fingerprint", fingerprint, "attributes", attributes, "asOf",
                asOf.toString(), "shards", shards));
        return mapping;
    }

    static Stamp of(Map<String, JsonData> meta) {
        return new Stamp(meta.get("schema").to(Integer.class), meta.get("fingerprint").to(String.class),
                meta.get("attributes").to(String.class), YearMonth.parse(meta.get("asOf").to(String.class)),
                meta.get("shards").to(Integer.class));
    }
}
