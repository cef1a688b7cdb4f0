package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.access.KeyRing;
import org.shortlist.access.Scope;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever is asked with a blind key at whatever address, nothing hidden is in any byte of the answer, nobody is found by what is hidden,
 * and no count of one or two is told. Candidates and requests are random; a failure names the seed and the request.
 */
@TestInstance(Lifecycle.PER_CLASS)
class BlindLeakTest {

    private static final int CANDIDATES = 120;
    private static final long SEED = 20261128;
    /** What is random or measured, and might look like anything. */
    private static final Pattern NUMBERS = Pattern.compile("b_[a-z2-7]{26}|\"(?:cursor|snapshot)\":\"[^\"]*\"|\"tookMs\":\\d+|\\d+\\.\\d+(?:E-?\\d+)?");
    private static final Pattern PERSONAL = Pattern.compile(
            "zq|555[^a-z\\d]{0,2}01\\d\\d|(?<!\\d)19(?:[4-6]\\d|7[0-8])(?!\\d)|15213|(?<![a-z])(?:she|he|her|him|mr|male|female|chair(?:wo)?man)(?![a-z])");
    private static final Set<String> MEASURED = Set.of("content-length", "x-request-id", "etag", "date");
    private static final Pattern SCHOOL = Pattern.compile("xv");
    private static final Set<String> COUNTS = Set.of("total", "count", "other", "missing", "withoutIt");
    private static final List<String> FACETS = List.of("skill", "title", "company", "city", "school", "degree", "yoe", "graduated",
            "has", "parse", "source", "tag", "region", "seniority", "tenure.current", "cert", "field");

    private final List<Planted> people = new ArrayList<>();
    private final List<KeyRing.Issued> keys = new ArrayList<>();
    private final List<String> aliases = new ArrayList<>();
    private RunningServer server;
    private int found;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        server = RunningServer.on(data, ServerOptions.loopback(0).withPerMinute(0));
        Random random = new Random(SEED);
        for (int i = 0; i < CANDIDATES; i++) {
            Planted one = Planted.of(random, i);
            people.add(one);
            String id = server.keep(one.text(), one.fileName(), one.last());
            aliases.add(server.blind.aliases().of(id));
        }
        for (int i = 0; i < CANDIDATES; i += 20) {
            Planted one = people.get(i);
            String id = server.blind.aliases().id(aliases.get(i)).orElseThrow();
            server.corrected(id, "{\"headline\": \"Engineer " + one.last() + "\", \"tags\": {\"" + one.first() + "\": true}}");
        }
        keys.add(server.key(Set.of(Scope.SEARCH, Scope.EXPORT, Scope.BLIND), null));
        keys.add(server.key(Set.of(Scope.SEARCH, Scope.EXPORT, Scope.BLIND, Scope.BLIND_SCHOOLS), null));
        keys.add(server.key(Set.of(Scope.SEARCH, Scope.EXPORT, Scope.BLIND), "kafka"));
        assertThat(server.projector.awaitVisible(server.store.changeNumber(), Duration.ofSeconds(30))).isTrue();
        for (KeyRing.Issued key : keys) {
            ask(new Request("GET", "/v1/search?q=", ""), key);
        }
        assertThat(server.blind.follow()).isTrue();
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    /** A request; what is hidden may be asked for in it. */
    private record Request(String method, String path, String body) {}

    @Test
    void nothingHiddenIsInAnyAnswer() {
        askMany(SEED, 400);
    }

    @Test
    @Tag("proof")
    void nothingHiddenIsInAnyOfTenThousandAnswers() {
        askMany(SEED + 1, 10_000);
    }

    @Test
    void nobodyIsFoundByWhatIsHidden() {
        KeyRing.Issued key = keys.get(1);
        Random random = new Random(SEED + 2);
        long everybody = total("", key);
        assertThat(everybody).isEqualTo(CANDIDATES);
        for (int i = 0; i < 15; i++) {
            Planted one = people.get(random.nextInt(CANDIDATES));
            String word = hidden(one, random);
            for (String question : List.of(word, "\"" + word + "\"", word + "~", word.substring(0, Math.min(4, word.length())) + "*",
                    "NEAR(" + word + " kafka)", "text:" + word, "company:" + word, "job:(" + word + ")", "tag:" + word, "source:" + word)) {
                assertThat(total(question, key)).as("seed %s: %s", SEED + 2, question).isZero();
            }
            for (String question : List.of("name:" + word, "-name:" + word, "email:" + one.handle() + "@example.com",
                    "graduated:" + one.graduated(), "graduated<1970", "school:" + one.school(), "-has:phone")) {
                assertThat(total(question, key)).as("seed %s: %s", SEED + 2, question).isEqualTo(everybody);
            }
        }
    }

