package org.shortlist.search;

/**
 * What every engine must do. An engine's own test class implements this and says how an index is opened:
 *
 * <pre>
 * class LuceneIndexTest implements CandidateIndexContract {
 *     &#64;Override
 *     public CandidateIndex create(Path dir) throws IOException {
 *         return LuceneIndex.open(dir, VOCABULARY);
 *     }
 * }
 * </pre>
 *
 * {@code create} may be called several times with one folder: after closing (a restart), or before (another process). The
 * duels of {@link Duel} go on from here with questions that nobody thought of.
 */
public interface CandidateIndexContract
        extends
            MatchingContract,
            WordsContract,
            PeopleContract,
            FacetContract,
            SelectionContract,
            JobFacetContract,
            HitContract,
            MarksContract,
            CorrectionContract,
            WritingContract,
            GenerationContract {}
