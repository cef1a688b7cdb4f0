package org.shortlist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was read wrongly is set right where it stands, shown as such, found, and taken back. */
@ExtendWith(Browsing.class)
class CorrectTest {

    @Test
    void aCorrectionIsMadeInPlaceShownAsOneFoundAndTakenBack(Visitor visitor) {
        add(visitor, "Ottoline Wexcombe", "Purveyor of zarquons");
        visitor.open("?q=zarquons");
        visitor.openFirst();
        correct(visitor, "the title", "Zeppelin Pilot");
        assertThat(visitor.see(".job-title").first()).containsText("Zeppelin Pilot");
        assertThat(visitor.see(".hit-now").first()).containsText("Zeppelin Pilot");
        visitor.see(".job .corrected summary").click();
        assertThat(visitor.see(".corrected-note")).containsText("The résumé says “Software Engineer”");
        assertThat(visitor.accessibilityFaults()).isEmpty();
        visitor.see(".corrected-note button").click();
        assertThat(visitor.see(".job-title").first()).containsText("Software Engineer");
        assertThat(visitor.see(".corrected")).hasCount(0);
    }

    @Test
    void aCorrectionThatTheServerRefusesSaysWhyAndKeepsWhatWasTyped(Visitor visitor) {
        add(visitor, "Permelia Stott", "Counted glimmerwebs");
        visitor.open("?q=glimmerwebs");
        visitor.openFirst();
        correct(visitor, "the dates", "last spring");
        assertThat(visitor.see(".correct-trouble")).containsText("2019-03");
        assertThat(visitor.see(".correct-form input")).hasValue("last spring");
        visitor.press("Escape");
        assertThat(visitor.see(".correct-form")).hasCount(0);
        assertThat(visitor.see("candidate-view")).isVisible();
    }

    @Test
    void thePlaceAndTheDatesOfAJobAreCorrectedAndWhatTheResumeSaysIsSaidInWords(Visitor visitor) {
        add(visitor, "Serafina Oakhollow", "Polished dimblethorps");
        visitor.open("?q=dimblethorps");
        visitor.openFirst();
        correct(visitor, "the place", "Utrecht, Netherlands");
        assertThat(visitor.see(".job-place").first()).containsText("Utrecht");
        assertThat(visitor.see(".job-place .corrected")).isVisible();
        correct(visitor, "the dates", "2018/..");
        assertThat(visitor.see(".job-dates").first()).containsText("2018 – present");
        visitor.see(".job-dates .corrected summary").click();
        assertThat(visitor.see(".job-dates .corrected-note")).containsText("The résumé says “Mar 2019 – Feb 2021”");
        assertThat(visitor.accessibilityFaults()).isEmpty();
    }

    @Test
    void aSkillIsAddedAndAWrongOneTakenOut(Visitor visitor) {
        add(visitor, "Leopold Vantongeren", "Sorted quibblers");
        visitor.open("?q=quibblers");
        visitor.openFirst();
        visitor.see(".skill-add input").fill("Terraform");
        visitor.press("Enter");
        assertThat(visitor.see(".corrected-elsewhere")).containsText("Terraform added");
        visitor.see("[aria-label='Java is wrong: take it out']").click();
        assertThat(visitor.see(".corrected-elsewhere")).containsText("Java taken out");
        visitor.ask("quibblers skill:terraform -skill:java");
        assertThat(visitor.total()).isEqualTo(1);
    }

    @Test
    void aJobThatIsMissingIsAddedShownAsAddedFoundAndTakenBack(Visitor visitor) {
        add(visitor, "Lavinia Stockbridge", "Folded marblewings");
        visitor.open("?q=marblewings");
        visitor.openFirst();
        visitor.see(".add-button").first().click();
        fill(visitor, "location", "York");
        visitor.press("Enter");
        assertThat(visitor.see(".add-form [role=alert]")).hasText("A title or an employer is needed.");
        fill(visitor, "title", "Glass Blower");
        fill(visitor, "employer", "Initech");
        fill(visitor, "dates", "a while ago");
        visitor.press("Enter");
        assertThat(visitor.see(".add-form [role=alert]"))
                .hasText("Dates must be months or years as 2019-03/2021-04, 2019/.. or 2019-03");
        assertThat(visitor.see(".add-form [name=title]")).hasValue("Glass Blower");
        assertThat(visitor.accessibilityFaults()).isEmpty();
        fill(visitor, "dates", "2021-03/2024-02");
        visitor.press("Enter");
        assertThat(visitor.see(".job-title").first()).containsText("Glass Blower");
        assertThat(visitor.see(".job-dates").first()).containsText("3 yrs");
        assertThat(visitor.see(".add-button").first()).isFocused();
        visitor.ask("marblewings job:(title:\"glass blower\" company:initech from:2022)");
        assertThat(visitor.total()).isEqualTo(1);
        visitor.see(".job .corrected summary").click();
        assertThat(visitor.see(".corrected-note")).containsText("The résumé does not tell of it");
        assertThat(visitor.accessibilityFaults()).isEmpty();
        visitor.see(".corrected-note button").click();
        assertThat(visitor.see(".job")).hasCount(1);
        assertThat(visitor.see("#total")).hasText("0 candidates");
    }

