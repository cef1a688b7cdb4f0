package org.shortlist.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Concept;
import org.shortlist.resume.Contact;
import org.shortlist.resume.DateRange;
import org.shortlist.resume.Employer;
import org.shortlist.resume.Mention;
import org.shortlist.resume.PartialDate;
import org.shortlist.resume.Position;
import org.shortlist.resume.Resume;
import org.shortlist.resume.ResumeBuilder;
import org.shortlist.resume.Skill;
import org.shortlist.resume.Span;
import org.shortlist.resume.Title;
import org.shortlist.resume.Warning;

/** Invented résumés for the tests of stores. */
final class Samples {

    static final String READER = "parser 1, vocabulary 1";
    static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00.123Z");

    private Samples() {}

    /** A version whose content is {@code content} and whose résumé gives the name and the addresses. */
    static Version version(String source, String content, @Nullable String name, String... emails) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new Version(source, "cv.txt", "text/plain", sha256(bytes), bytes, content, resume(name, emails), READER,
                MONDAY);
    }

    static Version readBy(String reader, Version version) {
        return new Version(version.source(), version.fileName(), version.mediaType(), version.sha256(),
                version.original(), version.text(), version.resume(), reader, version.received());
    }

    static Version receivedAt(Instant when, Version version) {
        return new Version(version.source(), version.fileName(), version.mediaType(), version.sha256(),
                version.original(), version.text(), version.resume(), version.readBy(), when);
    }

    static Resume resume(@Nullable String name, String... emails) {
        List<Mention> addresses = Arrays.stream(emails).map(Mention::of).toList();
        return new ResumeBuilder().name(name == null ? null : Mention.of(name))
                .contact(new Contact(addresses, List.of(), List.of()))
                .positions(List.of(engineer()))
                .warnings(List.of(new Warning("no-phone", "There is no telephone number.", null)))
                .build();
    }

    static Position engineer() {
        Concept java = new Concept("java", "Java");
        return new Position(
                new Title("Sr. Engineer", new Span(3, 15), new Concept("engineer", "Engineer"),
                        new Concept("senior", "Senior"), null),
                new Employer("Globex", null, new Concept("globex", "Globex"), null, null), null, null,
                new DateRange(PartialDate.month(2019, 5),
                        new PartialDate(YearMonth.of(2021, 1), YearMonth.of(2021, 12))),
                Mention.of("Kept the lights on."), List.of(new Skill("JAVA", new Span(1, 5), java, null, null)), false,
                new Span(0, 20));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
