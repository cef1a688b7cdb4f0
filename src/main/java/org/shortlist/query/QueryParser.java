package org.shortlist.query;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Grammar.Item;
import org.shortlist.query.Grammar.Parsed;
import org.shortlist.vocabulary.Vocabulary;

/**
 * Reads what a recruiter types. It never fails: what cannot be read as it stands is mended or read as text, and the
 * {@link Reading} says so. What can be typed is listed in {@link Syntax}; the grammar stands at {@link Grammar}.
 */
public final class QueryParser {

    /** The version of the language: grows when a question that was understood is understood otherwise. */
    public static final int GRAMMAR = 5;

    private final Clock clock;
    private final ConceptResolver concepts;
    private final Sentences sentences;
    private final QueryPrinter printer;
    private final Way widened;
    private final Way asWritten;

    /** @param clock tells what day it is, for {@code updated:90d} */
    public QueryParser(Vocabulary vocabulary, Clock clock) {
        this.clock = clock;
        concepts = new ConceptResolver(vocabulary);
        sentences = new Sentences(concepts);
        printer = new QueryPrinter(vocabulary);
        widened = new Way(new Expansion(concepts, vocabulary), new Runs(vocabulary));
        asWritten = new Way(new Expansion(concepts, null), new Runs(null));
    }

    /** With or without synonyms. */
    private record Way(Expansion expansion, Runs runs) {}

    /** Reads a question with its synonyms; a blank one is about everyone. Time is linear in its length. */
    public Reading read(String question) {
        return read(question, true);
    }

    /** Reads a question of today; see {@link #read(String, LocalDate, boolean)}. */
    public Reading read(String question, boolean synonyms) {
        return read(question, LocalDate.now(clock.withZone(ZoneOffset.UTC)), synonyms);
    }

    /**
     * Reads a question.
     *
     * @param today    what {@code updated:90d} is counted from
     * @param synonyms whether synonyms, members of groups and writings of degrees are added to what was asked
     */
    public Reading read(String question, LocalDate today, boolean synonyms) {
        Way way = synonyms ? widened : asWritten;
        Notes notes = new Notes();
        Parsed parsed = parsed(question, today, way, notes);
        Typed meaning = parsed.meaning();
        if (meaning == null) {
            return new Reading(new Expression.All(), sentences.everyone(), "", "", List.of(), List.of(),
                    notes.repairs(), notes.warnings());
        }
        Clauses clauses = new Clauses(new Asked(question, parsed.items(), meaning, notes),
                text -> expression(text, today, way), way.expansion(), sentences, printer);
        return clauses.reading(way.runs());
    }

    /** A question as a tree, without a word about its clauses. */
    record Understood(Expression expression, Notes notes) {}

    Understood understand(String question) {
        Notes notes = new Notes();
        Typed meaning = parsed(question, LocalDate.now(clock.withZone(ZoneOffset.UTC)), widened, notes).meaning();
        return new Understood(meaning == null ? new Expression.All() : widened.expansion().of(meaning), notes);
    }

    /** Writes a question so that it is read back to an equal tree; empty for everyone. */
    public String print(Expression question) {
        return printer.print(question);
    }

    private Parsed parsed(String question, LocalDate today, Way way, Notes notes) {
        Optional<Typed> list = Pasted.bare(question, notes);
        if (list.isPresent()) {
            return new Parsed(list.get(), List.of(new Item(list.get(), 0, question.length())));
        }
        String text = Normalizer.normalize(question, notes);
        List<Lexeme> lexemes = Brackets.match(Lexer.lex(text, notes), notes);
        Parsed raw = new Grammar(text, lexemes, new Leaves(concepts, today, notes), new Qualifiers(concepts, notes),
                way.runs(), notes).question();
        Typed meaning = raw.meaning();
        return new Parsed(meaning == null ? null : new Placement(notes).of(meaning), raw.items());
    }

    /** The expression alone; null where something had to be mended. */
    private @Nullable Expression expression(String question, LocalDate today, Way way) {
        Notes notes = new Notes();
        Typed meaning = parsed(question, today, way, notes).meaning();
        return !notes.isClean()
                ? null
                : meaning == null
                        ? new Expression.All()
                        : way.expansion().of(meaning);
    }
}
