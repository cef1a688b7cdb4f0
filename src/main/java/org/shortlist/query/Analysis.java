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
 * @param question what somebody asks who types the text
 */
public record Analysis(String text, List<Word> tokens, List<Named> concepts, List<Widened> synonyms,
        Question question) {

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
     * @param names other names that résumés and questions may have for it, at most twenty
     * @param sure  whether a résumé with these words, in this place and this case, would be taken to name it: Go needs company that
     *             shows the language is meant, and Apple may be the beginning of another name
     */
    public record Named(Field field, String id, String label, List<String> names, int start, int end, boolean sure) {
        public Named {
            names = List.copyOf(names);
        }
    }

    /**
     * How a text is understood where it is typed as a question.
     *
     * @param sentence   for people
     * @param query      the same in the recruiter's language
     * @param expansions what else finds candidates: synonyms, aliases, skills that the words can only mean, members of groups
     */
    public record Question(String sentence, String query, List<Also> expansions) {
        public Question {
            expansions = List.copyOf(expansions);
        }
    }

    /**
     * One of the expansions of a question.
     *
     * @param of    what was asked
     * @param label what is found too, for people
     * @param text  a question for this alone
     */
    public record Also(String of, String label, String text) {}

    /** Words of the text, and the others that are taken for the same. */
    public record Widened(String of, List<String> also, int start, int end) {
        public Widened {
            also = List.copyOf(also);
        }
    }
}
