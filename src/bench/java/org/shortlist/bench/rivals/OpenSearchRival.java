package org.shortlist.bench.rivals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One OpenSearch node with one shard and no replica. Jobs are nested documents; facets are keywords with doc values; the text has offsets
 * in its postings for the unified highlighter, and the name of a hit comes from doc values, so that no source is read for a plain hit.
 * The translog is synced with each request (the default); nothing is refreshed while loading; the request cache is off, the cache of
 * filters as it is by default. The vector module is there, as in its own start script.
 */
record OpenSearchRival(Served server) implements Rival {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path PARTS = Path.of("target", "opensearch", "lib");
    private static final String INDEX = """
            {"settings": {"number_of_shards": 1, "number_of_replicas": 0, "refresh_interval": "-1",
              "translog.durability": "request", "requests.cache.enable": false},
             "mappings": {"dynamic": "strict", "properties": {
              "name": {"type": "keyword", "index": false},
              "text": {"type": "text", "index_options": "offsets"},
              "skill": {"type": "keyword"}, "company": {"type": "keyword"}, "title": {"type": "keyword"},
              "city": {"type": "keyword"}, "school": {"type": "keyword"},
              "jobs": {"type": "nested", "properties": {"title": {"type": "text"}, "skill": {"type": "keyword"},
                "from": {"type": "integer"}, "to": {"type": "integer"}}}}}}""";

    static OpenSearchRival start(String heap, Path folder) throws IOException {
        if (!Files.isDirectory(PARTS)) {
            throw new IOException("OpenSearch is not there: run mvn -f src/opensearch/pom.xml first.");
        }
        int processors = Runtime.getRuntime().availableProcessors();
        return new OpenSearchRival(Served.start(heap,
                List.of("--add-modules=jdk.incubator.vector", "-Dnode.processors=" + processors, "-cp", PARTS + "/*",
                        Path.of("src", "opensearch", "NodeMain.java").toString(), "one", folder.toString()),
                folder, Pattern.compile("^http (\\d+) transport")));
    }

    @Override
    public String name() {
        return "OpenSearch";
    }

    @Override
    public List<HttpRequest> open() {
        return List.of(Rival.json("PUT", server.at("/candidates"), INDEX));
    }

    @Override
    public HttpRequest load(Path part) throws IOException {
        return HttpRequest.newBuilder(URI.create(server.at("/candidates/_bulk?filter_path=errors")))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofFile(part))
                .build();
    }

    @Override
    public void checkLoaded(byte[] body) {
        JsonNode answer = JSON.readTree(body);
        if (answer.path("errors").asBoolean(true)) {
            throw new IllegalStateException("OpenSearch did not take all: " + answer);
        }
    }

    @Override
    public List<HttpRequest> settle() {
        return List.of(Rival.json("POST", server.at("/candidates/_refresh"), ""));
    }

    @Override
    public HttpRequest ask(Ask ask, Ask.Extent extent) {
        ObjectNode body = JSON.createObjectNode().put("size", HITS).put("track_total_hits", true).put("_source", false);
        body.putArray("docvalue_fields").add("name");
        body.set("query", query(ask));
        if (extent != Ask.Extent.PLAIN) {
            ObjectNode facets = body.putObject("aggs");
            Person.FACETS.keySet()
                    .forEach(facet -> facets.putObject(facet).putObject("terms").put("field", facet).put("size", TOP));
        }
        if (extent == Ask.Extent.MARKS) {
            ObjectNode text = body.putObject("highlight").putObject("fields").putObject("text");
            text.put("type", "unified").put("number_of_fragments", 3);
            if (ask instanceof Ask.SameJob(String title, String skill, int from, int to)) {
                text.set("highlight_query", query(new Ask.Words(List.of(title), true)));
            }
        }
        return Rival.json("POST", server.at("/candidates/_search?request_cache=false"), body.toString());
    }

    private static JsonNode query(Ask ask) {
        return JSON.readTree(switch (ask) {
            case Ask.Everyone() -> "{\"match_all\": {}}";
            case Ask.Words(List<String> words, boolean all) -> """
                    {"match": {"text": {"query": "%s", "operator": "%s"}}}"""
                    .formatted(String.join(" ", words), all ? "and" : "or");
            case Ask.Phrase(List<String> words) -> """
                    {"match_phrase": {"text": "%s"}}""".formatted(String.join(" ", words));
            case Ask.SameJob job -> """
                    {"nested": {"path": "jobs", "score_mode": "max", "query": {"bool": {
                      "must": [{"match": {"jobs.title": "%s"}}, {"term": {"jobs.skill": "%s"}}],
                      "filter": [{"range": {"jobs.from": {"lte": %d}}}, {"range": {"jobs.to": {"gte": %d}}}]}}}}"""
                    .formatted(job.title(), job.skill(), job.lastMonth(), job.firstMonth());
        });
    }

    @Override
    public Answer read(byte[] body) {
        JsonNode answer = JSON.readTree(body);
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        answer.path("aggregations")
                .properties()
                .forEach(facet -> facets.put(facet.getKey(),
                        Answer.counts(facet.getValue().path("buckets"), "key", "doc_count")));
        JsonNode hits = answer.path("hits");
        int marked = (int) hits.path("hits").valueStream().filter(hit -> !hit.path("highlight").isEmpty()).count();
        return new Answer(hits.path("total").path("value").asLong(), hits.path("hits").size(), marked, facets);
    }
}
