package org.shortlist.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Field;

/**
 * The values of all facets of a generation, numbered as they are met. It only grows: a value that nobody has any more keeps its
 * number and is never counted. So a segment's ordinals, once read, hold for every later snapshot.
 *
 * <p>The first numbers stand for "no value": that of {@link #FACETS}{@code .get(i)} is i.
 *
 * <p>Any thread may read; {@link #add} and {@link Value#name} are for one thread at a time, and what they add is safely seen by those
 * that later get hold of the segment it was added for.
 */
final class ValueTable {

    /** Those that a job may have come last, so that a person's other values are side by side. */
    static final List<Field> FACETS = Stream.of(Field.values())
            .filter(Field::isFacet)
            .sorted(Comparator.comparing(Field::isFacetOfPosition))
            .toList();

    /** The facets that every page asks for. */
    private static final Set<Field> COMMON = EnumSet.of(Field.SKILL, Field.TITLE, Field.EMPLOYER, Field.CITY,
            Field.YEARS,
            Field.SCHOOL, Field.DEGREE);
    /** What facets are kept on: the common ones, the others that jobs have too, all others. */
    static final int[] SHELVES = {0, 1, 2};

    private static final int[] SHELF_OF = FACETS.stream()
            .mapToInt(facet -> COMMON.contains(facet) ? 0 : facet.isFacetOfPosition() ? 1 : 2)
            .toArray();

    private final Map<Field, Map<String, Value>> byId = new EnumMap<>(Field.class);
    private volatile Value[] values = new Value[64];
    private volatile byte[] facets = new byte[64];
    private volatile int size;
    private volatile Named[] named = new Named[64];
    private volatile int names;

    ValueTable() {
        for (Field facet : FACETS) {
            byId.put(facet, new ConcurrentHashMap<>());
            append(facet, "");
        }
    }

    /**
     * A label or writing of a value.
     *
     * @param number counts the names of all values through
     */
    record Name(int number, boolean label, String text) {}

    /** A name and whose it is. */
    record Named(Value value, Name name) {}

    /** A value of a facet, with all names that were ever met. */
    static final class Value {
        private final int ordinal;
        private final Field facet;
        private final String id;
        private volatile List<Name> names = List.of();

        private Value(int ordinal, Field facet, String id) {
            this.ordinal = ordinal;
            this.facet = facet;
            this.id = id;
        }

        int ordinal() {
            return ordinal;
        }

        Field facet() {
            return facet;
        }

        String id() {
            return id;
        }

        List<Name> names() {
            return names;
        }
    }

    static int facet(Field field) {
        return FACETS.indexOf(field);
    }

    static int shelf(int facet) {
        return SHELF_OF[facet];
    }

    /** Whether jobs have values of some facet of a shelf. */
    static boolean isOfJobs(int shelf) {
        return FACETS.stream().anyMatch(facet -> facet.isFacetOfPosition() && shelf(facet(facet)) == shelf);
    }

    /** The shelves of these facets, each once. */
    static int[] shelves(Stream<Field> facets) {
        return facets.mapToInt(facet -> shelf(facet(facet))).distinct().sorted().toArray();
    }

    /** The number of values and of "no values". */
    int size() {
        return size;
    }

    /** How many names have been numbered. */
    int names() {
        return names;
    }

    Named named(int number) {
        return named[number];
    }

    Value value(int ordinal) {
        return values[ordinal];
    }

    /** By ordinal, which of {@link #FACETS} it is of. */
    byte[] facets() {
        return facets;
    }

    @Nullable
    Value find(Field facet, String id) {
        return byId.getOrDefault(facet, Map.of()).get(id);
    }

    /** The value, which is new when it was not known. */
    synchronized Value add(Field facet, String id) {
        Map<String, Value> known = byId.getOrDefault(facet, Map.of());
        Value value = known.get(id);
        if (value == null) {
            value = append(facet, id);
            known.put(id, value);
        }
        return value;
    }

    /** The name of a value, which is new when it was not known. */
    synchronized Name name(Value value, boolean label, String text) {
        for (Name name : value.names) {
            if (name.label == label && name.text.equals(text)) {
                return name;
            }
        }
        Name name = new Name(names, label, text);
        if (name.number == named.length) {
            named = Arrays.copyOf(named, name.number * 2);
        }
        named[name.number] = new Named(value, name);
        List<Name> more = new ArrayList<>(value.names.size() + 1);
        more.addAll(value.names);
        more.add(name);
        value.names = List.copyOf(more);
        names = name.number + 1;
        return name;
    }

    private synchronized Value append(Field facet, String id) {
        Value value = new Value(size, facet, id);
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
            facets = Arrays.copyOf(facets, size * 2);
        }
        values[size] = value;
        facets[size] = (byte) facet(facet);
        size = value.ordinal + 1;
        return value;
    }
}
