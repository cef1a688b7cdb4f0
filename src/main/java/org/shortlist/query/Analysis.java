package org.shortlist.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text is to the search: how it is cut, what its words are compared by, what they may stand for, what else says the same.
 * Places are UTF-16 units of the text, ends exclusive.
 *
 * @param tokens   in the order of the text
 * @param concepts that the vocabulary knows by a name that stands in the text, from left to right; of one field none overlaps another
 * @param synonyms by which a question with these words is widened
 */
public record Analysis(String text, List<Word> tokens, List<Named> concepts, List<Widened> synonyms) {

    public Analysis {
        tokens = List.copyOf(tokens);
        concepts = List.copyOf(concepts);
        synonyms = List.copyOf(synonyms);
    }

    /**
     * A token.
     *
     * @param position from 0; a phrase asks for positions next to each other
     * @param written  as it stands in the text
     * @param token    the folded form that is kept and compared
     * @param stem     what its forms have in common, where the field takes plurals, -ing and -ed for the same word; else absent
     */
    public record Word(int position, String written, String token, @Nullable String stem, int start, int end) {}

    /**
     * Something that the words may stand for.
     *
     * @param sure whether a résumé with these words, in this place and this case, would be taken to name it: Go needs company that
     *             shows the language is meant, and Apple may be the beginning of another name
     */
    public record Named(Field field, String id, String label, int start, int end, boolean sure) {}

    /** Words of the text, and the others that are taken for the same. */
    public record Widened(String of, List<String> also, int start, int end) {
        public Widened {
            also = List.copyOf(also);
        }
    }
}
