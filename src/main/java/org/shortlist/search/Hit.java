package org.shortlist.search;

import java.util.List;

/**
 * One candidate found.
 *
 * @param score    the engine's own measure, higher is better; 0 when the order is not by relevance
 * @param why      which clause matched where; empty unless snippets were asked for
 * @param snippets pieces of the text with what matched; empty unless asked for
 */
public record Hit(String id, double score, Card card, List<Why> why, List<Snippet> snippets) {

    public Hit {
        why = List.copyOf(why);
        snippets = List.copyOf(snippets);
    }
}
