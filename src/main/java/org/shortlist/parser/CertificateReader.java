package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Certificate;
import org.shortlist.resume.Mention;
import org.shortlist.resume.DateRange;

/** Reads certificates, one a line: the name, then who issued it after a bar or dash, and the date wherever it stands. */
final class CertificateReader {

    private static final int LONGEST = 160;
    private static final int MOST = 60;

    private final Sheet sheet;

    CertificateReader(Sheet sheet) {
        this.sheet = sheet;
    }

    List<Certificate> read(List<Part> parts) {
        List<Certificate> certificates = new ArrayList<>();
        for (Part part : parts) {
            for (Line line : part.lines()) {
                Certificate certificate = line.length() > LONGEST || certificates.size() >= MOST
                        ? null
                        : certificate(line);
                if (certificate != null) {
                    certificates.add(certificate);
                }
            }
        }
        return certificates;
    }

    private @Nullable Certificate certificate(Line line) {
        List<Dated> dates = sheet.datesIn(line.from(), line.to());
        List<Cutter.Cut> pieces = new ArrayList<>();
        int at = line.from();
        for (Dated dated : dates) {
            pieces.addAll(Cutter.strong(sheet.text(), at, Math.max(at, dated.from())));
            at = Math.min(line.to(), dated.to());
        }
        pieces.addAll(Cutter.strong(sheet.text(), at, line.to()));
        pieces.removeIf(piece -> !Concepts.isSomething(piece.text()) || piece.text().length() < 2);
        if (pieces.isEmpty()) {
            return null;
        }
        if (pieces.size() == 1) {
            pieces = atIssuer(pieces.getFirst());
        }
        Mention name = mention(pieces.getFirst());
        Mention issuer = pieces.size() > 1 ? mention(pieces.get(1)) : null;
        return new Certificate(name, Concepts.itself(name.text()), issuer,
                dates.isEmpty() ? null : issued(dates.getFirst()), sheet.span(line.start(), line.to()));
    }

    /** "Basic Life Support, American Heart Association": what stands behind the comma issued it if it names an organisation. */
    private List<Cutter.Cut> atIssuer(Cutter.Cut cut) {
        List<Cutter.Cut> parts = Cutter.commas(sheet.text(), cut.from(), cut.to());
        if (parts.size() != 2) {
            return List.of(cut);
        }
        String last = parts.getLast().text();
        HeaderWords words = new HeaderWords(last, 0, sheet.cased(), sheet.vocabulary());
        boolean named = words.count(0, words.size(), HeaderWords.ORGANISATION | HeaderWords.LEGAL) > 0
                || sheet.vocabulary().employers().find(last).isPresent()
                || sheet.vocabulary().schools().looksLikeSchool(last);
        return named ? parts : List.of(cut);
    }

    private DateRange issued(Dated dated) {
        DateRange range = dated.isRange() ? dated.range() : new DateRange(dated.range().start(), null);
        return range.at(sheet.span(dated.from(), dated.to()));
    }

    private Mention mention(Cutter.Cut cut) {
        return sheet.mention(cut.from(), cut.to());
    }
}
