package org.shortlist.parser;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Certificate;
import org.shortlist.resume.DateRange;
import org.shortlist.resume.Mention;
import org.shortlist.resume.PartialDate;

/** Reads certificates and licences: the name, who issued it, and from when to when it holds. */
final class CertificateReader {

    private static final int BEFORE = 24;
    /** Words before a date that is the end. */
    private static final List<String> ENDS = List.of("expir", "exp.", "exp:", "valid until", "valid through",
            "valid thru",
            "valid till", "renew", "gültig bis", "valable jusqu", "expire", "válido hasta", "vence", "caduca",
            "valido fino",
            "scade", "válido até", "vencimento", "geldig tot", "verloopt");

    private final Sheet sheet;
    private final Concepts concepts;

    CertificateReader(Sheet sheet, Concepts concepts) {
        this.sheet = sheet;
        this.concepts = concepts;
    }

    List<Certificate> read(List<Part> parts) {
        return Merit.in(sheet, parts, entry -> true).stream().flatMap(this::certificates).toList();
    }

    /** "CPR, First Aid, BLS" are several, where the vocabulary knows them all. */
    private Stream<Certificate> certificates(Merit merit) {
        List<Cutter.Cut> names = Cutter.commas(sheet.wording(), merit.name().from(), merit.name().to());
        boolean list = names.size() > 1
                && names.stream().allMatch(name -> sheet.vocabulary().skills().find(name.wording()).isPresent());
        return list
                ? names.stream().map(name -> certificate(new Merit(name, merit.giver(), merit.dates(), merit.entry())))
                : Stream.of(certificate(merit));
    }

    private Certificate certificate(Merit merit) {
        Mention name = sheet.inOneLine(merit.name().from(), merit.name().to());
        Mention issuer = merit.giver() == null ? null : sheet.inOneLine(merit.giver().from(), merit.giver().to());
        return new Certificate(name, concepts.certificate(name.text()), issuer, validity(merit),
                merit.entry().span(sheet));
    }

    private @Nullable DateRange validity(Merit merit) {
        PartialDate issued = null;
        PartialDate expires = null;
        for (Dated dated : merit.dates()) {
            if (dated.isRange()) {
                return dated.range().at(sheet.span(dated.from(), dated.to()));
            }
            PartialDate date = dated.range().start() == null ? dated.range().end() : dated.range().start();
            boolean end = isEnd(merit.entry(), dated);
            issued = issued == null && !end ? date : issued;
            expires = expires == null && end ? date : expires;
        }
        return issued == null && expires == null
                ? null
                : new DateRange(issued, expires,
                        sheet.span(merit.dates().getFirst().from(), merit.dates().getLast().to()));
    }

    private boolean isEnd(Entry entry, Dated dated) {
        int from = Math.max(entry.from(), dated.from() - BEFORE);
        String before = sheet.text().substring(from, Math.max(from, dated.from())).toLowerCase(Locale.ROOT);
        return ENDS.stream().anyMatch(before::contains);
    }
}
