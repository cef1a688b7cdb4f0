package org.shortlist.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.CandidateIndexContract;
import org.shortlist.search.Candidates;
import org.shortlist.vocabulary.Vocabulary;

class LuceneIndexTest implements CandidateIndexContract {

    static final Vocabulary VOCABULARY = Candidates.VOCABULARY;

    @Override
    public CandidateIndex create(Path dir) throws IOException {
        return LuceneIndex.open(dir, VOCABULARY);
    }
}