    private long total(String question, KeyRing.Issued key) {
        JsonNode answer = RunningServer.json(ask(new Request("GET", "/v1/search?q=" + RunningServer.encoded(question), ""), key));
        return answer.path("hits").isEmpty() ? answer.path("total").asLong(-1) : answer.path("total").asLong(-2);
    }

    private void askMany(long seed, int many) {
        Random random = new Random(seed);
        found = 0;
        for (int i = 0; i < many; i++) {
            KeyRing.Issued key = keys.get(random.nextInt(keys.size()));
            Request request = request(random);
            HttpResponse<String> answer = ask(request, key);
            String what = "seed %d, request %d: %s %s %s".formatted(seed, i, request.method, request.path, request.body);
            assertThat(answer.statusCode()).as(what).isNotEqualTo(500);
            check(answer, key.key().scopes().contains(Scope.BLIND_SCHOOLS), what);
        }
        assertThat(found).as("answers that show somebody").isGreaterThan(many / 5);
    }

    private void check(HttpResponse<String> answer, boolean schools, String what) {
        String body = answer.body();
        found += body.contains("\"b_") || body.contains("\nb_") ? 1 : 0;
        try {
            JsonNode json = RunningServer.json(body);
            checkCounts(json, what);
            body = withoutEcho(json).toString();
        } catch (JacksonException e) {
            // A file of lines.
        }
        assertThat(answer.headers().firstValue("X-Total-Count").orElse("0")).as(what).isNotIn("1", "2");
        String told = NUMBERS.matcher(headers(answer) + "\n" + body).replaceAll("").toLowerCase(Locale.ROOT);
        if (answer.statusCode() == 200 && !isOfTheLanguage(what)) {
            assertThat(PERSONAL.matcher(told).results().map(hit -> around(told, hit.start())).limit(3)).as(what).isEmpty();
            assertThat(schools && SCHOOL.matcher(told).find()).as(what + "\n" + told).isFalse();
        } else {
            assertThat(told).as(what).doesNotContain("zq");
        }
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        Map<String, List<String>> told = new TreeMap<>(answer.headers().map());
        told.keySet().removeAll(MEASURED);
        return told;
    }

