package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.shortlist.resume.Contact;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Phone;
import org.shortlist.resume.Span;

/** Finds e-mail addresses and links anywhere, telephone numbers where contacts stand. */
final class ContactReader {

    private static final String EMAIL_SIGNS = "._%+-";
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_HOST = 120;
    private static final int MOST = 12;
    private static final List<String> HOSTS = List.of("linkedin.com/", "github.com/", "gitlab.com/",
            "stackoverflow.com/",
            "twitter.com/", "medium.com/", "behance.net/", "dribbble.com/", "kaggle.com/", "indeed.com/r/", "xing.com/",
            "bitbucket.org/", "leetcode.com/", "orcid.org/", "github.io");

    private final Sheet sheet;
    private final PhoneReader phones;
    private final List<Mention> emails = new ArrayList<>();
    private final List<Mention> links = new ArrayList<>();

    ContactReader(Sheet sheet, PhoneReader phones) {
        this.sheet = sheet;
        this.phones = phones;
    }

    /**
     * Reads all contacts. Telephone numbers stand in the header, in a part for contacts, or on a line with an e-mail address.
     *
     * @param headerEnd where the header ends
     */
    Contact read(int headerEnd, List<Part> parts) {
        List<Phone> numbers = new ArrayList<>();
        Set<Line> contacts = parts.stream()
                .filter(Part::isContact)
                .flatMap(part -> part.lines().stream())
                .collect(Collectors.toSet());
        for (Line line : sheet.lines()) {
            int before = emails.size();
            findAddresses(line);
            if (line.from() < headerEnd || contacts.contains(line) || emails.size() > before || isLabelled(line)) {
                numbers.addAll(phones.in(sheet.clean(), line.from(), line.to()));
            }
        }
        sheet.clean().targets().forEach(this::addTarget);
        return new Contact(distinct(emails), numbers.stream().limit(MOST).toList(), distinct(links));
    }

    private static boolean isLabelled(Line line) {
        String text = line.text().length() > 60 ? "" : line.text().toLowerCase(Locale.ROOT);
        return text.startsWith("phone") || text.startsWith("tel") || text.startsWith("mobile")
                || text.startsWith("cell");
    }

    private void addTarget(Mention target) {
        String text = target.text();
        if (text.startsWith("mailto:") && text.indexOf('@') > 8 && target.span() != null) {
            Span span = target.span();
            emails.add(new Mention(text.substring(7), new Span(span.start() + 7, span.end())));
        } else if (links.stream().noneMatch(link -> bare(text).equals(bare(link.text())))
                && (text.startsWith("http") || text.startsWith("www."))) {
            links.add(target);
        }
    }

    private static String bare(String link) {
        String bare = link.toLowerCase(Locale.ROOT).replace("https://", "").replace("http://", "").replace("www.", "");
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static List<Mention> distinct(List<Mention> mentions) {
        List<Mention> distinct = new ArrayList<>();
        for (Mention mention : mentions) {
            if (distinct.size() < MOST
                    && distinct.stream().noneMatch(m -> bare(m.text()).equals(bare(mention.text())))) {
                distinct.add(mention);
            }
        }
        return distinct;
    }

    private void findAddresses(Line line) {
        String text = sheet.text();
        int end = line.to();
        for (int at = text.indexOf('@', line.from(), end); at >= 0; at = text.indexOf('@', at + 1, end)) {
            email(line, at);
        }
        for (int dot = dot(line.from(), end); dot < end;) {
            int to = dot + 1;
            while (to < end && !parts(text.charAt(to))) {
                to++;
            }
            if (to > dot + 1) {
                int from = dot;
                while (from > line.from() && !parts(text.charAt(from - 1))) {
                    from--;
                }
                link(from, to);
            }
            dot = dot(to, end);
        }
    }

    /** The next dot or colon, of which every link has one inside; {@code end} where there is none. */
    private int dot(int from, int end) {
        int dot = sheet.text().indexOf('.', from, end);
        int colon = sheet.text().indexOf(':', from, dot < 0 ? end : dot);
        return colon >= 0 ? colon : dot >= 0 ? dot : end;
    }

    private static boolean parts(char c) {
        return Character.isWhitespace(c) || "|<>()[],;".indexOf(c) >= 0;
    }

    private void email(Line line, int at) {
        String text = sheet.text();
        int from = at;
        while (from > line.from() && at - from < LONGEST_NAME && isEmailSign(text.charAt(from - 1))) {
            from--;
        }
        while (from < at && EMAIL_SIGNS.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        int to = at + 1;
        int dot = -1;
        while (to < line.to() && to - at < LONGEST_HOST
                && (Character.isLetterOrDigit(text.charAt(to)) || ".-".indexOf(text.charAt(to)) >= 0)) {
            dot = text.charAt(to) == '.' && to + 1 < line.to() && Character.isLetter(text.charAt(to + 1)) ? to : dot;
            to++;
        }
        while (to > at && ".-".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        if (from < at && dot > at + 1 && to - dot > 2 && emails.size() < MOST) {
            emails.add(sheet.mention(from, to));
        }
    }

    private static boolean isEmailSign(char c) {
        return Character.isLetterOrDigit(c) || EMAIL_SIGNS.indexOf(c) >= 0;
    }

    /** Looks whether a word with a dot or a colon inside is an address. */
    private void link(int from, int to) {
        if (to - from < 6 || to - from > 200 || links.size() >= MOST) {
            return;
        }
        int end = to;
        while (end > from && ".:!\"'".indexOf(sheet.text().charAt(end - 1)) >= 0) {
            end--;
        }
        String word = sheet.text().substring(from, end).toLowerCase(Locale.ROOT);
        boolean address = word.startsWith("http://") || word.startsWith("https://") || word.startsWith("www.")
                || HOSTS.stream().anyMatch(word::contains);
        if (address && word.indexOf('@') < 0) {
            int label = word.indexOf(":http");
            links.add(sheet.mention(label > 0 ? from + label + 1 : from, end));
        }
    }
}
