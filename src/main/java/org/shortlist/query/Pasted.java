package org.shortlist.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads lists of ids or of e-mail addresses: {@code id:(…)}, or nothing but the list itself. */
final class Pasted {

    private static final int MOST = 10_000;
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");
    private static final Pattern EMAIL = Pattern.compile("<?[\\w.%+'-]{1,64}@[\\w-]{1,63}(\\.[\\w-]{1,63}){1,6}>?");
    private static final Pattern ID = Pattern.compile("c_[a-z0-9]{16}|b_[a-z2-7]{26}");

    private Pasted() {}

    /** A question that is nothing but two or more addresses, or one or more ids. */
    static Optional<Typed> bare(String question, Notes notes) {
        if (question.indexOf('@') < 0 && !question.contains("c_") && !question.contains("b_")) {
            return Optional.empty();
        }
        List<String> entries = BETWEEN.splitAsStream(question)
                .filter(entry -> !entry.isEmpty())
                .limit(MOST + 1)
                .toList();
        Optional<Field> field = entries.stream().limit(MOST).allMatch(entry -> ID.matcher(entry).matches())
                ? Optional.of(Field.ID)
                : entries.size() > 1 && entries.stream().limit(MOST).allMatch(entry -> EMAIL.matcher(entry).matches())
                        ? Optional.of(Field.EMAIL)
                        : Optional.empty();
        if (field.isPresent() && entries.size() > MOST) {
            notes.warn("too-many-entries", "Only the first " + MOST + " of this list were read.", 0,
                    question.length());
        }
        return field.map(one -> new Typed.Pasted(one,
                entries.stream().limit(MOST).map(entry -> plain(entry)).toList(), 0, question.length()));
    }

    private static String plain(String entry) {
        return entry.toLowerCase(Locale.ROOT).replaceAll("[<>]", "");
    }

    /** What was typed after {@code id:} or {@code email:}, as one list where it is nothing but texts. */
    static Typed list(Typed value, Keyword keyword, int end) {
        List<String> ids = new ArrayList<>();
        boolean all = collect(value, keyword, ids);
        return all && ids.size() > 1 ? new Typed.Pasted(keyword.field(), ids, value.start(), end) : value;
    }

    private static boolean collect(Typed value, Keyword keyword, List<String> ids) {
        return switch (value) {
            case Typed.Words words when words.field() == keyword.field() -> ids.add(plain(words.text()));
            case Typed.And and -> and.all().stream().allMatch(part -> collect(part, keyword, ids));
            case Typed.Or or -> or.any().stream().allMatch(part -> collect(part, keyword, ids));
            default -> false;
        };
    }
}
