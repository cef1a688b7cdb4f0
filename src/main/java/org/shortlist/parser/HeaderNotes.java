package org.shortlist.parser;

import java.util.Set;

/** Knows what stands within a header and is neither title, employer nor place: "full-time", "12 Elm Street". */
final class HeaderNotes {

    private static final Set<String> NOTES = Set.of("full", "part", "time", "full-time", "part-time", "fulltime",
            "parttime", "contract", "permanent", "temporary", "seasonal", "remote", "hybrid", "on-site", "onsite",
            "internship", "apprenticeship", "vollzeit", "teilzeit", "befristet", "w2", "c2c", "cdi", "cdd");
    private static final Set<String> STREETS = Set.of("street", "st", "avenue", "ave", "road", "rd", "drive", "dr",
            "lane", "ln", "boulevard", "blvd", "highway", "hwy", "parkway", "pkwy", "suite", "ste", "floor", "broadway",
            "court", "ct", "square", "way", "place", "terrace", "circle");

    private HeaderNotes() {}

    /** Whether these words are the form of an employment or a street and its number. */
    static boolean is(HeaderWords words, int from, int to) {
        if (to - from > HeaderWords.LONGEST_NOTE) {
            return false;
        }
        boolean form = true;
        boolean street = false;
        for (int i = from; i < to; i++) {
            form &= NOTES.contains(words.tokens.get(i).text());
            street |= i > from && STREETS.contains(words.tokens.get(i).text());
        }
        return form || street && words.is(from, HeaderWords.DIGIT);
    }
}
