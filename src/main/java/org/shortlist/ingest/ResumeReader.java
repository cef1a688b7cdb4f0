package org.shortlist.ingest;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.shortlist.ingest.UnreadableFileException.Reason;
import org.shortlist.parser.ResumeParser;
import org.shortlist.parser.ResumeParser.ReadText;
import org.shortlist.resume.Filing;
import org.shortlist.resume.JsonResume;
import org.shortlist.resume.Resume;
import org.shortlist.store.Version;

/** Bytes → a version for the store: text, résumé, hash. */
final class ResumeReader {

    private final ResumeParser parser;
    private final TextExtractor extractor;
    private final Clock clock;
    private final List<Filing.Step> filed;

    ResumeReader(ResumeParser parser, TextExtractor extractor, Clock clock) {
        this(parser, extractor, clock, List.of());
    }

    private ResumeReader(ResumeParser parser, TextExtractor extractor, Clock clock, List<Filing.Step> filed) {
        this.parser = parser;
        this.extractor = extractor;
        this.clock = clock;
        this.filed = filed;
    }

    /** One that says of each version that its candidate is to be filed so. */
    ResumeReader filing(List<Filing.Step> steps) {
        return new ResumeReader(parser, extractor, clock, steps);
    }

    List<Filing.Step> filed() {
        return filed;
    }

    String version() {
        return parser.version();
    }

    Version read(byte[] bytes, String fileName, String source) throws UnreadableFileException, IOException {
        ExtractedText extracted = extractor.extract(bytes, fileName);
        if (extracted.mediaType().equals(FileKind.NDJSON.mediaType())) {
            throw new UnreadableFileException(Reason.UNSUPPORTED,
                    "The file holds many résumés, one a line. Import it with: shortlist import FILE");
        }
        ReadText read = read(extracted);
        List<Filing.Step> steps = new ArrayList<>(filed);
        if (extracted.mediaType().equals(FileKind.JSON.mediaType())) {
            steps.addAll(said(extracted.text()));
        }
        return new Version(source, fileName, extracted.mediaType(), sha256(bytes), bytes, read.text(), read.resume(),
                parser.version(), clock.instant(), steps);
    }

    private ReadText read(ExtractedText extracted) throws UnreadableFileException {
        try {
            return extracted.mediaType().equals(FileKind.JSON.mediaType())
                    ? data(extracted.text())
                    : new ReadText(extracted.text(), parser.parse(extracted.text(), asOf()));
        } catch (RuntimeException | StackOverflowError e) {
            throw new UnreadableFileException(Reason.BROKEN,
                    "The text could not be understood: a fault of this program. Please report it.", e);
        }
    }

    /** Reads JSON Resume. */
    private ReadText data(String json) throws UnreadableFileException {
        Resume resume;
        try {
            resume = JsonResume.parse(json);
        } catch (IllegalArgumentException e) {
            throw new UnreadableFileException(Reason.INVALID_DATA, "This is no JSON Resume: " + e.getMessage() + ".",
                    e);
        }
        if (resume.equals(Resume.EMPTY)) {
            throw new UnreadableFileException(Reason.INVALID_DATA,
                    "This is no JSON Resume: none of its parts (basics, work, education, skills, …) is there.");
        }
        return parser.fromData(resume, asOf());
    }

    /** How the candidate is to be filed, as the data say. */
    private List<Filing.Step> said(String json) throws UnreadableFileException {
        try {
            return parser.filed(JsonResume.filing(json));
        } catch (IllegalArgumentException e) {
            throw new UnreadableFileException(Reason.INVALID_DATA, "How this candidate is to be filed: "
                    + e.getMessage() + ".", e);
        }
    }

    /** Reads anew what an older parser read; of data its original. */
    ReadText reread(String mediaType, String text, Original original) throws IOException, UnreadableFileException {
        return mediaType.equals(FileKind.JSON.mediaType())
                ? data(PlainText.of(original.bytes()).orElse(""))
                : new ReadText(text, parser.parse(text, asOf()));
    }

    /** Brings the bytes when they are asked for. */
    interface Original {
        byte[] bytes() throws IOException;
    }

    private YearMonth asOf() {
        return YearMonth.now(clock);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
