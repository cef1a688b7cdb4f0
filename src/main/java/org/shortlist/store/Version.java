package org.shortlist.store;

import java.time.Instant;
import org.shortlist.resume.Resume;

/**
 * A résumé as it came.
 *
 * @param source    where from: an absolute path, with {@code #line} for NDJSON; {@code upload:} and the hash for an upload
 * @param fileName  the name it came under, for showing and downloading; never used as a path
 * @param mediaType as told from the content
 * @param sha256    of the original bytes, lower-case hexadecimal
 * @param text      the text taken from it, that the résumé's spans point into
 * @param readBy    versions of the parser and the vocabulary that read it
 * @param received  when it came
 */
public record Version(String source, String fileName, String mediaType, String sha256, byte[] original, String text,
        Resume resume, String readBy, Instant received) {}
