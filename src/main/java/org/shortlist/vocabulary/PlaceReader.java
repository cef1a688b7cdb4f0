package org.shortlist.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shortlist.vocabulary.Gazetteer.City;
import org.shortlist.vocabulary.Gazetteer.Match;
import org.shortlist.vocabulary.Gazetteer.Place;

/** Reads places out of lines: a city, then the regions and countries that follow it and choose among its namesakes. */
final class PlaceReader {
    private static final int MOST_AREAS = 2;
    private static final Set<String> FRAME = Words.of("""
            greater area metro metropolitan region downtown central the remote bay""");

    private final PhraseTable<List<City>> cities;
    private final Areas areas;

    PlaceReader(PhraseTable<List<City>> cities, Areas areas) {
        this.cities = cities;
        this.areas = areas;
    }

    /** What was read from one token on: the place if it is known, and the token after the last that belongs to it. */
    private record Reading(Optional<Place> place, boolean alone, int end) {}

    Optional<Place> whole(Wording surface) {
        List<Token> tokens = surface.tokens();
        int from = 0;
        while (from < tokens.size() - 1 && FRAME.contains(tokens.get(from).text())
                && cityAt(surface, tokens, from).isEmpty()) {
            from++;
        }
        Optional<Reading> reading = from < tokens.size() ? read(surface, tokens, from, false) : Optional.empty();
        return reading.filter(r -> isFrame(tokens, r.end())).flatMap(Reading::place);
    }

    private static boolean isFrame(List<Token> tokens, int from) {
        return tokens.subList(from, tokens.size()).stream().allMatch(t -> FRAME.contains(t.text()) || isPostcode(t));
    }

    private static boolean isPostcode(Token token) {
        return token.text().length() >= 4 && token.text().chars().allMatch(Character::isDigit);
    }

    List<Match> in(Wording line) {
        List<Token> tokens = line.tokens();
        boolean cased = hasCapitals(line.toString());
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < tokens.size();) {
            int start = tokens.get(i).start();
            boolean capital = !cased || !Character.isLowerCase(line.toString().codePointAt(start));
            Optional<Reading> reading = read(line, tokens, i, cased).filter(r -> capital || !r.alone());
            if (reading.isPresent() && reading.get().place().isPresent()) {
                matches.add(new Match(reading.get().place().get(), start, tokens.get(reading.get().end() - 1).end()));
            }
            i = reading.map(Reading::end).orElse(i + 1);
        }
        return matches;
    }

    private static boolean hasCapitals(String line) {
        for (int i = 0; i < line.length(); i++) {
            int c = line.codePointAt(i);
            if (Character.toLowerCase(c) != c) {
                return true;
            }
        }
        return false;
    }

    private Optional<PhraseTable.Hit<List<City>>> cityAt(Wording line, List<Token> tokens, int from) {
        return cities.longestAt(line, tokens, from);
    }

    private Optional<Reading> read(Wording line, List<Token> tokens, int from, boolean cased) {
        return cityAt(line, tokens, from).map(hit -> {
            List<City> left = hit.value();
            int end = hit.to();
            for (int n = 0; n < MOST_AREAS && follows(line, tokens, end); n++) {
                Optional<PhraseTable.Hit<List<Areas.Area>>> area = areaAt(line, tokens, end, cased);
                if (area.isEmpty()) {
                    break;
                }
                List<Areas.Area> holders = area.get().value();
                left = left.stream().filter(c -> holders.stream().anyMatch(a -> a.holds(c.place()))).toList();
                end = area.get().to();
            }
            return new Reading(choose(left, end == hit.to()), end == hit.to(), end);
        });
    }

    /** The main one of the namesakes; if a region was named, any will do. */
    private static Optional<Place> choose(List<City> cities, boolean alone) {
        return cities.stream()
                .filter(City::main)
                .findFirst()
                .or(() -> alone ? Optional.empty() : cities.stream().findFirst())
                .map(City::place);
    }

    /** A short code in running text must be in capitals: "in" is no Indiana. */
    private Optional<PhraseTable.Hit<List<Areas.Area>>> areaAt(Wording line, List<Token> tokens, int from,
            boolean cased) {
        return areas.longestAt(line, tokens, from).filter(hit -> {
            Token token = tokens.get(from);
            boolean code = hit.size() == 1 && token.text().length() <= 2;
            return !code || !cased || Character.isUpperCase(line.toString().codePointAt(token.start()));
        });
    }

    private static boolean follows(Wording line, List<Token> tokens, int next) {
        if (next >= tokens.size()) {
            return false;
        }
        String gap = line.toString().substring(tokens.get(next - 1).end(), tokens.get(next).start());
        return gap.length() <= 3 && gap.chars().allMatch(c -> " ,(-–—－/|\u00a0".indexOf(c) >= 0);
    }
}
