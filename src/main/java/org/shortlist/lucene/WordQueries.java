package org.shortlist.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.shortlist.evidence.Leaf;
import org.shortlist.evidence.RankingProfile;
import org.shortlist.evidence.Shape;
import org.shortlist.evidence.Wanted;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.vocabulary.Folding;

/** Leaves of words as Lucene queries. Words are looked up among those who are there. */
record WordQueries(Census census, RankingProfile profile) {

    /** What a name is worth more when it is written as it was typed. */
    private static final float AS_WRITTEN = 2;

    Query of(Expression.OfWords leaf, Scope scope) throws IOException {
        if (scope == Scope.JOB && !leaf.field().ofPosition()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        return switch (leaf) {
            case Expression.Term term -> term(term, scope);
            case Expression.Phrase phrase -> phrase(phrase, scope);
            case Expression.Wildcard wildcard ->
                pattern(new Wanted.Shaped(Shape.of(wildcard.pattern())), wildcard.field(), scope);
            case Expression.Fuzzy fuzzy ->
                pattern(new Wanted.Misspelt(fuzzy.word(), fuzzy.edits()), fuzzy.field(), scope);
            case Expression.AnyOf any -> anyOf(any, scope);
            case Expression.Near near -> near(near, scope);
        };
    }

    /** Persons or jobs that have all of these in one sentence. */
    Query sentence(Expression.SameSentence sentence, Scope scope) throws IOException {
        List<Leaf> leaves = sentence.operands().stream().map(Leaf::of).toList();
        return scored(sentence.operands(), new PlacesQuery(scope.text(), scope.sentences(), leaves), scope);
    }

    private Query term(Expression.Term term, Scope scope) throws IOException {
        Field field = term.field();
        if (field == Field.NAME) {
            return name(term, List.of(term.word()), term.exact(), scope);
        }
        Collection<String> forms = Leaf.forms(field, term.word(), term.exact());
        if (field == Field.ANYWHERE) {
            return words(scope.words()).word(term.word(), forms);
        }
        Query ever = words(scope.words(field)).word(term.word(), forms);
        return knowsCurrent(field, scope) ? betterIf(ever, words(scope.current(field)).word(term.word(), forms)) : ever;
    }

    private Query phrase(Expression.Phrase phrase, Scope scope) throws IOException {
        Field field = phrase.field();
        if (field == Field.NAME) {
            return name(phrase, phrase.words(), phrase.exact(), scope);
        }
        List<Collection<String>> places = places(phrase);
        if (field == Field.ANYWHERE) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            any.add(words(scope.text()).phrase(places), Occur.SHOULD);
            any.add(new BoostQuery(words(scope.allValues()).phrase(places), profile.phraseInValue()),
                    Occur.SHOULD);
            for (Field known : profile.currentFields()) {
                any.add(words(scope.current(known)).phrase(places), Occur.SHOULD);
            }
            return any.build();
        }
        Query ever = words(scope.words(field)).phrase(places);
        return knowsCurrent(field, scope) ? betterIf(ever, words(scope.current(field)).phrase(places)) : ever;
    }

    /** How rare a word or a phrase is, as BM25 has it; infinite for other leaves, and for what nobody has. */
    double rarity(Expression.OfWords leaf, Scope scope) throws IOException {
        return switch (leaf) {
            case Expression.Term term ->
                words(term.field() == Field.ANYWHERE ? scope.words() : scope.words(term.field()))
                        .rarity(Leaf.forms(term.field(), term.word(), term.exact()));
            case Expression.Phrase phrase ->
                words(phrase.field() == Field.ANYWHERE ? scope.words() : scope.words(phrase.field()))
                        .phraseRarity(places(phrase));
            default -> Double.POSITIVE_INFINITY;
        };
    }

    private static List<Collection<String>> places(Expression.Phrase phrase) {
        List<Collection<String>> places = new ArrayList<>();
        phrase.words().forEach(word -> places.add(Leaf.forms(phrase.field(), word, phrase.exact())));
        return places;
    }

    /** Of those with the name, who writes it with the marks that were typed comes first. */
    private Query name(Expression.OfWords name, List<String> typed, boolean exact, Scope scope) throws IOException {
        String field = scope.words(Field.NAME);
        if (exact) {
            Leaf asWritten = Leaf.of(new Expression.Phrase(Field.NAME, typed, true));
            return new ConstantScoreQuery(new PlacesQuery(field, asWritten));
        }
        Query marked = new ConstantScoreQuery(new PlacesQuery(field, Leaf.marked(typed)));
        List<Collection<String>> places = new ArrayList<>();
        typed.forEach(word -> places.add(Leaf.forms(Field.NAME, word, false)));
        Query known = typed.size() == 1
                ? words(field).word(Folding.fold(typed.getFirst()), places.getFirst())
                : words(field).phrase(places);
        return betterIf(known, new BoostQuery(marked, AS_WRITTEN));
    }

    private Query pattern(Wanted.Pattern pattern, Field field, Scope scope) throws IOException {
        return words(field == Field.ANYWHERE ? scope.words() : scope.words(field)).pattern(pattern);
    }

    private Query anyOf(Expression.AnyOf any, Scope scope) throws IOException {
        List<Query> queries = new ArrayList<>();
        for (Expression.OfWords one : any.any()) {
            queries.add(of(one, scope));
        }
        return new DisjunctionMaxQuery(queries, 0);
    }

    private Query near(Expression.Near near, Scope scope) throws IOException {
        Leaf leaf = Leaf.of(near);
        if (near.field() != Field.ANYWHERE) {
            return scored(near.operands(), new PlacesQuery(scope.words(near.field()), leaf), scope);
        }
        BooleanQuery either = new BooleanQuery.Builder().add(new PlacesQuery(scope.text(), leaf), Occur.SHOULD)
                .add(new PlacesQuery(scope.allValues(), leaf), Occur.SHOULD)
                .build();
        return scored(near.operands(), either, scope);
    }

    /** Those whom the filter finds, scored by the words by which it does. */
    private Query scored(List<Expression.OfWords> operands, Query filter, Scope scope) throws IOException {
        BooleanQuery.Builder scored = new BooleanQuery.Builder().add(filter, Occur.FILTER);
        for (Expression.OfWords operand : operands) {
            scored.add(of(operand, scope), Occur.MUST);
        }
        return scored.build();
    }

    private Words words(String name) {
        return new Words(census, name, profile.otherForm());
    }

    private boolean knowsCurrent(Field field, Scope scope) {
        return scope == Scope.PERSON && profile.knowsCurrent(field);
    }

    private static Query betterIf(Query match, Query better) {
        return match instanceof MatchNoDocsQuery || better instanceof MatchNoDocsQuery
                ? match
                : new BooleanQuery.Builder().add(match, Occur.MUST).add(better, Occur.SHOULD).build();
    }
}
