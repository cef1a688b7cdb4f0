package org.shortlist.vocabulary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Places: cities with their region, country and position; regions and countries with their codes.
 *
 * <p>Several cities may share a name. The region or country that follows decides; without one, the city that the file
 * marks as the main one is meant, if any is. Where it is on the globe is given to a tenth of a degree: good for "within
 * 30 km" of a city, not for streets.
 */
public final class Gazetteer {
    /**
     * A city.
     *
     * @param region the code of a state or province where people use it (PA, ON, NSW), else the region's name
     * @param country ISO 3166 alpha-2
     */
    public record Place(String id, String city, @Nullable String region, String country, double lat, double lon) {}

    /** A place named in a line, from its first character to the last of the region or country that follows it. */
    public record Match(Place place, int start, int end) {}

    /** Two entries of one name that are nearer than this, in degrees, are one city. */
    private static final double NEAR = 0.3;

    /** A city and whether it is meant when its name stands alone. */
    record City(Place place, boolean main) {}

    private final Map<String, Place> byId = new LinkedHashMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();
    private final PhraseTable<List<City>> cities = new PhraseTable<>();
    private final Areas areas;
    private final PlaceReader reader;

    /** @param furtherRows the user's, the largest cities first; they yield to the others where they clash */
    Gazetteer(List<DataFile.Row> countryRows, List<DataFile.Row> regionRows, List<DataFile.Row> placeRows,
            List<DataFile.Row> furtherRows) {
        areas = new Areas(countryRows, regionRows);
        placeRows.forEach(this::addPlace);
        furtherRows.forEach(this::addFurther);
        reader = new PlaceReader(cities, areas);
    }

    private void addPlace(DataFile.Row row) {
        Place place = place(row);
        if (byId.putIfAbsent(place.id(), place) != null) {
            throw row.bad("a second entry '" + place.id() + "'");
        }
        if (!areas.hasCountry(place.country())) {
            throw row.bad("no country '" + place.country() + "'");
        }
        for (String surface : surfaces(row, place)) {
            List<Token> words = Tokenizer.tokenize(surface);
            if (row.yes(6) && sharing(words).stream().anyMatch(City::main)) {
                throw row.bad("a second main place called '" + surface + "'");
            }
            addName(words, new City(place, row.yes(6)));
        }
    }

    /** Adds a place of the user's unless it is known. It is meant by its name alone only where no other has the name. */
    private void addFurther(DataFile.Row row) {
        Place place = place(row);
        if (knows(place) || !areas.hasCountry(place.country()) || byId.putIfAbsent(place.id(), place) != null) {
            return;
        }
        for (String surface : surfaces(row, place)) {
            List<Token> words = Tokenizer.tokenize(surface);
            addName(words, new City(place, row.yes(6) && sharing(words).isEmpty()));
        }
    }

    private List<String> surfaces(DataFile.Row row, Place place) {
        if (row.cell(7).equals("-")) {
            return List.of(place.city());
        }
        Set<String> surfaces = new LinkedHashSet<>(NameTable.surfaces(place.city(), row.list(7)));
        names.put(place.id(), Collections.unmodifiableSet(surfaces));
        return List.copyOf(surfaces);
    }

    private void addName(List<Token> words, City city) {
        List<City> sharing = sharing(words);
        List<City> more = new ArrayList<>(sharing.size() + 1);
        more.addAll(sharing);
        more.add(city);
        cities.put(words, more);
    }

    private List<City> sharing(List<Token> words) {
        return cities.whole(words).orElse(List.of());
    }

    /** Whether this is a city that is known already, by whatever id: of the same name, and not far. */
    boolean knows(Place place) {
        return sharing(Tokenizer.tokenize(place.city())).stream()
                .map(City::place)
                .anyMatch(known -> isNear(known, place));
    }

    private static boolean isNear(Place one, Place other) {
        return one.country().equals(other.country()) && Math.abs(one.lat() - other.lat()) < NEAR
                && Math.abs(one.lon() - other.lon()) < NEAR;
    }

    Areas areas() {
        return areas;
    }

    private static Place place(DataFile.Row row) {
        try {
            double lat = Double.parseDouble(row.cell(4));
            double lon = Double.parseDouble(row.cell(5));
            return new Place(row.cell(0), row.cell(1), row.optional(2).orElse(null), row.cell(3), lat, lon);
        } catch (NumberFormatException e) {
            throw row.bad("no position: " + row.cell(4) + ", " + row.cell(5));
        }
    }

    /** The place of this name, with or without region and country after it; the whole string must be the name. */
    public Optional<Place> find(CharSequence surface) {
        return reader.whole(Wording.of(surface));
    }

    /** The known places that a line names, left to right. A capital is asked of a city that stands alone. */
    public List<Match> findIn(CharSequence line) {
        return reader.in(Wording.of(line));
    }

    /**
     * Whether this is a state, province or country, by name or code. Codes are taken in any case ("ca" in a lower-case
     * résumé), so ask it of what stands where a region would: "in" and "or" are states too.
     */
    public boolean isRegion(CharSequence surface) {
        return areas.find(surface).isPresent();
    }

    /** The ISO 3166 alpha-2 code of a country's name or common code. */
    public Optional<String> country(CharSequence surface) {
        return areas.country(surface);
    }

    /** The name of a country by its ISO 3166 alpha-2 code. */
    public Optional<String> countryLabel(String code) {
        return areas.countryLabel(code);
    }

    /** The name of a region by country and code in one folded id: {@code us-pa} is Pennsylvania. */
    public Optional<String> regionLabel(String id) {
        return areas.regionLabel(id);
    }

    /**
     * Whether a short line reads like a place: a known one, "Remote", or in the layout "Words, XX" where XX is a region or
     * country, known town or not.
     */
    public boolean looksLikePlace(CharSequence text) {
        Wording line = Wording.of(text);
        return PlaceLayout.fits(line, areas) || find(line).isPresent();
    }

    public Optional<Place> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Every written form of a city, its name first; empty for an unknown id. */
    public Set<String> aliases(String id) {
        return Optional.ofNullable(names.get(id)).orElseGet(() -> byId(id).map(p -> Set.of(p.city())).orElse(Set.of()));
    }

    public List<Place> all() {
        return List.copyOf(byId.values());
    }
}
