package org.shortlist.query;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words for people for fields, numbers and dates. */
final class Wording {

    private static final int YEAR = 12;
    private static final Map<String, String> PARTS = Map.ofEntries(Map.entry("email", "an e-mail address"),
            Map.entry("phone", "a telephone number"), Map.entry("education", "an education"),
            Map.entry("studies", "studies still going on"), Map.entry("link", "a web address"),
            Map.entry("dates", "a dated job"), Map.entry("award", "an award"),
            Map.entry("volunteering", "volunteering"), Map.entry("permit", "a work permit"),
            Map.entry("clearance", "a security clearance"), Map.entry("relocation", "a word on moving"),
            Map.entry("travel", "a word on travelling"), Map.entry("availability", "a word on availability"),
            Map.entry("driving-licence", "a driving licence"), Map.entry("file", "an original document"),
            Map.entry("warning", "a remark of the reader"));

    private Wording() {}

    static String part(String part) {
        return PARTS.getOrDefault(part, "a " + part);
    }

    static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** What stands before a value of the field. */
    static String about(Field field) {
        return switch (field) {
            case ANYWHERE -> "";
            case NAME -> "named ";
            case EMPLOYER -> "employer ";
            case GROUP -> "employer of the group ";
            case FUNCTION -> "field of work ";
            case FAMILY -> "a skill of ";
            case SUBJECT -> "field of study ";
            case LANGUAGE, LEVEL -> "speaking ";
            case CITY, REGION, COUNTRY -> "living in ";
            case PERMIT -> "work permit ";
            case TAG -> "tagged ";
            case WARNING -> "the reader's remark ";
            case EMAIL -> "e-mail ";
            default -> field.name().toLowerCase(Locale.ROOT) + " ";
        };
    }

    /** What stands before a value of the field where it is said of one job; null where it is said as of a person. */
    static @Nullable String relation(Field field) {
        return switch (field) {
            case TITLE -> "as ";
            case EMPLOYER -> "at ";
            case GROUP -> "in the group ";
            case INDUSTRY -> "in the industry ";
            case CITY, REGION, COUNTRY -> "in ";
            default -> null;
        };
    }

    static String shape(String pattern) {
        boolean end = pattern.indexOf('*') == pattern.length() - 1 && pattern.indexOf('?') < 0;
        boolean start = pattern.lastIndexOf('*') == 0 && pattern.indexOf('?') < 0;
        return end
                ? pattern.substring(0, pattern.length() - 1) + "…"
                : start ? "…" + pattern.substring(1) : "words like " + pattern;
    }

    static String held(Typed.Held held) {
        return switch (held.time()) {
            case CURRENT -> "current";
            case LIKELY_CURRENT -> "likely current";
            case PAST -> "past";
        };
    }

    static String pasted(Typed.Pasted pasted) {
        long count = pasted.ids().stream().distinct().count();
        String what = pasted.field() == Field.EMAIL ? "e-mail " : "id ";
        return count == 1
                ? what + pasted.ids().getFirst()
                : "one of " + count + (pasted.field() == Field.EMAIL ? " e-mail addresses" : " ids");
    }

    static String number(Typed.Number number) {
        Integer low = number.low();
        Integer high = number.high();
        return switch (number.field()) {
            case YEARS -> counted(low, high, "year") + " of experience";
            case YEARS_WITHOUT_INTERNSHIPS -> counted(low, high, "year") + " of experience without internships";
            case TENURE -> span(low, high) + " in the present job";
            case TENURE_AVERAGE -> span(low, high) + " a job on average";
            case TENURE_LONGEST -> "a longest job of " + span(low, high);
            case LENGTH -> "lasting " + span(low, high);
            case GRADUATED -> "graduated " + when(text(low), text(high));
            case RESUME_DATE -> "résumé dated " + when(month(low), month(high));
            case UPDATED -> "updated " + since(day(low), day(high));
            default -> counted(low, high, "job");
        };
    }

