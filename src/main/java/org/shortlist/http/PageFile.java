package org.shortlist.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file of the page, as it is sent.
 *
 * @param etag changes with the content
 */
record PageFile(byte[] bytes, String contentType, String etag) {

    /** What a page is made of; no other kind of file is served. */
    private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"), Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"), Map.entry("json", "application/json"),
            Map.entry("map", "application/json"), Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"), Map.entry("png", "image/png"), Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"), Map.entry("txt", "text/plain; charset=utf-8"));

    /** Plain names between slashes: no dots in a row, nothing hidden, nothing that a file system reads otherwise. */
    private static final Pattern PLAIN = Pattern.compile("[\\w@][\\w@-]*(\\.[\\w-]+)*(/[\\w@][\\w@-]*(\\.[\\w-]+)*)*");

    static boolean isPlain(String path) {
        return path.length() <= 200 && PLAIN.matcher(path).matches();
    }

    static Optional<String> contentType(String path) {
        return Optional.ofNullable(TYPES.get(path.substring(path.lastIndexOf('.') + 1)));
    }

    static boolean isModule(String path) {
        return path.endsWith(".js") || path.endsWith(".mjs");
    }

    static PageFile of(byte[] bytes, String contentType) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new PageFile(bytes, contentType, "W/\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
