package org.shortlist.http;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The body of a request that is to be a JSON object. */
final class JsonBody {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonBody() {}

    /**
     * @param says what the object is to say, with an example, for whoever sent something else
     * @throws Refusal when the body is no such object
     */
    static JsonNode object(byte[] body, String says) {
        try {
            JsonNode read = JSON.readTree(body);
            if (read.isObject()) {
                return read;
            }
        } catch (JacksonException e) {
            throw Refusal.of(Problem.Kind.BAD_REQUEST, "The body is no JSON: " + e.getOriginalMessage());
        }
        throw Refusal.of(Problem.Kind.BAD_REQUEST, "The body must be a JSON object " + says);
    }
}
