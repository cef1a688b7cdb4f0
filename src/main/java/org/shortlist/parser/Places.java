package org.shortlist.parser;

import java.util.Set;

/** The places of a form that nobody filled in. */
final class Places {

    private static final Set<String> BLANK = Set.of("city,state", "city,state,country", "city,country", "city,st",
            "city,state,usa", "state", "city");

    private Places() {}

    /** Most texts are told apart by their first letter; blanks do not count. */
    private static boolean mayBegin(String text, char one, char other) {
        char first = text.isEmpty() ? ' ' : Character.toLowerCase(text.charAt(0));
        return first == one || first == other || first == ' ';
    }

    /** "Company Name" names no employer. */
    static boolean isBlankEmployer(String text) {
        String folded = text.length() < 16 && mayBegin(text, 'c', 'e')
                ? text.replace(" ", "").toLowerCase(java.util.Locale.ROOT)
                : "";
        return folded.equals("companyname") || folded.equals("employername");
    }

    /** "City , State" names no place. */
    static boolean isBlankForm(String text) {
        return text.length() < 24 && mayBegin(text, 'c', 's')
                && BLANK.contains(text.replace(" ", "").toLowerCase(java.util.Locale.ROOT));
    }
}
