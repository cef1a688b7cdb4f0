package org.shortlist.query;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Lexeme.Manner;
import org.shortlist.query.Lexeme.Quoted;
import org.shortlist.query.Lexeme.Word;
import org.shortlist.vocabulary.Folding;
import org.shortlist.vocabulary.Token;
import org.shortlist.vocabulary.Tokenizer;

/** Reads a single piece of text as what it stands for where it stands: words, years or a date. */
final class Leaves {

    private final Notes notes;

    Leaves(Notes notes) {
        this.notes = notes;
    }

    /** leaf = word | quoted | prefix | years | date; null when nothing in it can be found. */
    @Nullable
    Typed leaf(Lexeme lexeme, Context context) {
        Keyword keyword = context.field();
        if (keyword == null) {
            return words(lexeme, Field.ANYWHERE, Manner.MEANT);
        }
        if (keyword == Keyword.YEARS) {
            return years(lexeme, context);
        }
        Field field = keyword.field();
        return field == null ? dates(lexeme, keyword, context) : wordsOf(field, lexeme, context);
    }

    private @Nullable Typed wordsOf(Field field, Lexeme lexeme, Context context) {
        if (context.inJob() && !field.ofPosition()) {
            notes.warn("field-not-of-job", "A job has no " + Keyword.of(field).printed()
                    + ", so this was read as text of the job.", lexeme.start(), lexeme.end());
            return words(lexeme, Field.ANYWHERE, Manner.MEANT);
        }
        return words(lexeme, field, context.manner());
    }

    private @Nullable Typed words(Lexeme lexeme, Field field, Manner manner) {
        return switch (lexeme) {
            case Quoted quoted when quoted.star() -> beginning(quoted, Folding.fold(quoted.text()), field, manner);
            case Quoted quoted -> quoted(quoted, field, manner);
            case Word word -> word(word, field, manner);
            default -> null;
        };
    }

    private @Nullable Typed quoted(Quoted quoted, Field field, Manner manner) {
        if (manner != Manner.EXACT && quoted.text().matches(".*\\w\\*(\\s.*)?")) {
            notes.warn("star-in-quotes", "A star between quotation marks was not read; put it after a word alone.",
                    quoted.start(), quoted.end());
        }
        return found(quoted, quoted.text(), field, manner);
    }

    private @Nullable Typed word(Word word, Field field, Manner manner) {
        String text = word.text();
        int star = text.indexOf('*');
        if (star < 0 || star > 0 && !text.endsWith("*") && Tokenizer.tokenize(text).size() == 1) {
            return found(word, text, field, manner);
        }
        if (text.equals("*") && field == Field.ANYWHERE) {
            return new Typed.Everyone(word.start(), word.end());
        }
        boolean atEnd = text.chars().skip(star).allMatch(c -> c == '*');
        if (star > 0 && !atEnd) {
            notes.warn("star-inside", "A star counts at the end of a word only; this was read as "
                    + text.substring(0, star) + "*.", word.start(), word.end());
        }
        return star > 0 ? parted(word, text.substring(0, star), field, manner) : unstarred(word, field, manner);
    }

    private @Nullable Typed unstarred(Word word, Field field, Manner manner) {
        String rest = word.text().replace("*", " ").strip();
        if (Tokenizer.tokenize(rest).isEmpty()) {
            notes.repair("star-alone", "A star needs at least one letter before it; it was dropped.", word.start(),
                    word.end());
            return null;
        }
        notes.warn("star-first", "A star counts at the end of a word only; it was dropped.", word.start(), word.end());
        return found(word, rest, field, manner);
    }

    /** {@code full-st*}: of words that the tokenizer parts, only the last may go on. */
    private @Nullable Typed parted(Word word, String start, Field field, Manner manner) {
        List<Token> tokens = Tokenizer.tokenize(start);
        boolean parts = tokens.size() > 1 && (start.indexOf('-') >= 0 || start.indexOf('/') >= 0);
        if (!parts) {
            return beginning(word, trimmed(Folding.fold(start)), field, manner);
        }
        int last = tokens.getLast().start();
        Typed before = found(word, start.substring(0, tokens.get(tokens.size() - 2).end()), field, manner);
        Typed after = beginning(word, trimmed(Folding.fold(start.substring(last))), field, manner);
        return Typed.and(before == null || after == null ? List.of() : List.of(before, after));
    }

    /** Without the signs around a word; a dot may begin one. */
    private static String trimmed(String folded) {
        int from = 0;
        int to = folded.length();
        while (from < to && !isOfWord(folded, from) && !(folded.charAt(from) == '.' && isOfWord(folded, from + 1))) {
            from++;
        }
        while (to > from && folded.charAt(to - 1) == '.') {
            to--;
        }
        return folded.substring(from, to);
    }

    private static boolean isOfWord(String text, int i) {
        return i < text.length()
                && (Character.isLetterOrDigit(text.charAt(i)) || Character.isSurrogate(text.charAt(i)));
    }

