package org.shortlist.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The parameters of a search that were sent as a JSON object: the same names, values that are texts, numbers or lists of them. */
final class JsonParameters {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonParameters() {}

    /** @throws Refusal when the body is no such object */
    static Map<String, List<String>> of(Context context) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        object(context.bodyAsBytes()).properties().forEach(member -> given.put(member.getKey(), values(member)));
        return given;
    }

    private static JsonNode object(byte[] body) {
        try {
            JsonNode read = JSON.readTree(body);
            if (read.isObject()) {
                return read;
            }
        } catch (JacksonException e) {
            throw Refusal.of(Problem.Kind.BAD_REQUEST, "The body is no JSON: " + e.getOriginalMessage());
        }
        throw Refusal.of(Problem.Kind.BAD_REQUEST,
                "The body must be a JSON object with the parameters of a search, such as {\"q\": \"java\", \"size\": 10}");
    }

    private static List<String> values(Map.Entry<String, JsonNode> member) {
        JsonNode value = member.getValue();
        List<String> values = new ArrayList<>();
        for (JsonNode one : value.isArray() ? value : List.of(value)) {
            if (!one.isString() && !one.isNumber()) {
                throw Refusal.of(Problem.Kind.INVALID_PARAMETER,
                        "'" + member.getKey() + "' must be a text, a number, or a list of them");
            }
            values.add(one.asString());
        }
        return values;
    }
}
