package org.shortlist.relevance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes résumés of the careers of {@code people.tsv}: the same on every machine. What a copy differs in (name, place, order of its parts,
 * words of no meaning) is drawn without regard to the career, so that the length of a résumé tells nothing of its worth.
 */
final class Careers {

    private static final long SEED = 2026;
    private static final Pattern CHOICE = Pattern.compile("\\{([^}]*)\\}");
    private static final String[] FIRST = ("Alma Bruno Carla Dario Elsa Fabio Greta Hakon Irma Jorge Katja Leif Mira Nadia Otto "
            + "Paola Quentin Rhea Stellan Tilda Ulrik Viola Wanda Yannick Zelda").split(" ");
    private static final String[] LAST = ("Almqvist Bertoli Castellanos Drummond Eastwick Fairbairn Grimaldi Holmgren Ibarra "
            + "Jankowski Kessler Lindqvist Moreau Norwood Okonjo Pemberton Quist Rosales Sandoval Tiedemann Ullman Vasquez Wexler "
            + "Yarrow Zabel").split(" ");
    private static final String[] CITIES = {"Columbus, OH", "Austin, TX", "Denver, CO", "Portland, OR", "Atlanta, GA",
            "Boston, MA", "Chicago, IL", "Phoenix, AZ", "Seattle, WA", "Tampa, FL"};
    private static final String[] PADDING = {"Met every deadline of the year", "Wrote clear notes for colleagues",
            "Took part in weekly meetings", "Presented results to visitors", "Helped to plan the budget",
            "Kept records in good order", "Worked with people of several departments",
            "Suggested a shorter way of doing it",
            "Won the award of the quarter", "Travelled to the other office twice", "Welcomed new colleagues",
            "Took over for others in summer"};

    /** A résumé, and by which career it is to be judged. */
    record Resume(String career, String text) {}

    private final Random random = new Random(SEED);

    private Careers() {}

    /** In an order that has nothing to do with the careers. */
    static List<Resume> all() throws IOException {
        Careers careers = new Careers();
        List<Resume> all = new ArrayList<>();
        for (String[] career : Table.read("people.tsv", 7)) {
            for (int i = 0; i < Integer.parseInt(career[1]); i++) {
                all.add(new Resume(career[0], careers.written(career, all.size())));
            }
        }
        Collections.shuffle(all, new Random(SEED));
        return all;
    }

    private String written(String[] career, int number) {
        String city = career[2].isEmpty() ? any(CITIES) : career[2];
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("SUMMARY", chosen(career[3]));
        parts.put("SKILLS", chosen(career[5]));
        parts.put("EXPERIENCE", jobs(career[4]));
        parts.put("EDUCATION", study(career[6]));
        List<String> order = random.nextBoolean()
                ? List.of("SUMMARY", "SKILLS", "EXPERIENCE", "EDUCATION")
                : List.of("SUMMARY", "EXPERIENCE", "EDUCATION", "SKILLS");
        String body = order.stream()
                .filter(part -> !parts.getOrDefault(part, "").isEmpty())
                .map(part -> "\n" + part + "\n" + parts.get(part) + "\n")
                .collect(Collectors.joining());
        return any(FIRST) + " " + any(LAST) + "\n" + city + "\nperson" + number + "@example.com\n" + body;
    }

    private String jobs(String jobs) {
        List<String> written = new ArrayList<>();
        for (String job : jobs.split(" // ")) {
            String[] parts = chosen(job).split(" \\| ");
            String[] held = parts[0].split(" @ ");
            String[] dates = parts[1].split("\\.\\.");
            List<String> duties = new ArrayList<>(List.of(parts[2].split("; ")));
            for (int i = random.nextInt(8); i > 0; i--) {
                duties.add(random.nextInt(duties.size() + 1), any(PADDING));
            }
            written.add("%s\n%s\n%s - %s\n%s".formatted(held[0], held[1], month(dates[0]), month(dates[1]),
                    duties.stream().map(duty -> "- " + duty).collect(Collectors.joining("\n"))));
        }
        return String.join("\n\n", written);
    }

    private static String month(String written) {
        return written.equals("now") ? "Present" : written.substring(5) + "/" + written.substring(0, 4);
    }

    private String study(String degree) {
        return degree.isEmpty()
                ? ""
                : degree + "\n" + any("Ohio State University", "University of Texas at Austin",
                        "University of Washington") + ", " + (1995 + random.nextInt(12));
    }

    /** With one of the things between braces in place of them. */
    private String chosen(String text) {
        return CHOICE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(any(found.group(1).split("\\|"))));
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
