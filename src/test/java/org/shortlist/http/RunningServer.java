package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shortlist.access.Access;
import org.shortlist.access.AuditLog;
import org.shortlist.access.KeyRing;
import org.shortlist.access.Scope;
import org.shortlist.ingest.Importer;
import org.shortlist.ingest.ProjectionListener;
import org.shortlist.ingest.Projector;
import org.shortlist.ingest.TextExtractor;
import org.shortlist.ingest.UnreadableFileException;
import org.shortlist.lucene.LuceneIndex;
import org.shortlist.parser.ResumeParser;
import org.shortlist.search.CandidateIndex;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.Saved;
import org.shortlist.store.SqliteStore;
import org.shortlist.vocabulary.Additions;
import org.shortlist.vocabulary.Attributes;
import org.shortlist.vocabulary.OwnSynonyms;
import org.shortlist.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;

/** A real server on a free port, on a real store and a real index in a folder. It is always noon of 15 November 2026, unless a clock is given. */
final class RunningServer implements Closeable {

    static final Vocabulary VOCABULARY = Vocabulary.load();

    static final Instant NOON = Instant.parse("2026-11-15T12:00:00Z");

    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    final CandidateStore store;
    final CandidateIndex index;
    final Projector projector;
    final KeyRing keys;
    private final Importer importer;
    private final ShortlistServer server;
    private final Path data;
    private final Clock clock;
    final BlindIndexes blind;
    private Vocabulary vocabulary;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningServer(Path data, ServerOptions options, Clock clock) throws IOException {
        this(data, options, clock, VOCABULARY);
    }

    private RunningServer(Path data, ServerOptions options, Clock clock, Vocabulary vocabulary) throws IOException {
        this.vocabulary = vocabulary;
        store = SqliteStore.open(data.resolve("shortlist.db"),
                () -> new ResumeParser(VOCABULARY).meanings());
        index = LuceneIndex.open(data.resolve("lucene"), vocabulary);
        importer = new Importer(store, new ResumeParser(VOCABULARY), new TextExtractor(), clock);
        projector = new Projector(store, index, clock);
        blind = new BlindIndexes(data, store, vocabulary, clock);
        keys = new KeyRing(data);
        this.data = data;
        this.clock = clock;
        server = new ShortlistServer(options);
        server.start();
    }

    /** A server whose index follows its store. */
    static RunningServer on(Path data) throws IOException {
        return on(data, ServerOptions.loopback(0));
    }

    static RunningServer on(Path data, ServerOptions options) throws IOException {
        RunningServer running = new RunningServer(data, options, CLOCK);
        running.open();
        running.follow();
        return running;
    }

    /** A server with synonyms of its own. */
    static RunningServer with(OwnSynonyms own, Path data) throws IOException {
        RunningServer running = opening(data);
        running.vocabulary = VOCABULARY.with(own);
        running.open();
        running.follow();
        return running;
    }

    /** A server of a house that keeps values of its own. */
    static RunningServer declaring(Attributes attributes, Path data) throws IOException {
        RunningServer running = new RunningServer(data, ServerOptions.loopback(0), CLOCK,
                Vocabulary.load(Additions.NONE, OwnSynonyms.none(), attributes));
        running.open();
        running.follow();
        return running;
    }

    /** A server that goes by this clock. */
    static RunningServer by(Clock clock, Path data) throws IOException {
        RunningServer running = new RunningServer(data, ServerOptions.loopback(0), clock);
        running.open();
        running.follow();
        return running;
    }

    /** A server whose index does not yet follow its store. */
    static RunningServer behind(Path data) throws IOException {
        RunningServer running = opening(data);
        running.open();
        return running;
    }

    /** A server that listens and has not yet been given its data. */
    static RunningServer opening(Path data) throws IOException {
        return new RunningServer(data, ServerOptions.loopback(0), CLOCK);
    }

    void open() throws IOException {
        open(index);
    }

    /** Answers from this index. */
    void open(CandidateIndex from) throws IOException {
        server.open(new Access(keys, new AuditLog(data)), from, blind, store, importer, projector,
                vocabulary, clock);
    }

    void follow() throws IOException {
        projector.start(Duration.ofMillis(20));
    }

    /** Keeps a résumé in the store; the index is not told. */
    Saved keep(String text) throws IOException {
        try {
            return importer.importOne(text.getBytes(StandardCharsets.UTF_8), "kept.txt", "kept.txt");
        } catch (UnreadableFileException e) {
            throw new IOException(e);
        }
    }

    /** Keeps the content of a file of this name that comes from there, and returns its candidate's id; the index is not told. */
    String keep(String content, String name, String source) throws IOException {
        try {
            return importer.from(source).importOne(content.getBytes(StandardCharsets.UTF_8), name, name).id();
        } catch (UnreadableFileException e) {
            throw new IOException(e);
        }
    }

    /** Brings the index to the store's present state, once. */
    void catchUp() throws IOException {
        projector.catchUp(ProjectionListener.NONE);
    }

    List<String> routes() {
        return server.routes();
    }

    int port() {
        return server.port();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /** Makes a key; from then on everybody needs one. */
    KeyRing.Issued key(Set<Scope> scopes, @Nullable String filter) throws IOException {
        return keys.add("Test", scopes, filter, NOON, null);
    }

    HttpResponse<String> get(String path, KeyRing.Issued key) {
        return send(request(path).header("Authorization", "Bearer " + key.written()));
    }

    HttpResponse<String> post(String path, String type, byte[] body) {
        return post(path, type, BodyPublishers.ofByteArray(body));
    }

    HttpResponse<String> post(String path, String type, BodyPublisher body) {
        return send(request(path).header("Content-Type", type).POST(body));
    }

    HttpResponse<String> post(String path, String json) {
        return post(path, "application/json", BodyPublishers.ofString(json));
    }

    HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    /** Sets a candidate right, or not: whatever the answer is. */
    HttpResponse<String> patch(String id, String body) {
        return send(patching(id, body));
    }

    HttpRequest.Builder patching(String id, String body) {
        return request("/v1/candidates/" + id).header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString(body));
    }

    /** Sets a candidate right, and returns what is shown then. */
    JsonNode corrected(String id, String body) {
        HttpResponse<String> answer = patch(id, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    /** What is shown of a candidate. */
    JsonNode candidate(String id) {
        return json(get("/v1/candidates/" + id));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<byte[]> bytes(String path) {
        try {
            return client.send(request(path).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a search answers; {@code parameters} as they stand in an address, but for spaces and the like. */
    JsonNode search(String question, String... parameters) {
        String more = parameters.length == 0 ? "" : "&" + String.join("&", parameters);
        return json(get("/v1/search?q=" + encoded(question) + more));
    }

    /** How many are found. */
    int total(String question) {
        return search(question).path("total").asInt();
    }

    /** Adds a résumé in data form and returns its candidate's id. */
    String add(String jsonResume) {
        return json(post("/v1/candidates", jsonResume)).path("id").asString();
    }

    /** Sends a résumé as plain text in a file of this name. */
    HttpResponse<String> upload(String text, String name) {
        return post("/v1/candidates?name=" + encoded(name), "text/plain", BodyPublishers.ofString(text));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static JsonNode json(HttpResponse<String> response) {
        return json(response.body());
    }

    static JsonNode json(String text) {
        return WireJson.mapper().readTree(text);
    }

    /** The client goes first: a server waits a second for those who keep a connection. */
    @Override
    public void close() throws IOException {
        client.shutdownNow();
        server.close();
        blind.close();
        projector.close();
        index.close();
        store.close();
        client.close();
    }
}
