package org.shortlist.vocabulary;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The synonyms that a user adds to those that are shipped, in a file of the same format. They widen questions from the moment they are
 * kept, in other programs on the same folder at most half a second later; what is kept of résumés, and so the index and its facets, does not
 * change with them. Safe for any number of threads and processes.
 */
public final class OwnSynonyms {

    /** The name of the file. */
    public static final String FILE = "synonyms.tsv";

    private static final int MOST_LINES = 5_000;
    private static final int MOST_WORDS = 20;
    private static final int LONGEST = 100;
    private static final long BETWEEN_LOOKS = Duration.ofMillis(500).toNanos();

    private final @Nullable Path file;
    private volatile State state = State.NOTHING;

    private OwnSynonyms(@Nullable Path file) {
        this.file = file;
    }

    /** None, and no place to keep any. */
    public static OwnSynonyms none() {
        return new OwnSynonyms(null);
    }

    /** These lines, kept nowhere: to see what would be. */
    public static OwnSynonyms of(List<Line> lines) {
        OwnSynonyms own = none();
        own.state = new State(new Look("given", 0), List.copyOf(lines), null);
        return own;
    }

    /** Those of a folder, which need not exist until one is kept. */
    public static OwnSynonyms keptIn(Path folder) {
        return new OwnSynonyms(folder.resolve(FILE));
    }

    /**
     * Other words for some words.
     *
     * @param bothWays whether each of them stands for all the others; else only {@code words} for the others
     */
    public record Line(String words, boolean bothWays, List<String> also) {

        public Line {
            also = List.copyOf(also);
        }
    }

    /** What a file was when it was read; a file that is not there is empty. */
    private record Look(String looks, long at) {}

    /** What was read, and all synonyms with it, made when they are first asked for. */
    private record State(Look look, List<Line> lines, @Nullable Synonyms all) {
        static final State NOTHING = new State(new Look("never", 0), List.of(), null);
    }

    /** The lines, A to Z. @throws IOException when they cannot be read, in words for people */
    public List<Line> lines() throws IOException {
        return looked(true).lines();
    }

    /**
     * Keeps a line in the place of the one for the same words, if there is one.
     *
     * @throws IllegalArgumentException when it says nothing, in words for people
     */
    public void put(Line line) throws IOException {
        check(line);
        change(lines -> {
            List<Line> all = without(line.words(), lines);
            if (all.size() >= MOST_LINES) {
                throw new IllegalArgumentException("There are " + MOST_LINES + " synonyms already");
            }
            all.add(line);
            return all;
        });
    }

    /** Keeps the line for these words no longer, if there is one. */
    public void remove(String words) throws IOException {
        change(lines -> without(words, lines));
    }

    /** The line for these words. */
    public Optional<Line> find(String words) throws IOException {
        return lines().stream().filter(line -> Synonyms.key(line.words()).equals(Synonyms.key(words))).findFirst();
    }

    /** All lines but the one for these words. */
    public static List<Line> without(String words, List<Line> lines) {
        List<Line> others = new ArrayList<>(lines);
        others.removeIf(line -> Synonyms.key(line.words()).equals(Synonyms.key(words)));
        return others;
    }

    /**
     * Whether a line may be kept.
     *
     * @throws IllegalArgumentException when it says nothing, in words for people
     */
    public static void check(Line line) {
        List<String> keys = new ArrayList<>();
        List<String> all = new ArrayList<>(line.also());
        all.addFirst(line.words());
        for (String words : all) {
            String key = Synonyms.key(words);
            if (key.isEmpty() || words.length() > LONGEST || !words.equals(words.strip())
                    || words.matches("(?s)#.*|.*[|\\p{Cntrl}].*")) {
                throw new IllegalArgumentException("'" + words + "' is no word or phrase of up to " + LONGEST
                        + " characters");
            }
            if (keys.contains(key)) {
                throw new IllegalArgumentException("'" + words + "' is said twice");
            }
            keys.add(key);
        }
        if (all.size() < 2 || all.size() > MOST_WORDS) {
            throw new IllegalArgumentException("Some words have 1 to " + (MOST_WORDS - 1) + " other words");
        }
    }

    /** What becomes of the lines. */
    private interface Change {
        List<Line> of(List<Line> lines);
    }

    private synchronized void change(Change change) throws IOException {
        if (file == null) {
            throw new IOException("There is no place to keep synonyms.");
        }
        Files.createDirectories(file.getParent());
        Path locked = file.resolveSibling(FILE + ".lock");
        try (FileChannel channel = FileChannel.open(locked, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            List<Line> lines = new ArrayList<>(change.of(looked(true).lines()));
            lines.sort(Comparator.comparing(Line::words));
            StringBuilder text = new StringBuilder();
            lines.forEach(line -> text.append(line.words())
                    .append('\t')
                    .append(line.bothWays() ? "yes" : "-")
                    .append('\t')
                    .append(String.join("|", line.also()))
                    .append('\n'));
            Path beside = file.resolveSibling(FILE + ".new");
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            lock.release();
        }
        looked(true);
    }

    /** The shipped ones with these. What cannot be read at this moment is as it was read before. */
    Synonyms with(List<DataFile.Row> shipped) {
        State now;
        try {
            now = looked(false);
        } catch (IOException e) {
            now = state;
        }
        Synonyms all = now.all();
        if (all == null) {
            all = new Synonyms(shipped, now.lines());
            state = new State(now.look(), now.lines(), all);
        }
        return all;
    }

    /** @param again whether to look again though it was looked a moment ago */
    private State looked(boolean again) throws IOException {
        State known = state;
        long now = System.nanoTime();
        boolean fresh = known != State.NOTHING && now - known.look().at() < BETWEEN_LOOKS;
        if (file == null || fresh && !again) {
            return known;
        }
        String looks = looks();
        State next = looks.equals(known.look().looks())
                ? new State(new Look(looks, now), known.lines(), known.all())
                : new State(new Look(looks, now), read(), null);
        state = next;
        return next;
    }

    private String looks() throws IOException {
        try {
            BasicFileAttributes about = Files.readAttributes(file(), BasicFileAttributes.class);
            return about.size() + " " + about.lastModifiedTime().toInstant() + " " + about.fileKey();
        } catch (NoSuchFileException e) {
            return "none";
        }
    }

    private List<Line> read() throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file());
        } catch (NoSuchFileException e) {
            return List.of();
        }
        try {
            return DataFile.SYNONYMS.rows(FILE, bytes)
                    .stream()
                    .map(row -> new Line(row.cell(0), row.yes(1), row.list(2)))
                    .toList();
        } catch (IllegalStateException e) {
            throw new IOException("The synonyms in " + file() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Path file() {
        if (file == null) {
            throw new IllegalStateException("no file");
        }
        return file;
    }
}
