package org.shortlist.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;

class CostlyTest {

    private static final Query PHRASE = new PhraseQuery("text", "line", "cook");
    private static final Query WORD = new TermQuery(new Term("text", "grill"));

    @Test
    void aPhraseThatDecidesWhoIsFoundIsCostly() {
        assertThat(Costly.is(PHRASE, false)).isTrue();
        assertThat(Costly.is(with(Occur.SHOULD, Occur.SHOULD, 0), false)).isTrue();
        assertThat(Costly.is(with(Occur.MUST, Occur.MUST, 0), false)).isTrue();
        assertThat(Costly.is(with(Occur.FILTER, Occur.SHOULD, 1), false)).isTrue();
    }

    @Test
    void aPhraseThatWouldBeNiceIsNot() {
        assertThat(Costly.is(WORD, false)).isFalse();
        assertThat(Costly.is(with(Occur.MUST, Occur.SHOULD, 0), false)).isFalse();
        assertThat(Costly.is(with(Occur.FILTER, Occur.SHOULD, 0), false)).isFalse();
    }

    private static Query with(Occur word, Occur phrase, int should) {
        return new BooleanQuery.Builder().add(WORD, word)
                .add(PHRASE, phrase)
                .setMinimumNumberShouldMatch(should)
                .build();
    }
}
