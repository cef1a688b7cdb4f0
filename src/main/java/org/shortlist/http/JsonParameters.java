package org.shortlist.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The parameters of a search that were sent as a JSON object: the same names, values that are texts, numbers or lists of them. */
final class JsonParameters {

    private static final String SAYS = "with the parameters of a search, such as {\"q\": \"java\", \"size\": 10}";

    private JsonParameters() {}

    /** @throws Refusal when the body is no such object */
    static Map<String, List<String>> of(Context context) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        JsonBody.object(context.bodyAsBytes(), SAYS)
                .properties()
                .forEach(member -> given.put(member.getKey(), values(member)));
        return given;
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
