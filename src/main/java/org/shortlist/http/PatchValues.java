package org.shortlist.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Correction;
import org.shortlist.resume.DateRange;
import tools.jackson.databind.JsonNode;

/** The values of a patch, and what is wrong with them: all of it, so that nobody has to try again and again. */
final class PatchValues {

    static final int LONGEST = 500;

    private static final int SHOWN = 60;
    private static final String DATES = "months or years as 2019-03/2021-04, 2019/.. or 2019-03";

    private final List<Problem.Flaw> unknown = new ArrayList<>();
    private final List<Problem.Flaw> invalid = new ArrayList<>();

    /** The members of a value; none where it is no object, which is a flaw. */
    Map<String, JsonNode> members(String path, JsonNode value) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        if (value.isObject()) {
            value.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        } else {
            invalid(path, value, "an object");
        }
        return members;
    }

    /** Hands a text on, or null for nothing, unless it is none. */
    void text(String path, JsonNode value, Consumer<@Nullable String> taker) {
        String right = value.isString() ? Correction.clean(value.asString()) : null;
        if (!value.isString() && !value.isNull() || right != null && right.length() > LONGEST) {
            invalid(path, value, "a text of at most " + LONGEST + " characters, or null for nothing");
        } else {
            taker.accept(right == null || right.isEmpty() ? null : right);
        }
    }

    /** Hands dates on as {@link DateRange#parse} reads them, or null for nothing. */
    void dates(String path, JsonNode value, Consumer<@Nullable String> taker) {
        text(path, value, right -> {
            if (right != null && DateRange.parse(right).isEmpty()) {
                invalid(path, value, DATES);
            } else {
                taker.accept(right);
            }
        });
    }

    /** A member of a value that it cannot have. */
    void invalid(String path, JsonNode value, String allowed) {
        String text = value.toString();
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        invalid.add(new Problem.Flaw(path, shown, null, allowed, "'" + path + "' must be " + allowed));
    }

    /** A member that there is not. */
    void unknown(String path, String name, Collection<String> known) {
        String nearest = Nearest.to(name, known).orElse(null);
        String hint = nearest == null ? "; there are " + String.join(", ", known) : "; did you mean '" + nearest + "'?";
        unknown.add(new Problem.Flaw(path, null, nearest, null, "'" + path + "' cannot be corrected" + hint));
    }

    /** @throws Refusal that names every flaw, when there is one */
    void refuse() {
        List<Problem.Flaw> flaws = new ArrayList<>(unknown);
        flaws.addAll(invalid);
        if (!flaws.isEmpty()) {
            Problem.Kind kind = unknown.isEmpty() ? Problem.Kind.INVALID_PARAMETER : Problem.Kind.UNKNOWN_PARAMETER;
            throw new Refusal(new Problem(kind, flaws.getFirst().message(), flaws));
        }
    }
}