    private @Nullable Typed beginning(Lexeme lexeme, String prefix, Field field, Manner manner) {
        if (prefix.isEmpty()) {
            notes.repair("star-alone", "A star needs at least one letter before it; it was dropped.", lexeme.start(),
                    lexeme.end());
            return null;
        }
        int space = prefix.lastIndexOf(' ');
        if (space < 0) {
            return new Typed.Words(field, manner, prefix, true, lexeme.start(), lexeme.end());
        }
        notes.warn("star-after-phrase", "Only the last word may go on; the words were read one by one.", lexeme.start(),
                lexeme.end());
        Typed before = found(lexeme, prefix.substring(0, space), field, manner);
        Typed last = new Typed.Words(field, manner, prefix.substring(space + 1), true, lexeme.start(), lexeme.end());
        return before == null ? last : Typed.and(List.of(before, last));
    }

    private @Nullable Typed found(Lexeme lexeme, String text, Field field, Manner manner) {
        boolean nothing = manner == Manner.EXACT ? Folding.fold(text).isEmpty() : Tokenizer.tokenize(text).isEmpty();
        if (nothing) {
            notes.repair("no-word", "There is no word in this; it was dropped.", lexeme.start(), lexeme.end());
            return null;
        }
        Manner meant = manner == Manner.EXACT && lexeme instanceof Quoted ? Manner.ID : manner;
        return new Typed.Words(field, meant, text, false, lexeme.start(), lexeme.end());
    }

    private @Nullable Typed years(Lexeme lexeme, Context context) {
        Optional<Values.Range> read = Values.years(text(lexeme).replaceAll("\\s", ""));
        if (read.isEmpty()) {
            notes.warn("not-years", "This is no number of years, such as 5.. or 3..7; it was read as text.",
                    lexeme.start(), lexeme.end());
            return words(lexeme, Field.ANYWHERE, Manner.MEANT);
        }
        Values.Range range = read.get();
        if (range.reversed()) {
            notes.repair("years-reversed", "This range runs backwards; it was swapped.", lexeme.start(), lexeme.end());
            range = new Values.Range(range.high(), range.low());
        }
        if (range.low() != null && range.low().equals(range.high()) && lexeme.end() - lexeme.start() < 4) {
            notes.warn("years-exact", "This asks for exactly " + range.low() + " years; write " + range.low()
                    + "+ for so many or more.", lexeme.start(), lexeme.end());
        }
        Typed years = new Typed.Years(range.low(), range.high(), lexeme.start(), lexeme.end());
        if (!context.inJob()) {
            return years;
        }
        notes.warn("years-in-job", "Years of experience are the person's, so they were asked outside the job.",
                lexeme.start(), lexeme.end());
        context.lifted().add(years);
        return null;
    }

    private @Nullable Typed dates(Lexeme lexeme, Keyword keyword, Context context) {
        Optional<Typed.Dates> dates = Values.dates(text(lexeme).strip()).map(read -> dates(read, keyword, lexeme));
        if (dates.isEmpty() || !isWritable(dates.get().from()) || !isWritable(dates.get().to())) {
            notes.warn("not-a-date", "This is no date, such as 2019 or 2019-03; it was read as text.", lexeme.start(),
                    lexeme.end());
            return words(lexeme, Field.ANYWHERE, Manner.MEANT);
        }
        return dates.get().joins() || context.inJob()
                ? dates.get()
                : new Typed.Job(dates.get(), lexeme.start(), lexeme.end());
    }

    private static boolean isWritable(@Nullable YearMonth month) {
        return month == null || month.getYear() >= 0 && month.getYear() <= 9999;
    }

    private Typed.Dates dates(Values.Stretch read, Keyword keyword, Lexeme lexeme) {
        Values.Stretch stretch = read;
        if (read.reversed()) {
            notes.repair("dates-reversed", "These dates run backwards; they were swapped.", lexeme.start(),
                    lexeme.end());
            stretch = new Values.Stretch(read.high(), read.low(), false);
        }
        YearMonth first = stretch.low() == null ? null : stretch.low().first();
        YearMonth last = stretch.high() == null ? null : stretch.high().last();
        if (!stretch.lone() || first == null || last == null || keyword == Keyword.OVERLAPS) {
            return new Typed.Dates(first, last, false, lexeme.start(), lexeme.end());
        }
        YearMonth from = keyword == Keyword.FROM ? first : keyword == Keyword.AFTER ? last.plusMonths(1) : null;
        YearMonth to = keyword == Keyword.TO ? last : keyword == Keyword.BEFORE ? first.minusMonths(1) : null;
        return new Typed.Dates(from, to, true, lexeme.start(), lexeme.end());
    }

    private static String text(Lexeme lexeme) {
        return switch (lexeme) {
            case Word word -> word.text();
            case Quoted quoted -> quoted.text();
            default -> "";
        };
    }
}