    private static boolean isOfTheLanguage(String what) {
        return what.matches("(?s).* /v1/(?:syntax|fields|analyze|questions).*");
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60));
    }

    /** What was asked comes back in how it was understood, and what was selected with a count of nobody; neither tells anything. */
    private static JsonNode withoutEcho(JsonNode answer) {
        answer.findValues("values").forEach(values -> {
            for (int i = values.size() - 1; i >= 0; i--) {
                if (!values.get(i).path("state").asString().equals("off") && values.get(i).path("count").asInt(-1) == 0) {
                    ((ArrayNode) values).remove(i);
                }
            }
        });
        if (answer instanceof ObjectNode object) {
            object.remove(List.of("interpretation", "sentence", "detail", "errors", "question"));
            object.path("parts").forEach(part -> ((ObjectNode) part).remove(List.of("text", "sentence")));
        }
        return answer;
    }

    private static void checkCounts(JsonNode node, String what) {
        node.properties().forEach(member -> {
            if (COUNTS.contains(member.getKey()) && member.getValue().isNumber()) {
                assertThat(member.getValue().asLong()).as(what + ": " + member.getKey()).isNotIn(1L, 2L);
            }
            checkCounts(member.getValue(), what);
        });
        if (node.isArray()) {
            node.forEach(one -> checkCounts(one, what));
        }
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private String hidden(Planted one, Random random) {
        return one(List.of(one.first(), one.last(), one.handle(), one.street(), one.school(), "55501" + one.phone().substring(12),
                Integer.toString(one.born()), Integer.toString(one.graduated())), random);
    }

    private String question(Random random) {
        Planted one = one(people, random);
        List<String> words = List.of(one(Planted.SKILLS, random), one(Planted.EMPLOYERS, random), one(Planted.TITLES, random),
                "city:pittsburgh", "job:(title:engineer)", "skill:kafka>=1", "company:amazon", hidden(one, random),
                "name:" + one.last(), one.first() + "*", "\"" + one.first() + " " + one.last() + "\"", "*" + one.last().substring(2), "she",
                "graduated:" + one.graduated(), "school:" + one.school(), "team", "pipelines", "physics", one.last() + "~",
                one.handle() + "@example.com", "NEAR(team " + one.first() + ")", "consulting", one(aliases, random));
        return Stream.generate(() -> one(List.of("", "", "-", "~"), random) + one(words, random))
                .limit(random.nextInt(4))
                .reduce((a, b) -> a + one(List.of(" ", " OR ", " AND "), random) + b)
                .orElse("");
    }

    private String parameters(Random random) {
        StringBuilder all = new StringBuilder("q=").append(RunningServer.encoded(question(random)));
        if (random.nextBoolean()) {
            all.append("&skill=").append(one(List.of("java", "kafka", "sql"), random));
        }
        if (random.nextInt(4) == 0) {
            Planted one = one(people, random);
            all.append("&").append(one(List.of("graduated=" + one.graduated(), "has=email", "school=" + one.school().toLowerCase()
                    + "+university", "tag=" + one.first(), "source=" + one.last(), "company=" + one.last(), "synonyms=off"), random));
        }
        return all.toString();
    }

    private String search(Random random) {
        return parameters(random) + "&facet=" + one(FACETS, random) + "," + one(FACETS, random) + "&size=" + random.nextInt(60)
                + "&facetSize=" + random.nextInt(1, 300) + "&sort=" + one(List.of("relevance", "name", "years", "updated"), random)
                + one(List.of("", "&include=counts", "&page=2"), random);
    }

    private Request request(Random random) {
        Planted one = one(people, random);
        String candidate = "/v1/candidates/" + one(aliases, random);
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> get("/v1/search?" + search(random));
            case 4 -> new Request("POST", "/v1/search", "{\"q\": \"" + question(random).replace("\"", "\\\"") + "\", \"size\": 50}");
            case 5, 6 -> get("/v1/facets/" + one(FACETS, random) + "?" + parameters(random));
            case 7 -> get("/v1/facets/" + one(List.of("company", "school", "tag", "source", "skill"), random) + "?size=500&prefix="
                    + one(List.of("zq", "xv", "a", one.last(), "pr"), random) + "&order=" + one(List.of("count", "label", "related"), random));
            case 8 -> get("/v1/suggest?limit=50&q=" + one(List.of("zq", one.first(), one.last().substring(0, 4), "ka", "am", "xv", "p"),
                    random) + one(List.of("", "&field=name", "&field=company", "&field=school"), random));
            case 9, 10 -> get(candidate + "?q=" + RunningServer.encoded(question(random)));
            case 11 -> get(candidate + "/explanation?" + parameters(random));
            case 12 -> get(candidate + "/similar");
            case 13 -> get("/v1/export?format=" + one(List.of("csv", "ndjson", "json"), random) + "&" + parameters(random));
            case 14 -> get("/v1/" + one(List.of("syntax", "fields", "analyze?text=kafka", "session"), random));
            default -> new Request(one(List.of("GET", "POST", "PUT", "PATCH", "DELETE"), random), one(List.of(candidate + "/file",
                    candidate + "/versions", candidate, "/v1/status", "/v1/synonyms", "/metrics", "/v1/candidates:tag", "/v1/deletions",
                    candidate + "/unblind", "/v1/candidates"), random), "{}");
        };
    }

    private static Request get(String path) {
        return new Request("GET", path, "");
    }

    private HttpResponse<String> ask(Request request, KeyRing.Issued key) {
        return server.send(server.request(request.path)
                .header("Authorization", "Bearer " + key.written())
                .header("Content-Type", "application/json")
                .method(request.method, request.body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body)));
    }
}
