package org.shortlist.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Goes along the chain, line by line, up to the first that is wrong. */
final class Verification implements AuditLog.LineVisitor {

    private final JsonMapper json;
    private final Set<String> questions;
    private final Set<Long> numbers;
    private final @Nullable String wanted;
    private long lines;
    private long forgotten;
    private boolean holds;
    private String previous = "0".repeat(64);
    private @Nullable String broken;

    /** @param questions their digests; {@code numbers} those of their events */
    Verification(JsonMapper json, Set<String> questions, Set<Long> numbers, @Nullable String wanted) {
        this.json = json;
        this.questions = questions;
        this.numbers = numbers;
        this.wanted = wanted;
    }

    @Override
    public boolean visit(byte[] bytes) {
        String fault = fault(bytes);
        if (fault != null) {
            broken = "Line " + (lines + 1) + " is broken: " + fault;
            return false;
        }
        lines++;
        previous = Sha256.of(bytes);
        holds |= previous.equals(wanted);
        return true;
    }

    private @Nullable String fault(byte[] bytes) {
        AuditLog.Line line;
        try {
            line = json.readValue(bytes, AuditLog.Line.class);
        } catch (JacksonException e) {
            return "it is no event; it was changed or cut short";
        }
        if (!previous.equals(line.previous())) {
            return "the line before is not the one that it followed; one of the two was changed, or lines were added or"
                    + " removed between them";
        }
        if (line.n() != lines + 1) {
            return "it says that it is number " + line.n();
        }
        if (line.asked() == null || questions.contains(line.asked())) {
            return null;
        }
        forgotten++;
        return numbers.contains(line.n())
                ? "what was asked is not what it was; it was changed"
                : null;
    }

    AuditLog.Verdict verdict() {
        return new AuditLog.Verdict(lines, broken, previous, wanted == null ? null : holds, forgotten);
    }
}
