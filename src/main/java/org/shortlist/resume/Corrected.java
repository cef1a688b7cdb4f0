package org.shortlist.resume;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A résumé with a person's corrections in it.
 *
 * @param applied one for each correction, in their order
 * @param jobs    for each of its positions, the job as the résumé itself has it
 * @param studies for each course of study likewise
 */
public record Corrected(Resume resume, List<Applied> applied, List<EntryKey> jobs, List<EntryKey> studies) {

    public Corrected {
        applied = List.copyOf(applied);
        jobs = List.copyOf(jobs);
        studies = List.copyOf(studies);
    }

    /**
     * A correction and where it stands.
     *
     * @param position index of the position or the course of study that it is of, in the corrected résumé; null when it is of the
     *                 person, of one that was taken out, or of none that is there any more
     * @param applies  false when it is of a job or study that the résumé no longer has, or adds one that it tells of itself by now
     * @param says     what the résumé itself says now in that place, null when nothing
     */
    public record Applied(Correction correction, @Nullable Integer position, boolean applies, @Nullable String says) {}
}
