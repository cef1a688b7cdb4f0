package org.shortlist.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one request, read against those that the address knows. Faults are gathered while they are read;
 * {@link #refuseIfWrong} then names all of them at once.
 */
final class Parameters {

    private static final int SHOWN = 60;

    private final Map<String, List<String>> given;
    private final List<Problem.Flaw> unknown = new ArrayList<>();
    private final List<Problem.Flaw> invalid = new ArrayList<>();

    Parameters(Map<String, List<String>> given, Collection<String> known) {
        this.given = given;
        for (String name : new TreeSet<>(given.keySet())) {
            if (!known.contains(name)) {
                unknown.add(unknown(name, known));
            }
        }
    }

    /** Of an address that takes none. */
    static void none(Map<String, List<String>> given) {
        new Parameters(given, List.of()).refuseIfWrong();
    }

    /** The value, empty when absent. */
    String text(String name) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            invalid(name, values.get(1), "'" + name + "' can be given once", null);
        }
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** All values that are not blank. */
    List<String> values(String name) {
        List<String> values = given.getOrDefault(name, List.of());
        return values.isEmpty() ? values : values.stream().filter(value -> !value.isBlank()).toList();
    }

    /** A whole number from {@code least} to {@code most}. */
    int number(String name, int otherwise, int least, int most) {
        String value = text(name).strip();
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, in the same words as for a number out of range.
        }
        String allowed = "a whole number from " + least + " to " + most;
        invalid(name, value, "'" + name + "' must be " + allowed, allowed);
        return otherwise;
    }

    /** One of the named choices, in any case. */
    <T> T choice(String name, Map<String, T> choices, T otherwise) {
        String value = text(name).strip();
        return value.isEmpty() ? otherwise : chosen(name, value, choices).orElse(otherwise);
    }

    /** Several of the named choices, each once, separated by commas or in parameters of the same name. */
    <T> List<T> choices(String name, Map<String, T> choices) {
        List<String> values = values(name);
        return values.isEmpty()
                ? List.of()
                : values.stream()
                        .flatMap(value -> Arrays.stream(value.split(",")))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .flatMap(value -> chosen(name, value, choices).stream())
                        .distinct()
                        .toList();
    }

    private <T> Optional<T> chosen(String name, String value, Map<String, T> choices) {
        Optional<T> choice = choices.entrySet()
                .stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(value))
                .map(Map.Entry::getValue)
                .findFirst();
        if (choice.isEmpty()) {
            String allowed = String.join(", ", choices.keySet());
            invalid(name, value, "'" + name + "' is one of " + allowed, allowed);
        }
        return choice;
    }

    void invalid(String name, String value, String message, @Nullable String allowed) {
        String shown = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
        invalid.add(new Problem.Flaw(name, shown, null, allowed, message + "; it was '" + shown + "'"));
    }

    /**
     * To be called when all have been read.
     *
     * @throws Refusal naming every fault
     */
    void refuseIfWrong() {
        List<Problem.Flaw> flaws = Stream.concat(unknown.stream(), invalid.stream()).toList();
        if (!flaws.isEmpty()) {
            Problem.Kind kind = unknown.isEmpty() ? Problem.Kind.INVALID_PARAMETER : Problem.Kind.UNKNOWN_PARAMETER;
            throw new Refusal(new Problem(kind, flaws.getFirst().message(), flaws));
        }
    }

    private static Problem.Flaw unknown(String name, Collection<String> known) {
        String shown = name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name;
        String nearest = Nearest.to(shown, known).orElse(null);
        String hint = nearest != null
                ? "; did you mean '" + nearest + "'?"
                : known.isEmpty() ? "; there are none here" : "; there are " + String.join(", ", known);
        return new Problem.Flaw(shown, null, nearest, null, "'" + shown + "' is not a parameter" + hint);
    }
}
