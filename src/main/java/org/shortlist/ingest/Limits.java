package org.shortlist.ingest;

import java.time.Duration;

/**
 * How much of a file is too much.
 *
 * @param bytes      of the file
 * @param unpacked   bytes of all that is packed in it (DOCX and ODT are archives)
 * @param characters of its text
 * @param pages      of a PDF
 * @param time       for taking the text from one file
 */
public record Limits(long bytes, long unpacked, int characters, int pages, Duration time) {

    public static final Limits DEFAULT = new Limits(20_000_000, 100_000_000, 1_000_000, 200, Duration.ofSeconds(30));
}
