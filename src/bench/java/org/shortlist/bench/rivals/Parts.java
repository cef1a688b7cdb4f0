package org.shortlist.bench.rivals;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The same candidates written for each of those that are compared, a thousand a part; made once and kept. */
final class Parts {

    static final int SIZE = 1_000;

    private Parts() {}

    /**
     * The parts by the name of the one they are for.
     *
     * @param folder where they are kept; those of other numbers lie beside
     */
    static Map<String, List<Path>> of(Path folder, int candidates, Map<String, Rival.Form> forms,
            IntFunction<Person> maker) throws IOException {
        Map<String, List<Path>> parts = new LinkedHashMap<>();
        for (String name : forms.keySet()) {
            Files.createDirectories(folder.resolve(name));
            parts.put(name, new ArrayList<>());
        }
        for (int first = 0; first < candidates; first += SIZE) {
            int end = Math.min(candidates, first + SIZE);
            String part = "%08d-%08d.json".formatted(first, end);
            if (!forms.keySet().stream().allMatch(name -> Files.exists(folder.resolve(name).resolve(part)))) {
                write(folder, part, IntStream.range(first, end).mapToObj(maker).toList(), forms);
            }
            parts.forEach((name, files) -> files.add(folder.resolve(name).resolve(part)));
        }
        return parts;
    }

    private static void write(Path folder, String part, List<Person> people, Map<String, Rival.Form> forms)
            throws IOException {
        for (Map.Entry<String, Rival.Form> form : forms.entrySet()) {
            Path file = folder.resolve(form.getKey()).resolve(part);
            Path half = file.resolveSibling(part + ".half");
            try (Writer out = Files.newBufferedWriter(half)) {
                form.getValue().write(people, out);
            }
            Files.move(half, file);
        }
    }
}
