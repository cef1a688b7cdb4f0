package org.shortlist.cli;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.shortlist.http.WireJson;
import org.shortlist.search.IndexBusyException;
import org.shortlist.store.DamagedStoreException;
import org.shortlist.store.SqliteStore;
import org.shortlist.vocabulary.Additions;
import org.shortlist.vocabulary.OwnSynonyms;
import tools.jackson.core.JacksonException;

/**
 * A backup: one ZIP file with all that cannot be derived, the store, the vocabulary that was
 * brought and the ranking of one's own, and a manifest with their
 * digests. What the index has is derived, and not in it.
 */
final class Backup {

    private static final String MANIFEST = "backup.json";
    private static final String STORE = "shortlist.db";
    private static final String VOCABULARY = "vocabulary";
    /** What may lie in a backup, besides its manifest; nothing else is ever taken out of one. */
    private static final List<String> NAMES = List.of(STORE, VOCABULARY + "/places.tsv", VOCABULARY + "/skills.tsv",
            VOCABULARY + "/" + OwnSynonyms.FILE,
            "ranking.properties");
    private static final int FORMAT = 1;

    private Backup() {}

    /** One file of a backup. */
    record Content(String name, long bytes, String sha256) {}

    /**
     * What a backup says of itself.
     *
     * @param candidates   how many people are in it
     * @param changeNumber the store's when it was made
     */
    record Manifest(int format, Instant made, long candidates, long changeNumber, List<Content> files) {

        Manifest {
            files = files == null ? List.of() : List.copyOf(files);
        }
    }

    /** Writes a backup and reads it again; the file appears when it is complete and right. */
    static Manifest write(DataFolder data, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Path copy = file.resolveSibling(file.getFileName() + ".store");
        try {
            Files.deleteIfExists(copy);
            data.ownStore().copies().write(copy);
            Manifest manifest = pack(data, copy, part);
            verify(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(part);
            Files.deleteIfExists(copy);
        }
    }

    private static Manifest pack(DataFolder data, Path copy, Path part) throws IOException {
        long candidates;
        long changeNumber;
        try (SqliteStore copied = SqliteStore.open(copy)) {
            candidates = copied.size();
            changeNumber = copied.changeNumber();
        }
        OwnersAlone.makeFile(part);
        List<Content> contents = new ArrayList<>();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (String name : NAMES) {
                Path from = name.equals(STORE) ? copy : data.path().resolve(name);
                if (Files.exists(from)) {
                    contents.add(add(zip, name, from));
                }
            }
            Manifest manifest = new Manifest(FORMAT, data.clock().instant(), candidates, changeNumber, contents);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(WireJson.mapper().writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        }
    }

    private static Content add(ZipOutputStream zip, String name, Path from) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Content content = copy(Files.newInputStream(from), zip, name);
        zip.closeEntry();
        return content;
    }

