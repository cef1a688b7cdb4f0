package org.shortlist.resume;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Corrected.Applied;
import org.shortlist.resume.Correction.Field;

/**
 * Lays the corrections of a person over what was read of a résumé. What is corrected keeps its place in the text, where the résumé still
 * says otherwise; it is no longer in doubt, and no warning speaks of it any more.
 */
public final class Corrections {

    private final Additions additions;
    /** With what is added. */
    private final Resume read;
    private final Meanings meanings;
    private final EntryKeys jobs;
    private final EntryKeys studies;
    private final Settled settled = new Settled();
    private final Map<Integer, List<Correction>> byJob = new HashMap<>();
    private final Map<Integer, List<Correction>> byStudy = new HashMap<>();

    private Corrections(Resume read, List<Correction> corrections, Meanings meanings) {
        this.additions = new Additions(read, corrections, meanings);
        this.read = additions.resume();
        this.meanings = meanings;
        this.jobs = additions.jobs();
        this.studies = additions.studies();
    }

    /** @param corrections the later of two that speak of one thing counts */
    public static Corrected apply(Resume read, List<Correction> corrections, Meanings meanings) {
        return new Corrections(read, corrections, meanings).laidOver(corrections);
    }

    /** The keys of the jobs, those that were read and those that the corrections add. */
    public static EntryKeys jobs(Resume read, List<Correction> corrections) {
        return new Corrections(read, corrections, Meanings.AS_WRITTEN).jobs;
    }

    /** The keys of the courses of study likewise. */
    public static EntryKeys studies(Resume read, List<Correction> corrections) {
        return new Corrections(read, corrections, Meanings.AS_WRITTEN).studies;
    }

    /**
     * Those of the job or the course of study that a correction adds; none where that is not put in.
     *
     * @param some        of which they are looked for
     * @param corrections all that are laid over what was read
     */
    public static List<Correction> ofAdded(Correction added, List<Correction> some, Resume read,
            List<Correction> corrections) {
        Corrections all = new Corrections(read, corrections, Meanings.AS_WRITTEN);
        Integer place = all.additions.place(added);
        EntryKeys keys = added.field() == Field.STUDY ? all.studies : all.jobs;
        return place == null
                ? List.of()
                : some.stream()
                        .filter(one -> isOf(one, added.field()) && keys.find(one.job()).equals(Optional.of(place)))
                        .toList();
    }

    private static boolean isOf(Correction one, Field kind) {
        return one.job() != null && one.field().isOfStudy() == kind.isOfStudy();
    }

    /**
     * What a résumé says in a place that can be corrected, null when nothing.
     *
     * @param place of the job or the course of study that is meant
     */
    public static @Nullable String said(Resume resume, Field field, @Nullable Integer place, @Nullable String skill) {
        if (field.isOfJob()) {
            return place == null ? null : CorrectedJob.said(resume.positions().get(place), field);
        }
        if (field.isOfStudy()) {
            return place == null ? null : CorrectedStudy.said(resume.education().get(place), field);
        }
        return switch (field) {
            case NAME -> text(resume.name());
            case HEADLINE -> text(resume.headline());
            case LOCATION -> resume.location() == null ? null : resume.location().text();
            case EMAILS -> joined(resume.contact().emails().stream().map(Mention::text));
            case PHONES -> joined(resume.contact().phones().stream().map(Phone::text));
            default -> skill != null && CorrectedSkills.has(resume, skill) ? skill : null;
        };
    }

    private static @Nullable String text(@Nullable Mention mention) {
        return mention == null ? null : mention.text();
    }

    private static @Nullable String joined(Stream<String> texts) {
        String all = String.join(", ", texts.toList());
        return all.isEmpty() ? null : all;
    }

    private Corrected laidOver(List<Correction> corrections) {
        ResumeBuilder set = new ResumeBuilder(read);
        corrections.forEach(one -> person(set, one));
        corrections.forEach(this::assign);
        List<Integer> kept = rest(read.positions().size(),
                job -> isNone(byJob.get(job), read.positions().get(job).span()));
        List<Integer> studied = rest(read.education().size(),
                study -> isNone(byStudy.get(study), read.education().get(study).span()));
        set.positions(kept.stream().map(this::position).toList());
        set.education(studied.stream().map(this::study).toList());
        Resume corrected = new CorrectedSkills(corrections, meanings).in(set.build());
        List<Applied> applied = corrections.stream()
                .map(one -> applied(one, one.field().isOfStudy() ? studied : kept))
                .toList();
        return new Corrected(settled.in(corrected), applied, kept.stream().map(jobs::get).toList(),
                studied.stream().map(studies::get).toList());
    }

    private void assign(Correction one) {
        EntryKey meant = one.job();
        if (meant != null) {
            boolean study = one.field().isOfStudy();
            Map<Integer, List<Correction>> all = study ? byStudy : byJob;
            (study ? studies : jobs).find(meant)
                    .ifPresent(i -> all.computeIfAbsent(i, n -> new ArrayList<>()).add(one));
        }
    }

    private static List<Integer> rest(int size, IntPredicate none) {
        return IntStream.range(0, size).filter(none.negate()).boxed().toList();
    }

