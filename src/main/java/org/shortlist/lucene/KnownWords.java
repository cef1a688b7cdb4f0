package org.shortlist.lucene;

import java.io.IOException;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.jspecify.annotations.Nullable;
import org.shortlist.evidence.Shape;
import org.shortlist.evidence.Wanted;

/**
 * Which words of a field will do. Those of a shape that begin with what stands before its first sign are read from the index one by one;
 * with a star in front these are all of them, of which most are refused by their last bytes alone.
 */
final class KnownWords {

    private final Wanted wanted;
    /** Of what may be misspelt. */
    private final @Nullable CompiledAutomaton near;

    private KnownWords(Wanted wanted) {
        this.wanted = wanted;
        near = wanted instanceof Wanted.Misspelt one
                ? new CompiledAutomaton(new LevenshteinAutomata(one.word(), true).toAutomaton(one.edits()))
                : null;
    }

    static KnownWords of(Wanted wanted) {
        return new KnownWords(wanted);
    }

    /** Is shown the enumeration, which stands at a word that will do. */
    interface Visitor {
        void visit(TermsEnum at) throws IOException;
    }

    /** Shows those that a segment's field has. */
    void show(Terms terms, Visitor visitor) throws IOException {
        TermsEnum each = in(terms);
        if (wanted instanceof Wanted.Listed listed) {
            for (String word : listed.words()) {
                if (each.seekExact(new BytesRef(word))) {
                    visitor.visit(each);
                }
            }
            return;
        }
        while (each.next() != null) {
            visitor.visit(each);
        }
    }

    /** Those of a pattern that a segment's field has, in order; for a list, all that it has. */
    TermsEnum in(Terms terms) throws IOException {
        if (near != null) {
            return near.getTermsEnum(terms);
        }
        return wanted instanceof Wanted.Shaped shaped
                ? new Fitting(terms.iterator(), shaped.shape())
                : terms.iterator();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KnownWords one && one.wanted.equals(wanted);
    }

    @Override
    public int hashCode() {
        return wanted.hashCode();
    }

    @Override
    public String toString() {
        return wanted.toString();
    }

    /** The words of a shape. */
    private static final class Fitting extends FilteredTermsEnum {
        private final Shape shape;
        private final BytesRef begin;
        private final BytesRef end;

        Fitting(TermsEnum all, Shape shape) {
            super(all, true);
            this.shape = shape;
            begin = new BytesRef(shape.begin());
            end = new BytesRef(shape.end());
        }

        @Override
        protected AcceptStatus accept(BytesRef term) {
            if (!begins(term)) {
                return AcceptStatus.END;
            }
            return ends(term) && shape.fits(term.utf8ToString()) ? AcceptStatus.YES : AcceptStatus.NO;
        }

        @Override
        protected @Nullable BytesRef nextSeekTerm(@Nullable BytesRef current) {
            return current == null ? begin : null;
        }

        private boolean begins(BytesRef term) {
            return term.length >= begin.length && same(term, term.offset, begin);
        }

        private boolean ends(BytesRef term) {
            return term.length >= end.length && same(term, term.offset + term.length - end.length, end);
        }

        private static boolean same(BytesRef term, int offset, BytesRef part) {
            for (int i = 0; i < part.length; i++) {
                if (term.bytes[offset + i] != part.bytes[part.offset + i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
