package org.shortlist.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shortlist.blind.Hidden;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.query.QueryParser;
import org.shortlist.query.Reading;
import org.shortlist.query.Clause;
import org.shortlist.search.Selection;

/** Takes out of a question what a blind key cannot ask, and says so; all else is asked. */
final class BlindQuestion {

    private static final String CODE = "hidden-field";

    private final Hidden hidden;
    private final WireNames names;
    private final List<Reading.Note> notes = new ArrayList<>();

    BlindQuestion(Hidden hidden, WireNames names) {
        this.hidden = hidden;
        this.names = names;
    }

    /** The selections that can be made. */
    List<Selection> left(List<Selection> selections) {
        List<Selection> left = new ArrayList<>();
        for (Selection one : selections) {
            Selection kept = new Selection(one.facet(), one.mode(), left(one, one.included()),
                    left(one, one.excluded()));
            if (kept.included().size() + kept.excluded().size() < one.included().size() + one.excluded().size()) {
                notes.add(note(one.facet(), 0, 0));
            }
            if (!kept.included().isEmpty() || !kept.excluded().isEmpty()) {
                left.add(kept);
            }
        }
        return left;
    }

    private List<String> left(Selection selection, List<String> values) {
        return values.stream().filter(value -> !hidden.hides(selection.facet(), value)).toList();
    }

    /** The question that is left, with a warning for each clause that is gone. To be called last. */
    Reading left(Reading reading, boolean synonyms, QueryParser parser) {
        List<Expression> left = new ArrayList<>();
        for (Clause clause : Clause.of(reading.expression())) {
            Optional<Field> field = hidden.in(clause.expression());
            if (field.isEmpty()) {
                left.add(clause.expression());
            } else {
                Reading.ReadClause read = reading.clauses()
                        .stream()
                        .filter(one -> one.id().equals(clause.id()))
                        .findFirst()
                        .orElseThrow();
                notes.add(note(field.get(), read.start(), read.end()));
            }
        }
        boolean whole = left.size() == reading.clauses().size();
        return warned(whole ? reading : parser.read(parser.print(Expression.and(left)), synonyms),
                whole ? List.of() : reading.repairs());
    }

    private Reading warned(Reading reading, List<Reading.Note> repairs) {
        List<Reading.Note> warnings = new ArrayList<>(reading.warnings());
        warnings.addAll(notes);
        return notes.isEmpty()
                ? reading
                : new Reading(reading.expression(), reading.sentence(), reading.query(), reading.extendable(),
                        reading.clauses(), reading.expansions(), repairs.isEmpty() ? reading.repairs() : repairs,
                        warnings);
    }

    private Reading.Note note(Field field, int start, int end) {
        return new Reading.Note(CODE, names.of(field) + ": cannot be asked by a blind key, so it was left out", start,
                end,
                List.of());
    }
}
