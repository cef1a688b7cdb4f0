package org.shortlist.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shortlist.query.Expression.Term;
import org.shortlist.query.Expression.Weighted;
import org.shortlist.query.Expression.WithinPosition;

class ClauseTest {

    private static final Term NURSE = new Term(Field.TITLE, "nurse");

    @Test
    void weightOfAWeightMultiplies() {
        Clause twice = new Clause("c1", new Weighted(new Weighted(new WithinPosition(NURSE), 2), 3));
        assertThat(twice.times()).isEqualTo(6);
        assertThat(twice.position()).contains(NURSE);
        assertThat(new Clause("c1", NURSE).times()).isEqualTo(1);
    }
}
