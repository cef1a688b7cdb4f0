package org.shortlist.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of the page come from: from a folder, read anew each time, so that an edit shows at the next reload; or
 * from the jar. Modules are sent with the bare names of their imports made into addresses.
 */
final class PageFiles {

    private final @Nullable Path folder;
    private final Libraries libraries;
    private final Map<String, PageFile> kept = new ConcurrentHashMap<>();

    PageFiles(@Nullable Path folder, Libraries libraries) throws IOException {
        this.folder = folder == null ? null : folder.toRealPath();
        this.libraries = libraries;
    }

    /** A file of the page; empty when there is none, or none that may be served. */
    Optional<PageFile> page(String path) throws IOException {
        if (!PageFile.isPlain(path) || PageFile.contentType(path).isEmpty()) {
            return Optional.empty();
        }
        return folder == null ? keptOrRead(path, "/web/" + path) : inFolder(folder, path);
    }

    /** A module of a library: {@code lit/directives/repeat.js}. */
    Optional<PageFile> library(String path) throws IOException {
        Optional<String> resource = PageFile.isPlain(path) && PageFile.contentType(path).isPresent()
                ? libraries.resource(path)
                : Optional.empty();
        return resource.isEmpty() ? Optional.empty() : keptOrRead(path, resource.get());
    }

    private Optional<PageFile> inFolder(Path root, String path) throws IOException {
        Path file = root.resolve(path);
        boolean inside = Files.isRegularFile(file) && file.toRealPath().startsWith(root);
        return inside ? Optional.of(file(path, Files.readAllBytes(file))) : Optional.empty();
    }

    private Optional<PageFile> keptOrRead(String path, String resource) throws IOException {
        PageFile known = kept.get(resource);
        if (known != null) {
            return Optional.of(known);
        }
        try (InputStream in = PageFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                return Optional.empty();
            }
            PageFile file = file(path, in.readAllBytes());
            kept.put(resource, file);
            return Optional.of(file);
        }
    }

    private PageFile file(String path, byte[] bytes) {
        byte[] sent = PageFile.isModule(path)
                ? libraries.withAddresses(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                : bytes;
        return PageFile.of(sent, PageFile.contentType(path).orElseThrow());
    }
}
