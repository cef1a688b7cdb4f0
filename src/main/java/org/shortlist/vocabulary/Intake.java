package org.shortlist.vocabulary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What was taken out of a file that a user brought, and what was not.
 *
 * @param taken entries that are new
 * @param known entries that the vocabulary has already, which stay as they are
 * @param passedOver lines of another kind: mountains and quarters of towns, or concepts that are no skills
 * @param bad lines that cannot be read
 * @param firstBad why, of the first of them: "line 7 has 3 columns"
 */
public record Intake(int taken, int known, int passedOver, int bad, List<String> firstBad, byte[] file) {
    private static final int MOST_NAMED = 5;

    public Intake {
        firstBad = List.copyOf(firstBad);
    }

    /** Reads a file of cities in the format of GeoNames (cities500.txt, cities15000.txt, a country's file). */
    public static Intake ofPlaces(Path geoNames) throws IOException {
        Vocabulary bundled = Vocabulary.load();
        return new GeoNames(bundled).read(geoNames);
    }

    /** Reads a file of skills in the format of ESCO (skills_en.csv and its sisters). */
    public static Intake ofSkills(Path esco) throws IOException {
        return new Esco(Vocabulary.load().skills()).read(esco);
    }

    /** Collects the rows of a file and counts what becomes of its lines. */
    static final class Builder {
        private final StringBuilder file = new StringBuilder();
        private final List<String> firstBad = new ArrayList<>();
        private int taken;
        private int known;
        private int passedOver;
        private int bad;

        void take(String... cells) {
            taken++;
            file.append(String.join("\t", cells)).append('\n');
        }

        void known() {
            known++;
        }

        void passOver() {
            passedOver++;
        }

        void bad(long line, String why) {
            bad++;
            if (firstBad.size() < MOST_NAMED) {
                firstBad.add("line " + line + " " + why);
            }
        }

        Intake build() {
            return new Intake(taken, known, passedOver, bad, firstBad,
                    file.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
