package org.shortlist.parser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** Texts of résumés, spoiled at random: what happens to documents between their writer and a parser, and worse. */
final class Mutations {

    private static final Path CASES = Path.of("src", "test", "resources", "org", "shortlist", "parser");
    private static final Path SAMPLES = Path.of("src", "samples");
    private static final String SIGNS = "\n\n\t|,;:()[]*_`\\–—-－•/@.&#0129 \u200b\u00ad\uf0b7\"'\r\f\u2028\u0000\u202e\u0301ﬁŁİß٣";
    private static final int[] ODD = {0x1f600, 0x10ffff, 0xd800, 0xdc00, 0xfeff, 0xfffd, 0x1d400, 0x200f, 0x3000,
            0x0130, 0x1e9e,
            0xff11, 0x0660, 0x2460, 0x00bd, 0xfb03, 0x1f1e9, 0xe000};
    private static final int LONGEST = 30_000;

    private final List<String> texts = new ArrayList<>();

    private Mutations() {}

    /** Of every case file and every sample that is plain text. */
    static Mutations ofAll() throws IOException {
        Mutations all = new Mutations();
        for (Path folder : List.of(CASES, SAMPLES)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(path -> path.toString().matches(".*\\.(txt|md)")).sorted().toList()) {
                    all.texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
        }
        return all;
    }

    List<String> texts() {
        return texts;
    }

    /** The text of one round; the same for the same seed. */
    String text(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(any(random));
        for (int n = random.nextInt(12); n >= 0 && text.length() < LONGEST; n--) {
            mutate(text, random);
        }
        return text.toString();
    }

    private String any(Random random) {
        return texts.get(random.nextInt(texts.size()));
    }

    private void mutate(StringBuilder text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + random.nextInt(20));
        switch (random.nextInt(12)) {
            case 0 -> text.delete(at, to);
            case 1 -> text.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
            case 2 -> text.insert(at, (char) random.nextInt(0x10000));
            case 3 -> text.insert(at, Character.toChars(ODD[random.nextInt(ODD.length)]));
            case 4 -> text.insert(at, text.substring(at, to).repeat(random.nextInt(4)));
            case 5 -> text.insert(at, piece(any(random), random));
            case 6 -> text.replace(at, to, text.substring(at, to).toUpperCase(Locale.ROOT));
            case 7 -> text.replace(at, to, new StringBuilder(text.substring(at, to)).reverse().toString());
            case 8 -> lines(text, random);
            case 9 -> withoutLineEnds(text, at, random);
            case 10 -> text.setLength(random.nextInt(10) == 0 ? at : text.length());
            default -> huge(text, at, to, random);
        }
    }

    private static String piece(String text, Random random) {
        int from = random.nextInt(text.length());
        return text.substring(from, Math.min(text.length(), from + random.nextInt(400)));
    }

    /** Doubles a line or moves it elsewhere. */
    private static void lines(StringBuilder text, Random random) {
        List<String> lines = new ArrayList<>(List.of(text.toString().split("\n", -1)));
        String line = lines.get(random.nextInt(lines.size()));
        if (random.nextBoolean()) {
            lines.remove(line);
        }
        lines.add(random.nextInt(lines.size() + 1), line);
        text.setLength(0);
        text.append(String.join("\n", lines));
    }

    private static void withoutLineEnds(StringBuilder text, int at, Random random) {
        int to = Math.min(text.length(), at + random.nextInt(600));
        for (int i = to - 1; i >= at; i--) {
            if (text.charAt(i) == '\n') {
                text.deleteCharAt(i);
            }
        }
    }

    private static void huge(StringBuilder text, int at, int to, Random random) {
        if (random.nextInt(40) == 0 && to > at) {
            text.insert(at, text.substring(at, to).repeat(1 + 6_000 / (to - at)));
        }
    }
}
