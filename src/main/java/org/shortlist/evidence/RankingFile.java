package org.shortlist.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Field;

/** The lines of a ranking profile: those of the shipped one, with a user's own in place of some. */
final class RankingFile {

    private static final String BUNDLED = "ranking.properties";
    private static final String NAME = "name";
    private static final Pattern NAME_AND_VERSION = Pattern.compile("[\\p{L}\\p{N}._-]+@\\d+");
    private static final double MOST = 1000;
    /** What is a share of something: from 0 to 1. */
    private static final List<String> SHARES = List.of("b", "form.other", "synonym");
    /** What is divided by: not 0. */
    private static final List<String> DIVISORS = List.of("k1", "skill.halflife");
    private static final double LEAST_DIVISOR = 0.01;

    private final Properties lines;
    private final String source;

    private RankingFile(Properties lines, String source) {
        this.lines = lines;
        this.source = source;
    }

    static RankingFile bundled() throws IOException {
        try (InputStream in = Objects.requireNonNull(RankingFile.class.getResourceAsStream(BUNDLED))) {
            return new RankingFile(lines(new InputStreamReader(in, StandardCharsets.UTF_8)), BUNDLED);
        }
    }

    private static Properties lines(Reader text) throws IOException {
        Properties lines = new Properties();
        try {
            lines.load(text);
        } catch (IllegalArgumentException e) {
            throw new IOException("a \\u that no four digits follow", e);
        }
        return lines;
    }

    /** With the lines of a file in place of those of the same name. */
    RankingFile overriddenBy(Path file) throws IOException {
        Properties own;
        try (Reader text = Files.newBufferedReader(file)) {
            own = lines(text);
        } catch (IOException e) {
            throw new IOException(file + " cannot be read as a ranking profile (" + e.getMessage() + ")", e);
        }
        String name = own.getProperty(NAME, "").strip();
        if (!NAME_AND_VERSION.matcher(name).matches() || name.startsWith("default@")) {
            throw new IOException(
                    file + " needs a name of its own with a version, such as 'name = ours@1': answers tell by"
                            + " it how they were ranked");
        }
        for (String line : new TreeSet<>(own.stringPropertyNames())) {
            if (!lines.containsKey(line) && weighed(line) == null) {
                throw new IOException(file + ": there is no number '" + line + "'; there are "
                        + String.join(", ", new TreeSet<>(lines.stringPropertyNames())));
            }
        }
        Properties both = new Properties();
        both.putAll(lines);
        both.putAll(own);
        return new RankingFile(both, file.toString());
    }

    /** Which field a line is the weight of: any field of words may have one, and any may count more in a job still held. */
    private static @Nullable Field weighed(String line) {
        for (Field field : Field.values()) {
            String name = field.name().toLowerCase(Locale.ROOT);
            if (field.hasWords() && line.equals("weight." + name)
                    || field.ofPosition() && field.hasConcepts() && line.equals("current." + name)) {
                return field;
            }
        }
        return null;
    }

    RankingProfile profile() throws IOException {
        return new RankingProfile(lines.getProperty(NAME).strip(), number("k1"), number("b"),
                Math.round(number("weight.text")),
                weights("weight."), weights("current."), number("skill.months"), number("skill.halflife"),
                number("samejob.current"), number("phrase.value"), number("form.other"), number("synonym"));
    }

    private float number(String name) throws IOException {
        String value = lines.getProperty(name).strip();
        double least = DIVISORS.contains(name) ? LEAST_DIVISOR : 0;
        double most = SHARES.contains(name) ? 1 : MOST;
        try {
            float number = Float.parseFloat(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IOException("%s: '%s = %s' is no number from %s to %s".formatted(source, name, value, plain(least),
                plain(most)));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private Map<Field, Integer> weights(String prefix) throws IOException {
        Map<Field, Integer> weights = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String name = prefix + field.name().toLowerCase(Locale.ROOT);
            if (lines.containsKey(name)) {
                weights.put(field, whole(name));
            }
        }
        return Map.copyOf(weights);
    }

    /** Weights stand in the index as frequencies. */
    private int whole(String name) throws IOException {
        float number = number(name);
        if (number != Math.rint(number)) {
            throw new IOException(
                    "%s: '%s = %s' must be a whole number".formatted(source, name, lines.getProperty(name)));
        }
        return (int) number;
    }
}
