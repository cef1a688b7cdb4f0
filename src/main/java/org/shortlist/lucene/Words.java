package org.shortlist.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.shortlist.vocabulary.Inflections;

/**
 * Words and phrases as queries over one Lucene field. Where a word is asked for in all its forms, those that the index holds are
 * taken as one word; the one that was typed counts a little more.
 *
 * @param inflected whether any form of a word will do
 * @param otherForm what a form that was not typed is worth, where the one typed is worth 1
 */
record Words(IndexReader reader, String field, boolean inflected, float otherForm) {

    Query word(String word) throws IOException {
        List<String> forms = forms(word);
        if (forms.isEmpty()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        if (forms.size() == 1) {
            return new TermQuery(new Term(field, forms.getFirst()));
        }
        SynonymQuery.Builder any = new SynonymQuery.Builder(field);
        forms.forEach(form -> any.addTerm(new Term(field, form), form.equals(word) ? 1 : otherForm));
        return any.build();
    }

    Query phrase(List<String> words) throws IOException {
        if (words.size() == 1) {
            return word(words.getFirst());
        }
        List<List<String>> places = new ArrayList<>();
        for (String word : words) {
            places.add(forms(word));
        }
        if (places.stream().anyMatch(List::isEmpty)) {
            return MatchNoDocsQuery.INSTANCE;
        }
        if (places.stream().allMatch(forms -> forms.size() == 1)) {
            return new PhraseQuery(field, places.stream().map(List::getFirst).toArray(String[]::new));
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        places.forEach(forms -> phrase
                .add(forms.stream().map(form -> new Term(field, form)).toArray(Term[]::new)));
        return phrase.build();
    }

    private List<String> forms(String word) throws IOException {
        List<String> forms = new ArrayList<>();
        for (String form : inflected ? Inflections.forms(word) : Set.of(word)) {
            if (exists(new Term(field, form))) {
                forms.add(form);
            }
        }
        return forms;
    }

    /** Asks segment after segment only until one has it. */
    private boolean exists(Term term) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            if (leaf.reader().docFreq(term) > 0) {
                return true;
            }
        }
        return false;
    }
}
