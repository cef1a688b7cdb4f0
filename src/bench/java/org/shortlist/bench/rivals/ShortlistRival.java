package org.shortlist.bench.rivals;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shortlist as it is served. Its hits come with a card of name, jobs and skills; marked words come with the reasons, and where they are not asked for, neither
 * comes. Under a same-job question it is told to count all jobs of whoever is found, as the others do. What is loaded is found at the latest when the request is answered.
 */
record ShortlistRival(Served server) implements Rival {

    private static final JsonMapper JSON = new JsonMapper();

    static ShortlistRival start(String heap, Path folder) throws IOException {
        return new ShortlistRival(Served.start(heap,
                List.of("-cp", System.getProperty("java.class.path"), "org.shortlist.cli.Main", "serve", "--port", "0",
                        "--data", folder.resolve("data").toString(), "--stop-with-parent"),
                folder, Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/")));
    }

    /** One JSON Resume a line. */
    static void write(List<Person> people, Writer out) throws IOException {
        for (Person person : people) {
            out.write(person.resume().toString());
            out.write('\n');
        }
    }

    @Override
    public String name() {
        return "Shortlist";
    }

    @Override
    public List<HttpRequest> open() {
        return List.of(Rival.get(server.at("/readyz")));
    }

    @Override
    public HttpRequest load(Path part) throws IOException {
        return HttpRequest.newBuilder(URI.create(server.at("/v1/candidates:import")))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofFile(part))
                .build();
    }

    @Override
    public void checkLoaded(byte[] body) {
        String lines = new String(body, StandardCharsets.UTF_8).strip();
        JsonNode counts = JSON.readTree(lines.substring(lines.lastIndexOf('\n') + 1)).path("summary");
        if (counts.path("lines").asInt() == 0 || counts.path("created").asInt() != counts.path("lines").asInt()) {
            throw new IllegalStateException("Shortlist did not take all: " + counts);
        }
    }

    @Override
    public List<HttpRequest> settle() {
        return List.of();
    }

    @Override
    public HttpRequest ask(Ask ask, Ask.Extent extent) {
        String facets = extent == Ask.Extent.PLAIN
                ? ""
                : "&facetSize=" + TOP + "&facet=" + String.join(",", Person.FACETS.keySet());
        return Rival.get(server.at("/v1/search?jobs=any&size=" + HITS
                + (extent == Ask.Extent.MARKS ? "" : "&evidence=off") + facets + "&q="
                + URLEncoder.encode(question(ask), StandardCharsets.UTF_8)));
    }

    private static String question(Ask ask) {
        return switch (ask) {
            case Ask.Everyone() -> "";
            case Ask.Words(List<String> words, boolean all) -> "=" + String.join(all ? " =" : " OR =", words);
            case Ask.Phrase(List<String> words) -> "=\"" + String.join(" ", words) + "\"";
            case Ask.SameJob(String title, String skill, int from, int to) ->
                "job:(title:=" + title + " skill:=\"" + skill + "\" from:" + from + " to:" + to + ")";
        };
    }

    @Override
    public Answer read(byte[] body) {
        JsonNode answer = JSON.readTree(body);
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        answer.path("facets")
                .properties()
                .forEach(facet -> facets.put(facet.getKey(),
                        Answer.counts(facet.getValue().path("values"), "id", "count")));
        int marked = (int) answer.path("hits").valueStream().filter(hit -> !hit.path("highlights").isEmpty()).count();
        return new Answer(answer.path("total").asLong(), answer.path("hits").size(), marked, facets);
    }
}
