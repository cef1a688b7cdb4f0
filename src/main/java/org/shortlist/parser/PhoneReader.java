package org.shortlist.parser;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Phone;

/**
 * Finds telephone numbers. A run of digits and the signs of telephone numbers is one if it has 7 to 15 digits, is no date and
 * libphonenumber thinks it possible; a run without any sign of a telephone number needs a word like "Phone" before it.
 */
final class PhoneReader {

    private static final int LONGEST = 30;
    private static final int MOST_WITHOUT_COUNTRY = 12;

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final String homeRegion;

    /** @param homeRegion ISO code of the country that a number without country code is of */
    PhoneReader(String homeRegion) {
        this.homeRegion = homeRegion;
    }

    List<Phone> in(CleanText clean, int from, int to) {
        String text = clean.text();
        List<Phone> phones = new ArrayList<>();
        for (int i = from; i < to;) {
            char c = text.charAt(i);
            boolean starts = (Character.isDigit(c)
                    || (c == '+' || c == '(') && i + 1 < to && isDigitOrOpen(text.charAt(i + 1)))
                    && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)));
            int end = starts ? end(text, i, to) : i + 1;
            if (starts) {
                phone(clean, i, end).ifPresent(phones::add);
            }
            i = Math.max(end, i + 1);
        }
        return phones;
    }

    private static boolean isDigitOrOpen(char c) {
        return Character.isDigit(c) || c == '(';
    }

    private static int end(String text, int from, int to) {
        int end = from;
        int last = from;
        while (end < to && end - from < LONGEST) {
            char c = text.charAt(end);
            boolean blank = c == ' ' && end + 1 < to && "0123456789(+-.–".indexOf(text.charAt(end + 1)) >= 0;
            if (Character.isDigit(c)) {
                last = end + 1;
            } else if (!blank && "()-./–‐‑+".indexOf(c) < 0) {
                break;
            }
            end++;
        }
        return last;
    }

    private Optional<Phone> phone(CleanText clean, int from, int to) {
        Mention written = clean.mention(from, to);
        String text = written.text();
        long digits = text.chars().filter(Character::isDigit).count();
        if (digits < 7 || digits > 15 || isDate(text) || !isMarked(clean.text(), from, text, digits)) {
            return Optional.empty();
        }
        return number(text).or(() -> elsewhere(clean.text(), from, text, digits))
                .map(number -> new Phone(text, written.span(), number));
    }

    /** The digits of a number that is none at home but is called one, or begins as those of other countries do. */
    private static Optional<String> elsewhere(String text, int from, String number, long digits) {
        boolean trunk = number.startsWith("0") || number.startsWith("(");
        boolean long9 = digits >= 9 && digits <= MOST_WITHOUT_COUNTRY;
        return long9 && (trunk || isLabelled(text, from))
                ? Optional.of(number.replaceAll("[^0-9]", ""))
                : Optional.empty();
    }

    /** E.164; empty when it is no possible number. */
    Optional<String> number(String text) {
        try {
            PhoneNumber number = numbers.parse(text, homeRegion);
            return numbers.isPossibleNumber(number)
                    ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** "2016 - 2018", "05/2016-08/2018": years among the digits, in groups no telephone number has. */
    private static boolean isDate(String text) {
        int years = 0;
        int groups = 0;
        for (int i = 0; i < text.length();) {
            int end = i;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            if (end > i) {
                groups++;
                boolean year = end - i == 4 && (text.startsWith("19", i) || text.startsWith("20", i));
                years += year ? 1 : 0;
            }
            i = Math.max(end, i + 1);
        }
        return years > 0 && (years * 2 >= groups || text.indexOf('/') >= 0) || text.indexOf('/') >= 0 && groups == 3;
    }

    private static boolean isMarked(String text, int from, String number, long digits) {
        boolean signed = number.indexOf('(') >= 0 || number.startsWith("+");
        long groups = number.chars().filter(c -> " -.–‐‑".indexOf(c) >= 0).count();
        boolean grouped = groups >= 2 && digits >= 9 || groups >= 1 && digits >= 10;
        return signed || grouped || digits >= 10 && digits <= 12 && groups == 0 && isLabelled(text, from)
                || isLabelled(text, from);
    }

    private static boolean isLabelled(String text, int from) {
        String before = text.substring(Math.max(0, from - 14), from).toLowerCase(java.util.Locale.ROOT);
        for (String label : new String[]{"phone", "tel", "mobile", "cell", "contact", "mob", "ph", "fon", "móvil", "m:",
                "t:",
                "p:", "c:", "h:"}) {
            if (before.contains(label)) {
                return true;
            }
        }
        return false;
    }
}
