package org.shortlist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Invented résumés as files. */
final class Resumes {

    static final String FERN = """
            {"basics": {"name": "Fern Adeyemi", "label": "Data Engineer", "email": "fern@example.com",
              "phone": "+1 206 555 0142", "location": {"city": "Seattle", "region": "WA", "countryCode": "US"}},
             "work": [{"name": "Amazon", "position": "Data Engineer", "startDate": "2018-01",
               "summary": "Moved queues to Kafka; wrote Java."}],
             "education": [{"institution": "Lakeside College", "studyType": "Bachelor", "area": "Physics", "endDate": "2017"}],
             "skills": [{"name": "Languages", "keywords": ["Java", "SQL"]}]}""";

    static final String GIL = """
            {"basics": {"name": "=Gil Tarn", "label": "Chef", "email": "gil@example.com"},
             "work": [{"name": "The Copper Pan", "position": "Head Chef", "startDate": "2010-05", "endDate": "2020-04",
               "summary": "Ran a kitchen of twelve."}],
             "skills": [{"name": "Kitchen", "keywords": ["Menu Planning"]}]}""";

    static final String HOLLY = """
            Holly Windermere
            Boston, MA | holly@example.com | (617) 555-0119

            EXPERIENCE

            Lamplight Software, Boston, MA
            Software Engineer
            March 2018 - Present
            - Built Kafka services in Java for the lighthouse team

            EDUCATION
            Bachelor of Science in Physics, Lakeside College, 2014

            SKILLS
            Java, Kafka, PostgreSQL
            """;

    private Resumes() {}

    /** A folder with the three. */
    static Path in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("more"));
        Files.writeString(folder.resolve("fern.json"), FERN);
        Files.writeString(folder.resolve("gil.json"), GIL);
        Files.writeString(folder.resolve("more/holly.txt"), HOLLY);
        return folder;
    }
}
