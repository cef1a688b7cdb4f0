package org.shortlist.resume;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Résumés of any shape, with odd words in every part, and without places in a text. */
final class RandomResumes {

    private static final List<String> WORDS = List.of("Ada", "Bäcker", "C++", "ETL, ELT", "a;b", "\"quoted\"", "O'Hara",
            "北京", "é",
            "x | y", "line\nbreak", "\\", "{}", "null", "2019", "-", "a".repeat(300), "\ud83d\ude00", "present",
            "=1+1");

    private final Random random;

    RandomResumes(long seed) {
        random = new Random(seed);
    }

    Resume next() {
        return new ResumeBuilder().name(maybe(this::mention))
                .headline(maybe(this::mention))
                .contact(
                        new Contact(list(this::mention), list(() -> new Phone(word(), null, "+1" + random.nextInt(99))),
                                list(this::mention)))
                .location(maybe(this::place))
                .claims(list(() -> new Claim(any(Claim.Kind.values()), word(), null, concept())))
                .summary(maybe(this::mention))
                .positions(list(this::position))
                .education(list(this::education))
                .projects(list(() -> new Project(mention(), maybe(this::dates), maybe(this::mention), list(this::skill),
                        null)))
                .skills(list(this::skill))
                .certificates(list(
                        () -> new Certificate(mention(), concept(), maybe(this::mention), maybe(this::dates), null)))
                .languages(list(() -> new Language(mention(), concept(), maybe(this::mention),
                        maybe(() -> any(LanguageLevel.values())))))
                .volunteering(list(
                        () -> new Volunteering(maybe(this::mention), mention(), maybe(this::place), maybe(this::dates),
                                maybe(this::mention), null)))
                .publications(list(
                        () -> new Publication(mention(), maybe(this::mention), maybe(this::dates), maybe(this::mention),
                                null)))
                .patents(list(() -> new Patent(mention(), maybe(this::mention), maybe(this::dates), null)))
                .awards(list(() -> new Award(mention(), maybe(this::mention), maybe(this::dates), null)))
                .dated(maybe(this::dates))
                .doubts(list(() -> new Doubt(word(), null, random.nextBoolean() ? Certainty.LIKELY : Certainty.DOUBTFUL,
                        word())))
                .warnings(list(() -> any(WarningCode.values()).warning(word(), null)))
                .build();
    }

    private Position position() {
        return new Position(maybe(() -> new Title(word(), null, concept(), maybe(this::concept), maybe(this::concept))),
                maybe(() -> new Employer(word(), null, concept(), maybe(this::concept), maybe(this::concept))),
                maybe(this::mention), maybe(this::place), maybe(this::dates), maybe(this::mention), list(this::skill),
                random.nextBoolean(), null);
    }

    private Education education() {
        return new Education(maybe(() -> new School(word(), null, concept())),
                maybe(() -> new Degree(word(), null, maybe(() -> any(DegreeLevel.values())))), list(this::mention),
                list(this::mention), maybe(this::place), maybe(this::dates),
                maybe(() -> any(Education.Progress.values())),
                maybe(this::mention), null);
    }

    private Skill skill() {
        return new Skill(word(), null, concept(), maybe(this::concept), maybe(this::word));
    }

    private Place place() {
        boolean known = random.nextBoolean();
        return new Place(word(), null, concept(), maybe(this::word), known ? "DE" : null, known ? 49.5 : null,
                known ? 11.1 : null);
    }

    private DateRange dates() {
        PartialDate start = maybe(this::date);
        PartialDate end = maybe(this::date);
        return start == null && end == null ? DateRange.lone(date()) : new DateRange(start, end);
    }

    private PartialDate date() {
        YearMonth first = YearMonth.of(1960 + random.nextInt(80), 1 + random.nextInt(12));
        return switch (random.nextInt(3)) {
            case 0 -> PartialDate.year(first.getYear());
            case 1 -> new PartialDate(first, first.plusMonths(2));
            default -> PartialDate.month(first.getYear(), first.getMonthValue());
        };
    }

    private Mention mention() {
        return Mention.of(word());
    }

    private Concept concept() {
        return new Concept(word(), word());
    }

    private String word() {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        return random.nextInt(4) == 0 ? word + " " + WORDS.get(random.nextInt(WORDS.size())) : word;
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    private <T> List<T> list(Supplier<T> value) {
        List<T> list = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            list.add(value.get());
        }
        return list;
    }
}
