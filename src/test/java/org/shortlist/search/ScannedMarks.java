package org.shortlist.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.resume.Span;
import org.shortlist.vocabulary.Token;
import org.shortlist.vocabulary.Tokenizer;

/** Where in one value a leaf matches. */
final class ScannedMarks {

    private ScannedMarks() {}

    static Field field(Expression leaf) {
        return switch (leaf) {
            case Expression.Term term -> term.field();
            case Expression.Phrase phrase -> phrase.field();
            case Expression.Wildcard prefix -> prefix.field();
            case Expression.Has has -> has.field();
            case Expression.HasAny any -> any.field();
            default -> throw new IllegalArgumentException(leaf + " is no leaf of words");
        };
    }

    /** The concepts that a leaf asks for; none when it asks for words. */
    static List<String> ids(Expression leaf) {
        return switch (leaf) {
            case Expression.Has has -> List.of(has.id());
            case Expression.HasAny any -> any.ids();
            default -> List.of();
        };
    }

    /** The marks of a leaf in a value; a concept marks the whole of its writing. */
    static List<Span> in(String value, @Nullable Expression leaf) {
        List<Token> tokens = Tokenizer.tokenize(value);
        return switch (leaf) {
            case Expression.Term term -> marks(tokens, List.of(term.word()), term.field());
            case Expression.Phrase phrase -> marks(tokens, phrase.words(), phrase.field());
            case Expression.Wildcard prefix -> tokens.stream()
                    .filter(token -> token.text()
                            .startsWith(prefix.pattern().substring(0, prefix.pattern().length() - 1)))
                    .map(token -> new Span(token.start(), token.end()))
                    .toList();
            case Expression.Has has -> List.of(new Span(0, value.length()));
            case Expression.HasAny any -> List.of(new Span(0, value.length()));
            case null, default -> List.of();
        };
    }

    private static List<Span> marks(List<Token> tokens, List<String> asked, Field field) {
        List<Span> marks = new ArrayList<>();
        for (int start = 0; start + asked.size() <= tokens.size(); start++) {
            int first = start;
            boolean all = IntStream.range(0, asked.size())
                    .allMatch(i -> Scanned.Word.of(tokens.get(first + i).text(), field)
                            .is(Scanned.Word.of(asked.get(i), field)));
            if (all) {
                marks.add(new Span(tokens.get(start).start(), tokens.get(start + asked.size() - 1).end()));
            }
        }
        return marks;
    }
}
