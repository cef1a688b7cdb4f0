package org.shortlist.evidence;

import java.time.LocalDate;
import java.time.YearMonth;
import org.shortlist.query.Field;

/** Numbers in words, each in the unit of its field. */
final class Quantity {

    private static final int MONTHS = 12;

    private Quantity() {}

    static String words(Field field, int number) {
        return switch (field) {
            case YEARS, YEARS_WITHOUT_INTERNSHIPS -> count(number, "year");
            case TENURE, TENURE_AVERAGE, TENURE_LONGEST, LENGTH -> count(number, "month");
            case JOBS -> count(number, "job");
            case RESUME_DATE -> YearMonth.of(number / MONTHS, number % MONTHS + 1).toString();
            case UPDATED -> LocalDate.ofEpochDay(number).toString();
            default -> field.isOwnDate() ? LocalDate.ofEpochDay(number).toString() : Integer.toString(number);
        };
    }

    private static String count(int number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
