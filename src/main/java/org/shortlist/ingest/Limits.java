package org.shortlist.ingest;

import java.time.Duration;
import java.util.List;

/**
 * How much of a file is too much.
 *
 * @param bytes      of the file
 * @param unpacked   bytes of all that is packed in it (DOCX and ODT are archives)
 * @param characters of its text
 * @param pages      of a PDF
 * @param time       for taking the text from one file
 * @param memory     bytes of heap of a process that reads documents; see {@link TextExtractor#apart}
 */
public record Limits(long bytes, long unpacked, int characters, int pages, Duration time, long memory) {

    public static final Limits DEFAULT = new Limits(20_000_000, 100_000_000, 1_000_000, 200, Duration.ofSeconds(30),
            400_000_000);

    Limits withBytes(long other) {
        return new Limits(other, unpacked, characters, pages, time, memory);
    }

    Limits withTime(Duration other) {
        return new Limits(bytes, unpacked, characters, pages, other, memory);
    }

    /** One word each, for a command line. */
    List<String> words() {
        return List.of(Long.toString(bytes), Long.toString(unpacked), Integer.toString(characters),
                Integer.toString(pages), time.toString(), Long.toString(memory));
    }

    /** From {@link #words}. */
    static Limits of(List<String> words) {
        return new Limits(Long.parseLong(words.get(0)), Long.parseLong(words.get(1)), Integer.parseInt(words.get(2)),
                Integer.parseInt(words.get(3)), Duration.parse(words.get(4)), Long.parseLong(words.get(5)));
    }
}
