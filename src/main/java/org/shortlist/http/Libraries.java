package org.shortlist.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JavaScript libraries on the class path, in jars of the kind org.mvnpm makes of npm packages. Each jar has an import map that
 * says where in it a package lies; the version is part of that place. Here a package has an address without a version,
 * {@code /lib/<package>/<file>}, so that the build file alone names the version.
 */
final class Libraries {

    /** {@code from "x"}, {@code import "x"}, {@code import("x")}; the second group is the name. */
    private static final Pattern IMPORT = Pattern
            .compile("(\\b(?:from|import)\\s*\\(?\\s*[\"'])([@\\w][^\"'\\s:]*)(?=[\"'])");

    /**
     * A package.
     *
     * @param folder of its files on the class path, with a slash at the end
     * @param main   the file that the bare name stands for
     */
    private record Library(String folder, String main) {}

    private final Map<String, Library> byName;

    private Libraries(Map<String, Library> byName) {
        this.byName = byName;
    }

    static Libraries onClassPath(JsonMapper json) throws IOException {
        Map<String, Library> found = new HashMap<>();
        for (URL map : Collections.list(Libraries.class.getClassLoader().getResources("META-INF/importmap.json"))) {
            try (InputStream in = map.openStream()) {
                add(json.readTree(in).path("imports"), found);
            }
        }
        return new Libraries(Map.copyOf(found));
    }

    private static void add(JsonNode imports, Map<String, Library> found) {
        for (String name : List.copyOf(imports.propertyNames())) {
            String folder = imports.path(name + "/").asString("");
            String main = imports.path(name).asString("");
            if (!folder.isEmpty() && main.startsWith(folder)) {
                found.put(name, new Library("/META-INF/resources" + folder, main.substring(folder.length())));
            }
        }
    }

    /** The place on the class path of {@code <package>/<file>}; empty when there is no such package. */
    Optional<String> resource(String path) {
        String name = packageOf(path);
        Library library = byName.get(name);
        return library == null || path.length() <= name.length() + 1
                ? Optional.empty()
                : Optional.of(library.folder() + path.substring(name.length() + 1));
    }

    /** The module with each bare import of a known package made into its address. */
    String withAddresses(String module) {
        return IMPORT.matcher(module)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + address(found.group(2))));
    }

    private String address(String imported) {
        String name = packageOf(imported);
        Library library = byName.get(name);
        if (library == null) {
            return imported;
        }
        return "/lib/" + (imported.equals(name) ? name + "/" + library.main() : imported);
    }

    /** {@code lit} of {@code lit/html.js}, {@code @lit/reactive-element} of {@code @lit/reactive-element/css-tag.js}. */
    private static String packageOf(String path) {
        int slash = path.indexOf('/');
        int end = path.startsWith("@") && slash > 0 ? path.indexOf('/', slash + 1) : slash;
        return end < 0 ? path : path.substring(0, end);
    }
}
