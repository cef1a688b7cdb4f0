package org.shortlist.resume;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Correction.Field;

/**
 * A résumé with the jobs and courses of study that a person added, each where its time puts it among those that were read. What the
 * résumé tells itself by now is not put in once more.
 */
final class Additions {

    /** When what goes on will end. */
    private static final YearMonth LATER = YearMonth.of(9999, 12);

    private final Resume resume;
    private final Map<Correction, Integer> jobs = new IdentityHashMap<>();
    private final Map<Correction, Integer> studies = new IdentityHashMap<>();

    Additions(Resume read, List<Correction> corrections, Meanings meanings) {
        List<Position> positions = with(read.positions(), corrections, Field.JOB, one -> one.position(meanings),
                EntryKey::of, Additions::began, jobs);
        List<Education> education = with(read.education(), corrections, Field.STUDY, one -> one.education(meanings),
                EntryKey::of, Additions::ended, studies);
        resume = jobs.isEmpty() && studies.isEmpty()
                ? read
                : new ResumeBuilder(read).positions(positions).education(education).build();
    }

    Resume resume() {
        return resume;
    }

    /** Where what a correction adds stands, in the positions or in the education; null when it adds nothing. */
    @Nullable
    Integer place(Correction one) {
        return jobs.getOrDefault(one, studies.get(one));
    }

    private static <T> List<T> with(List<T> read, List<Correction> corrections, Field field,
            Function<Addition, T> meant, Function<T, EntryKey> key, Function<T, @Nullable YearMonth> when,
            Map<Correction, Integer> places) {
        List<T> all = new ArrayList<>(read);
        Map<Correction, T> added = new IdentityHashMap<>();
        for (Correction one : corrections) {
            if (one.field() == field && one.added() != null) {
                T entry = meant.apply(one.added());
                EntryKey told = key.apply(entry).folded();
                if (all.stream().noneMatch(other -> key.apply(other).folded().tells(told))) {
                    all.add(place(all, when.apply(entry), when), entry);
                    added.put(one, entry);
                }
            }
        }
        added.forEach((one, entry) -> {
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i) == entry) {
                    places.put(one, i);
                }
            }
        });
        return all;
    }

    /** Before the first that is older; at the end where none is, or where it is not told when. */
    private static <T> int place(List<T> all, @Nullable YearMonth then, Function<T, @Nullable YearMonth> when) {
        for (int i = 0; then != null && i < all.size(); i++) {
            YearMonth other = when.apply(all.get(i));
            if (other != null && other.isBefore(then)) {
                return i;
            }
        }
        return all.size();
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
