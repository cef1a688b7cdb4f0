package org.shortlist.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Lexeme.Quoted;
import org.shortlist.query.Lexeme.Word;
import org.shortlist.vocabulary.Folding;
import org.shortlist.vocabulary.Tokenizer;

/** Reads text as words, or as words some of which have a shape. */
final class Texts {

    private final OwnFields own;
    private final Notes notes;

    Texts(OwnFields own, Notes notes) {
        this.own = own;
        this.notes = notes;
    }

    /** text = word | quoted; null when nothing in it can be found. */
    @Nullable
    Typed read(Lexeme lexeme, Field field, Manner manner) {
        String text = Leaves.textOf(lexeme);
        boolean plain = manner == Manner.ID || manner == Manner.CONCEPT;
        if (plain || text.indexOf('*') < 0 && text.indexOf('?') < 0) {
            return found(lexeme, text, field, manner);
        }
        if (text.strip().chars().allMatch(c -> c == '*')) {
            return star(lexeme, field);
        }
        return shaped(lexeme, text, field, manner);
    }

    private @Nullable Typed found(Lexeme lexeme, String text, Field field, Manner manner) {
        boolean folded = manner == Manner.ID || manner == Manner.CONCEPT || !field.hasWords();
        if (folded ? Folding.fold(text).isEmpty() : Tokenizer.tokenize(text).isEmpty()) {
            notes.repair("no-word", "There is no word in this; it was dropped.", lexeme);
            return null;
        }
        boolean bare = lexeme instanceof Word && manner == Manner.MEANT;
        return new Typed.Words(field, manner, text, bare, lexeme.start(), lexeme.end());
    }

    /** {@code *} is everyone, {@code email:*} who has one. */
    private @Nullable Typed star(Lexeme lexeme, Field field) {
        String part = field.isOwn() ? own.printed(field) : Parts.of(field);
        if (field == Field.ANYWHERE && lexeme instanceof Word) {
            return new Typed.Everyone(lexeme.start(), lexeme.end());
        }
        if (part != null) {
            return new Typed.Words(Field.PART, Manner.ID, part, false, lexeme.start(), lexeme.end());
        }
        notes.repair("star-alone", "A star needs a letter beside it here; it was dropped.", lexeme);
        return null;
    }

    private @Nullable Typed shaped(Lexeme lexeme, String text, Field field, Manner manner) {
        Field words = field.hasWords() ? field : Field.ANYWHERE;
        Shapes shapes = Shapes.in(text);
        if (shapes.pieces().isEmpty()) {
            notes.repair("star-alone", "There is no letter beside this sign; it was dropped.", lexeme);
            return null;
        }
        if (shapes.pieces().stream().noneMatch(Shapes.Piece::shape)) {
            return shapes.gaps() == 0 ? found(lexeme, text, field, manner) : near(lexeme, shapes, words, manner);
        }
        advise(lexeme, text, field, words);
        return shapes.pieces().size() == 1
                ? typed(lexeme, shapes.pieces().getFirst(), words, manner)
                : near(lexeme, shapes, words, manner);
    }

    private void advise(Lexeme lexeme, String text, Field field, Field words) {
        if (words != field) {
            notes.warn("shape-of-text", own.printed(field)
                    + ": is compared as a whole, so this shape was looked for in the whole text.", lexeme);
        }
        boolean question = lexeme instanceof Word && text.indexOf('*') < 0 && text.indexOf('?') == text.length() - 1;
        if (question) {
            notes.warn("question-mark", "A question mark stands for one letter.", lexeme,
                    Notes.fix("Without it", lexeme.end() - 1, lexeme.end(), ""));
        }
    }

    private Typed near(Lexeme lexeme, Shapes shapes, Field field, Manner manner) {
        if (shapes.gaps() > 0) {
            notes.warn("star-as-word", "A star alone between words stands for a word or none.", lexeme);
        }
        List<Typed> operands = shapes.pieces().stream().map(piece -> typed(lexeme, piece, field, manner)).toList();
        return new Typed.Near(operands, shapes.gaps(), true, lexeme.start(), lexeme.end());
    }

    private static Typed typed(Lexeme lexeme, Shapes.Piece piece, Field field, Manner manner) {
        boolean meant = manner == Manner.MEANT && (field == Field.ANYWHERE || field == Field.TITLE);
        Manner words = meant || manner == Manner.FORM ? manner : Manner.WORDS;
        return piece.shape()
                ? new Typed.Shape(field, piece.text(), lexeme.start(), lexeme.end())
                : new Typed.Words(field, words, piece.text(), false, lexeme.start(), lexeme.end());
    }
}
