package org.shortlist.http;

/** Invented people, as JSON Resume but where it says otherwise. */
final class People {

    static final String ADA = """
            {"basics": {"name": "Ada Brightwater", "label": "Data Engineer", "email": "ada@example.com",
              "phone": "+1 412 555 0137", "location": {"city": "Pittsburgh", "region": "PA", "countryCode": "US"}},
             "work": [
              {"name": "Amazon", "position": "Senior Data Engineer", "startDate": "2019-03",
               "summary": "Built streaming pipelines with Kafka and Java."},
              {"name": "Tidewater Analytics", "position": "Software Engineer", "startDate": "2015-06", "endDate": "2019-02",
               "summary": "Wrote reporting services in Python."}],
             "education": [{"institution": "University of Pittsburgh", "studyType": "Bachelor", "area": "Physics",
               "startDate": "2011-09", "endDate": "2015-05"}],
             "skills": [{"name": "Languages", "keywords": ["Java", "Python", "SQL"]}]}""";

    static final String BEN = """
            {"basics": {"name": "Ben Oduya", "label": "Nurse", "email": "ben@example.com",
              "location": {"city": "Boston", "region": "MA", "countryCode": "US"}},
             "work": [
              {"name": "Harbour General Hospital", "position": "Registered Nurse", "startDate": "2022-01",
               "summary": "Cared for patients after surgery."}],
             "education": [{"institution": "Lakeside College", "studyType": "Associate", "area": "Nursing",
               "endDate": "2021-05"}],
             "skills": [{"name": "Care", "keywords": ["Patient Care", "Triage"]}]}""";

    static final String CHLOE = """
            {"basics": {"name": "Chloe Marchetti", "label": "Platform Engineer", "email": "chloe@example.com",
              "location": {"city": "Pittsburgh", "region": "PA", "countryCode": "US"}},
             "work": [
              {"name": "Northwind Robotics", "position": "Platform Engineer", "startDate": "2020-02", "endDate": "2024-06",
               "summary": "Ran k8s clusters; moved queues to Kafka."}],
             "education": [],
             "skills": [{"name": "Tools", "keywords": ["Kubernetes", "Terraform"]}]}""";

    /** As plain text. */
    static final String DORA = """
            Dora Quillfeather
            Pittsburgh, PA | dora@example.com | (412) 555-0188

            EXPERIENCE

            Lamplight Software, Pittsburgh, PA
            Senior Software Engineer
            March 2018 - Present
            - Built Kafka services in Java for the lighthouse team

            EDUCATION
            Bachelor of Science in Physics, Lakeside College, 2014

            SKILLS
            Java, Kafka, PostgreSQL
            """;

    private People() {}
}
