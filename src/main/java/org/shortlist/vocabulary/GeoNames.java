package org.shortlist.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.shortlist.vocabulary.Gazetteer.Place;

/**
 * Takes the cities out of a file in the format of GeoNames, the largest first: 19 columns parted by tabs, of which the 1st is an
 * id, the 2nd to 4th are names, then come latitude, longitude, class and kind of feature, country, and in the 11th the region
 * and in the 15th the inhabitants (<a href="https://download.geonames.org/export/dump/readme.txt">readme.txt</a>).
 *
 * <p>Taken is a populated place with inhabitants that is no mere quarter of a town and not given up. Names in other languages are taken of large ones,
 * in Latin letters. A city is meant by its name alone from {@value #MEANT_ALONE} inhabitants on, unless the name is also a word of
 * the trade or of the language: "Enterprise" needs its "Nevada".
 */
final class GeoNames {
    private static final int COLUMNS = 19;
    private static final int MEANT_ALONE = 15_000;
    private static final int LARGE = 100_000;
    private static final int MOST_NAMES = 8;
    private static final int SHORTEST = 4;
    private static final Set<String> NO_TOWNS = Set.of("PPLX", "PPLH", "PPLQ", "PPLW", "PPLCH", "STLMT");
    private static final Set<String> ALSO_WORDS = Words.of("""
            of most same date male mobile reading orange independence normal enterprise temple commerce
            industry surprise superior union liberty hope gate man best oss ede goes born sun march deal
            rugby sale wells ware battle bath poole bury leek sandwich crook police paradise sunrise
            security home young media central corona advance progress opportunity success premium eagle
            falcon troy nancy florence victoria sofia charlotte madison jackson lincoln carson carol roy
            dale many son van den der may june august page field fields fair hill park lake river north
            south east west nord sud est centre center centro villa colon para pari dar ala aral see bar
            split nice like can will""");

    private final Vocabulary bundled;
    private final Intake.Builder intake = new Intake.Builder();

    GeoNames(Vocabulary bundled) {
        this.bundled = bundled;
    }

    private record Town(int inhabitants, String[] cells) {}

    Intake read(Path file) throws IOException {
        List<Town> towns = new ArrayList<>();
        // Not Files.newBufferedReader: a byte that is no UTF-8 must spoil its line alone.
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    read(number, line, towns);
                }
            }
        }
        towns.sort(Comparator.comparingInt(Town::inhabitants).reversed());
        towns.forEach(town -> intake.take(town.cells()));
        return intake.build();
    }

    private void read(long number, String line, List<Town> towns) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            intake.bad(number, "has " + cells.length + " columns where " + COLUMNS + " are due");
            return;
        }
        if (!cells[6].equals("P") || NO_TOWNS.contains(cells[7])) {
            intake.passOver();
            return;
        }
        try {
            town(number, cells, towns);
        } catch (NumberFormatException e) {
            intake.bad(number, "has no number where one is due: " + e.getMessage());
        }
    }

    private void town(long number, String[] cells, List<Town> towns) {
        int inhabitants = cells[14].isEmpty() ? 0 : Integer.parseInt(cells[14]);
        Place place = place(cells);
        boolean nameless = place.city().isEmpty() || Tokenizer.tokenize(place.city()).isEmpty();
        if (nameless || !bundled.places().areas().hasCountry(place.country())) {
            intake.bad(number, nameless ? "has no name" : "is of no known country: " + place.country());
        } else if (inhabitants <= 0) {
            intake.passOver();
        } else if (bundled.places().knows(place)) {
            intake.known();
        } else {
            String region = place.region() == null ? "-" : place.region();
            towns.add(new Town(inhabitants, new String[]{place.id(), place.city(), region, place.country(),
                    String.valueOf(place.lat()), String.valueOf(place.lon()),
                    isMeantAlone(place.city(), inhabitants) ? "yes" : "-", aliases(place.city(), inhabitants, cells)}));
        }
    }

    private Place place(String[] cells) {
        String region = bundled.places().areas().regionAtGeoNames(cells[8], cells[10]).orElse(null);
        return new Place("geonames-" + Long.parseLong(cells[0]), clean(cells[1]), region, cells[8],
                Double.parseDouble(cells[4]), Double.parseDouble(cells[5]));
    }

    /** Without the signs that part cells and names in a file of the vocabulary. */
    private static String clean(String name) {
        return name.replace('|', ' ').strip();
    }

    private boolean isMeantAlone(String name, int inhabitants) {
        List<Token> words = Tokenizer.tokenize(name);
        String word = words.getFirst().text();
        boolean trade = words.size() == 1 && (word.length() < SHORTEST || ALSO_WORDS.contains(word)
                || bundled.titles().isTitleWord(word) || bundled.employers().isOrganisationWord(word));
        return inhabitants >= MEANT_ALONE && !trade && bundled.skills().find(name).isEmpty()
                && bundled.employers().find(name).isEmpty();
    }

    private static String aliases(String city, int inhabitants, String[] cells) {
        Set<String> keys = new LinkedHashSet<>(List.of(PhraseTable.key(city)));
        List<String> aliases = new ArrayList<>();
        add(clean(cells[2]), keys, aliases);
        if (inhabitants >= LARGE) {
            for (String name : cells[3].split(",")) {
                if (aliases.size() < MOST_NAMES && isPlain(name)) {
                    add(clean(name), keys, aliases);
                }
            }
        }
        return aliases.isEmpty() ? "-" : String.join("|", aliases);
    }

    private static void add(String name, Set<String> keys, List<String> aliases) {
        String key = PhraseTable.key(name);
        if (!key.isEmpty() && keys.add(key)) {
            aliases.add(name);
        }
    }

    /** A name in Latin letters, not a code such as AMS. */
    private static boolean isPlain(String name) {
        boolean small = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!(Character.isLetter(c) ? c < 0x250 : " -'’.".indexOf(c) >= 0)) {
                return false;
            }
            small |= Character.isLowerCase(c);
        }
        return small && name.length() >= SHORTEST && Character.isUpperCase(name.charAt(0));
    }
}
