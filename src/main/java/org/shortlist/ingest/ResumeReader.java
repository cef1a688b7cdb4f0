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

    /** @param sha256 of the bytes */
    Version read(byte[] bytes, String sha256, String fileName, String source)
            throws UnreadableFileException, IOException {
        ExtractedText extracted = extractor.extract(bytes, fileName);
        if (extracted.mediaType().equals(FileKind.NDJSON.mediaType())) {
            throw new UnreadableFileException(Reason.UNSUPPORTED,
                    "The file holds many résumés, one a line. Import it with: shortlist import FILE");
        }
        List<Filing.Step> steps = new ArrayList<>(filed);
        ReadText read = read(extracted, steps);
        return new Version(source, fileName, extracted.mediaType(), sha256, bytes, read.text(), read.resume(),
                parser.version(), clock.instant(), steps);
    }

    /** @param steps to which is added how the candidate is to be filed, as data say */
    private ReadText read(ExtractedText extracted, List<Filing.Step> steps) throws UnreadableFileException {
        try {
            if (!extracted.mediaType().equals(FileKind.JSON.mediaType())) {
                return new ReadText(extracted.text(), parser.parse(extracted.text(), asOf()));
            }
            JsonResume.Data data = data(extracted.text());
            ReadText read = read(data);
            steps.addAll(said(data));
            return read;
        } catch (RuntimeException | StackOverflowError e) {
            throw new UnreadableFileException(Reason.BROKEN,
                    "The text could not be understood: a fault of this program. Please report it.", e);
        }
    }

    private static JsonResume.Data data(String json) throws UnreadableFileException {
        try {
            return JsonResume.data(json);
        } catch (IllegalArgumentException e) {
            throw noResume(e);
        }
    }

    private ReadText read(JsonResume.Data data) throws UnreadableFileException {
        Resume resume;
        try {
            resume = data.resume();
        } catch (IllegalArgumentException e) {
            throw noResume(e);
        }
        if (resume.equals(Resume.EMPTY)) {
            throw new UnreadableFileException(Reason.INVALID_DATA,
                    "This is no JSON Resume: none of its parts (basics, work, education, skills, …) is there.");
        }
        return parser.fromData(resume, asOf());
    }

    private static UnreadableFileException noResume(IllegalArgumentException e) {
        return new UnreadableFileException(Reason.INVALID_DATA, "This is no JSON Resume: " + e.getMessage() + ".", e);
    }

    /** How the candidate is to be filed, as the data say. */
    private List<Filing.Step> said(JsonResume.Data data) throws UnreadableFileException {
        try {
            return parser.filed(data.filing());
        } catch (IllegalArgumentException e) {
            throw new UnreadableFileException(Reason.INVALID_DATA, "How this candidate is to be filed: "
                    + e.getMessage() + ".", e);
        }
    }

    /** Reads anew what an older parser read; of data its original. */
    ReadText reread(String mediaType, String text, Original original) throws IOException, UnreadableFileException {
        return mediaType.equals(FileKind.JSON.mediaType())
                ? read(data(PlainText.of(original.bytes()).orElse("")))
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
