package org.shortlist.resume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class JsonResumeTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    private static JsonNode json(String text) {
        return MAPPER.readTree(text.replace('\'', '"'));
    }

    private static Concept concept(String id) {
        return new Concept(id, id.toUpperCase(java.util.Locale.ROOT));
    }

    /** A résumé with everything that JSON Resume has no words for. */
    private static Resume full() {
        PartialDate summer = new PartialDate(YearMonth.of(2019, 6), YearMonth.of(2019, 8));
        Place place = new Place("Boston, MA", null, concept("boston-ma-us"), "MA", "US", 42.4, -71.1);
        Skill used = new Skill("k8s", null, concept("kubernetes"), concept("containers"), null);
        Position open = new Position(new Title("Sr. Baker", null, concept("baker"), concept("senior"), concept("food")),
                new Employer("AWS", null, concept("aws"), concept("amazon"), concept("retail")),
                Mention.of("Oven Team"), place,
                DateRange.since(summer), Mention.of("Baked."), List.of(used), true, null);
        Position lone = new Position(null, null, null, null, DateRange.lone(PartialDate.month(2018, 4)), null,
                List.of(), false, null);
        Position undated = new Position(open.title(), null, null, null, null, null, List.of(), false, null);
        Education education = new Education(new School("MIT", null, concept("mit")),
                new Degree("B.S.", null, DegreeLevel.BACHELOR), List.of(Mention.of("Physics"), Mention.of("Music")),
                List.of(Mention.of("Law")), place, new DateRange(null, PartialDate.year(2027)),
                Education.Progress.IN_PROGRESS, Mention.of("3.8/4.0"), null);
        Contact contact = new Contact(List.of(Mention.of("a@example.com"), Mention.of("b@example.com")),
                List.of(new Phone("(412) 555-0137", null, "+14125550137"), new Phone("x", null, "1")),
                List.of(Mention.of("www.moor.example"), Mention.of("linkedin.com/in/moor-example"),
                        Mention.of("moor.example/2")));
        DateRange may = DateRange.lone(PartialDate.month(2020, 5));
        return new ResumeBuilder().name(Mention.of("Jane Moor"))
                .headline(Mention.of("Baker"))
                .contact(contact)
                .location(place)
                .claims(List.of(new Claim(Claim.Kind.WORK_PERMIT, "US Citizen", null, concept("citizen-us")),
                        new Claim(Claim.Kind.AVAILABILITY, "30 days", null, new Concept("P30D", "30 days"))))
                .summary(Mention.of("Bakes."))
                .positions(List.of(open, lone, undated))
                .education(List.of(education))
                .projects(List.of(
                        new Project(Mention.of("Oven"), DateRange.since(summer), Mention.of("Hot."), List.of(used),
                                null)))
                .skills(List.of(new Skill("C", null, concept("c"), null, "Languages"),
                        new Skill("Salt", null, concept("salt"), null, null)))
                .otherSkills(List.of(new Skill("Kneading", null, concept("kneading"), null, null)))
                .certificates(List.of(new Certificate(Mention.of("CKA"), concept("cka"), Mention.of("CNCF"),
                        new DateRange(PartialDate.month(2020, 5), PartialDate.month(2023, 5)), null)))
                .languages(List.of(
                        new Language(Mention.of("Deutsch"), concept("german"), Mention.of("C1"), LanguageLevel.C1)))
                .volunteering(List.of(new Volunteering(Mention.of("Food Bank"), Mention.of("Cook"), place,
                        DateRange.since(summer), Mention.of("Cooked."), null)))
                .publications(List.of(new Publication(Mention.of("On Salt"), Mention.of("J. Bread"), may,
                        Mention.of("doi.example/1"), null)))
                .patents(List.of(new Patent(Mention.of("An oven"), Mention.of("US 10,555,013 B2"), may, null)))
                .awards(List.of(new Award(Mention.of("Best Loaf"), Mention.of("City"), may, null)))
                .dated(may)
                .doubts(List.of(new Doubt("AWS", null, Certainty.LIKELY, "by its place")))
                .warnings(List.of(WarningCode.JOB_UNDATED.warning("Sr. Baker: no dates.", null)))
                .build();
    }

    @Test
    void whatIsWrittenIsReadAgainWithoutLoss() {
        assertThat(JsonResume.read(JsonResume.write(full()))).isEqualTo(full());
        JsonNode asText = MAPPER.readTree(JsonResume.write(full()).toString());
        assertThat(JsonResume.read(asText)).isEqualTo(full());
        assertThat(JsonResume.read(JsonResume.write(Resume.EMPTY))).isEqualTo(Resume.EMPTY);
    }

    @Test
    void anEditOfTheVisiblePartCounts() {
        ObjectNode written = JsonResume.write(full());
        ((ObjectNode) written.get("work").get(0)).put("position", "Head Baker");
        Resume read = JsonResume.read(written);
        assertThat(read.positions().getFirst().title().text()).isEqualTo("Head Baker");
        assertThat(read.skills()).isEqualTo(full().skills());
    }

    @Test
    void theStandardPartIsThatOfTheSchema() {
        JsonNode written = JsonResume.write(full());
        assertThat(written.get("basics").get("email").stringValue()).isEqualTo("a@example.com");
        assertThat(written.get("basics").get("location").get("city").stringValue()).isEqualTo("Boston");
        assertThat(written.get("work").get(0).has("endDate")).isFalse();
        assertThat(written.get("work").get(1).get("endDate")).isEqualTo(written.get("work").get(1).get("startDate"));
        assertThat(written.get("skills").get(0).get("name").stringValue()).isEqualTo("Languages");
        assertThat(written.get("skills").get(0).get("keywords").get(0).stringValue()).isEqualTo("C");
        assertThat(written.get("education").get(0).get("studyType").stringValue()).isEqualTo("B.S.");
        assertThat(written.get("education").get(0).get("area").stringValue()).isEqualTo("Physics, Music");
        assertThat(written.get("certificates").get(0).get("date").stringValue()).isEqualTo("2020-05");
        assertThat(written.get("languages").get(0).get("fluency").stringValue()).isEqualTo("C1");
        assertThat(written.get("volunteer").get(0).get("organization").stringValue()).isEqualTo("Food Bank");
        assertThat(written.get("publications").get(0).get("releaseDate").stringValue()).isEqualTo("2020-05");
        assertThat(written.get("awards").get(0).get("awarder").stringValue()).isEqualTo("City");
        assertThat(written.toString()).doesNotContain("span");
    }

    @Test
    void theOlderFormIsRead() {
        Resume read = JsonResume.read(
                json("{'basics': {'website': 'http://moor.example'}, 'work': [{'company': 'Eastlake', 'position': "
                        + "'Baker', 'website': 'http://eastlake.example', 'startDate': '2015-03-01', 'endDate': '', 'highlights': ['Salt']}]}"));
        assertThat(read.contact().links()).containsExactly(Mention.of("http://moor.example"));
        Position job = read.positions().getFirst();
        assertThat(job.employer().text()).isEqualTo("Eastlake");
        assertThat(job.dates()).isEqualTo(DateRange.since(PartialDate.month(2015, 3)));
        assertThat(job.description().text()).isEqualTo("• Salt");
    }

    @Test
    void unknownPropertiesAndNullsArePassedOver() {
        Resume read = JsonResume.read(
                json("{'meta': 3, 'work': null, 'basics': {'name': null, 'shoe': [1]}, 'skills': [{'name': 'Salt', "
                        + "'level': 9}]}"));
        assertThat(read.name()).isNull();
        assertThat(read.skills()).extracting(Skill::text).containsExactly("Salt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{'work': {}} | work: an array was expected, not an object",
            "{'work': ['x']} | work[0]: an object was expected, not a string",
            "{'work': [{}, {'position': 7}]} | work[1].position: a string was expected, not a number",
            "{'work': [{'startDate': 'June'}]} | work[0].startDate: 'June' is no date of the form YYYY, YYYY-MM or YYYY-MM-DD",
            "{'work': [{'startDate': '2015-13'}]} | work[0].startDate: '2015-13' is no date",
            "{'skills': [{'keywords': [true]}]} | skills[0].keywords[0]: a string was expected, not true or false",
            "{'basics': []} | basics: an object was expected, not an array",
            "[] | a résumé: an object was expected, not an array"})
    void whatIsWrongIsNamedWithItsPath(String text, String message) {
        assertThatThrownBy(() -> JsonResume.read(json(text))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
