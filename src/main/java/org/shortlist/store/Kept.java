package org.shortlist.store;

import java.time.Instant;
import java.util.List;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.Corrected;
import org.shortlist.resume.EntryKey;

/**
 * A candidate with what the store knows of the newest version; see {@link Version} for the parts.
 *
 * @param candidate   with the corrections in it
 * @param corrections what a person set right, in the order in which that was done
 * @param jobs        for each position, the job as the résumé itself has it
 * @param studies     for each course of study likewise
 * @param version 1 for the first, growing
 * @param created when the first version came
 */
public record Kept(Candidate candidate, List<Corrected.Applied> corrections, List<EntryKey> jobs,
        List<EntryKey> studies,
        int version, String source, String fileName, String mediaType, String sha256, String readBy, Instant created,
        long changeNumber) {

    public Kept {
        corrections = List.copyOf(corrections);
        jobs = List.copyOf(jobs);
        studies = List.copyOf(studies);
    }
}
