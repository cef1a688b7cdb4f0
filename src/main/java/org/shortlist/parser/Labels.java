package org.shortlist.parser;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shortlist.vocabulary.Folding;

/** Knows "Company:", "Designation:" and the like, with which some people say what a line of a job's header is. */
final class Labels {

    private static final int LONGEST = 24;
    private static final String CLIENT = "CLIENT";

    private final Map<String, String> roles = new HashMap<>();

    Labels() {
        for (String[] row : Table.read("labels.tsv", 2)) {
            for (String label : row[1].split("\\|")) {
                roles.put(label, row[0]);
            }
        }
    }

    /** Where the words after a label begin, or 0 when the text begins with none. */
    int end(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && colon <= LONGEST && roles.containsKey(name(text, colon)) ? colon + 1 : 0;
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
        return end(text) == 0 ? "DATES" : roles.getOrDefault(name(text, text.indexOf(':')), "DATES");
    }

    private static String name(String text, int colon) {
        return Folding.fold(text.substring(0, colon));
    }
}
