package org.shortlist.resume;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Correction.Field;

/** A résumé with the jobs and courses of study that a person added. */
final class Additions {

    /** When what goes on will end. */
    private static final YearMonth LATER = YearMonth.of(9999, 12);

    private final Resume resume;
    private final Entries<Position> jobs;
    private final Entries<Education> studies;

    Additions(Resume read, List<Correction> corrections, Meanings meanings) {
        jobs = new Entries<>(read.positions(), corrections, new Entries.Kind<>(Field.JOB,
                one -> one.position(meanings), EntryKey::of, Additions::began));
        studies = new Entries<>(read.education(), corrections, new Entries.Kind<>(Field.STUDY,
                one -> one.education(meanings), EntryKey::of, Additions::ended));
        resume = jobs.hasAdded() || studies.hasAdded()
                ? new ResumeBuilder(read).positions(jobs.all()).education(studies.all()).build()
                : read;
    }

    Resume resume() {
        return resume;
    }

    EntryKeys jobs() {
        return jobs.keys();
    }

    EntryKeys studies() {
        return studies.keys();
    }

    /** Where what a correction adds stands, in the positions or in the education; null when it adds nothing. */
    @Nullable
    Integer place(Correction one) {
        return one.field() == Field.STUDY ? studies.place(one) : jobs.place(one);
    }

    private static @Nullable YearMonth began(Position job) {
        DateRange dates = job.dates();
        return dates == null || dates.start() == null ? null : dates.start().earliest();
    }

    private static @Nullable YearMonth ended(Education study) {
        DateRange dates = study.dates();
        return dates == null ? null : dates.end() == null ? LATER : dates.end().latest();
    }
}
