package org.shortlist.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lists of forms that must stay what they are, for tests of tokens and of questions alike. */
public final class GoldenRows {

    private GoldenRows() {}

    /** The columns of each row of a file beside this class. */
    public static List<String[]> of(String file) {
        try (InputStream in = Objects.requireNonNull(GoldenRows.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
