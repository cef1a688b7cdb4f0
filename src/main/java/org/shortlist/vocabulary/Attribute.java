package org.shortlist.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that a house keeps of candidates beside the résumé, declared in its configuration.
 *
 * @param name       under which it is kept and asked for: lower-case letters, digits, {@code _} and {@code -}, a letter first
 * @param label      for people
 * @param beginnings where the ranges begin in which a number is counted, rising; empty for those that are usual
 */
public record Attribute(String name, Type type, String label, List<Integer> beginnings) {

    public static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{1,29}");

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final List<String> YES = List.of("yes", "true", "y");
    private static final List<String> NO = List.of("no", "false", "n");

    public Attribute {
        beginnings = List.copyOf(beginnings);
    }

    /** What its values are. */
    public enum Type {
        TEXT("text", "a text"),
        /** Whole, not negative. */
        NUMBER("number", "a whole number from 0 to 999999999"),
        /** A day; a month is its first day. */
        DATE("date", "a date as 2026-12-31 or 2026-12"), YES_NO("yes/no", "yes or no");

        private final String written;
        private final String allowed;

        Type(String written, String allowed) {
            this.written = written;
            this.allowed = allowed;
        }

        /** As it is declared. */
        public String written() {
            return written;
        }

        /** What a value may be, for people. */
        public String allowed() {
            return allowed;
        }
    }

    /** The value as it is kept; empty for what it cannot be. */
    public Optional<String> read(String given) {
        String text = given.strip();
        return switch (type) {
            case TEXT -> Optional.of(text).filter(value -> !value.isEmpty());
            case NUMBER -> Optional.of(text)
                    .filter(value -> WHOLE.matcher(value).matches())
                    .map(value -> Integer.toString(Integer.parseInt(value)));
            case DATE -> isDate(text) ? Optional.of(text) : Optional.empty();
            case YES_NO -> yesOrNo(text.toLowerCase(Locale.ROOT));
        };
    }

    private static boolean isDate(String text) {
        try {
            return day(text).getYear() >= 1000;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(MONTH.matcher(text).matches() ? text + "-01" : text);
    }

    private static Optional<String> yesOrNo(String text) {
        return YES.contains(text) ? Optional.of("yes") : NO.contains(text) ? Optional.of("no") : Optional.empty();
    }

    /** A value of a number, or of a date in days since 1970-01-01. */
    public int number(String value) {
        return type == Type.DATE ? Math.toIntExact(day(value).toEpochDay()) : Integer.parseInt(value);
    }
}
