package org.shortlist.parser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The words of invented résumés, from {@code made/words.tsv}: titles, employers, places, names and sentences, in two lists that
 * share nothing. Rules are made while looking at the first list, the second shows whether they hold.
 */
final class MadeWords {

    static final Path FOLDER = Path.of("src", "test", "resources", "org", "shortlist", "parser", "made");
    static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "pt", "nl");

    private final Map<String, List<String>> words = new HashMap<>();

    /** @param list {@code first} or {@code second} */
    MadeWords(String list) {
        for (String[] row : rows("words.tsv")) {
            if (row[0].equals(list)) {
                words.put(row[1], List.of(row[2].split("\\|")));
            }
        }
    }

    static List<String[]> rows(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file))
                    .stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** One of a kind ({@code title}, {@code employer}, {@code place}, {@code text}) in a language. */
    String pick(String kind, String language, Random random) {
        return pick(words.get(kind + "." + language), random);
    }

    String name(Random random) {
        return pick(words.get("name"), random);
    }

    static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
