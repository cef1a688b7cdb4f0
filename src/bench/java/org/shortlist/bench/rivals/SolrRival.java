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
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One Solr with one core; how it is set stands in {@code src/solr/home}. Jobs are child documents; facets are strings with doc values,
 * counted by its JSON facets; the text has offsets in its postings for the unified highlighter, and the name of a hit comes from doc values.
 * The update log is synced with each request, as that of OpenSearch is; no searcher is opened while loading; the cache of whole answers
 * is off, those of filters and documents as they are by default.
 */
record SolrRival(Served server) implements Rival {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path PARTS = Path.of("target", "solr", "lib");
    private static final Path HOME = Path.of("src", "solr", "home");
    private static final String PERSON = "{!term f=kind}person";

    static SolrRival start(String heap, Path folder) throws IOException {
        if (!Files.isDirectory(PARTS)) {
            throw new IOException("Solr is not there: run mvn -f src/solr/pom.xml first.");
        }
        Path home = folder.resolve("home");
        copy(home);
        return new SolrRival(Served.start(heap,
                List.of("-Dsolr.log.dir=" + folder, "-cp", PARTS + "/*",
                        Path.of("src", "solr", "SolrMain.java").toString(), home.toString()),
                folder, Pattern.compile("^http (\\d+)$")));
    }

    private static void copy(Path home) throws IOException {
        try (Stream<Path> all = Files.walk(HOME)) {
            for (Path from : all.toList()) {
                Path to = home.resolve(HOME.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to);
                }
            }
        }
    }

    @Override
    public String name() {
        return "Solr";
    }

    @Override
    public List<HttpRequest> open() {
        return List.of(Rival.get(server.at("/solr/candidates/query?rows=0&q=*:*")));
    }

    @Override
    public HttpRequest load(Path part) throws IOException {
        return HttpRequest.newBuilder(URI.create(server.at("/solr/candidates/update")))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofFile(part))
                .build();
    }

    @Override
    public void checkLoaded(byte[] body) {
        JsonNode answer = JSON.readTree(body);
        if (answer.path("responseHeader").path("status").asInt(-1) != 0) {
            throw new IllegalStateException("Solr did not take all: " + answer);
        }
    }

    @Override
    public List<HttpRequest> settle() {
        return List.of(Rival.json("POST", server.at("/solr/candidates/update?softCommit=true"), "{}"));
    }

    @Override
    public HttpRequest ask(Ask ask, Ask.Extent extent) {
        ObjectNode body = JSON.createObjectNode().put("limit", HITS).put("fields", "id,name").put("query", query(ask));
        ObjectNode more = body.putObject("params");
        if (ask instanceof Ask.Everyone) {
            body.put("filter", PERSON);
        }
        if (extent != Ask.Extent.PLAIN) {
            ObjectNode facets = body.putObject("facet");
            Person.FACETS.keySet()
                    .forEach(facet -> facets.putObject(facet)
                            .put("type", "terms")
                            .put("field", facet)
                            .put("limit", TOP));
        }
        if (extent == Ask.Extent.MARKS) {
            more.put("hl", true).put("hl.method", "unified").put("hl.fl", "text").put("hl.snippets", 3);
            if (ask instanceof Ask.SameJob(String title, String skill, int from, int to)) {
                more.put("hl.q", query(new Ask.Words(List.of(title), true)));
            }
        }
        return Rival.json("POST", server.at("/solr/candidates/query"), body.toString());
    }

    private static String query(Ask ask) {
        return switch (ask) {
            case Ask.Everyone() -> "*:*";
            case Ask.Words(List<String> words, boolean all) ->
                (all ? "+text:" : "text:") + String.join(all ? " +text:" : " text:", words);
            case Ask.Phrase(List<String> words) -> "text:\"" + String.join(" ", words) + "\"";
            case Ask.SameJob job -> """
                    {!parent which=kind:person score=max}+job_title:%s +job_skill:"%s" \
                    +job_from:[* TO %d] +job_to:[%d TO *]"""
                    .formatted(job.title(), job.skill(), job.lastMonth(), job.firstMonth());
        };
    }

    @Override
    public Answer read(byte[] body) {
        JsonNode answer = JSON.readTree(body);
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        answer.path("facets")
                .properties()
                .stream()
                .filter(facet -> facet.getValue().isObject())
                .forEach(facet -> facets.put(facet.getKey(),
                        Answer.counts(facet.getValue().path("buckets"), "val", "count")));
        JsonNode found = answer.path("response");
        int marked = (int) answer.path("highlighting").valueStream().filter(hit -> !hit.path("text").isEmpty()).count();
        return new Answer(found.path("numFound").asLong(), found.path("docs").size(), marked, facets);
    }
}
