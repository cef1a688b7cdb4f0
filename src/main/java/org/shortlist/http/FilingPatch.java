package org.shortlist.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Filing;
import tools.jackson.databind.JsonNode;

/**
 * How candidates are to be filed, as members of a JSON merge patch: a list takes the place of what is there, an object adds what is true
 * and removes what is null or false.
 *
 * <pre>
 * {"tags": {"call back": true, "on hold": null}, "sources": ["Referral"]}
 * </pre>
 */
final class FilingPatch {

    private static final Map<String, String> LISTS = Map.of("tags", Filing.TAG, "sources", Filing.SOURCE);
    private static final int MOST = 100;
    private static final String A_TEXT = "a text of 1 to " + Filing.LONGEST + " characters";

    private final PatchValues values;
    private final List<Filing.Step> steps = new ArrayList<>();

    /** @param values hears of what is wrong */
    FilingPatch(PatchValues values) {
        this.values = values;
    }

    /** The names of the members. */
    static Collection<String> names() {
        return LISTS.keySet().stream().sorted().toList();
    }

    /** What is to be done, in order. */
    List<Filing.Step> steps() {
        return steps;
    }

    /** Reads a member if it is one of these. */
    boolean take(String member, JsonNode value) {
        String name = LISTS.get(member);
        if (name == null) {
            return false;
        }
        if (value.size() > MOST) {
            values.invalid(member, value, "at most " + MOST + " values");
        } else if (value.isArray() || value.isNull()) {
            steps.add(Filing.Step.empty(name));
            value.forEach(one -> text(member, one.isString() ? one.asString() : "", one)
                    .ifPresent(text -> steps.add(Filing.Step.add(name, text))));
        } else if (value.isObject()) {
            value.properties().forEach(one -> change(member, name, one.getKey(), one.getValue()));
        } else {
            values.invalid(member, value, "a list of texts, or an object of texts with true or null");
        }
        return true;
    }

    private void change(String member, String name, String given, JsonNode value) {
        Optional<String> text = text(member, given, value);
        if (!value.isBoolean() && !value.isNull()) {
            values.invalid(member + "." + given, value, "true to add it, null to remove it");
        } else {
            text.ifPresent(one -> steps.add(value.asBoolean(false)
                    ? Filing.Step.add(name, one)
                    : Filing.Step.remove(name, one)));
        }
    }

    private Optional<String> text(String member, String given, JsonNode value) {
        Optional<String> text = Filing.text(given);
        if (text.isEmpty()) {
            values.invalid(member, value, A_TEXT);
        }
        return text;
    }

    /** Where somebody comes from, as the parameter {@code source} of what brings them in says; null when it says nothing. */
    static @Nullable String source(Parameters parameters) {
        String given = parameters.text("source");
        Optional<String> source = Filing.text(given);
        if (source.isEmpty() && !given.isBlank()) {
            parameters.invalid("source", given, "'source' must be " + A_TEXT, A_TEXT);
        }
        return source.orElse(null);
    }
}
