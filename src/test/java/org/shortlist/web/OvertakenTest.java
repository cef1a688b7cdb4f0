package org.shortlist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people correct one candidate: the second sees what the first did, loses nothing, and never overwrites it unseen. */
@ExtendWith(Browsing.class)
class OvertakenTest {

    @Test
    void whatSomebodyElseCorrectedMeanwhileIsShownAndWhatWasTypedStays(Visitor visitor) {
        open(visitor, "Barnaby Quillon", "Tuned wharfles");
        write(visitor, 0, "the title", "Harbour Pilot");
        elsewhere(visitor, "{name: 'Barnabas Quillon', positions: {0: {title: 'Lighthouse Keeper'}}}");
        visitor.press("Enter");
        assertThat(visitor.see(".correct-trouble")).containsText("Somebody else changed this candidate meanwhile");
        assertThat(visitor.see(".correct-form input")).hasValue("Harbour Pilot");
        assertThat(visitor.see(".person-name")).containsText("Barnabas Quillon");
        assertThat(visitor.see(".hit-now").first()).containsText("Lighthouse Keeper");
        assertThat(visitor.accessibilityFaults()).isEmpty();
        visitor.press("Enter");
        assertThat(visitor.see(".job-title").first()).containsText("Harbour Pilot");
    }

    @Test
    void aFormStaysWithItsJobWhenTheJobAboveItGoes(Visitor visitor) {
        open(visitor, "Cordelia Mapplebeck", "Sanded grommfles");
        write(visitor, 1, "the employer", "Tarn and Daughters");
        elsewhere(visitor, "{positions: {0: null}}");
        visitor.press("Enter");
        assertThat(visitor.see(".correct-trouble")).isVisible();
        assertThat(visitor.see(".job")).hasCount(1);
        assertThat(visitor.see(".job .correct-form input")).hasValue("Tarn and Daughters");
        visitor.press("Enter");
        assertThat(visitor.see(".job-employer")).containsText("Tarn and Daughters");
        assertThat(visitor.see(".job-title")).containsText("Apprentice");
    }

    @Test
    void whatWasTypedOfAJobThatIsGoneIsSaid(Visitor visitor) {
        open(visitor, "Desmond Farthingale", "Waxed thistleboxes");
        write(visitor, 0, "the title", "Beekeeper");
        elsewhere(visitor, "{positions: {0: null}}");
        visitor.press("Enter");
        assertThat(visitor.see("candidate-view .banner")).containsText("“Beekeeper”");
        assertThat(visitor.see(".job-title").first()).containsText("Apprentice");
    }

    @Test
    void aSkillThatCouldNotBeAddedStaysInItsBox(Visitor visitor) {
        open(visitor, "Euphemia Cotterill", "Weighed snowglims");
        visitor.see(".skill-add input").fill("Terraform");
        elsewhere(visitor, "{headline: 'Snowglim Weigher'}");
        visitor.press("Enter");
        assertThat(visitor.see("candidate-view .banner")).containsText("Nothing was saved");
        assertThat(visitor.see(".skill-add input")).hasValue("Terraform");
        assertThat(visitor.see(".person-headline")).containsText("Snowglim Weigher");
        visitor.see(".skill-add input").press("Enter");
        assertThat(visitor.see(".corrected-elsewhere")).containsText("Terraform added");
        assertThat(visitor.see("candidate-view .banner")).hasCount(0);
    }

    @Test
    void aCorrectionNamesTheStateThatItIsOf(Visitor visitor) {
        open(visitor, "Fenella Brook", "Polished hobgrails");
        List<String> tags = new java.util.ArrayList<>();
        visitor.page().onRequest(request -> {
            if (request.method().equals("PATCH")) {
                tags.add(request.headerValue("If-Match"));
            }
        });
        write(visitor, 0, "the title", "Polisher");
        visitor.press("Enter");
        assertThat(visitor.see(".job-title").first()).containsText("Polisher");
        write(visitor, 0, "the title", "Master Polisher");
        visitor.press("Enter");
        assertThat(visitor.see(".job-title").first()).containsText("Master Polisher");
        assertThat(tags).hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(tag -> tag != null && tag.matches("(W/)?\"\\d+\""));
    }

    private static void write(Visitor visitor, int job, String what, String right) {
        visitor.see("#job-" + job + " [aria-label='Correct " + what + "']").click();
        visitor.see(".correct-form input").fill(right);
    }

    /** What somebody at another machine corrects. */
    private static void elsewhere(Visitor visitor, String patch) {
        visitor.page().evaluate("""
                async () => {
                    const address = `/v1/candidates/${new URLSearchParams(location.search).get('c')}`;
                    const headers = { 'Content-Type': 'application/merge-patch+json' };
                    const answer = await fetch(address, { method: 'PATCH', headers, body: JSON.stringify(%s) });
                    if (!answer.ok) throw new Error(await answer.text());
                }""".formatted(patch));
    }

    private static void open(Visitor visitor, String name, String did) {
        visitor.open("");
        visitor.page()
                .evaluate(
                        """
                                text => fetch('/v1/candidates?name=cv.txt', { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: text })""",
                        """
                                %s
                                Pittsburgh, PA | %s@example.com | (412) 555-0161

                                EXPERIENCE
                                Software Engineer, Northwind Traders
                                Mar 2019 - Feb 2021
                                - %s

                                Apprentice, Globex
                                Jan 2015 - Feb 2019
                                - Swept

                                SKILLS
                                Java, Kafka
                                """.formatted(name, name.substring(0, 5).toLowerCase(Locale.ROOT), did));
        visitor.open("?q=" + did.substring(did.lastIndexOf(' ') + 1));
        visitor.openFirst();
    }
}
