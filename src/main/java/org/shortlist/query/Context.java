package org.shortlist.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Lexeme.Label;
import org.shortlist.query.Lexeme.Manner;

/**
 * Where the parser is.
 *
 * @param field  the field that text is asked of, null for anywhere
 * @param inJob  within {@code job:( )}
 * @param lifted what was typed within a job but is not of a job; it grows while the job is read
 */
record Context(@Nullable Keyword field, Manner manner, boolean inJob, List<Typed> lifted) {

    static final Context TOP = new Context(null, Manner.MEANT, false, List.of());

    static Context job() {
        return new Context(null, Manner.MEANT, true, new ArrayList<>());
    }

    /** The same place, now speaking of a field. */
    Context in(Label label) {
        return new Context(label.keyword(), label.manner(), inJob, lifted);
    }

    /** The same job, speaking of no field. */
    Context inJobOnly() {
        return new Context(null, Manner.MEANT, inJob, lifted);
    }

    /** Negates what was lifted since there were so many. */
    void negateLifted(int since) {
        if (lifted.size() > since) {
            List<Typed> tail = lifted.subList(since, lifted.size());
            Typed all = Typed.and(List.copyOf(tail));
            tail.clear();
            if (all != null) {
                lifted.add(Typed.negation(all, all.start()));
            }
        }
    }
}
