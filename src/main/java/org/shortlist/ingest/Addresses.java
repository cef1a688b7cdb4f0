package org.shortlist.ingest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses behind words: a résumé may say {@code E-mail} and hold the address in the link alone. Told are addresses of mail and telephone, and
 * profiles at the sites where professionals have one; to where other words lead is no part of the text.
 */
final class Addresses {

    private static final Pattern PROFILE = Pattern.compile(
            "(?i)https?://(?:[a-z0-9-]+\\.)?(?:linkedin|github|gitlab|bitbucket|xing|stackoverflow|behance|dribbble|kaggle|orcid)\\.[a-z]{2,3}/\\S+");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>]{1,64}@[^\\s@<>]{1,200}\\.[\\p{L}]{2,24}");
    private static final int LONGEST = 200;

    private Addresses() {}

    /** What to tell of a link: the address, without how it is reached; nothing when it is none, or stands in the text anyway. */
    static Optional<String> told(String link, String text) {
        if (link.length() > LONGEST) {
            return Optional.empty();
        }
        String lower = link.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mailto:")) {
            String address = decoded(link.substring(7).replaceFirst("\\?.*", ""));
            return MAIL.matcher(address).matches() && !contains(text, address)
                    ? Optional.of(address)
                    : Optional.empty();
        }
        if (lower.startsWith("tel:")) {
            String number = decoded(link.substring(4));
            return number.matches("[+\\d() ./-]{7,24}") && !digits(text).contains(lastDigits(number))
                    ? Optional.of(number)
                    : Optional.empty();
        }
        String address = link.replaceFirst("(?i)^https?://(?:www\\.)?", "").replaceFirst("[/?#]*$", "");
        return PROFILE.matcher(link).matches() && !contains(text, address) ? Optional.of(address) : Optional.empty();
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static boolean contains(String text, String address) {
        return text.toLowerCase(Locale.ROOT).contains(address.toLowerCase(Locale.ROOT));
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private static String lastDigits(String number) {
        String digits = digits(number);
        return digits.substring(Math.max(0, digits.length() - 7));
    }
}
