package org.shortlist.http;

import java.util.List;
import java.util.Random;

/**
 * An invented candidate whose every hidden word can be told from all others: words of the person begin with {@code zq}, schools with
 * {@code xv}, telephone numbers are 555 numbers, the years of birth and of graduation lie before 1979 and those of the work after 2004.
 */
record Planted(String first, String last, String handle, String street, String school, String phone, int born, int graduated,
        String text, boolean isData) {

    static final List<String> SKILLS = List.of("Java", "Python", "Kafka", "SQL", "Kubernetes", "Terraform", "React", "Excel",
            "Salesforce", "Photoshop");
    static final List<String> EMPLOYERS = List.of("Amazon", "Tidewater Analytics", "Northwind Robotics", "Harbour General Hospital",
            "Lakeside Foods");
    static final List<String> TITLES = List.of("Data Engineer", "Software Engineer", "Registered Nurse", "Accountant",
            "Platform Engineer");
    static final List<String> CITIES = List.of("Pittsburgh, PA", "Boston, MA", "Austin, TX", "Denver, CO");
    private static final List<String> SYLLABLES = List.of("ar", "vol", "ken", "dri", "mox", "tul", "fen", "bri", "gos", "lun",
            "pel", "rix", "som", "wend", "yor", "hal");
    private static final List<String> AREAS = List.of("412", "215", "617", "512", "303");

    static Planted of(Random random, int number) {
        String first = word("Zq", random, number);
        String last = word("Zq", random, number + 1_000);
        String handle = word("zq", random, number + 2_000);
        String street = word("Zq", random, number + 3_000);
        String school = word("Xv", random, number + 4_000);
        String phone = "(" + one(AREAS, random) + ") 555-01" + "%02d".formatted(number % 100);
        int born = 1940 + random.nextInt(16);
        int graduated = 1961 + random.nextInt(18);
        boolean isData = number % 2 == 0;
        Planted without = new Planted(first, last, handle, street, school, phone, born, graduated, "", isData);
        String text = isData ? without.data(random) : without.resume(random);
        return new Planted(first, last, handle, street, school, phone, born, graduated, text, isData);
    }

    /** Each number makes another word. */
    private static String word(String beginning, Random random, int number) {
        StringBuilder word = new StringBuilder(beginning).append(one(SYLLABLES, random));
        for (int rest = number; rest > 0; rest /= SYLLABLES.size()) {
            word.append(SYLLABLES.get(rest % SYLLABLES.size()));
        }
        return word.toString();
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    String fileName() {
        return first + "_" + last + ".txt";
    }

    private String work(Random random, boolean hers) {
        return one(List.of(first + " led a team of twelve; " + (hers ? "she" : "he") + " moved it to " + one(SKILLS, random) + ".",
                "Wrote tests in " + one(SKILLS, random) + " with Mr. " + last + "; write to " + handle + "@example.com.",
                "Ran " + one(SKILLS, random) + ". Code is at github.com/" + handle + "/tools and at " + handle + ".",
                "Served as " + (hers ? "chairwoman" : "chairman") + " of the board, aged 44. Call " + phone + ".",
                last.toUpperCase() + " " + first.toUpperCase() + " built pipelines with " + one(SKILLS, random) + " for " + last
                        + "'s clients."),
                random);
    }

    private String resume(Random random) {
        boolean hers = random.nextBoolean();
        return """
                %s %s
                %s
                %d %s Lane, %s 15213 | %s@example.com | %s
                linkedin.com/in/%s | Date of birth: 14 March %d | Gender: %s

                SUMMARY
                %s %s is known for %s. %s has worked since long ago.

                EXPERIENCE
                %s, %s, %s
                Mar 2019 - Present
                - %s
                - %s

                %s, %s Consulting
                Jun 2009 - Feb 2019
                - %s

                EDUCATION
                %s University, Boston, MA
                B.S. in Physics, May %d
                Graduated with honours in %d

                SKILLS
                %s, %s, %s

                REFERENCES
                Zqreferee Zqpatron, %s
                """
                .formatted(first, last, one(TITLES, random), random.nextInt(1, 99), street, one(CITIES, random), handle, phone, handle, born,
                        hers ? "female" : "male", first, last, one(SKILLS, random), hers ? "She" : "He", one(TITLES, random),
                        one(EMPLOYERS, random), one(CITIES, random), work(random, hers), work(random, hers), one(TITLES, random), last,
                        work(random, hers), school, graduated, graduated, one(SKILLS, random), one(SKILLS, random), one(SKILLS, random),
                        one(EMPLOYERS, random));
    }

    private String data(Random random) {
        boolean hers = random.nextBoolean();
        String[] city = one(CITIES, random).split(", ");
        return """
                {"basics": {"name": "%s %s", "label": "%s", "email": "%s@example.com", "phone": "%s", "url": "https://%s.example.com/",
                  "summary": "%s was born on 14 March %d; %s likes %s.",
                  "location": {"address": "%d %s Lane", "postalCode": "15213", "city": "%s", "region": "%s", "countryCode": "US"},
                  "profiles": [{"network": "GitHub", "username": "%s", "url": "https://github.com/%s"}]},
                 "work": [{"name": "%s", "position": "%s", "startDate": "2019-03", "summary": "%s"},
                  {"name": "%s & Co", "position": "%s", "startDate": "2009-06", "endDate": "2019-02", "summary": "%s"}],
                 "education": [{"institution": "%s University", "studyType": "Bachelor", "area": "Physics", "startDate": "%d-09",
                  "endDate": "%d-05"}],
                 "awards": [{"title": "%s Prize", "date": "2015-01", "awarder": "City"}],
                 "publications": [{"name": "Notes by %s %s", "releaseDate": "2012-01", "url": "https://zqjournal.example.com/1"}],
                 "references": [{"name": "Zqreferee", "reference": "%s is good; ask %s."}],
                 "skills": [{"name": "Tools", "keywords": ["%s", "%s"]}]}"""
                .formatted(first, last, one(TITLES, random), handle, phone, handle, first, born, hers ? "she" : "he", one(SKILLS, random),
                        random.nextInt(1, 99), street, city[0], city[1], handle, handle, one(EMPLOYERS, random), one(TITLES, random),
                        work(random, hers), last, one(TITLES, random), work(random, hers), school, graduated - 4, graduated, last, first, last,
                        first, hers ? "her" : "him", one(SKILLS, random), one(SKILLS, random));
    }
}
