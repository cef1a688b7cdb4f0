package org.shortlist.http;

import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A line for each of many candidates. */
final class NdJson {

    private NdJson() {}

    static String line(String resume) {
        return resume.replace("\n", " ") + "\n";
    }

    static List<JsonNode> lines(HttpResponse<String> answer) {
        return answer.body().lines().map(line -> WireJson.mapper().readTree(line)).toList();
    }

    static List<String> statuses(List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.has("line"))
                .map(line -> line.path("status").asString())
                .toList();
    }
}
