package org.shortlist.store;

import java.time.Instant;
import java.util.List;
import org.shortlist.resume.Filing;
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
 * @param filed     what is to be filed of its candidate; nothing of one that was kept before
 */
public record Version(String source, String fileName, String mediaType, String sha256, byte[] original, String text,
        Resume resume, String readBy, Instant received, List<Filing.Step> filed) {

    public Version {
        filed = List.copyOf(filed);
    }

    /** With nothing to be filed. */
    public Version(String source, String fileName, String mediaType, String sha256, byte[] original, String text,
            Resume resume, String readBy, Instant received) {
        this(source, fileName, mediaType, sha256, original, text, resume, readBy, received, List.of());
    }

    /** The same with this to be filed. */
    public Version filed(List<Filing.Step> steps) {
        return new Version(source, fileName, mediaType, sha256, original, text, resume, readBy, received, steps);
    }

    /** What is to be filed when the same content comes again: what it says itself is no news. */
    List<Filing.Step> filedAgain() {
        return filed.stream()
                .map(step -> step.act() == Filing.Act.SET
                        ? new Filing.Step(Filing.Act.SUPPOSE, step.name(),
                                step.value())
                        : step)
                .toList();
    }
}
