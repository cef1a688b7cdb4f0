package org.shortlist.access;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Goes along the chain, line by line, up to the first that is wrong. */
final class Verification {

    private final Chain chain;
    private final Questions.Beside questions;
    private final @Nullable String wanted;
    private long lines;
    private long forgotten;
    private long first = 1;
    private long dropped = 1;
    private boolean holds;
    private String previous = Chain.NOTHING_BEFORE;
    private @Nullable String broken;

    Verification(Chain chain, Questions.Beside questions, @Nullable String wanted) {
        this.chain = chain;
        this.questions = questions;
        this.wanted = wanted;
    }

    /** Whether to go on. */
    boolean isGood(byte[] bytes) throws IOException {
        String fault = fault(chain.line(bytes));
        if (fault != null) {
            broken = "Line " + (first + lines) + " is broken: " + fault;
            return false;
        }
        lines++;
        previous = Sha256.of(bytes);
        holds |= previous.equals(wanted);
        return true;
    }

    private @Nullable String fault(Chain.@Nullable Line line) throws IOException {
        if (line == null) {
            return "it is no event; it was changed or cut short";
        }
        if (lines == 0 && line.n() > 1) {
            // What went before must be said to have been dropped; who dropped it has noted that before.
            first = line.n();
        } else if (!previous.equals(line.previous())) {
            return "the line before is not the one that it followed; one of the two was changed, or lines were added or"
                    + " removed between them";
        }
        if (line.n() != first + lines) {
            return "it says that it is number " + line.n();
        }
        if (AuditLog.DROP.equals(line.did()) && line.count() != null) {
            dropped = Math.max(dropped, line.count());
        }
        return line.asked() == null ? null : faultOf(line);
    }

    private @Nullable String faultOf(Chain.Line line) throws IOException {
        Questions.Known question = questions.of(line.n());
        if (question != null) {
            return question.sha256().equals(line.asked()) ? null : "what was asked is not what it was; it was changed";
        }
        forgotten++;
        return null;
    }

    AuditLog.Verdict verdict() {
        if (first > dropped) {
            broken = "Line 1 is broken: the log begins with line " + first
                    + ", and it is not noted that those before were"
                    + " dropped";
            lines = 0;
        }
        return new AuditLog.Verdict(lines, first, broken, previous, wanted == null ? null : holds, forgotten);
    }
}
