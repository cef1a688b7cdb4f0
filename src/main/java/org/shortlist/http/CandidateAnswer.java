package org.shortlist.http;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Addition;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.Corrected;
import org.shortlist.resume.Correction;
import org.shortlist.resume.Experience;
import org.shortlist.resume.MonthInterval;
import org.shortlist.resume.Resume;
import org.shortlist.resume.SkillExperience;
import org.shortlist.search.Mark;
import org.shortlist.store.Kept;

/**
 * A candidate as it goes over the wire: what the store keeps and what follows from the dates.
 *
 * @param received when the newest version came
 * @param created  when the first one came
 * @param text     what all spans point into
 * @param resume   with what a person set right in it; {@code corrections} says what that was
 * @param tags     labels that people put on the candidate, A to Z
 * @param sources  where the candidate came from, A to Z
 * @param marks    where a question matches in the text, as [start, end); absent when none was asked, and none
 *                 while the index has another version of the text
 * @param markKinds what each mark is, and {@code markVia} the synonyms' labels, as of a {@link SearchAnswer.Highlight}
 */
public record CandidateAnswer(String id, int version, String fileName, String mediaType, Instant received,
        Instant created, String text, Resume resume, List<Right> corrections, List<String> tags,
        List<String> sources, Worked experience, @Nullable List<int[]> marks, @Nullable List<String> markKinds,
        @Nullable List<String> markVia) {

    /**
     * What a person set right.
     *
     * @param field    where, as a correction names it: {@code name}, {@code positions.1.title}, {@code education.0}, {@code skills.Excel}
     * @param position of the job or the course of study in the résumé as it is shown here
     * @param was      what the résumé said when it was corrected
     * @param now      what is right, absent when there is nothing; a whole job or course of study was added
     * @param says     what the résumé says there at present: a newer version may say something else
     * @param applies  false when it is of a job that the résumé no longer has, or adds one that it tells of itself by now
     */
    public record Right(long id, String field, @Nullable Integer position, @Nullable String was, @Nullable String now,
            @Nullable String says, boolean applies, @Nullable String by, Instant at) {

        /** As it is shown. */
        public static Right of(Corrected.Applied applied) {
            Correction one = applied.correction();
            Addition added = one.added();
            return new Right(one.id(), CorrectionPatch.path(one.field(), applied.position(), one.skill()),
                    applied.position(), one.was(), added == null ? one.value() : added.text(), applied.says(),
                    applied.applies(), one.by(), one.at());
        }
    }

    /** Experience; {@code asOf} is what "present" stands for. */
    public record Worked(int months, YearMonth asOf, List<SkillExperience> skills, List<MonthInterval> gaps) {}

    /** Without marks. */
    public static CandidateAnswer of(Kept kept, YearMonth asOf) {
        Candidate candidate = kept.candidate();
        Resume resume = candidate.resume();
        Worked worked = new Worked(Experience.totalMonths(resume, asOf), asOf, Experience.skills(resume, asOf),
                Experience.gaps(resume, asOf));
        return new CandidateAnswer(candidate.id(), kept.version(), kept.fileName(), kept.mediaType(),
                candidate.updated(), kept.created(), candidate.text(), resume,
                kept.corrections().stream().map(Right::of).toList(), candidate.filing().tags(),
                candidate.filing().sources(), worked, null, null, null);
    }

    CandidateAnswer withMarks(List<Mark> found) {
        return new CandidateAnswer(id, version, fileName, mediaType, received, created, text, resume, corrections,
                tags, sources, experience, SearchAnswer.pairs(found), SearchAnswer.kinds(found),
                SearchAnswer.vias(found));
    }
}
