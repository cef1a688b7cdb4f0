package org.shortlist.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Lexeme.Label;
import org.shortlist.query.Lexeme.Mark;
import org.shortlist.query.Lexeme.Quoted;
import org.shortlist.query.Lexeme.Word;
import org.shortlist.vocabulary.Gazetteer.Place;

/** Reads a single piece of text as what it stands for where it stands: words, a number, a date, a place, a rung of a ladder. */
final class Leaves {

    /** How far "near" is when it is not said, in kilometres. */
    private static final int NEAR = 30;

    private final ConceptResolver concepts;
    private final Texts texts;
    private final Quantities quantities;
    private final Calendar calendar;
    private final Ladders ladders;
    private final Notes notes;

    Leaves(ConceptResolver concepts, LocalDate today, Notes notes) {
        this.concepts = concepts;
        this.notes = notes;
        texts = new Texts(concepts.own(), notes);
        quantities = new Quantities(today, concepts.own(), notes);
        calendar = new Calendar(notes);
        ladders = new Ladders(concepts);
    }

    /** leaf = word | quoted | number | dates | place | …; null when nothing in it can be found. */
    @Nullable
    Typed leaf(Lexeme lexeme, Context context) {
        if (lexeme instanceof Mark mark) {
            notes.warn("modifier-ignored", "'" + mark.value() + "' has nothing before it and was left out.", mark,
                    Notes.fix("Leave it out", mark.start(), mark.end(), ""));
            return null;
        }
        Label label = context.label();
        boolean plain = label == null || label.written()
                || context.exactly() && !label.keyword().is(Keyword.Kind.NUMBER)
                        && !label.keyword().is(Keyword.Kind.DATES);
        Optional<Typed> read = plain
                ? Optional.empty()
                : special(label.keyword(), lexeme);
        return read.orElseGet(() -> label == null
                ? texts.read(lexeme, Field.ANYWHERE, context.manner(lexeme instanceof Quoted))
                : label.keyword().field() == null || label.keyword().is(Keyword.Kind.NUMBER)
                        ? texts.read(lexeme, Field.ANYWHERE, Manner.MEANT)
                        : text(lexeme, label.keyword(), context));
    }

    private @Nullable Typed text(Lexeme lexeme, Keyword keyword, Context context) {
        boolean quoted = lexeme instanceof Quoted;
        Manner family = context.exactly() && quoted ? Manner.ID : Manner.CONCEPT;
        Typed typed = texts.read(lexeme, context.field(),
                keyword == Keyword.TITLE_FAMILY ? family : context.manner(quoted));
        if (!(typed instanceof Typed.Words words)) {
            return typed;
        }
        if (words.manner() != Manner.ID && concepts.isUnknown(words.field(), words.text())) {
            notes.warn("unknown-value",
                    "No " + concepts.own().printed(context.field()) + " of this name is known, so it was read as text.",
                    lexeme);
            return texts.read(lexeme, Field.ANYWHERE, Manner.MEANT);
        }
        if (keyword == Keyword.SKILL && words.manner() == Manner.MEANT && concepts.isNarrower(words.text())) {
            String wider = concepts.find(Field.SKILL, words.text()).orElseThrow().label();
            notes.warn("narrower", "This counts as " + wider + ", and years are those of " + wider
                    + "; here it finds those who name it.", lexeme,
                    Notes.fix("All of " + wider, lexeme.start(), lexeme.end(), Written.nameOrQuoted(wider)));
        }
        return switch (keyword) {
            case SKILL_LISTED -> new Typed.Use(words, null, 0, null, words.start(), words.end());
            case LOCATION -> words.manner() == Manner.MEANT ? words.of(concepts.kindOfPlace(words.text())) : words;
            default -> words;
        };
    }

    /** What is no text; empty where it cannot be read so, with a word about it. */
    private Optional<Typed> special(Keyword keyword, Lexeme lexeme) {
        String text = textOf(lexeme).strip();
        return switch (keyword.kind()) {
            case NUMBER -> quantities.read(text, keyword, lexeme);
            case DATES -> calendar.read(text, keyword, lexeme);
            case LADDER -> keyword == Keyword.LANGUAGE ? Optional.empty() : ladders.read(text, keyword, lexeme);
            case HELD -> held(text, lexeme);
            case PLACE -> near(text, lexeme);
            default -> keyword == Keyword.HAS || keyword == Keyword.WARNING
                    ? part(text, keyword, lexeme)
                    : Optional.empty();
        };
    }

    private Optional<Typed> held(String text, Lexeme lexeme) {
        Optional<Expression.Held.Time> time = switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "claimed", "true", "*" -> Optional.of(Expression.Held.Time.CURRENT);
            case "likely" -> Optional.of(Expression.Held.Time.LIKELY_CURRENT);
            case "no", "false" -> Optional.of(Expression.Held.Time.PAST);
            default -> Optional.empty();
        };
        if (time.isEmpty()) {
            notes.warn("not-held", "current: is yes, likely or no, or stands before another field (current.title:); "
                    + "this was read as text.", lexeme);
        }
        return time.map(known -> new Typed.Held(known, lexeme.start(), lexeme.end()));
    }

    private Optional<Typed> near(String text, Lexeme lexeme) {
        Optional<Place> place = concepts.place(text);
        if (place.isEmpty()) {
            notes.warn("unknown-place", "No place of this name is known, so it was read as text.", lexeme);
        }
        return place.map(known -> new Typed.Around(concepts.fullName(known), known.lat(), known.lon(), NEAR,
                lexeme.start(), lexeme.end()));
    }

    private Optional<Typed> part(String text, Keyword keyword, Lexeme lexeme) {
        boolean any = keyword == Keyword.WARNING && List.of("*", "any", "warning", "warnings")
                .contains(text.toLowerCase(Locale.ROOT));
        if (any) {
            return Optional.of(new Typed.Words(Field.PART, Manner.ID, "warning", false, lexeme.start(), lexeme.end()));
        }
        if (keyword == Keyword.HAS && lexeme instanceof Word && concepts.find(Field.PART, text).isEmpty()) {
            notes.warn("unknown-part", "A résumé has no part of this name, so it was read as text; parts are "
                    + String.join(", ", Parts.NAMES) + ".", lexeme);
            return Optional.ofNullable(texts.read(lexeme, Field.ANYWHERE, Manner.MEANT));
        }
        return Optional.empty();
    }

    /** A field's name and what it says of its value. */
    Typed field(Label label, Typed value, int end) {
        if (label.keyword() == Keyword.JOB) {
            return new Typed.Job(value, label.start(), end);
        }
        if (label.held() != null) {
            Typed.Held held = new Typed.Held(label.held(), label.start(), label.end());
            return value instanceof Typed.Not not
                    ? new Typed.Not(new Typed.Timed(held, not.not(), label.start(), end), label.start(), end)
                    : new Typed.Timed(held, value, label.start(), end);
        }
        return label.keyword().isList() ? Pasted.list(value, label.keyword(), end) : value;
    }

    /** A name and those it is short for. */
    @Nullable
    Typed nicknames(@Nullable Typed name) {
        return name instanceof Typed.Words words ? words.meant(Manner.NICKNAMES) : name;
    }

    static String textOf(Lexeme lexeme) {
        return switch (lexeme) {
            case Word word -> word.text();
            case Quoted quoted -> quoted.text();
            default -> "";
        };
    }
}
