package org.shortlist.lucene;

import java.util.List;
import org.shortlist.search.Projection.Written;

/**
 * A label or a writing of a value, as the index keeps it: one term {@code id ␟ L or W ␟ name}.
 *
 * @param id    the concept's
 * @param label whether the name is a label of the concept; else it is a writing found in a résumé
 */
record ValueName(String id, boolean label, String name) {

    private static final char SEPARATOR = '\u001f';

    /** The terms for a label and a writing. */
    static List<String> of(Written written) {
        String id = Keyword.of(written.concept().id());
        return List.of(new ValueName(id, true, Keyword.of(written.concept().label())).term(),
                new ValueName(id, false, Keyword.of(written.writing())).term());
    }

    String term() {
        return id + SEPARATOR + (label ? 'L' : 'W') + SEPARATOR + name;
    }

    static ValueName read(String term) {
        int end = term.indexOf(SEPARATOR);
        return new ValueName(term.substring(0, end), term.charAt(end + 1) == 'L', term.substring(end + 3));
    }
}
