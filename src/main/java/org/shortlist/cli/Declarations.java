package org.shortlist.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.http.SearchParameters;
import org.shortlist.query.OwnFields;
import org.shortlist.vocabulary.Attribute;
import org.shortlist.vocabulary.Attributes;

/**
 * The attributes that the configuration file declares: {@code attribute.salary = number}, and of each, where they are wanted,
 * {@code attribute.salary.label = Salary wanted} and {@code attribute.salary.ranges = 40000, 60000} (where the ranges of its facet begin). They
 * are shown in the order of their names.
 */
final class Declarations {

    private static final String BEGINNING = "attribute.";
    private static final List<String> PARTS = List.of("label", "ranges");
    private static final String TYPES = "text, number, date or yes/no";

    private Declarations() {}

    /** Whether a key of the file is of a declaration. */
    static boolean isOne(String key) {
        return key.startsWith(BEGINNING);
    }

    /** @throws IllegalArgumentException for what cannot be declared, in words for people */
    static Attributes read(Properties said) {
        TreeMap<String, String> keys = new TreeMap<>();
        said.stringPropertyNames()
                .stream()
                .filter(Declarations::isOne)
                .forEach(key -> keys.put(key.substring(BEGINNING.length()), said.getProperty(key).strip()));
        List<Attribute> attributes = new ArrayList<>();
        keys.forEach((key, value) -> {
            int dot = key.indexOf('.');
            if (dot < 0) {
                attributes.add(attribute(key, value, keys));
            } else if (!keys.containsKey(key.substring(0, dot)) || !PARTS.contains(key.substring(dot + 1))) {
                throw new IllegalArgumentException("'" + BEGINNING + key + "' says nothing of a declared attribute;"
                        + " one is declared by attribute.NAME = TYPE, and may have a label and ranges");
            }
        });
        return new Attributes(attributes);
    }

    private static Attribute attribute(String name, String type, TreeMap<String, String> keys) {
        if (!Attribute.NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' cannot be the name of an attribute: it must be 2 to 30"
                    + " lower-case letters, digits, - and _, and begin with a letter");
        }
        if (OwnFields.isTaken(name) || SearchParameters.isTaken(name)) {
            throw new IllegalArgumentException("'" + name + "' cannot be the name of an attribute: it means something"
                    + " already");
        }
        Attribute.Type known = Stream.of(Attribute.Type.values())
                .filter(one -> one.written().equals(type.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("attribute." + name + " is " + TYPES + ", not '" + type
                        + "'"));
        String label = Optional.ofNullable(keys.get(name + ".label"))
                .filter(given -> !given.isEmpty())
                .orElseGet(() -> name.substring(0, 1).toUpperCase(Locale.ROOT)
                        + name.substring(1).replaceAll("[_-]+", " "));
        return new Attribute(name, known, label, beginnings(name, known, keys.get(name + ".ranges")));
    }

    private static List<Integer> beginnings(String name, Attribute.Type type,
            @Nullable String given) {
        if (given == null) {
            return List.of();
        }
        List<Integer> beginnings = Arrays.stream(given.split("[,\\s]+"))
                .filter(one -> one.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .toList();
        boolean rising = beginnings.equals(beginnings.stream().sorted().distinct().toList());
        if (type != Attribute.Type.NUMBER || beginnings.isEmpty() || !rising
                || beginnings.size() < given.split("[,\\s]+").length) {
            throw new IllegalArgumentException("attribute." + name
                    + ".ranges are numbers that rise, of an attribute that is a number: 40000, 60000, 80000");
        }
        return beginnings;
    }
}
