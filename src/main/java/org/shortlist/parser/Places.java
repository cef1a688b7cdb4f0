package org.shortlist.parser;

import java.util.Set;

/** The places of a form that nobody filled in. */
final class Places {

    private static final Set<String> BLANK = Set.of("city,state", "city,state,country", "city,country", "city,st",
            "city,state,usa", "state", "city");

    private Places() {}

    /** "Company Name" names no employer. */
    static boolean isBlankEmployer(String text) {
        String folded = text.length() < 16 ? text.replace(" ", "").toLowerCase(java.util.Locale.ROOT) : "";
        return folded.equals("companyname") || folded.equals("employername");
    }

    /** "City , State" names no place. */
    static boolean isBlankForm(String text) {
        return text.length() < 24 && BLANK.contains(text.replace(" ", "").toLowerCase(java.util.Locale.ROOT));
    }
}