    @Test
    void aCourseOfStudyIsAddedAndAWrongOneTakenOutAndBroughtBack(Visitor visitor) {
        ReadTest.add(visitor, "Mortimer Halloway", "Planed juniperlids",
                "\n\nEDUCATION\nBSc Physics, University of Utrecht, 2012\n");
        visitor.open("?q=juniperlids");
        visitor.openFirst();
        visitor.see("[aria-label='This is no course of study: take it out']").click();
        assertThat(visitor.see(".corrected-elsewhere")).containsText("was taken out");
        assertThat(visitor.see(".study")).hasCount(0);
        visitor.see(".corrected-elsewhere summary").click();
        visitor.see(".corrected-note button").click();
        assertThat(visitor.see(".study")).containsText("Utrecht");
        visitor.see(".add-button").last().click();
        fill(visitor, "degree", "PhD");
        fill(visitor, "field", "Astronomy");
        fill(visitor, "school", "University of Leiden");
        fill(visitor, "dates", "2016");
        visitor.press("Enter");
        Locator study = visitor.see(".study").filter(new Locator.FilterOptions().setHasText("Leiden"));
        assertThat(study.locator(".job-employer")).containsText("PhD");
        assertThat(study.locator(".job-employer")).containsText("Astronomy");
        assertThat(study.locator(".corrected summary")).hasText("added");
        assertThat(visitor.accessibilityFaults()).isEmpty();
        visitor.ask("juniperlids degree:doctorate");
        assertThat(visitor.total()).isEqualTo(1);
        study.locator("[aria-label='This is no course of study: take it out']").click();
        assertThat(study).hasCount(0);
        assertThat(visitor.see(".corrected")).hasCount(0);
    }

    @Test
    void everyPartOfACourseOfStudyIsCorrectedInPlaceAndTakenBack(Visitor visitor) {
        ReadTest.add(visitor, "Clementine Varga", "Stitched mirthwools",
                "\n\nEDUCATION\nBSc Physics, University of Utrecht, 2012\n");
        visitor.open("?q=mirthwools");
        visitor.openFirst();
        Locator study = visitor.see(".study");
        Map<String, String> right = new LinkedHashMap<>();
        right.put("school", "University of Leiden");
        right.put("degree", "Doctor of Philosophy");
        right.put("field of study", "Astronomy; Art, Design and Media");
        right.put("dates of study", "2009/2014");
        right.forEach((what, text) -> {
            study.locator("[aria-label='Correct the " + what + "']").click();
            visitor.see(".correct-form input").fill(text);
            visitor.press("Enter");
            assertThat(study.locator("correct-value")
                    .filter(new Locator.FilterOptions().setHas(visitor.see("[aria-label='Correct the " + what + "']")))
                    .locator(".corrected")).isVisible();
        });
        assertThat(study).containsText("Astronomy, Art, Design and Media");
        assertThat(study.locator(".job-dates")).containsText("2009 – 2014");
        assertThat(visitor.accessibilityFaults()).isEmpty();
        visitor.ask("mirthwools degree:doctorate field:astronomy school:leiden");
        assertThat(visitor.total()).isEqualTo(1);
        study.locator("[aria-label='Correct the dates of study']").click();
        visitor.see(".correct-form input").fill("a while ago");
        visitor.press("Enter");
        assertThat(visitor.see(".correct-trouble")).containsText("Dates must be months or years");
        visitor.press("Escape");
        for (int left = right.size(); left > 0; left--) {
            study.locator(".corrected summary").first().click();
            visitor.see(".corrected[open] .quiet-link").click();
            assertThat(study.locator(".corrected")).hasCount(left - 1);
        }
        assertThat(study).containsText("Utrecht");
        assertThat(study).containsText("Physics");
        assertThat(visitor.see(".corrected-elsewhere")).hasCount(0);
    }

    @Test
    void aPathBecomesAMergePatchAndDatesAreEditedAsTheyAreSent(Visitor visitor) {
        assertThat(visitor.call("corrections.js",
                """
                        ({patch, datesToEdit, forPeople}) => [patch('positions.1.title', 'Cook'), patch('positions.0', null), patch('emails', 'a@x, b@x'),
                            patch('phones', null), datesToEdit({start: {earliest: '2019-03', latest: '2019-03'}}),
                            datesToEdit({start: {earliest: '2019-01', latest: '2019-12'}, end: {earliest: '2021-04', latest: '2021-04'}}),
                            forPeople("'emails' must be a list of e-mail addresses"), forPeople("There is no candidate with this id")]
                            .map(one => JSON.stringify(one))""",
                "")).isEqualTo(java.util.List.of(
                        "{\"positions\":{\"1\":{\"title\":\"Cook\"}}}", "{\"positions\":{\"0\":null}}",
                        "{\"emails\":[\"a@x\",\"b@x\"]}", "{\"phones\":[]}", "\"2019-03/..\"", "\"2019/2021-04\"",
                        "\"This must be a list of e-mail addresses\"", "\"There is no candidate with this id\""));
    }

    private static void fill(Visitor visitor, String field, String text) {
        visitor.see(".add-form [name=" + field + "]").fill(text);
    }

    private static void correct(Visitor visitor, String what, String right) {
        visitor.see(".job [aria-label='Correct " + what + "']").first().click();
        visitor.see(".correct-form input").fill(right);
        visitor.press("Enter");
    }

    private static void add(Visitor visitor, String name, String did) {
        ReadTest.add(visitor, name, did, "");
    }
}
