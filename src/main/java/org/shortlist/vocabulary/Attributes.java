package org.shortlist.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * All that a house has declared, in the order in which it is shown.
 *
 * @throws IllegalArgumentException for more than there is room for, in a sentence for people
 */
public record Attributes(List<Attribute> all) {

    /** How many there may be of texts (with those of yes and no), of numbers, and of dates. */
    public static final int MOST = 8;
    public static final Attributes NONE = new Attributes(List.of());

    public Attributes {
        all = List.copyOf(all);
        refuse(all, attribute -> isOfWords(attribute.type()), "texts (with those of yes/no)");
        refuse(all, attribute -> attribute.type() == Attribute.Type.NUMBER, "numbers");
        refuse(all, attribute -> attribute.type() == Attribute.Type.DATE, "dates");
    }

    private static void refuse(List<Attribute> all, Predicate<Attribute> of, String kind) {
        if (all.stream().filter(of).count() > MOST) {
            throw new IllegalArgumentException("there can be at most " + MOST + " attributes that are " + kind);
        }
    }

    /** Whether values are words rather than numbers. */
    public static boolean isOfWords(Attribute.Type type) {
        return type == Attribute.Type.TEXT || type == Attribute.Type.YES_NO;
    }

    /** The one of this name. */
    public Optional<Attribute> named(String name) {
        return all.stream().filter(attribute -> attribute.name().equals(name)).findFirst();
    }

    /** Names and types, for people. */
    @Override
    public String toString() {
        return all.isEmpty()
                ? "none"
                : all.stream()
                        .map(attribute -> attribute.name() + " (" + attribute.type().written() + ")")
                        .collect(Collectors.joining(", "));
    }
}
