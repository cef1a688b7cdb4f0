package org.shortlist.parser;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Award;
import org.shortlist.resume.DateRange;
import org.shortlist.resume.Mention;

/**
 * Reads awards, prizes and scholarships: the name, who gave it and when. Under "Accomplishments" people also write what they did at
 * work, so an entry that stands under such a heading, or is a sentence, must have a word of awards.
 */
final class AwardReader {

    private static final Set<String> DEEDS = Set.of("achievements", "accomplishments", "leistungen", "erfolge",
            "logros",
            "conquistas", "areas of achievement", "realisations", "resultaten", "traguardi");
    private static final Set<String> HONOURING = Set.of("awarded", "received", "named", "recognized", "recognised",
            "earned",
            "selected", "nominated", "honored", "honoured", "ranked", "voted", "achieved", "presented", "granted",
            "elected",
            "inducted", "graduated", "outstanding", "distinguished", "certified", "advanced", "united", "red");
    private static final int FEW_WORDS = 9;

    private final Sheet sheet;
    private final Phrases<Boolean> words;

    /** @param words from {@link #words()} */
    AwardReader(Sheet sheet, Phrases<Boolean> words) {
        this.sheet = sheet;
        this.words = words;
    }

    /** The words of awards. */
    static Phrases<Boolean> words() {
        Phrases.Builder<Boolean> words = new Phrases.Builder<>();
        Table.read("award-words.tsv", 2).forEach(row -> words.add(row[1], true));
        return words.build();
    }

    List<Award> read(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> Merit.in(sheet, List.of(part), entry -> isAward(part, entry)).stream())
                .map(this::award)
                .toList();
    }

    private boolean isAward(Part part, Entry entry) {
        String text = sheet.text().substring(entry.from(), entry.to());
        String heading = Headings.name(part.title());
        boolean ofDeeds = DEEDS.stream().anyMatch(heading::endsWith);
        boolean sentence = HeaderLines.isSentence(text) || text.chars().filter(c -> c == ' ').count() > FEW_WORDS;
        return !ofDeeds && !sentence
                || words.firstIn(sheet.wording(entry.from(), entry.to())).isPresent() && !tellsOfWork(text);
    }

    /** "Managed the awards budget": a verb of work, not of honour, at the start. */
    private static boolean tellsOfWork(String text) {
        int blank = text.indexOf(' ');
        String first = text.substring(0, Math.max(0, blank)).toLowerCase(Locale.ROOT);
        return (first.endsWith("ed") || first.endsWith("ing")) && !HONOURING.contains(first);
    }

    private Award award(Merit merit) {
        Mention title = sheet.inOneLine(merit.name().from(), merit.name().to());
        Mention awarder = merit.giver() == null ? null : sheet.inOneLine(merit.giver().from(), merit.giver().to());
        return new Award(title, awarder, date(merit.dates()), merit.entry().span(sheet));
    }

    private @Nullable DateRange date(List<Dated> dates) {
        Dated last = dates.isEmpty() ? null : dates.getLast();
        return last == null ? null : last.range().at(sheet.span(last.from(), last.to()));
    }
}