    /** Of a declared attribute: "60000 or more", "from 2026-12-01 to 2026-12-31". */
    static String range(Typed.Number number) {
        String low = number.low() == null ? null : Quantities.written(number.field(), number.low());
        String high = number.high() == null ? null : Quantities.written(number.field(), number.high());
        boolean date = number.field().isOwnDate();
        if (low == null || high == null) {
            return low != null ? low + (date ? " or later" : " or more") : "up to " + high;
        }
        return low.equals(high) ? low : "from " + low + " to " + high;
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    private static @Nullable String month(@Nullable Integer index) {
        return index == null ? null : Ranges.month(index).toString();
    }

    private static @Nullable String day(@Nullable Integer day) {
        return day == null ? null : LocalDate.ofEpochDay(day).toString();
    }

    private static String when(@Nullable String from, @Nullable String to) {
        if (from == null || to == null) {
            return from != null ? "in " + from + " or later" : to != null ? "by " + to : "at any time";
        }
        return "in " + (from.equals(to) ? from : from + "–" + to);
    }

    private static String since(@Nullable String from, @Nullable String to) {
        return from == null || to == null
                ? from != null ? "since " + from : to != null ? "by " + to : "at any time"
                : "from " + from + " to " + to;
    }

    private static String counted(@Nullable Integer low, @Nullable Integer high, String one) {
        if (low == null && high == null) {
            return "any number of " + one + "s";
        }
        String number = low == null
                ? "at most " + high
                : high == null ? "at least " + low : low.equals(high) ? low.toString() : low + " to " + high;
        boolean single = "1".equals(number.substring(number.lastIndexOf(' ') + 1));
        return number + " " + one + (single ? "" : "s");
    }

    /** "at least 3 years", "18 months to 4 years". */
    static String span(@Nullable Integer low, @Nullable Integer high) {
        if (low == null && high == null) {
            return "any time";
        }
        return low == null
                ? "at most " + months(high)
                : high == null
                        ? "at least " + months(low)
                        : low.equals(high) ? months(low) : months(low) + " to " + months(high);
    }

    /** So many months, in years where they are whole. */
    static String months(@Nullable Integer months) {
        int number = months == null ? 0 : months;
        boolean years = number > 0 && number % YEAR == 0;
        int shown = years ? number / YEAR : number;
        return shown + (years ? " year" : " month") + (shown == 1 ? "" : "s");
    }

    static String dates(Typed.Dates dates) {
        String said = switch (dates.relation()) {
            case OVERLAPS -> overlapping(dates.from(), dates.to());
            case DURING -> "within " + stretch(dates.from(), dates.to());
            case THROUGHOUT -> "throughout " + stretch(dates.from(), dates.to());
            case STARTED -> "started " + point(dates.from(), dates.to());
            case ENDED -> "ended " + point(dates.from(), dates.to());
        };
        return dates.strict() ? said + " for certain" : said;
    }

    private static String overlapping(@Nullable YearMonth from, @Nullable YearMonth to) {
        if (from == null && to == null) {
            return "with dates";
        }
        return to == null
                ? "lasting into " + start(from) + " or later"
                : from == null ? "begun by " + end(to) : "overlapping " + stretch(from, to);
    }

    private static String stretch(@Nullable YearMonth from, @Nullable YearMonth to) {
        if (from == null || to == null) {
            return from != null ? start(from) + " and later" : to != null ? "the time up to " + end(to) : "any time";
        }
        String low = start(from);
        String high = end(to);
        return low.equals(high) ? low : low + "–" + high;
    }

    private static String point(@Nullable YearMonth from, @Nullable YearMonth to) {
        if (from == null || to == null) {
            return from != null ? "in " + start(from) + " or later" : to != null ? "by " + end(to) : "at any time";
        }
        return "in " + stretch(from, to);
    }

    /** A year where it begins with January, else the month. */
    private static String start(@Nullable YearMonth month) {
        return month == null ? "" : month.getMonthValue() == 1 ? Integer.toString(month.getYear()) : month.toString();
    }

    /** A year where it ends with December, else the month. */
    private static String end(@Nullable YearMonth month) {
        return month == null
                ? ""
                : month.getMonthValue() == YEAR ? Integer.toString(month.getYear()) : month.toString();
    }
}