    private void person(ResumeBuilder set, Correction one) {
        switch (one.field()) {
            case NAME -> set.name(mention(one, read.name()));
            case HEADLINE -> set.headline(mention(one, read.headline()));
            case LOCATION -> set.location(place(one, read.location()));
            case EMAILS, PHONES -> set.contact(contact(set.build().contact(), one));
            default -> {
                // Jobs and studies are not of the person, and skills are gone through when the jobs are done.
            }
        }
    }

    private @Nullable Mention mention(Correction one, @Nullable Mention before) {
        Span span = settled.settle(before == null ? null : before.span());
        return one.value() == null ? null : new Mention(one.value(), span);
    }

    private @Nullable Place place(Correction one, @Nullable Place before) {
        Mention written = mention(one, before == null ? null : new Mention(before.text(), before.span()));
        return written == null ? null : meanings.place(written);
    }

    private Contact contact(Contact before, Correction one) {
        List<Mention> values = one.value() == null
                ? List.of()
                : Stream.of(one.value().split(","))
                        .map(String::strip)
                        .filter(v -> !v.isEmpty())
                        .map(Mention::of)
                        .toList();
        return one.field() == Field.EMAILS
                ? new Contact(values.stream().map(v -> asRead(v, before.emails())).toList(), before.phones(),
                        before.links())
                : new Contact(before.emails(), values.stream().map(v -> asRead(v, before)).toList(), before.links());
    }

    private static Mention asRead(Mention value, List<Mention> before) {
        return before.stream().filter(old -> old.text().equals(value.text())).findFirst().orElse(value);
    }

    private Phone asRead(Mention value, Contact before) {
        return before.phones()
                .stream()
                .filter(old -> old.text().equals(value.text()))
                .findFirst()
                .orElseGet(() -> meanings.phone(value));
    }

    private boolean isNone(@Nullable List<Correction> said, @Nullable Span entry) {
        boolean none = said != null && said.stream().anyMatch(Correction::takesOut);
        if (none) {
            settled.whole(entry);
        }
        return none;
    }

    private Position position(int index) {
        Position position = read.positions().get(index);
        for (Correction one : byJob.getOrDefault(index, List.of())) {
            position = CorrectedJob.with(position, one, meanings, settled);
        }
        return position;
    }

    private Education study(int index) {
        Education study = read.education().get(index);
        for (Correction one : byStudy.getOrDefault(index, List.of())) {
            study = CorrectedStudy.with(study, one, meanings, settled);
        }
        return study;
    }

    private Applied applied(Correction one, List<Integer> kept) {
        Integer place = one.added() != null ? additions.place(one) : place(one);
        boolean applies = !one.field().isOfEntry() || place != null;
        Integer position = place == null || !kept.contains(place) ? null : kept.indexOf(place);
        String says = one.added() != null ? null : said(read, one.field(), place, one.skill());
        return new Applied(one, position, applies, says);
    }

    /** Where the job or the course of study stands that a correction is of, among all that was read; null when it is of none. */
    private @Nullable Integer place(Correction one) {
        Map<Integer, List<Correction>> all = one.field().isOfStudy() ? byStudy : byJob;
        return all.keySet().stream().filter(entry -> all.get(entry).contains(one)).findFirst().orElse(null);
    }

    /** What is no longer in doubt. */
    static final class Settled {
        private final List<Span> values = new ArrayList<>();
        private final List<Span> wholes = new ArrayList<>();
        private final List<Span> dated = new ArrayList<>();

        /** A value that stands there. @return the place */
        @Nullable
        Span settle(@Nullable Span span) {
            if (span != null) {
                values.add(span);
            }
            return span;
        }

        /** Everything in this place. */
        void whole(@Nullable Span span) {
            if (span != null) {
                wholes.add(span);
            }
        }

        /** What is said of the dates of the job or the course of study in this place. */
        void dates(@Nullable Span entry) {
            if (entry != null) {
                dated.add(entry);
            }
        }

        Resume in(Resume resume) {
            return new ResumeBuilder(resume)
                    .doubts(resume.doubts().stream().filter(doubt -> !isSettled(doubt.span())).toList())
                    .warnings(resume.warnings().stream().filter(warning -> holds(warning, resume)).toList())
                    .build();
        }

        private boolean holds(Warning warning, Resume resume) {
            Span span = warning.span();
            boolean named = resume.name() != null && warning.code().equals(WarningCode.NO_NAME.code());
            boolean reached = !(resume.contact().emails().isEmpty() && resume.contact().phones().isEmpty())
                    && warning.code().equals(WarningCode.NO_CONTACT.code());
            boolean ofDates = WarningCode.OF_DATES.contains(warning.code()) && span != null
                    && dated.stream().anyMatch(entry -> entry.contains(span));
            return !named && !reached && !ofDates && !isSettled(span);
        }

        private boolean isSettled(@Nullable Span span) {
            return span != null && (values.stream().anyMatch(value -> Objects.equals(value, span))
                    || wholes.stream().anyMatch(whole -> whole.contains(span)));
        }
    }
}
