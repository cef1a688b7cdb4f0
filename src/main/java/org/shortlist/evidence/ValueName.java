package org.shortlist.evidence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.shortlist.search.Projection.Written;
import org.shortlist.vocabulary.Folding;
import org.shortlist.vocabulary.Tokenizer;

/**
 * A label or a writing of a value, as the index keeps it: one term {@code id ␟ L or W ␟ name}.
 *
 * @param id    the concept's
 * @param label whether the name is a label of the concept; else it is a writing found in a résumé
 */
public record ValueName(String id, boolean label, String name) {

    private static final char SEPARATOR = '\u001f';

    /** The terms for a label and a writing. */
    public static List<String> of(Written written) {
        String id = Keyword.of(written.concept().id());
        return List.of(new ValueName(id, true, Keyword.of(written.concept().label())).term(),
                new ValueName(id, false, Keyword.of(written.writing())).term());
    }

    public String term() {
        return id + SEPARATOR + (label ? 'L' : 'W') + SEPARATOR + name;
    }

    public static ValueName read(String term) {
        int end = term.indexOf(SEPARATOR);
        return new ValueName(term.substring(0, end), term.charAt(end + 1) == 'L', term.substring(end + 3));
    }

    /** The words by which a name is completed: the tokens, and what stands between white space. */
    public static Set<String> words(String name) {
        Set<String> words = new LinkedHashSet<>();
        Tokenizer.tokenize(name).forEach(token -> words.add(token.text()));
        for (String piece : Folding.fold(name).split(" ")) {
            if (!piece.isEmpty()) {
                words.add(piece);
            }
        }
        return words;
    }
}
