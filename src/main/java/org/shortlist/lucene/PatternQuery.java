package org.shortlist.lucene;

import java.io.IOException;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;

/** Documents that have any word of a pattern; all score alike. */
final class PatternQuery extends MultiTermQuery {

    private final KnownWords pattern;

    PatternQuery(String field, KnownWords pattern) {
        super(field, CONSTANT_SCORE_BLENDED_REWRITE);
        this.pattern = pattern;
    }

    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
        return pattern.in(terms);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && ((PatternQuery) other).pattern.equals(pattern);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + pattern.hashCode();
    }

    @Override
    public String toString(String unused) {
        return field + ":" + pattern;
    }
}
