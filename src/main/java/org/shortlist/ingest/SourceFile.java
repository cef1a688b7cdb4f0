package org.shortlist.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shortlist.store.FilePath;

/**
 * The file that a source is in: what is written as {@code people.ndjson#7} is a line of it, {@code cvs.zip!jane/cv.pdf} is packed in it.
 * What stands after the stroke was said by whoever made the archive, and is never a path here.
 */
public final class SourceFile {

    private static final Pattern PACKED = Pattern.compile("(?is)(.*?\\.zip)!.*");
    private static final Pattern LINE = Pattern.compile("(?s)(.*)#[0-9]+");

    private SourceFile() {}

    /** Empty for what came from no file. */
    public static Optional<Path> of(String source) {
        try {
            Matcher packed = PACKED.matcher(source);
            if (packed.matches()) {
                return Optional.of(FilePath.of(packed.group(1)));
            }
            Matcher line = LINE.matcher(source);
            boolean isLine = line.matches() && Files.notExists(FilePath.of(source));
            return Optional.of(FilePath.of(isLine ? line.group(1) : source));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
