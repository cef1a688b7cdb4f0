package org.shortlist.lucene;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** Which words will do at one place of a question. */
sealed interface Wanted {

    /** Whether a folded word will do. */
    boolean fits(String word);

    /** Shows those that a segment's field has. */
    void show(Terms terms, Visitor visitor) throws IOException;

    /** Is shown the enumeration, which stands at a word that will do. */
    interface Visitor {
        void visit(TermsEnum at) throws IOException;
    }

    /** Any of some words. */
    record Listed(Set<String> words) implements Wanted {

        @Override
        public boolean fits(String word) {
            return words.contains(word);
        }

        @Override
        public void show(Terms terms, Visitor visitor) throws IOException {
            TermsEnum each = terms.iterator();
            for (String word : words) {
                if (each.seekExact(new BytesRef(word))) {
                    visitor.visit(each);
                }
            }
        }
    }

    /** Words that must be looked for in the index. */
    sealed interface Pattern extends Wanted {

        /** Those that a segment's field has, in order. */
        TermsEnum in(Terms terms) throws IOException;

        @Override
        default void show(Terms terms, Visitor visitor) throws IOException {
            TermsEnum each = in(terms);
            while (each.next() != null) {
                visitor.visit(each);
            }
        }
    }

    /** Any word of a shape. */
    record Shaped(Shape shape) implements Pattern {

        @Override
        public boolean fits(String word) {
            return shape.fits(word);
        }

        @Override
        public TermsEnum in(Terms terms) throws IOException {
            return shape.in(terms);
        }
    }

    /** Any word at most so many letters away. */
    record Misspelt(String word, int edits, CompiledAutomaton automaton) implements Pattern {

        Misspelt(String word, int edits) {
            this(word, edits, new CompiledAutomaton(new LevenshteinAutomata(word, true).toAutomaton(edits)));
        }

        @Override
        public boolean fits(String other) {
            BytesRef bytes = new BytesRef(other);
            return automaton.runAutomaton.run(bytes.bytes, bytes.offset, bytes.length);
        }

        @Override
        public TermsEnum in(Terms terms) throws IOException {
            return automaton.getTermsEnum(terms);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Misspelt one && one.word.equals(word) && one.edits == edits;
        }

        @Override
        public int hashCode() {
            return word.hashCode() * 31 + edits;
        }
    }
}
