package org.shortlist.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.vocabulary.Vocabulary;

/**
 * Reads what a recruiter types. It never fails: what cannot be read as it stands is mended or read as text, and the
 * {@link Reading} says so. What can be typed is listed in {@link Syntax}; the grammar stands at {@link Grammar}.
 */
public final class QueryParser {

    /** The version of the language: grows when a question that was understood is understood otherwise. */
    public static final int GRAMMAR = 1;

    private final Expansion expansion;
    private final Sentences sentences;

    public QueryParser(Vocabulary vocabulary) {
        ConceptResolver concepts = new ConceptResolver(vocabulary);
        expansion = new Expansion(concepts);
        sentences = new Sentences(concepts);
    }

    /** Reads a question; a blank one is about everyone. Time is linear in its length. */
    public Reading read(String question) {
        Notes notes = new Notes();
        Typed typed = typed(question, notes);
        if (typed == null) {
            return new Reading(new Expression.All(), sentences.everyone(), List.of(), notes.repairs(),
                    notes.warnings());
        }
        Clauses clauses = new Clauses(question, typed, this::expression, expansion, sentences);
        return new Reading(expansion.of(typed), clauses.sentence(), clauses.list(), notes.repairs(), notes.warnings());
    }

    private static @Nullable Typed typed(String question, Notes notes) {
        String text = Normalizer.normalize(question, notes);
        List<Lexeme> lexemes = Brackets.match(Lexer.lex(text, notes), notes);
        return new Grammar(text, lexemes, notes).question();
    }

    /** The expression alone, without a word about how it was read. */
    private Expression expression(String question) {
        Typed typed = typed(question, new Notes());
        return typed == null ? new Expression.All() : expansion.of(typed);
    }
}
