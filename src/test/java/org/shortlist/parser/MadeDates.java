package org.shortlist.parser;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The forms in which people write how long they held a job. */
final class MadeDates {

    static final List<String> FORMS = List.of("full", "short", "short-dots", "slashes", "iso", "dots", "apostrophes",
            "years", "short-years", "to-words", "since", "days", "european-days", "year-first", "commas",
            "short-slashes", "hyphened", "from-to", "duration", "capitals", "lone-year", "one-year", "named-days",
            "years-dots", "seasons", "till", "unspaced", "wide-dash");
    /** Those that other languages than English share. */
    static final List<String> PLAIN = List.of("full", "slashes", "dots", "years", "since", "european-days", "iso",
            "unspaced");

    private static final Map<String, List<String>> PRESENT = Map.of("en",
            List.of("Present", "present", "Current", "Now", "Today", "Ongoing", "To Date"), "de",
            List.of("heute", "jetzt"), "fr", List.of("aujourd'hui", "présent", "ce jour"), "es",
            List.of("actualidad", "presente", "la fecha"), "it", List.of("oggi", "presente"), "pt",
            List.of("atual", "o momento", "presente"), "nl", List.of("heden", "nu"));
    private static final Map<String, String> SINCE = Map.of("en", "Since", "de", "seit", "fr", "depuis", "es", "desde",
            "it", "dal", "pt", "desde", "nl", "sinds");

    /** A range as it is written, and its ends as JSON Resume has them; {@code end} is null for an open one. */
    record Written(String text, String start, @Nullable String end) {}

    private final String form;
    private final String language;
    private final String dash;
    private final String present;

    MadeDates(String form, String language, Random random) {
        this.form = form;
        this.language = language;
        dash = MadeWords.pick(List.of(" – ", " - ", " — ", " to "), random).replace(" to ", to(language));
        present = MadeWords.pick(PRESENT.get(language), random);
    }

    private static String to(String language) {
        return Map.of("en", " to ", "de", " bis ", "fr", " à ", "es", " a ", "it", " a ", "pt", " a ", "nl", " tot ")
                .get(language);
    }

    /** @param end null when the job goes on */
    Written write(YearMonth start, @Nullable YearMonth end) {
        boolean years = form.equals("years") || form.equals("short-years");
        String from = years ? String.valueOf(start.getYear()) : start.toString();
        String to = end == null ? null : years ? String.valueOf(end.getYear()) : end.toString();
        return switch (form) {
            case "lone-year" -> new Written(String.valueOf(start.getYear()), String.valueOf(start.getYear()),
                    String.valueOf(start.getYear()));
            case "one-year" -> oneYear(start, end == null ? start.plusMonths(4) : end);
            case "seasons" -> seasons(start, end);
            case "since" -> end == null
                    ? new Written(SINCE.get(language) + " " + month(start), from, null)
                    : new Written(month(start) + dash + month(end), from, to);
            case "duration" -> new Written(
                    month(start) + " - " + (end == null ? "Present" : month(end)) + " (2 years 3 months)", from, to);
            case "from-to" -> new Written("From " + month(start) + (end == null ? " to present" : " to " + month(end)),
                    from, to);
            case "capitals" -> new Written(
                    (month(start) + " – " + (end == null ? "present" : month(end))).toUpperCase(Locale.ROOT), from, to);
            case "short-years" -> shortYears(start, end, from, to);
            default -> new Written(one(start) + joint() + (end == null ? open() : one(end)), from, to);
        };
    }

    private String joint() {
        return switch (form) {
            case "to-words" -> " to ";
            case "till" -> " till ";
            case "unspaced" -> "-";
            case "wide-dash" -> " － ";
            default -> dash;
        };
    }

    private String open() {
        return form.equals("till") ? "date" : present;
    }

    private static Written shortYears(YearMonth start, @Nullable YearMonth end, String from, @Nullable String to) {
        boolean same = end != null && end.getYear() / 100 == start.getYear() / 100 && end.getYear() > start.getYear();
        String last = end == null
                ? "present"
                : same ? String.format("%02d", end.getYear() % 100) : String.valueOf(end.getYear());
        return new Written(start.getYear() + "–" + last, from, to);
    }

    /** {@code June–August 2016}. */
    private Written oneYear(YearMonth start, YearMonth end) {
        YearMonth last = end.getYear() == start.getYear() && !end.equals(start)
                ? end
                : YearMonth.of(start.getYear(), 12);
        YearMonth first = last.equals(start) ? start.minusMonths(2) : start;
        return new Written(monthName(first, TextStyle.FULL) + "–" + month(last), first.toString(), last.toString());
    }

    private static Written seasons(YearMonth start, @Nullable YearMonth end) {
        String from = String.valueOf(start.getYear());
        String text = "Summer " + start.getYear() + " – " + (end == null ? "Present" : "Fall " + end.getYear());
        return new Written(text, from, end == null ? null : String.valueOf(end.getYear()));
    }

    private String monthName(YearMonth month, TextStyle style) {
        return month.getMonth().getDisplayName(style, Locale.forLanguageTag(language));
    }

    private String month(YearMonth month) {
        return monthName(month, TextStyle.FULL) + " " + month.getYear();
    }

    private String one(YearMonth month) {
        int year = month.getYear();
        int number = month.getMonthValue();
        String shortName = language.equals("en") ? monthName(month, TextStyle.FULL).substring(0, 3) : "";
        return switch (form) {
            case "short", "to-words", "till", "wide-dash" -> shortName + " " + year;
            case "short-dots" -> (number == 5 ? "May" : number == 9 ? "Sept." : shortName + ".") + " " + year;
            case "slashes" -> String.format("%02d/%d", number, year);
            case "unspaced" -> String.format("%d/%d", number, year);
            case "iso" -> month.toString();
            case "dots" -> number + "." + year;
            case "apostrophes" -> shortName + " '" + String.format("%02d", year % 100);
            case "years" -> String.valueOf(year);
            case "days" -> String.format("%02d/15/%d", number, year);
            case "european-days" -> String.format("15.%02d.%d", number, year);
            case "named-days" -> monthName(month, TextStyle.FULL) + " 1, " + year;
            case "year-first" -> String.format("%d/%02d", year, number);
            case "years-dots" -> String.format("%d.%02d", year, number);
            case "commas" -> monthName(month, TextStyle.FULL) + ", " + year;
            case "short-slashes" -> String.format("%02d/%02d", number, year % 100);
            case "hyphened" -> shortName + "-" + String.format("%02d", year % 100);
            default -> month(month);
        };
    }
}
