package org.shortlist.parser;

import java.util.Map;

/** The few HTML entities that text copied from web pages still holds. */
final class Entities {

    private static final Map<String, Character> MEANINGS = Map.of("&amp;", '&', "&lt;", '<', "&gt;", '>', "&nbsp;", ' ',
            "&quot;", '"', "&#39;", '\'', "&apos;", '\'', "&bull;", '•', "&ndash;", '–', "&mdash;", '—');
    private static final int LONGEST = 7;

    private Entities() {}

    /** How long the entity that begins here is; 0 when none does. */
    static int length(String text, int from) {
        int semicolon = text.substring(from, Math.min(text.length(), from + LONGEST)).indexOf(';');
        return semicolon > 0 && MEANINGS.containsKey(text.substring(from, from + semicolon + 1)) ? semicolon + 1 : 0;
    }

    static char meaning(String text, int from) {
        Character meaning = MEANINGS.get(text.substring(from, from + length(text, from)));
        return meaning == null ? '&' : meaning;
    }
}
