package org.shortlist.bench.rivals;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The same candidates written for each of those that are compared, a thousand a part; made once and kept. */
final class Parts {

    static final int SIZE = 1_000;

    private Parts() {}

    /**
     * The parts of each, in the order of those that are compared.
     *
     * @param folder where they are kept, with those of other numbers
     */
    static List<List<Path>> of(Path folder, int candidates, List<Contender> contenders, IntFunction<Person> maker)
            throws IOException {
        List<List<Path>> parts = new ArrayList<>();
        for (Contender contender : contenders) {
            Files.createDirectories(folder.resolve(contender.name()));
            parts.add(new ArrayList<>());
        }
        for (int first = 0; first < candidates; first += SIZE) {
            int end = Math.min(candidates, first + SIZE);
            String part = "%08d-%08d.json".formatted(first, end);
            List<Path> files = contenders.stream().map(one -> folder.resolve(one.name()).resolve(part)).toList();
            if (!files.stream().allMatch(Files::exists)) {
                write(contenders, files, IntStream.range(first, end).mapToObj(maker).toList());
            }
            for (int i = 0; i < files.size(); i++) {
                parts.get(i).add(files.get(i));
            }
        }
        return parts;
    }

    private static void write(List<Contender> contenders, List<Path> files, List<Person> people) throws IOException {
        for (int i = 0; i < files.size(); i++) {
            Path half = files.get(i).resolveSibling("half");
            try (Writer out = Files.newBufferedWriter(half)) {
                contenders.get(i).form().write(people, out);
            }
            Files.move(half, files.get(i), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
