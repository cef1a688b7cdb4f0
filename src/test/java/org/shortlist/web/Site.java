package org.shortlist.web;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.shortlist.access.Access;
import org.shortlist.access.AuditLog;
import org.shortlist.access.KeyRing;
import org.shortlist.http.BlindIndexes;
import org.shortlist.http.ServerOptions;
import org.shortlist.http.ShortlistServer;
import org.shortlist.ingest.ImportListener;
import org.shortlist.ingest.Importer;
import org.shortlist.ingest.Projector;
import org.shortlist.ingest.TextExtractor;
import org.shortlist.lucene.LuceneIndex;
import org.shortlist.parser.ResumeParser;
import org.shortlist.search.CandidateIndex;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.SqliteStore;
import org.shortlist.vocabulary.Additions;
import org.shortlist.vocabulary.Attribute;
import org.shortlist.vocabulary.Attributes;
import org.shortlist.vocabulary.OwnSynonyms;
import org.shortlist.vocabulary.Vocabulary;

/** The real server on a free port, with the sample résumés and the page from its folder. It is always November 2026 there. */
final class Site implements Closeable {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-15T12:00:00Z"), ZoneOffset.UTC);

    private final Path data = Files.createTempDirectory("shortlist-page");
    private final CandidateStore store;
    private final CandidateIndex index;
    private final Projector projector;
    private final BlindIndexes blind;
    private final KeyRing keys = new KeyRing(data);
    private final ShortlistServer server;

    private Site(List<Path> resumes) throws IOException {
        Vocabulary vocabulary = Vocabulary.load(Additions.NONE, OwnSynonyms.none(), new Attributes(
                List.of(new Attribute("salary", Attribute.Type.NUMBER, "Salary wanted", List.of(40_000, 60_000)))));
        store = SqliteStore.open(data.resolve("shortlist.db"),
                () -> new ResumeParser(vocabulary).meanings());
        index = LuceneIndex.open(data.resolve("lucene"), vocabulary);
        Importer importer = new Importer(store, new ResumeParser(vocabulary), new TextExtractor(), CLOCK);
        importer.importAll(resumes, ImportListener.NONE);
        projector = new Projector(store, index, CLOCK);
        projector.start(Duration.ofMillis(50));
        projector.awaitVisible(store.changeNumber(), Duration.ofMinutes(1));
        blind = new BlindIndexes(data, store, vocabulary, CLOCK);
        server = new ShortlistServer(ServerOptions.loopback(0)
                .withWeb(Path.of("web"))
                .withSamples(Path.of("src", "samples")));
        server.start();
        server.open(new Access(keys, new AuditLog(data)), index, blind, store, importer,
                projector, vocabulary, CLOCK);
    }

    static Site withSamples() throws IOException {
        return new Site(List.of(Path.of("src", "samples")));
    }

    static Site withoutCandidates() throws IOException {
        return new Site(List.of());
    }

    /** From the first one on, everybody needs one. */
    KeyRing keys() {
        return keys;
    }

    /** Without a slash at the end. */
    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() throws IOException {
        server.close();
        blind.close();
        projector.close();
        index.close();
        store.close();
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
