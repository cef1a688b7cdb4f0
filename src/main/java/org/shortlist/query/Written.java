package org.shortlist.query;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How words, ids and rungs are written in the recruiter's language. */
final class Written {

    private static final Pattern ENTRY = Pattern.compile("[\\w.%+@][\\w.%+@-]*");

    /** One phrase or one pair of brackets, perhaps of a field. */
    private static final Pattern SIMPLE = Pattern.compile("[\\w.]*:?(?:\"[^\"]*\"|\\([^()]*\\))");
    private static final Pattern BINDING = Pattern
            .compile(
                    "(?i)[\\s\\p{Cc},;]*(?:(?:strict|\\d{1,5}(?:km|kms|mi|miles?)?)(?![^\\s^~])|(?:within|without|also):|[<>\u2264\u2265])");

    private Written() {}

    /** The field's name before words as written; for words anywhere, nothing. */
    static String label(Field field) {
        return switch (field) {
            case ANYWHERE -> "";
            case NAME, TITLE -> Keyword.of(field).printed() + ":";
            default -> Keyword.of(field).printed() + ".words:";
        };
    }

    static String term(Expression.Term term) {
        if (term.exact() && term.field() == Field.NAME) {
            return label(term.field()) + "=" + escaped(term.word());
        }
        return label(term.field()) + (term.exact() ? "=" : "") + word(term.word());
    }

    static String phrase(Expression.Phrase phrase) {
        String words = String.join(" ", phrase.words());
        return label(phrase.field()) + (phrase.exact() ? "=" + escaped(words) : quoted(words));
    }

    /** A word that is letters and digits stands by itself, any other in quotation marks; so does "or", which looks a slip. */
    static String word(String word) {
        return isPlain(word) && !word.equals("or") ? word : quoted(word);
    }

    /** A name after a field: by itself where it is one plain word and no operator. */
    static String nameOrQuoted(String name) {
        boolean operator = List.of("AND", "OR", "NOT", "NEAR", "SAME", "SENTENCE").contains(name);
        return isPlain(name) && !operator && !name.equals("or") ? name : quoted(name);
    }

    static boolean isPlain(String word) {
        return word.codePoints().allMatch(Character::isLetterOrDigit);
    }

    /** Whether a text may be taken for a part of the condition before it: its distance, {@code strict}, {@code within:} or a
     * comparison. */
    static boolean mayBind(String text) {
        return BINDING.matcher(text).lookingAt();
    }

    static String shape(String pattern) {
        boolean plain = isPlain(pattern.replace("*", "")) && !pattern.isEmpty();
        return plain ? pattern : quoted(pattern);
    }

    static String quoted(String words) {
        return '"' + words + '"';
    }

    static String escaped(String id) {
        return quoted(id.replace("\\", "\\\\").replace("\"", "\\\""));
    }

    /** In brackets where what follows would else belong to the last word alone. */
    static String tight(String text) {
        boolean one = text.indexOf(' ') < 0 && text.indexOf('\n') < 0 || SIMPLE.matcher(text).matches();
        return one ? text : "(" + text + ")";
    }

    /** One of a pasted list. */
    static String entry(String id) {
        return ENTRY.matcher(id).matches() ? id : quoted(id);
    }

    /** A stretch of a ladder: {@code seniority:>=senior}; null for what is none. */
    static @Nullable String rungs(Expression.Or or) {
        List<Expression.Has> has = or.any()
                .stream()
                .filter(Expression.Has.class::isInstance)
                .map(Expression.Has.class::cast)
                .toList();
        Field field = has.isEmpty() ? Field.ANYWHERE : has.getFirst().field();
        boolean ladder = has.size() == or.any().size() && (field == Field.SENIORITY || field == Field.DEGREE)
                && has.stream().allMatch(one -> one.field() == field);
        Optional<int[]> stretch = ladder
                ? Ladders.stretch(field, has.stream().map(Expression.Has::id).toList())
                : Optional.empty();
        return stretch.map(ends -> Keyword.of(field).printed() + ":" + rungs(Ladders.ladder(field), ends)).orElse(null);
    }

    private static String rungs(List<String> ladder, int[] ends) {
        return ends[1] == ladder.size() - 1
                ? ">=" + ladder.get(ends[0])
                : ladder.get(ends[0]) + ".." + ladder.get(ends[1]);
    }
}
