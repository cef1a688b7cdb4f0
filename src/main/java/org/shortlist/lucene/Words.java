package org.shortlist.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.shortlist.evidence.Wanted;

/**
 * Words and phrases as queries over one Lucene field. Where any of several words will do, those that the index holds are taken as one
 * word; the one that was typed counts a little more.
 *
 * @param otherForm what a form that was not typed is worth, where the one typed is worth 1
 */
record Words(Census census, String field, float otherForm) {

    /** So many words of a pattern are taken as one word; more of them score alike. */
    private static final int AS_ONE = 64;
    private static final float EXACT = 64;

    /** @param forms the words that will do, that which was typed among them or not */
    Query word(String typed, Collection<String> forms) throws IOException {
        return any(typed, known(forms));
    }

    private Query any(String typed, Collection<String> words) {
        if (words.isEmpty()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        if (words.size() == 1) {
            return new TermQuery(new Term(field, words.iterator().next()));
        }
        SynonymQuery.Builder any = new SynonymQuery.Builder(field);
        words.forEach(form -> any.addTerm(new Term(field, form), form.equals(typed) ? 1 : rounded(otherForm)));
        return any.build();
    }

    /** So that frequencies times it add up to the same in any order: the order is one of segments. */
    private static float rounded(float worth) {
        return Math.max(1, Math.round(worth * EXACT)) / EXACT;
    }

    /** @param places by place, the words that will do */
    Query phrase(List<? extends Collection<String>> places) throws IOException {
        List<List<String>> known = new ArrayList<>();
        for (Collection<String> forms : places) {
            known.add(known(forms));
        }
        if (known.stream().anyMatch(List::isEmpty)) {
            return MatchNoDocsQuery.INSTANCE;
        }
        return asOneWord(phraseOf(known), known);
    }

    private Query phraseOf(List<List<String>> places) {
        if (places.stream().allMatch(forms -> forms.size() == 1)) {
            return new PhraseQuery(field, places.stream().map(List::getFirst).toArray(String[]::new));
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        places.forEach(forms -> phrase.add(forms.stream().map(form -> new Term(field, form)).toArray(Term[]::new)));
        return phrase.build();
    }

    /** Lucene adds up how rare all words of a phrase and all their forms are; it is to count as one word does. */
    private Query asOneWord(Query phrase, List<List<String>> places) throws IOException {
        double sum = 0;
        for (List<String> forms : places) {
            for (String form : forms) {
                sum += rarity(form);
            }
        }
        double rarity = phraseRarity(places);
        return sum > 0 && rarity > 0 ? new BoostQuery(phrase, (float) (rarity / sum)) : phrase;
    }

    /** How rare the commonest of these is, as BM25 has it; infinite where nobody has any. */
    double rarity(Collection<String> forms) throws IOException {
        double least = Double.POSITIVE_INFINITY;
        for (String form : forms) {
            least = Math.min(least, rarity(form));
        }
        return least;
    }

    /** A phrase is at least as rare as the rarest of its words. */
    double phraseRarity(List<? extends Collection<String>> places) throws IOException {
        double most = 0;
        for (Collection<String> forms : places) {
            most = Math.max(most, rarity(forms));
        }
        return most;
    }

    private double rarity(String word) throws IOException {
        return census.rarity(new Term(field, word));
    }

    /** All words of a pattern that the index holds, however many. */
    Query pattern(Wanted.Pattern pattern) throws IOException {
        KnownWords fitting = KnownWords.of(pattern);
        TreeSet<String> words = new TreeSet<>();
        for (LeafReaderContext leaf : census.reader().leaves()) {
            TermsEnum each = fitting.in(Terms.getTerms(leaf.reader(), field));
            while (words.size() <= AS_ONE && each.next() != null) {
                String word = each.term().utf8ToString();
                if (census.knows(new Term(field, word))) {
                    words.add(word);
                }
            }
        }
        return words.size() > AS_ONE ? new PatternQuery(field, fitting) : any("", words);
    }

    private List<String> known(Collection<String> forms) throws IOException {
        List<String> known = new ArrayList<>();
        for (String form : forms) {
            if (census.knows(new Term(field, form))) {
                known.add(form);
            }
        }
        return known;
    }
}