    private static Content copy(InputStream from, OutputStream to, String name) throws IOException {
        try (from) {
            DigestOutputStream digesting = new DigestOutputStream(to, MessageDigest.getInstance("SHA-256"));
            long bytes = from.transferTo(digesting);
            return new Content(name, bytes, HexFormat.of().formatHex(digesting.getMessageDigest().digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads all of it. */
    private static void verify(Path file) throws IOException {
        try (ZipFile zip = open(file)) {
            for (Content content : manifest(zip, file).files()) {
                unpack(zip, content, OutputStream.nullOutputStream(), file);
            }
        }
    }

    /**
     * Makes a data folder what it was when the backup was made.
     *
     * @throws IOException when it is no backup, or damaged; then nothing has changed
     */
    static Manifest restore(DataFolder data, Path file) throws IOException {
        Path aside = data.make().resolve("restore.part");
        try (ZipFile zip = open(file)) {
            Manifest manifest = manifest(zip, file);
            OwnersAlone.delete(aside);
            Files.createDirectories(aside.resolve(VOCABULARY));
            for (Content content : manifest.files()) {
                Path to = aside.resolve(content.name());
                OwnersAlone.makeFile(to);
                try (OutputStream out = Files.newOutputStream(to)) {
                    unpack(zip, content, out, file);
                }
            }
            replace(data, aside);
            return manifest;
        } finally {
            OwnersAlone.delete(aside);
        }
    }

    /**
     * Puts what was unpacked in the place of what the folder has.
     *
     * <p>A store that is damaged is moved aside. Where there is none to begin with, an index that is there knows of changes that the new
     * one will not have, and goes.
     */
    private static void replace(DataFolder data, Path past) throws IOException {
        if (data.isEmpty() ? Files.exists(data.indexFolder()) : !isSound(data)) {
            moveAside(data);
        }
        data.ownStore().copies().restore(past.resolve(STORE));
        data.keep(Additions.keptIn(past.resolve(VOCABULARY)));
        take(past, data.path(), data.rankingFile().getFileName().toString());
        take(past, data.path(), VOCABULARY + "/" + OwnSynonyms.FILE);
    }

    private static void take(Path from, Path to, String name) throws IOException {
        if (Files.exists(from.resolve(name))) {
            Files.move(from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.deleteIfExists(to.resolve(name));
        }
    }

    private static boolean isSound(DataFolder data) throws IOException {
        try {
            return data.store().damage().isEmpty();
        } catch (DamagedStoreException e) {
            return false;
        }
    }

    private static void moveAside(DataFolder data) throws IOException {
        try {
            data.index().update(YearMonth.now(data.clock())).close();
        } catch (IndexBusyException e) {
            throw Failure
                    .notDone("A server or another command is at work on an index whose store is damaged or gone; stop"
                            + " that first, then restore again");
        } catch (IOException e) {
            // An index that cannot be written is at work for nobody.
        }
        data.close();
        Path aside = data.path().resolve("damaged-" + data.clock().instant().getEpochSecond());
        for (String suffix : List.of("", "-wal", "-shm")) {
            Path file = data.place().file().resolveSibling(STORE + suffix);
            if (Files.exists(file)) {
                OwnersAlone.makeFolder(aside);
                Files.move(file, aside.resolve(file.getFileName()));
            }
        }
        OwnersAlone.delete(data.indexFolder());
        data.blind().remove();
    }

    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (NoSuchFileException e) {
            throw new IOException("There is no file " + file, e);
        } catch (ZipException e) {
            throw new IOException(file + " is no backup of Shortlist, or was cut short: " + e.getMessage(), e);
        }
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw new IOException(file + " is no backup of Shortlist: it has no " + MANIFEST);
        }
        Manifest manifest;
        try (InputStream in = zip.getInputStream(entry)) {
            manifest = WireJson.mapper().readValue(in, Manifest.class);
        } catch (JacksonException e) {
            throw new IOException(file + " is damaged: its " + MANIFEST + " cannot be read", e);
        }
        if (manifest.format() != FORMAT) {
            throw new IOException(file + " was made by a newer version of Shortlist: use that version.");
        }
        boolean known = manifest.files().stream().map(Content::name).allMatch(NAMES::contains);
        boolean whole = manifest.files().stream().anyMatch(content -> content.name().equals(STORE));
        if (!known || !whole) {
            throw new IOException(file + " is no backup of Shortlist: it lists other files than a backup has");
        }
        return manifest;
    }

    private static void unpack(ZipFile zip, Content content, OutputStream to, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(content.name());
        try {
            if (entry == null || !copy(zip.getInputStream(entry), to, content.name()).equals(content)) {
                throw new IOException(file + " is damaged: " + content.name() + " in it is not what was backed up");
            }
        } catch (ZipException | EOFException e) {
            throw new IOException(file + " is damaged: " + content.name() + " in it cannot be unpacked", e);
        }
    }
}
