package org.shortlist.parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shortlist.vocabulary.Folding;

/**
 * Knows "Company:", "Designation:" and the like, with which some people say what a line of a job's header is. Forms such as the
 * Europass print them in a column of their own, without a colon.
 */
final class Labels {

    private static final int LONGEST = 48;
    private static final String CLIENT = "CLIENT";

    /** So many words in a row are no chance: "Name and address of employer" needs no sign behind it. */
    private static final int CERTAIN = 4;

    private final Map<String, String> roles = new HashMap<>();
    private final List<String> certain = new ArrayList<>();
    /** What those begin with. */
    private final String initials;

    Labels() {
        for (String[] row : Table.read("labels.tsv", 2)) {
            for (String label : row[1].split("\\|")) {
                roles.put(label, row[0]);
                if (label.split(" ").length >= CERTAIN) {
                    certain.add(label);
                }
            }
        }
        initials = certain.stream().map(label -> label.substring(0, 1)).distinct().collect(Collectors.joining());
    }

    /** Where the words after a label begin, or 0 when the text begins with none. */
    int end(String text) {
        int sign = sign(text);
        if (sign > 0 && roles.containsKey(name(text, sign))) {
            return after(text, sign);
        }
        String label = certain(text);
        return label == null ? 0 : after(text, label.length());
    }

    /** The label of many words that a text begins with, with no sign behind it. */
    private @Nullable String certain(String text) {
        if (text.isEmpty() || initials.indexOf(Character.toLowerCase(text.charAt(0))) < 0) {
            return null;
        }
        for (String label : certain) {
            int end = label.length();
            if (text.length() >= end && (text.length() == end || text.charAt(end) == ' ')
                    && Folding.fold(text.substring(0, end)).equals(label)) {
                return label;
            }
        }
        return null;
    }

    /** The colon or the wide gap that may close a label, or -1. */
    private static int sign(String text) {
        int end = Math.min(text.length() - 1, LONGEST);
        for (int i = 0; i <= end; i++) {
            char c = text.charAt(i);
            if (c == ':' || c == '\t' || c == ' ' && text.startsWith("   ", i)) {
                return i;
            }
        }
        return -1;
    }

    private static int after(String text, int sign) {
        int i = sign;
        while (i < text.length() && " \t".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i < text.length() && text.charAt(i) == ':' ? i + 1 : Math.min(i, text.length());
    }

    /** What the label says of the words after it; null when it is of dates, or there is none. */
    @Nullable
    Role role(String text) {
        String role = kind(text);
        return role.equals("DATES") ? null : role.equals(CLIENT) ? Role.NOTE : Role.valueOf(role);
    }

    /** "Client:": a name that may be the employer's or beside it. */
    boolean isClient(String text) {
        return kind(text).equals(CLIENT);
    }

    private String kind(String text) {
        int sign = sign(text);
        String role = sign > 0 ? roles.get(name(text, sign)) : null;
        String label = role == null ? certain(text) : null;
        return role != null ? role : label != null ? roles.getOrDefault(label, "DATES") : "DATES";
    }

    private static String name(String text, int sign) {
        return Folding.fold(text.substring(0, sign)).strip();
    }
}
