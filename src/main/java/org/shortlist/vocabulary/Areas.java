package org.shortlist.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Regions and countries by name and code. One code may be several: CA is California and Canada. */
final class Areas {
    /** A region, or a whole country if {@code region} is null. */
    record Area(String country, @Nullable String region) {
        boolean holds(Gazetteer.Place place) {
            return country.equals(place.country()) && (region == null || region.equals(place.region()));
        }
    }

    private final Map<String, String> countries = new LinkedHashMap<>();
    private final Map<String, String> regions = new HashMap<>();
    private final Map<String, String> regionsAtGeoNames = new HashMap<>();
    private final PhraseTable<List<Area>> table = new PhraseTable<>();

    Areas(List<DataFile.Row> countryRows, List<DataFile.Row> regionRows) {
        for (DataFile.Row row : countryRows) {
            countries.put(row.cell(0), row.cell(1));
            add(new Area(row.cell(0), null), row.cell(1), row.list(2));
        }
        for (DataFile.Row row : regionRows) {
            if (!countries.containsKey(row.cell(0))) {
                throw row.bad("no country '" + row.cell(0) + "'");
            }
            regions.put(Folding.fold(row.cell(0) + "-" + row.cell(1)), row.cell(2));
            row.optional(4).ifPresent(code -> regionsAtGeoNames.put(row.cell(0) + "." + code, row.cell(1)));
            add(new Area(row.cell(0), row.cell(1)), row.cell(2), row.list(3));
            add(new Area(row.cell(0), row.cell(1)), row.cell(1), List.of());
        }
    }

    private void add(Area area, String name, List<String> aliases) {
        for (String surface : NameTable.surfaces(name, aliases)) {
            List<Token> words = Tokenizer.tokenize(surface);
            List<Area> areas = table.whole(words).orElse(List.of());
            if (!areas.contains(area)) {
                List<Area> more = new ArrayList<>(areas);
                more.add(area);
                table.put(words, more);
            }
        }
    }

    Optional<List<Area>> find(CharSequence surface) {
        return table.whole(Tokenizer.tokenize(surface));
    }

    Optional<PhraseTable.Hit<List<Area>>> longestAt(CharSequence line, List<Token> tokens, int from) {
        return table.longestAt(line, tokens, from);
    }

    /** The region that GeoNames calls by this code: 08 of CA is ON. */
    Optional<String> regionAtGeoNames(String country, String code) {
        return Optional.ofNullable(regionsAtGeoNames.get(country + "." + code));
    }

    boolean hasCountry(String code) {
        return countries.containsKey(code);
    }

    Optional<String> countryLabel(String code) {
        return Optional.ofNullable(countries.get(code));
    }

    Optional<String> regionLabel(String id) {
        return Optional.ofNullable(regions.get(id));
    }

    Optional<String> country(CharSequence surface) {
        return find(surface).flatMap(areas -> areas.stream().filter(a -> a.region() == null).findFirst())
                .map(Area::country);
    }
}
