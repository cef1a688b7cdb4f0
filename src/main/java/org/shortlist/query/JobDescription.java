package org.shortlist.query;

import java.util.List;
import org.shortlist.query.Reading.State;

/**
 * What a job description asks for, as a question that can be read, changed and asked. Nothing that the question says is hidden: it is
 * its wishes one after the other.
 *
 * @param question in the recruiter's language; empty where the text asks for nothing that is known
 * @param wishes   in the order of the question, each a clause of its own
 */
public record JobDescription(String question, List<Wish> wishes) {

    public JobDescription {
        wishes = List.copyOf(wishes);
    }

    /** What a wish is about. */
    public enum Kind {
        TITLE, SENIORITY, YEARS, SKILL, CERTIFICATE, DEGREE, LANGUAGE, PLACE
    }

    /**
     * One thing that the text asks for.
     *
     * @param clause in the recruiter's language, without the sign of a wish
     * @param state  whether it must hold or would be nice: a guess
     * @param start  of the words that say it, in UTF-16 units of the text
     * @param end    exclusive
     * @param why    what the guess rests on, for people
     */
    public record Wish(String clause, Kind kind, State state, int start, int end, String why) {

        /** As it stands in the question. */
        public String text() {
            return state == State.NICE ? "~" + clause : clause;
        }
    }
}
