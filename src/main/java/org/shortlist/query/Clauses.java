package org.shortlist.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shortlist.query.Reading.ReadClause;

/** The conditions of a question one by one, in the words of the one who typed it where these say the same alone. */
final class Clauses {

    private final String question;
    private final Function<String, Expression> reader;
    private final List<ReadClause> clauses = new ArrayList<>();
    private final String sentence;

    Clauses(String question, Typed typed, Function<String, Expression> reader, Expansion expansion,
            Sentences sentences) {
        this.question = question;
        this.reader = reader;
        for (Typed part : typed instanceof Typed.And and ? and.all() : List.of(typed)) {
            for (Clause clause : Clause.of(expansion.of(part))) {
                String text = text(part, clause.expression());
                clauses.add(new ReadClause("c" + (clauses.size() + 1), text, sentences.of(part)));
            }
        }
        sentence = clauses.isEmpty()
                ? sentences.everyone()
                : clauses.stream().map(ReadClause::sentence).collect(Collectors.joining(", and "));
    }

    private String text(Typed part, Expression expression) {
        String typed = question.substring(part.start(), part.end()).strip().replaceAll("\\s+", " ");
        return reader.apply(typed).equals(expression) ? typed : QueryPrinter.print(expression);
    }

    List<ReadClause> list() {
        return clauses;
    }

    String sentence() {
        return sentence;
    }
}
