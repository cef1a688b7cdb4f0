package org.shortlist.http;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.shortlist.query.JobDescription;

/**
 * A question that was made of a job description, as it goes over the wire.
 *
 * @param question to be read, changed and asked
 * @param clauses  what it consists of, in its order
 */
public record QuestionAnswer(String question, List<Part> clauses) {

    /**
     * A clause; {@code text} with its sign, {@code kind} is {@code title}, {@code seniority}, {@code years}, {@code skill},
     * {@code certificate}, {@code degree}, {@code language} or {@code place}, {@code state} MUST or NICE, {@code words} the piece
     * [start, end) of the description that says it, {@code why} what the guess rests on.
     */
    public record Part(String id, String text, String kind, String state, int start, int end, String words,
            String why) {}

    /** @param text the description */
    public static QuestionAnswer of(JobDescription description, String text) {
        return new QuestionAnswer(description.question(), IntStream.range(0, description.wishes().size())
                .mapToObj(i -> part("c" + (i + 1), description.wishes().get(i), text))
                .toList());
    }

    private static Part part(String id, JobDescription.Wish wish, String text) {
        return new Part(id, wish.text(), wish.kind().name().toLowerCase(Locale.ROOT), wish.state().name(), wish.start(),
                wish.end(), text.substring(wish.start(), wish.end()), wish.why());
    }
}
